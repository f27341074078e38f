import catalog from '../catalog/rare-classes.json' with { type: 'json' };
import { allMatches } from '../match/all.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';
import { groupsOf } from './vocabulary.ts';

/** How many of the cases are those that the product looks for, as a sentence tells it. */
export interface RareShare {
  /** From 0 to 1. */
  readonly share: number;
  readonly range: Range;
}

const words = groupsOf({ rare: catalog.rare, aside: catalog.aside });

/** “1.8 %”, “3 per mille”. */
const PERCENT = /(?<![\d.,])(\d{1,2}(?:\.\d{1,3})?)\s?(%|％|‰|per ?cent\b|per ?mille\b)/gi;
const HAN_PART = /(百|千|万|十万|百万)分之([一二两三四五六七八九]|\d{1,3}(?:\.\d{1,2})?)/g;
/** “About 1 in 200 orders”, “five in every thousand scans”. */
const RATIO =
  /(?<![\d.,])(\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of|of) (?:every |each |a )?(\d{2,3}(?:,?000){0,2}|hundred|thousand|million)\b/gi;
/** 每 1000 笔交易里大约 3 笔. */
const HAN_RATIO =
  /每\s?(\d{2,3}(?:,?000){0,2}|\d{4,7}|百|千|万|一百|一千|一万)\s?[笔个件张条家单份例次人封台辆只片][^，。；;\d]{0,8}?(?:有|约|就|只|里|中)\s?(\d{1,3}(?:\.\d)?)\s?[笔个件张条家单份例次人封台辆只片]/g;

const NUMBERS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(
    ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'].map((word, i) => [word, i + 1]),
  ),
  ...Object.fromEntries([...'一二三四五六七八九'].map((word, i) => [word, i + 1])),
  两: 2,
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  百: 100,
  一百: 100,
  千: 1e3,
  一千: 1e3,
  万: 1e4,
  一万: 1e4,
  十万: 1e5,
  百万: 1e6,
};

/** Between a share and the rare class: “0.5 % of the orders are …”, 1.8% 是开了就跑的…. */
const SHARE_FIRST: readonly RegExp[] = [
  /^(?:\s?[\w'’-]{2,20}(?=\s)){0,7}?\s(?:is|are|was|were|turn(?:s|ed)? out|prove[sd]?|show(?:s|ed)?|contain(?:s|ed)?|ha(?:ve|s|d)|carr(?:y|ies))\s(?:(?!(?:by|about|because|of|from|to|for|with|against|on|in|at|under|after|not)\b)[\w-]{1,16}\s){0,3}$/i,
  /^\s?(?:左右|上下|多一点)?(?:的[^，。；;%\d]{1,10}?)?(?:是|为|属于|存在|有|患有|确诊)[^，。；;%\d]{0,12}$/,
];
/** Between the rare class and a share: “Fraud makes up about …”, “The defect rate is …”, 欺诈交易只占全部交易的…. */
const CLASS_FIRST: readonly RegExp[] = [
  /^(?:\s(?!of\b)[\w-]{2,20}){0,4}?,?\s(?:makes? up|accounts? for|which (?:is|was|makes?)|is|are|was|were|stands? at)(?:\s(?:only|just|about|around|roughly|some|less than|under|fewer than|below|well))*\s$/i,
  /^\s(?:rate|share|ratio|proportion|fraction)\b[^.;,:%\d]{0,30}?\s(?:is|was|of|stands at|around|about)(?:\s(?:only|just|about|around|roughly|some))*\s$/i,
  /^(?:[^。；;%，,]|,(?=\d{3})){0,28}[，,]?\s?(?:只|仅|大约|约|不到|不足|大概)*占(?:比|了)?[^，。；;%\d]{0,14}$/,
  /^(?:率|比例|发生率)[^，。；;%\d]{0,6}$/,
];

/** No word of the class stands farther from its share. */
const REACH = 60;
const CLAUSE = /[。；;！!？?]|\.\s/;

/** The shares of rare cases that a statement tells in words: “Of 412,000 sellers 1,854 were crooked, which is 0.45 %”. */
export function rareSharesIn(statement: Statement): readonly RareShare[] {
  const { text, plain } = statement;
  const hits = words.find(text);
  const classes = hits.filter(({ value }) => value === 'rare');
  if (classes.length === 0 || statement.block === 'heading') return [];
  const shares = sharesIn(text).flatMap((share) => withClass(text, share, classes) ?? []);
  const told = shares.length > 0 ? shares : classes.flatMap((word) => countedAt(text, word) ?? []);
  return told.flatMap(({ share, start, end, of }) => {
    const around = sentenceAround(text, Math.min(start, of.start), Math.max(end, of.end));
    const aside = hits.some((word) => word.value === 'aside' && word.start >= around.start && word.end <= around.end);
    return aside ? [] : [{ share, range: sourceRange(plain, { start, end }) }];
  });
}

/** A share with the word of the class that it is of. */
interface OfClass extends Share {
  readonly of: Range;
}

interface Share extends Range {
  readonly share: number;
}

/** “0.5 % … are fraudulent”: a share with the class beside it. */
function withClass(text: string, share: Share, classes: readonly Range[]): OfClass | undefined {
  const of = classes.find(({ start, end }) => {
    const [from, to] = start >= share.end ? [share.end, start] : [end, share.start];
    if (to < from || to - from > REACH) return false;
    const between = text.slice(from, to);
    return (start >= share.end ? SHARE_FIRST : CLASS_FIRST).some((pattern) => pattern.test(between));
  });
  return of && { ...share, of };
}

/** True for a text that names a rare class: “Seller fraud model”. */
export function namesRareClass(text: string): boolean {
  return words.find(text).some(({ value }) => value === 'rare');
}

/** “Of 300,000 claims 1,800 were”, 30 万件，坏件 1,800 件: all cases, and those of the class at a place. */
function countedAt(text: string, word: Range): OfClass | undefined {
  const before = text.slice(Math.max(0, word.start - REACH), word.start);
  const from = word.start - before.length;
  const counted = COUNTED.exec(before);
  if (counted) {
    const [, all, some] = counted;
    return part(number(some), number(all), { start: from + counted.index, end: word.end, of: word });
  }
  const all = HAN_ALL.exec(before);
  const some = all && HAN_SOME.exec(text.slice(word.end, word.end + 24));
  if (!all || !some) return undefined;
  const amount = ([, digits, unit]: RegExpExecArray): number => number(digits) * (unit ? number(unit) : 1);
  return part(amount(some), amount(all), { start: from + all.index, end: word.end + some[0].length, of: word });
}

function part(some: number, all: number, at: Omit<OfClass, 'share'>): OfClass | undefined {
  return some > 0 && some < all ? { share: some / all, ...at } : undefined;
}

const COUNTED =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d{2,9}) [a-z][a-z -]{2,30}?,? (?:about |some |only )?(\d{1,3}(?:,\d{3})+|\d{1,9}) (?:of (?:them|which|these|those) (?:(?:are|were|turned out|proved) )?|(?:are|were|turned out|proved) )(?:to be )?$/i;
const HAN_ALL =
  /(?<![\d.,])(\d[\d,.]{0,12})\s?(万|十万|百万)?\s?[笔个件张条家单份例次人封台辆只片][^\d，。；|]{0,4}[，,、（(]\s?(?:其中|含|有|里面)?\s?$/;
const HAN_SOME = /^数?\s?[:：]?\s?(?:约|共|有|仅|只)?\s?(\d[\d,.]{0,12})\s?(万)?\s?[笔个件张条家单份例次人封台辆只片]/;

function sharesIn(text: string): Share[] {
  const found = (pattern: RegExp, read: (match: RegExpExecArray) => number) =>
    allMatches(text, pattern).map((match) => ({
      share: read(match),
      start: match.index,
      end: match.index + match[0].length,
    }));
  return [
    ...found(PERCENT, ([, value, unit = '']) => Number(value) / (/‰|mille/i.test(unit) ? 1e3 : 100)),
    ...found(HAN_PART, ([, of, value]) => number(value) / number(of)),
    ...found(RATIO, ([, value, of]) => number(value) / number(of)),
    ...found(HAN_RATIO, ([, of, value]) => number(value) / number(of)),
  ].filter(({ share }) => share > 0 && share < 1);
}

function number(text = ''): number {
  return NUMBERS[text.toLowerCase()] ?? Number(text.replaceAll(',', ''));
}

function sentenceAround(text: string, start: number, end: number): Range {
  const before =
    text
      .slice(Math.max(0, start - REACH), start)
      .split(CLAUSE)
      .at(-1) ?? '';
  const after = text.slice(end, end + REACH).split(CLAUSE)[0] ?? '';
  return { start: start - before.length, end: end + after.length };
}
