import { hasLetter, isLetter, isLetterOrDigit } from '../match/letters.ts';
import type { Range } from '../text.ts';
import { findCues } from './cues.ts';
import { findMetrics, fits, isTooLarge, type Mention, type Metric } from './metric-name.ts';
import { tellsOutcome } from './outcome.ts';
import type { Quantity } from './quantity.ts';
import { cellAt, labelOf } from './row.ts';
import { type Segment, segmentAt } from './segment.ts';
import type { Statement } from './statement.ts';

/** What a number is said of. */
export interface Subject {
  /** The metric's name, or the words that stand for one. */
  readonly name: string;
  readonly metric?: Metric;
  /** Where the name stands in the statement; absent where it comes from around the statement. */
  readonly range?: Range;
  /** How near the name is: in the number's clause, in the same statement or key, or only above. */
  readonly near: 'clause' | 'statement' | 'around' | 'words';
  /** What the number counts where words tell it: outputs that are right, that are wrong, or one of both. */
  readonly outcome?: 'hit' | 'fault' | 'either';
}

/** What the reader of a statement looks up more than once. */
export interface Reading {
  readonly statement: Statement;
  readonly quantities: readonly Quantity[];
  readonly segments: readonly Segment[];
  readonly mentions: readonly Mention[];
  /** Texts above the statement, nearest first: row label, key, lead, parents, headings. */
  readonly frame: readonly string[];
  /** All headings above. */
  readonly topic: string;
}

/** Finds what a quantity is said of: the nearest fitting name on its left, then on its right, then around. */
export function subjectOf(reading: Reading, index: number): Subject | undefined {
  const { statement, quantities, segments, mentions } = reading;
  const quantity = quantities[index];
  if (!quantity) return undefined;
  const at = segmentAt(segments, quantity.number.start);
  const segment = segments[at];
  if (!segment) return undefined;
  const before = quantities[index - 1]?.end ?? 0;
  const after = quantities[index + 1]?.start ?? statement.text.length;
  const inClause = mentions.filter((mention) => mention.start >= segment.start && mention.end <= segment.end);
  const left = inClause
    .filter((mention) => mention.end <= quantity.number.start + 1 && mention.start >= before)
    .reverse();
  const right = inClause.filter((mention) => mention.start >= quantity.number.end && mention.start < after);
  const near = nearest(left, right, quantity, statement.text, segment);
  if (near) return named(near, statement, 'clause');
  const beyond = mentions.findLast(({ end }) => end <= quantity.start);
  if (beyond && isBeyond(beyond, quantity, statement.text)) return named(beyond, statement, 'clause');
  if (quantity.side === 'to' && quantities[index - 1]?.side === 'from') {
    const same = subjectOf(reading, index - 1);
    if (same && (!same.metric || fits(same.metric, quantity))) return same;
  }
  const outer = segment.depth > 0 ? segments[at - 1] : undefined;
  if (outer) {
    const inside = mentions.filter((mention) => mention.start >= outer.start && mention.end <= outer.end);
    const match = inside.reverse().find((mention) => fits(mention.metric, quantity));
    if (match) return named(match, statement, 'clause');
  }
  // A cell that holds the number is no label of it.
  const row = statement.cells?.find(({ text, at }) => text === labelOf(statement) && quantity.start >= at.end);
  const label = row && mentions.filter((mention) => mention.start >= row.at.start && mention.end <= row.at.end);
  const titles = label?.reverse().filter((mention) => fits(mention.metric, quantity));
  const plain = titles?.find(({ start }) => !isInBrackets(statement.text.slice(row?.at.start, start)));
  const titled = plain?.metric.class === 'quality' && !isAgainst(plain.metric, quantity) ? plain : titles?.[0];
  if (titled) return named(titled, statement, 'statement');
  const own = wordsOf(reading, quantity, segment);
  const narrowed = before > segment.start && /^\s?的/.test(statement.text.slice(before, before + 2)); // 误差 ≤ 8 分钟的占比
  if (own?.range && own.range.end <= quantity.number.start && MEASURE.test(own.name) && !narrowed) return own;
  if (own?.range && own.range.end <= quantity.number.start && isTaken(reading, index) && tellsOutcome(own.name))
    return own;
  // A row whose label is a measure of its own needs no name from the text that announces its table.
  if (own && !own.range && row && MEASURE.test(own.name)) return own;
  const earlier = mentions.filter((mention) => mention.end <= quantity.number.start).reverse();
  const match =
    earlier.find((mention) => fits(mention.metric, quantity) && !isOther(mention, quantity)) ??
    inClause.find((mention) => fits(mention.metric, quantity));
  if (match) return named(match, statement, match.start >= segment.start ? 'clause' : 'statement');
  const head = cellAt(statement, quantity)?.column.slice(0, 80);
  for (const [i, text] of (head ? [head, ...reading.frame] : reading.frame).entries()) {
    const above = findMetrics(text, statement.text, reading.topic).find((mention) => fits(mention.metric, quantity));
    if (above)
      return {
        name: text.slice(above.start, above.end),
        metric: above.metric,
        near: (head && i === 0) || ((statement.key || statement.cells) && i <= (head ? 1 : 0)) ? 'statement' : 'around',
      };
  }
  return wordsOf(reading, quantity, segment);
}

/** “拒真率（FRR，误识率为十万分之一时）”: what stands in brackets behind a name explains it. */
function isInBrackets(before: string): boolean {
  return /[(（][^)）]*$/.test(before);
}

/** True where the metric before a number has one already: “precision 41%, caught 43%”. */
function isTaken({ mentions, quantities }: Reading, index: number): boolean {
  const last = quantities[index - 1];
  return last !== undefined && mentions.some(({ end }) => end <= last.start);
}

/** “Forecast accuracy (MAPE) < 20%”: a bound on the bad side of a metric is of another one. */
function isAgainst({ direction }: Metric, { op }: Quantity): boolean {
  return (direction === 'higher' && op.startsWith('<')) || (direction === 'lower' && op.startsWith('>'));
}

/** True for a count of things of its own: "20 concurrent users; 8 connections". */
function isOther({ metric }: Mention, { kind, noun, unit }: Quantity): boolean {
  return metric.unit === 'count' && ((kind === 'bare' && noun !== '') || (kind === 'rate' && unit !== undefined));
}

function nearest(
  left: readonly Mention[],
  right: readonly Mention[],
  quantity: Quantity,
  text: string,
  segment: Segment,
): Mention | undefined {
  const a = left.find((mention) => fits(mention.metric, quantity));
  const b = right.find((mention) => fits(mention.metric, quantity));
  if (a && b) {
    const toRight = b.start - quantity.end;
    const toLeft = quantity.start - a.end;
    return toRight <= 2 && toLeft > 2 && /^\s*$/.test(text.slice(quantity.end, b.start)) ? b : a;
  }
  const fitting = a ?? b;
  if (fitting) return fitting;
  if (quantity.kind !== 'share' && quantity.kind !== 'factor') return undefined;
  return quantity.signed || findCues(text.slice(segment.start, segment.end)).has('change')
    ? (left[0] ?? right[0])
    : undefined;
}

/** “AUC must be ≥ 1.2”: beyond what the metric can be; with other words between, it may be said of them. */
function isBeyond({ metric, end }: Mention, quantity: Quantity, text: string): boolean {
  return isTooLarge(metric, quantity) && !hasLetter(text.slice(end, quantity.start).replace(DEMAND, ''));
}

const DEMAND = /\b(?:must|shall|should|needs to|is|be|target|goal)\b|目标|要求|需要?|应当?|达到/gi;

function named({ metric, start, end }: Mention, statement: Statement, near: Subject['near']): Subject {
  return { name: statement.text.slice(start, end), metric, range: { start, end }, near };
}

/** Words that are a measure of their own: what an earlier clause names is not meant. */
const MEASURE =
  /.(?:率|比例|占比|之比|时长|时间|耗时|用时|工时|次数|误差|\b(?:rate|ratio|share|percentage|flash|storage|disk))\s?(?:[到达为至]|控制在)?$/i;

/** “Detects lesions with > 95% …”: no name, but the words before one. */
const JOINT = /^(?:with|at|of|in|to|by|for|and|or|than|is|are|has|have)$/i;

/** Words without the marks, numbers and blanks around them. */
function nameIn(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && !isLetter(text.charCodeAt(start))) start++;
  while (end > start && !isLetterOrDigit(text.charCodeAt(end - 1))) end--;
  return withBracket(text, start, end);
}

/** “Numbers (phones, cards)”: a name with the bracket that it ends with, and without one that is cut off. */
function withBracket(text: string, start: number, end: number): string {
  const name = text.slice(start, end);
  const open = Math.max(name.lastIndexOf('('), name.lastIndexOf('（'));
  if (open <= 0 || /[)）]/.test(name.slice(open))) return name;
  return /[)）]/.test(text.charAt(end)) ? text.slice(start, end + 1) : name.slice(0, open).trimEnd();
}

/** “降低 ≥ 30%”: which way a number goes, not what it is said of. */
const CHANGE =
  /^(?:降低|减少|下降|缩短|提升|提高|增加|增长|节省|reduc(?:e|ed|tion)|decreased?|increased?|improved?|lowered|cut)(?: (?:by|of))?$/i;

/** “WHEN …, THEN the system SHALL”: what stands before says when, not what. */
const OBLIGED = /\bTHEN (?:the )?[\w-]{1,20}(?: [\w-]{1,20})? (?:SHALL|MUST|SHOULD|WILL) /i;

/** “Wrong actions (windows, seats) ≤ 0.1%”: the name stands before the bracket. */
const BRACKETED = /([^，。；,;|:：()（）]{2,40})[(（][^()（）|]{1,40}[)）]\s?$/;

/** Where the words of a clause begin that may name what a number is said of: not far from it, and with a whole word. */
function startOf(text: string, { start }: Segment, quantity: Quantity): number {
  const from = Math.max(start, quantity.start - 80);
  const lead = text.slice(from, quantity.start);
  const obliged = OBLIGED.exec(lead);
  if (obliged) return from + obliged.index + obliged[0].length;
  const cut = from > start && /[A-Za-z]/.test(text[from - 1] ?? '') ? /^[A-Za-z]+(?=[^A-Za-z])/.exec(lead) : null;
  return from + (cut?.[0].length ?? 0);
}

/** The words that stand for a metric that the catalogue does not know: the clause left of the number, else the label. */
function wordsOf(reading: Reading, quantity: Quantity, segment: Segment): Subject | undefined {
  const { statement } = reading;
  const from = startOf(statement.text, segment, quantity);
  const left = statement.text.slice(from, quantity.start);
  const name = nameIn(left);
  if (name.length >= 2 && !CHANGE.test(name) && !JOINT.test(name)) return inText(statement, from, name);
  const whole =
    name === '' ? BRACKETED.exec(statement.text.slice(Math.max(0, quantity.start - 60), quantity.start)) : null;
  if (whole?.[1]) return inText(statement, quantity.start - whole[0].length, nameIn(whole[1]));
  const label = reading.frame[0];
  if (label && (statement.key || statement.cells)) return { name: nameIn(label), near: 'words' };
  const outer = segment.depth > 0 ? reading.segments[segmentAt(reading.segments, segment.start) - 1] : undefined;
  const bracketed = outer ? nameIn(statement.text.slice(outer.start, outer.end)) : '';
  if (outer && bracketed.length >= 2 && bracketed.length <= 60) return inText(statement, outer.start, bracketed);
  const to = Math.min(segment.end, quantity.end + 80);
  const right = nameIn(statement.text.slice(quantity.end, to));
  if (right.length >= 2) return inText(statement, quantity.end, right);
  return label ? { name: nameIn(label), near: 'words' } : undefined;
}

/** Words of the statement, at or behind an offset. */
function inText({ text }: Statement, from: number, name: string): Subject {
  const start = text.indexOf(name, from);
  return { name, range: { start, end: start + name.length }, near: 'words' };
}
