import type { ColumnRole, Cue } from './cues.ts';
import type { Frame } from './frame.ts';
import type { Quantity } from './quantity.ts';
import { cellAt } from './row.ts';
import type { Segment } from './segment.ts';
import type { Reading, Subject } from './subject.ts';

/** Units that measure how well something runs, as opposed to how large something is made. */
export const PERFORMANCE: ReadonlySet<Quantity['kind']> = new Set([
  'share',
  'time',
  'rate',
  'memory',
  'score',
  'power',
  'points',
]);

/** What is known of a number when it is weighed. */
export interface Weighed {
  readonly reading: Reading;
  readonly quantity: Quantity;
  readonly subject: Subject;
  readonly frame: Frame;
  readonly segment: Segment;
  readonly cues: ReadonlyMap<Cue, number>;
  readonly column: ColumnRole;
  readonly change: boolean;
}

/**
 * How much speaks for a target, in points: a known metric, a stated bound, words of intent, the place in the document
 * and the kind of unit. 4 or more is a target; 3 is one where the language is binding.
 */
export function evidence(weighed: Weighed): number {
  return named(weighed) + bounded(weighed) + placed(weighed) + measured(weighed) - secondary(weighed);
}

function named(weighed: Weighed): number {
  const { subject, quantity, reading, change, frame, cues } = weighed;
  const { key, text } = reading.statement;
  const opens = key !== undefined && quantity.start - key.valueStart <= 3;
  const keyed = key !== undefined && subject.range !== undefined && subject.range.end <= key.range.end;
  const alone = /^\s*(?:[(（].{0,80})?[.。]?$/.test(text.slice(quantity.end)) || fillsItsCell(reading, quantity);
  if ((opens || fillsItsCell(reading, quantity)) && alone && PERFORMANCE.has(quantity.kind)) return 2;
  if (subject.metric)
    return (subject.near === 'around' ? 1 : 2) + ((opens || keyed) && subject.near !== 'around' ? 1 : 0);
  if (isShareOf(weighed)) return 1;
  if (quantity.strength !== 'none' || change || quantity.side === 'to') return 0;
  const countable = quantity.kind === 'bare' || quantity.kind === 'count';
  if (countable && cues.has('capacity') && frame.weight >= 2) return 0;
  if (frame.weight < 2 || !PERFORMANCE.has(quantity.kind)) return -2;
  return opens || reading.quantities.length === 1 ? 0 : -1;
}

/** "92% of tries", "19 of 20 calls", 15% 的会话: the first share of a statement, of counted things. */
function isShareOf({ quantity, reading }: Weighed): boolean {
  if (quantity.kind !== 'share' || reading.quantities.find(({ kind }) => kind === 'share') !== quantity) return false;
  const rest = reading.statement.text.slice(quantity.end, quantity.end + 24);
  const counted =
    quantity.decimal &&
    quantity.unit === 'percent' &&
    !/%|percent/.test(reading.statement.text.slice(quantity.number.start, quantity.end));
  return counted || /^ of (?:the |all |its |our |these |those )?[a-z]/.test(rest) || /^\s?的[\u4e00-\u9fff]/.test(rest);
}

function fillsItsCell({ statement }: Reading, quantity: Quantity): boolean {
  const cell = cellAt(statement, quantity);
  return cell !== undefined && cell.at.end - cell.at.start - (quantity.end - quantity.start) <= 3;
}

function bounded({ quantity, cues, change, reading, segment }: Weighed): number {
  let points = 0;
  if (quantity.strength === 'strong') points += 2;
  else if (quantity.strength === 'weak' && quantity.op !== '~' && quantity.op !== '=') points += 1;
  if (quantity.side === 'to') points += 2;
  if (cues.has('goal') || cues.has('attain')) points += 1;
  if (callsTarget(reading, quantity, segment)) points += 2;
  if (change) points += 1;
  return points;
}

/** True where the clause calls the number a target: "target: 95%", "85% accuracy target", 目标为 95%. */
function callsTarget({ statement }: Reading, quantity: Quantity, segment: Segment): boolean {
  const lead = statement.text.slice(segment.start, quantity.start);
  const rest = statement.text.slice(quantity.end, segment.end);
  return (
    /(?:\b(?:target|goal)|目标值?)\s?(?:of|is|to|for|[:：]|为|是|到)?\s?$/i.test(lead) ||
    /^\W{0,2}(?:[a-z-]{2,14}\s){0,2}(?:target|goal)\b/i.test(rest)
  );
}

function placed({ frame, column, cues }: Weighed): number {
  const value = column === 'target' ? 2 : column === 'setting' ? -2 : 0;
  const place = frame.aside && cues.has('goal') ? 0 : frame.weight;
  return place + value;
}

function measured({ quantity, subject, cues, reading, frame }: Weighed): number {
  const { kind, noun, op } = quantity;
  if (kind === 'time' && !subject.metric && (op === '>=' || op === '>')) return -2;
  if (kind === 'share' && !subject.metric && frame.weight < 2) return cues.has('measure') ? 1 : 0;
  if (PERFORMANCE.has(kind)) return 1;
  if (kind === 'span') return -1;
  const capacity = cues.has('capacity') ? 1 : 0;
  if (quantity.strength === 'none' && kind === 'bare' && frame.weight <= 0 && !cues.has('goal')) return -1;
  if (subject.metric) return capacity;
  if (kind === 'money') return cues.has('cost') ? 2 : -2;
  if (kind === 'bare' && quantity.decimal) return cues.has('measure') && quantity.strength === 'strong' ? 0 : -3;
  if (kind === 'bare' && noun === '') return reading.statement.key && quantity.strength === 'strong' ? -1 : -3;
  if (kind === 'bare' || kind === 'count') return (cues.has('limit') ? -3 : -1) + capacity;
  return -1;
}

/** What speaks for a number that only goes with another: a condition of it, or an explanation in brackets. */
function secondary({ reading, quantity, subject, segment }: Weighed): number {
  const { quantities } = reading;
  const index = quantities.indexOf(quantity);
  const here = quantities.filter(
    (other) => other !== quantity && other.number.start >= segment.start && other.number.start < segment.end,
  );
  let points = 0;
  if (quantity.strength === 'none' && subject.near !== 'clause' && here.some((other) => other.strength !== 'none'))
    points += 3;
  if (segment.depth > 0 && quantity.strength === 'none' && index > 0) points += 3;
  if (segment.depth > 0 && !subject.metric) points += quantity.kind === 'share' ? 2 : 1;
  if (segment.depth > 0 && subject.near !== 'clause' && quantities[index - 1]?.kind !== quantity.kind && index > 0)
    points += 3;
  const lead = reading.statement.text.slice(Math.max(segment.start, quantity.start - 12), quantity.start);
  if (quantity.strength === 'none' && quantities.length > 1 && /(?:\b(?:at|given|under)|[在当])\s?$/i.test(lead))
    points += 4;
  const first = here.some((other) => other.number.start < quantity.number.start && other.strength !== 'none');
  const countable = quantity.kind === 'bare' || quantity.kind === 'count';
  if (first && countable && subject.near !== 'clause') points += 3;
  if (quantity.kind === 'span' && quantity.side !== 'to' && !subject.metric && quantities.length > 1) points += 6;
  return points;
}
