import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { once, unmoved } from './each.ts';
import { quantitiesOf } from './once.ts';
import type { Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';

/** Two percentiles of one time of which the higher is the shorter: “95 ms p95, 80 ms p99”. */
export interface PercentileSlip {
  readonly kind: 'percentiles';
  /** The time of the higher percentile, in the section. */
  readonly range: Range;
  readonly other: Range;
  readonly low: number;
  /** 100 for what no case exceeds. */
  readonly high: number;
}

const MILLISECONDS: Readonly<Record<string, number>> = { us: 0.001, ms: 1, s: 1000, min: 60_000, h: 3_600_000 };
/** “p95”, “95th percentile”, 95 分位, and the median, which is the 50th. */
const NAMED =
  /\bT?P(50|75|90|95|99(?:\.9{1,2})?)\b|\b(50|75|90|95|99)th[ -]percentile|(\d{2}) ?百?分位数?|\bmedian\b|中位数?/i;
/** “95% of calls”, “in 95%”, 95% 的请求: the share of cases that take no longer. */
const OF_CASES = /^\s?(?:of\b|的)/;
const IN_CASES = /\b(?:in|for)\s$|[在对]\s?$/;
/** “Half of the drafts”, 一半: no half of an hour. */
const HALF =
  /(?<!\b(?:in|within|by|about|first|second|other) )\b(?:one )?half\b(?!\s?(?:an?\b|hour|minute|second|day|as\b|the (?:time|cost|price)|of (?:the|its) (?:time|cost|price)))|一半(?!时间)|半数/i;
/** “95 in 100”, 九成五: most cases in words. */
const MOSTLY = /\b9\d(?:\.9)?\s?%|\b9\d (?:in|of|out of) (?:every )?100\b|\bnine(?:ty|teen)?\b|九成/i;
/** A time that is no limit for all cases. */
const TYPICAL =
  /\b(?:average|mean|median|typical|typically|usually|normally|mostly|first|most)\b|平均|中位|通常|一般|首|大多|多数/i;
/** Words of a clause that goes on with the cases of the one before it. */
const SMALL = new Set(
  'and then but so have has get gets got come comes arrive arrives be been should shall must will may can their them they these those there here it its all each of the for at under below by is are within less than up every done ready back out as in on to from a an with'.split(
    ' ',
  ),
);
const SMALL_HAN = /[的在内出都能要该应须完成返回到达看见得可以个则并且请求人里须于会意见结果回复]/g;
const GOES_ON = /^(?:and|but)\b|^(?:并且|而且|以及|且|而)/i;
const MOST =
  /\bat most\b|\bmax(?:imum)?\b|\bat the latest\b|\b(?:never|not) (?:longer|slower|more) than\b|最[长大慢迟]|最多/i;
/** Words that say nothing of what is timed. */
const FILLER =
  /\b(?:with)?in\b|\b(?:at|the|for|of|and|under|below|less than|up to|is|are|never|longer|not|than|more|percentile|by)\b|不超过|以内|[内在为约于的]|[^\p{L}\d]/giu;
/** A clause of one time is no longer. */
const LONGEST = 120;

/** A clause that holds one time: the percentile that it is given for, and the words that say what is timed. */
interface Timed {
  readonly percentile: number;
  readonly of: string;
  readonly quantity: Quantity;
  /** The words that are neither percentile nor time. */
  readonly rest: string;
  /** The whole clause, and true where its cases are told in words. */
  readonly clause: string;
  readonly spoken: boolean;
  readonly first: boolean;
}

/** The percentiles of a statement that are out of order: no case is slower than the slowest. Linear in the text. */
export function percentileSlips(statement: Statement): PercentileSlip[] {
  const times = timesIn(statement);
  return times.flatMap((timed, i) => {
    const last = times[i - 1];
    return last && timed && isOfSame(timed, last) ? (slipOf([statement, last], [statement, timed]) ?? []) : [];
  });
}

/** The slip between two statements of which the second goes on with the first: “Half within 4 min. And 95 in 100 within 90 s.” */
export function slipBetween(before: Statement, after: Statement): PercentileSlip | undefined {
  if (!MOSTLY.test(after.text) && !HALF.test(after.text)) return undefined;
  if (before.block !== after.block || before.table || before.path.at(-1) !== after.path.at(-1)) return undefined;
  if (before.parents.at(-1) !== after.parents.at(-1)) return undefined;
  const [timed] = timesIn(after);
  const last = timesIn(before).at(-1);
  if (!timed?.first || !last || !(timed.spoken && last.percentile < 100 && timed.percentile < 100)) return undefined;
  const goesOn = timed.of === '' || (GOES_ON.test(after.text) && isOfSame(timed, last));
  return goesOn ? slipOf([before, last], [after, timed]) : undefined;
}

/** The times of a statement, each with its percentile; `undefined` for a clause without. */
const timesIn = once(
  (statement: Statement): readonly (Timed | undefined)[] => {
    const { text, block, quoted } = statement;
    if (block === 'heading' || quoted || !(NAMED.test(text) || MOSTLY.test(text) || HALF.test(text))) return [];
    const quantities = quantitiesOf(statement);
    if (!quantities.some(isTime)) return [];
    const out: (Timed | undefined)[] = [];
    let last: Timed | undefined;
    for (const [i, clause] of clausesOf(text).entries()) {
      const timed = timedIn(text, withoutAside(text, clause, quantities), quantities, last, i === 0);
      last = timed && { ...timed, of: timed.of || last?.of || '' };
      out.push(timed);
    }
    return out;
  },
  unmoved,
  'nothing',
);

/** True for a clause of the cases that the one before it speaks of. */
function isOfSame(timed: Timed, last: Timed): boolean {
  if (timed.of === '' || timed.of === last.of) return true;
  if (!timed.spoken) return false;
  const known = new Set(wordsIn(last.clause));
  return (
    wordsIn(timed.rest).every((word) => SMALL.has(word) || known.has(word)) &&
    [...timed.rest.replace(/[^\u4e00-\u9fff]/g, '').replace(SMALL_HAN, '')].every((unit) => last.clause.includes(unit))
  );
}

/** The words of a clause, without the ending of a plural. */
function wordsIn(text: string): string[] {
  return (text.toLowerCase().match(/[a-z\d]+/g) ?? []).map((word) => (SMALL.has(word) ? word : word.replace(/s$/, '')));
}

type At = readonly [statement: Statement, timed: Timed];

function slipOf(a: At, b: At): PercentileSlip | undefined {
  const [low, high] = b[1].percentile < a[1].percentile ? [b, a] : [a, b];
  if (low[1].percentile >= high[1].percentile || milliseconds(low[1].quantity) <= milliseconds(high[1].quantity))
    return undefined;
  const at = ([{ plain }, { quantity }]: At): Range => sourceRange(plain, quantity);
  return { kind: 'percentiles', range: at(high), other: at(low), low: low[1].percentile, high: high[1].percentile };
}

/** The stretches between commas, semicolons and “and”; brackets belong to what stands before them. */
function clausesOf(text: string): Range[] {
  const out: Range[] = [];
  let start = 0;
  for (const { index, 0: mark } of text.matchAll(/[，、;；。|]|,(?!\d)|\.(?!\d)| and /g)) {
    out.push({ start, end: index });
    start = index + mark.length;
  }
  out.push({ start, end: text.length });
  return out;
}

/** “p99 ≤ 40 ms (the page has 60 ms)”: a clause without what it says in brackets of another time. */
function withoutAside(text: string, at: Range, quantities: readonly Quantity[]): Range {
  const bracket = ASIDE.exec(text.slice(at.start, at.end));
  if (!bracket) return at;
  const end = at.start + bracket.index;
  const times = quantities.filter(
    (quantity) => isTime(quantity) && quantity.start >= at.start && quantity.end <= at.end,
  );
  const outside = times.filter((time) => time.end <= end);
  return outside.length > 0 && outside.length < times.length ? { start: at.start, end } : at;
}

const ASIDE = /[(（][^()（）]{1,60}[)）]?\s?$/;

function timedIn(
  text: string,
  at: Range,
  quantities: readonly Quantity[],
  last: Timed | undefined,
  first: boolean,
): Timed | undefined {
  if (at.end - at.start > LONGEST) return undefined;
  const inside = quantities.filter(({ start, end }) => start >= at.start && end <= at.end);
  const [quantity, ...more] = timesOf(inside, last);
  if (!quantity || more.length > 0 || quantity.side || !isUpper(quantity)) return undefined;
  const clause = text.slice(at.start, at.end);
  const restOf = (...parts: readonly (Range | undefined)[]): string => {
    let words = clause;
    for (const part of parts) if (part) words = words.replace(text.slice(part.start, part.end), ' ');
    return words.replace(MOST, ' ');
  };
  const timed = (percentile: number, spoken: boolean, part?: Range): Timed => {
    const rest = restOf(quantity, part);
    const of = rest.replace(FILLER, '').toLowerCase();
    return { percentile, of: spoken && of === 'and' ? '' : of, rest, quantity, clause, spoken, first };
  };
  const within = (match: RegExpExecArray): Range => ({
    start: at.start + match.index,
    end: at.start + match.index + match[0].length,
  });
  const named = NAMED.exec(clause);
  if (named) return timed(Number(named[1] ?? named[2] ?? named[3] ?? 50), false, within(named));
  const [share, second] = inside.filter(isMostCases);
  const half = HALF.exec(clause);
  if (second || (half && share)) return undefined;
  if (half) return timed(50, true, within(half));
  if (share) {
    const ofCases = OF_CASES.test(text.slice(share.end)) || IN_CASES.test(text.slice(at.start, share.start));
    const inWords = !/[%％]/.test(text.slice(share.start, share.end));
    return ofCases || last || (first && inWords) ? timed(share.value ?? 0, true, share) : undefined;
  }
  if (last && MOST.test(clause) && timed(100, false).of === '') return { ...timed(100, false), of: '' };
  // “Within 10 minutes; half of them within 4”: a limit for all.
  return quantity.op === '<=' && !TYPICAL.test(clause) && HALF.test(text.slice(at.end)) ? timed(100, false) : undefined;
}

/** The times of a clause; a number without a unit, “within 4”, is one in the unit of the last. */
function timesOf(inside: readonly Quantity[], last: Timed | undefined): readonly Quantity[] {
  const times = inside.filter(isTime);
  const [bare, ...more] = inside.filter(({ kind, op }) => kind === 'bare' && op === '<=');
  const unit = last?.quantity.unit;
  if (times.length > 0 || !bare || more.length > 0 || bare.noun !== '' || unit === undefined) return times;
  return [{ ...bare, ...bare.number, kind: 'time', unit }];
}

function isMostCases({ kind, value = 0 }: Quantity): boolean {
  return kind === 'share' && value >= 50 && value < 100;
}

function isTime({ kind, value, unit }: Quantity): boolean {
  return kind === 'time' && value !== undefined && MILLISECONDS[unit ?? ''] !== undefined;
}

function isUpper({ op }: Quantity): boolean {
  return op === '=' || op === '~' || op === '<=' || op === '<';
}

function milliseconds({ value = 0, unit = '' }: Quantity): number {
  return value * (MILLISECONDS[unit] ?? 0);
}
