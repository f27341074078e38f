import catalog from '../catalog/result-names.json' with { type: 'json' };
import { findMetrics } from '../facts/metric-name.ts';
import type { Threshold } from '../facts/threshold.ts';
import { Matcher } from '../match/matcher.ts';
import { withoutDatasets } from './dataset-name.ts';
import { type Phrase, phraseOf } from './phrase.ts';

/** What the words around a metric's name say of the cases that a target is about. */
export interface Part {
  /** The words right before the name, the nearest last: “Person” of “Person recall”. A Han character is one of its own. */
  readonly before: readonly string[];
  /** True where these surely name a part: 6-8 岁, “worst”, “Dates: recall”. */
  readonly narrow: boolean;
  /** What else surely names a part: “night” of “recall at night”. */
  readonly beyond: readonly string[];
}

type Kind = keyof typeof catalog.parts;
const words = new Matcher(
  Object.entries(catalog.parts).flatMap(([kind, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: kind as Kind })),
  ),
);

const NOTHING: Part = { before: [], narrow: false, beyond: [] };
const TOKEN = /[A-Za-z][\w'’]*(?:-[\w'’]+)*|\d[\w.–-]*|[\u3400-\u9fff]/g;
/** “… at night”, “for the red-listed species, …”: what follows is a part of the cases. */
const JOINED =
  /(?:^|[\s|])(?:for|at|in|on|of|among|during|across|within|under|with|when|over|between)\s((?:[^.;|()（）,，≥≤<>=]|,(?=\d)){2,60})/gi;
/** “Per event”: what is counted. */
const PER = /\bper [a-z]{2,16}\b/gi;
/** “At night, …”, 在夜间场景下，…: what opens a sentence may name a part of the cases. */
const OPENS = /^\s*(?:for|at|in|on|among|during|across|under|with|when)\s|^\s*(?:在|对于?|针对|当)/i;
/** “(share of all spam that is found)”, （OK 被自动放行的比例）: what the metric means. */
const MEANS = /\b(?:share|fraction|percentage|proportion|ratio|number) of\b|比例|占比|之比|[/÷]/i;
/** “score ≥ 0.65”, （<95% 停线）, “@ 0.5”: where the answers are cut off, or what a number sets off. */
const CUT_OFF =
  /(?:\b(?:scores?|thresholds?|confidence|IoU|cut-?off)|置信度|阈值|得分|@)\s?(?:of |is |at )?[≥≤<>=]{0,2}\s?\d[\d.]{0,5}\s?%?|[(（][^)）]{0,8}[<>≤≥][^)）]{0,40}[)）]/gi;
/** 在南方口音上: where a number holds. */
const IN_ZH = /在([^，。；|]{1,24})[上中下里]/;
const BRACKETS = /[(（]([^)）]{1,80})(?:[)）]|$)/g;
/** In UTF-16 code units; a longer text in brackets explains. */
const LONGEST_BRACKETS = 32;

/** Reads which part of the cases a target is about. */
export function partOf(threshold: Threshold): Part {
  const phrase = phraseOf(threshold);
  if (!phrase) return NOTHING;
  const lead = leadOf(phrase);
  const said = [...lead.where, phrase.apart, ...aroundOf(phrase), ...phrase.slices];
  const beyond = [...new Set(said.flatMap(namedBy))];
  if (lead.whole || isWhole(phrase.between)) return { ...NOTHING, beyond };
  return { before: lead.tokens, narrow: lead.narrow, beyond };
}

/** Words as a text again: Latin words with blanks between them, Han characters without. */
export function joined(tokens: readonly string[]): string {
  return tokens.join(' ').replace(/(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])/g, '');
}

interface Lead {
  readonly tokens: readonly string[];
  /** What stands before them and says where: “on night scenes the”, 在南方口音上的. */
  readonly where: readonly string[];
  readonly whole: boolean;
  readonly narrow: boolean;
}

/** The words before the metric's name, from the last word on that cannot belong to a name. */
function leadOf({ before, inner }: Phrase): Lead {
  const found = words.find(before);
  const stop = found.findLast(({ value }) => value === 'stop')?.end ?? 0;
  const text = `${before.slice(stop)} ${inner}`;
  const clause = cleared(before.slice(0, stop));
  const place = IN_ZH.exec(clause)?.[1];
  const tokens = tokensOf(text);
  const kinds = words.find(text).map(({ value }) => value);
  const colon = text.search(/[:：]/);
  const keyed = colon > 0 && tokensOf(text.slice(0, colon)).length > 0;
  const narrow = keyed || kinds.includes('narrow') || tokens.some((token) => /^\d/.test(token));
  const where = place === undefined ? joinedIn(clause) : [place];
  return { tokens, where, whole: isWhole(text), narrow: tokens.length > 0 && narrow };
}

/** The words of a text that name a part, as one; none where it speaks of all cases. */
function namedBy(text: string): string[] {
  const tokens = isWhole(text) ? [] : tokensOf(text);
  return tokens.length > 0 ? [joined(tokens)] : [];
}

/** The texts behind the name, behind the number and before the sentence that may name a part. */
function aroundOf({ opening, between, rest, further, label }: Phrase): string[] {
  const name = cleared(between.replace(CUT_OFF, ' ').replace(PER, ' '));
  const brackets = [...name.matchAll(BRACKETS)]
    .map(([, text = '']) => text)
    .filter((text) => text.length <= LONGEST_BRACKETS && !MEANS.test(text) && findMetrics(text).length === 0);
  const near = joinedIn(cleared(rest));
  return [
    ...(OPENS.test(opening) || isNarrow(opening) ? [cleared(opening)] : []),
    ...brackets,
    ...(label ? [name.replace(BRACKETS, ' ')] : joinedIn(name)),
    ...(near.length > 0 ? near : joinedIn(cleared(further))),
  ];
}

/** A text without the names of data sets, but for those that name a part: 夜间测试集. */
function cleared(text: string): string {
  const out = withoutDatasets(text);
  return isNarrow(text) && !isNarrow(out) ? text : out;
}

/** What prepositions join to a text, else all of it where it surely names a part. */
function joinedIn(text: string): string[] {
  const open = text.replace(BRACKETS, ' ');
  const found = [...open.matchAll(JOINED)].map(([, phrase = '']) => phrase);
  return found.length > 0 || !isNarrow(open) ? found : [open];
}

/** “All articles”, but not “the lowest of all classes”. */
function isWhole(text: string): boolean {
  return words.find(text).some(({ value }) => value === 'whole') && !isNarrow(text);
}

function isNarrow(text: string): boolean {
  return words.find(text).some(({ value }) => value === 'narrow');
}

/** The words of a text that are neither a metric's name nor say nothing of its cases. */
function tokensOf(text: string): string[] {
  const masked = text.split('');
  const hide = ({ start, end }: { start: number; end: number }): void => {
    for (let i = start; i < end; i++) masked[i] = ' ';
  };
  for (const match of words.find(text)) if (match.value !== 'narrow') hide(match);
  for (const mention of findMetrics(text)) hide(mention);
  const found = masked.join('').match(TOKEN) ?? [];
  return found
    .map((token) => token.toLowerCase())
    .filter((token) => /[\d\u3400-\u9fff]/.test(token) || token.length > 1);
}
