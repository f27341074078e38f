import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
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
/** “p95”, “95th percentile”, 95 分位. */
const NAMED = /\bT?P(50|75|90|95|99(?:\.9{1,2})?)\b|\b(50|75|90|95|99)th[ -]percentile|(\d{2}) ?分位数?/i;
/** “95% of calls”, “in 95%”, 95% 的请求: the share of cases that take no longer. */
const OF_CASES = /^\s?(?:of\b|的)/;
const IN_CASES = /\b(?:in|for)\s$|[在对]\s?$/;
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
}

/** The percentiles of a statement that are out of order: no case is slower than the slowest. Linear in the text. */
export function percentileSlips(statement: Statement): PercentileSlip[] {
  const { text, plain } = statement;
  if (!NAMED.test(text) && !/9\d(?:\.9)?\s?%/.test(text)) return [];
  const quantities = quantitiesOf(statement);
  if (quantities.filter(isTime).length < 2) return [];
  const out: PercentileSlip[] = [];
  let last: Timed | undefined;
  for (const clause of clausesOf(text)) {
    const timed = timedIn(text, clause, quantities, last);
    if (timed && last && (timed.of === '' || timed.of === last.of)) {
      const [low, high] = timed.percentile < last.percentile ? [timed, last] : [last, timed];
      if (low.percentile < high.percentile && milliseconds(low.quantity) > milliseconds(high.quantity))
        out.push({
          kind: 'percentiles',
          range: sourceRange(plain, high.quantity),
          other: sourceRange(plain, low.quantity),
          low: low.percentile,
          high: high.percentile,
        });
    }
    last = timed && { ...timed, of: timed.of || last?.of || '' };
  }
  return out;
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

function timedIn(text: string, at: Range, quantities: readonly Quantity[], last: Timed | undefined): Timed | undefined {
  if (at.end - at.start > LONGEST) return undefined;
  const inside = quantities.filter(({ start, end }) => start >= at.start && end <= at.end);
  const [quantity, ...more] = inside.filter(isTime);
  if (!quantity || more.length > 0 || quantity.side || !isUpper(quantity)) return undefined;
  const clause = text.slice(at.start, at.end);
  const about = (...parts: readonly (Range | undefined)[]): string => {
    let words = clause;
    for (const part of parts) if (part) words = words.replace(text.slice(part.start, part.end), ' ');
    return words.replace(MOST, ' ').replace(FILLER, '').toLowerCase();
  };
  const named = NAMED.exec(clause);
  if (named) {
    const start = at.start + named.index;
    const of = about(quantity, { start, end: start + named[0].length });
    return { percentile: Number(named[1] ?? named[2] ?? named[3]), of, quantity };
  }
  const [share, second] = inside.filter(isMostCases);
  if (second) return undefined;
  if (!share)
    return last && MOST.test(clause) && about(quantity) === '' ? { percentile: 100, of: '', quantity } : undefined;
  const ofCases = OF_CASES.test(text.slice(share.end)) || IN_CASES.test(text.slice(at.start, share.start));
  return ofCases || last ? { percentile: share.value ?? 0, of: about(quantity, share), quantity } : undefined;
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
