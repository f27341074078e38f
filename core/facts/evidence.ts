import { type ColumnRole, type Cue, classOfWords, findCues } from './cues.ts';
import type { Frame } from './frame.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { cellAt } from './row.ts';
import type { Segment } from './segment.ts';
import type { Reading, Subject } from './subject.ts';

/** "Within 500 ms", 2 秒内: how fast a machine answers; nobody promises people so short times. */
export function isQuick({ op, unit, strength }: Quantity): boolean {
  return (op === '<=' || op === '<') && strength !== 'none' && (unit === 's' || unit === 'ms');
}

const PERFORMANCE_UNITS: ReadonlySet<Quantity['kind']> = new Set(['share', 'time', 'score', 'points']);

/** How long before something happens it is noticed. */
export const EARLY = /\b(?:before|ahead|earlier|early)\b|提前|早于|之前/i;

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

/** “It can spot rust with an accuracy of 80%”, 能以 80% 的准确率识别: how well the product is able to do its work. */
const ABILITY = /\b(?:can|able to|capable of)\b[^.;:]{3,90}\bwith (?:an? )?(?:[\w-]{3,14} ){0,2}(?:of )?$|能够?以\s?$/i;

/** True for a quality that the words before a number call an ability. */
export function isAbility(lead: string, { metric }: Subject): boolean {
  return metric?.class === 'quality' && ABILITY.test(lead);
}

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
  const measuring =
    PERFORMANCE.has(quantity.kind) ||
    isCapped(weighed) ||
    cues.has('cost') ||
    (key !== undefined && / per |[/每]/.test(key.text));
  if ((opens || fillsItsCell(reading, quantity)) && alone && measuring) return 2;
  if (subject.metric)
    return (subject.near === 'around' ? 1 : 2) + ((opens || keyed) && subject.near !== 'around' ? 1 : 0);
  if (countsOutcomes(weighed)) return 2;
  if (isShareOf(weighed)) return 1;
  // "Smooth animations (60 fps)": the unit itself is a measure
  if (quantity.unit === 'fps' && frame.weight >= 2 && reading.quantities.length === 1) return 2;
  if (quantity.strength !== 'none' || change || quantity.side === 'to') return 0;
  const countable = quantity.kind === 'bare' || quantity.kind === 'count';
  if (countable && cues.has('capacity') && frame.weight >= 2) return 0;
  if (countable && cues.has('simultaneous') && frame.weight >= 2) return 0;
  const priced = quantity.kind === 'money' && quantity.per !== undefined;
  if (frame.weight < 2 || !(PERFORMANCE.has(quantity.kind) || priced)) return -2;
  if (isClause(weighed)) return 0;
  return opens || opensCell(reading, quantity) || reading.quantities.length === 1 ? 0 : -1;
}

/** “At least 88 of every 100 are caught”: a bound on how many outputs are right or wrong is as good as a metric's. */
function countsOutcomes({ quantity, subject }: Weighed): boolean {
  const { op, strength } = quantity;
  if (!subject.outcome || strength === 'none') return false;
  return !(subject.outcome === 'hit' ? op.startsWith('<') : subject.outcome === 'fault' && op.startsWith('>'));
}

/** "<$0.50" below a head that says "cost": a price has no bound. */
function isCapped({ quantity, reading }: Weighed): boolean {
  if (quantity.kind !== 'money' || quantity.strength === 'none') return false;
  const cell = cellAt(reading.statement, quantity);
  return cell !== undefined && findCues(cell.column.slice(0, 80)).has('cost');
}

/** "92% of tries", "19 of 20 calls", 15% 的会话: the first share of a statement, of counted things. */
function isShareOf({ quantity, reading }: Weighed): boolean {
  if (quantity.kind !== 'share' || reading.quantities.find(({ kind }) => kind === 'share') !== quantity) return false;
  if (
    reading.quantities.some(({ kind, strength }) => kind === 'share' && strength === 'strong') &&
    quantity.strength === 'none'
  )
    return false;
  const rest = reading.statement.text.slice(quantity.end, quantity.end + 24);
  const counted =
    quantity.decimal &&
    quantity.unit === 'percent' &&
    !/%|percent/.test(reading.statement.text.slice(quantity.number.start, quantity.end));
  return counted || /^ of (?:the |all |its |our |these |those )?[a-z]/.test(rest) || /^\s?的[\u4e00-\u9fff]/.test(rest);
}

/** True for a clause that is the number alone: "the share of trains announced in time, nine in ten". */
function isClause({ quantity, segment }: Weighed): boolean {
  return segment.end - segment.start - (quantity.end - quantity.start) <= 3;
}

/** True for a number that its cell begins with. */
export function opensCell({ statement }: Reading, quantity: Quantity): boolean {
  const cell = cellAt(statement, quantity);
  return cell !== undefined && cell !== statement.cells?.[0] && quantity.start - cell.at.start <= 1;
}

function fillsItsCell({ statement }: Reading, quantity: Quantity): boolean {
  const cell = cellAt(statement, quantity);
  return cell !== undefined && cell.at.end - cell.at.start - (quantity.end - quantity.start) <= 3;
}

function bounded({ quantity, cues, change, reading, segment }: Weighed): number {
  let points = 0;
  if (quantity.strength === 'strong') points += 2;
  else if (isQuick(quantity)) points += 2;
  else if (quantity.strength === 'weak' && quantity.op !== '~' && quantity.op !== '=') points += 1;
  if (quantity.side === 'to') points += 2;
  if (
    cues.has('goal') ||
    cues.has('attain') ||
    /[到至]\s?$/.test(reading.statement.text.slice(segment.start, quantity.start))
  )
    points += 1;
  if (callsTarget(reading, quantity, segment)) points += 2;
  if (change) points += 1;
  if (isMost(reading, quantity)) points += 2;
  return points;
}

/** "Maximum concurrent requests: 10": the key holds the bound of a metric. */
function isMost({ statement, mentions }: Reading, quantity: Quantity): boolean {
  const { key } = statement;
  if (!key || quantity.strength !== 'none' || quantity.start - key.valueStart > 3) return false;
  if (!/^(?:max(?:imum)?|min(?:imum)?|peak)\b|^最[大小高低少多长]|峰值/i.test(key.text)) return false;
  return mentions.some(({ metric, end }) => end <= key.range.end && metric.class === 'operational');
}

const TARGET = /target|goal|目标/i;

/** True where the clause calls the number a target: "target: 95%", "85% accuracy target", 目标为 95%. */
function callsTarget({ statement }: Reading, quantity: Quantity, segment: Segment): boolean {
  const lead = statement.text.slice(segment.start, quantity.start);
  const rest = statement.text.slice(quantity.end, segment.end);
  if (!TARGET.test(lead) && !TARGET.test(rest)) return false;
  return (
    /(?:\b(?:target|goal)|目标值?)\s?(?:of|is|to|for|[:：]|为|是|到)?\s?$/i.test(lead) ||
    /^\W{0,2}(?:[a-z-]{2,14}\s){0,2}(?:target|goal)\b/i.test(rest)
  );
}

function placed(weighed: Weighed): number {
  const { frame, column, cues, quantity } = weighed;
  const value = column === 'target' ? 2 : column === 'setting' && !isCapped(weighed) ? -2 : 0;
  // What people do anyway is no target of the product: "watches 8+ films per month".
  const habit = within(weighed.reading.statement.path.slice(-2), 'users') && !PERFORMANCE_UNITS.has(quantity.kind);
  const raised = cues.has('goal') || (quantity.strength === 'strong' && !habit);
  const place = frame.aside && raised ? 0 : frame.weight;
  return place + value;
}

function measured(weighed: Weighed): number {
  const { quantity, subject, cues, reading, frame } = weighed;
  const { kind, noun, op } = quantity;
  if (kind === 'time' && !subject.metric && (op === '>=' || op === '>') && !isStay(subject, frame)) return -2;
  if (countsOutcomes(weighed)) return 1;
  if (kind === 'share' && !subject.metric && frame.weight < 2) return cues.has('measure') ? 1 : 0;
  if (PERFORMANCE.has(kind)) return 1;
  if (
    (kind === 'physical' || kind === 'length') &&
    cues.has('measure') &&
    quantity.strength !== 'none' &&
    frame.weight >= 2
  )
    return 1;
  if (subject.metric?.unit === 'qps' && kind === 'bare') return 1;
  if (kind === 'span') return quantity.strength === 'strong' && EARLY.test(reading.statement.text) ? 1 : -1;
  const countable = kind === 'bare' || kind === 'count';
  if (countable && quantity.per !== undefined && quantity.strength === 'strong') return 1;
  if (
    countable &&
    quantity.strength === 'strong' &&
    classOfWords(`${subject.name} ${noun} ${reading.statement.key?.text ?? ''}`) === 'data'
  )
    return 1;
  if (countable && cues.has('simultaneous') && frame.weight >= 2) return 2;
  const capacity = cues.has('capacity') ? 1 : 0;
  if (isMost(reading, quantity)) return 1;
  if (quantity.strength === 'none' && kind === 'bare' && frame.weight <= 0 && !cues.has('goal')) return -1;
  if (subject.metric) return capacity;
  if (kind === 'bare' && /\b(?:score|rating)$/.test(noun) && quantity.strength === 'strong') return 1;
  if (kind === 'money')
    return cues.has('cost') ||
      isCapped(weighed) ||
      (frame.weight >= 2 && reading.frame.slice(0, 2).some((text) => findCues(text).has('cost'))) ||
      (quantity.per !== undefined && frame.weight >= 0)
      ? 2
      : -2;
  if (kind === 'bare' && (quantity.decimal || noun === '') && cues.has('measure') && quantity.strength === 'strong')
    return 0;
  if (kind === 'bare' && quantity.decimal && !/ per |[/每]/.test(reading.statement.key?.text ?? '')) return -3;
  if (kind === 'bare' && / per |[/每]/.test(reading.statement.key?.text ?? '')) return 1;
  if (kind === 'bare' && noun === '') return reading.statement.key && quantity.strength === 'strong' ? -1 : -3;
  if (countable) return (cues.has('limit') ? -3 : -1) + capacity;
  return -1;
}

/** 停留时长 > 3 分钟, “session length above 5 min”: time that shall be long, in a list of goals. */
function isStay({ name }: Subject, { weight }: Frame): boolean {
  return weight >= 2 && /(?:时长|时间|\b(?:duration|length|time on \w{2,8}))$/i.test(name);
}

/** What speaks for a number that only goes with another: a condition of it, or an explanation in brackets. */
function secondary(weighed: Weighed): number {
  const { reading, quantity, subject, segment } = weighed;
  const { quantities } = reading;
  const index = quantities.indexOf(quantity);
  const here = quantities.filter(
    (other) => other !== quantity && other.number.start >= segment.start && other.number.start < segment.end,
  );
  let points = 0;
  const other = here.some((other) => other.strength !== 'none' && !isShareOf(weighed) && !opensCell(reading, quantity));
  if (quantity.strength === 'none' && subject.near !== 'clause' && other) points += 3;
  if (segment.depth > 0 && quantity.strength === 'none' && index > 0) points += 3;
  if (segment.depth > 0 && quantity.signed && index > 0) points += 6;
  if (segment.depth > 0 && !subject.metric) points += quantity.kind === 'share' ? 2 : 1;
  if (segment.depth > 0 && subject.near !== 'clause' && quantities[index - 1]?.kind !== quantity.kind && index > 0)
    points += 3;
  const lead = reading.statement.text.slice(Math.max(segment.start, quantity.start - 12), quantity.start);
  if (
    quantity.strength === 'none' &&
    quantities.length > 1 &&
    lead !== '' &&
    /(?:\b(?:at|given|under)(?: an?| the)?|[在当])\s?$/i.test(lead)
  )
    points += 4;
  const first = here.some((other) => other.number.start < quantity.number.start && other.strength !== 'none');
  const countable = quantity.kind === 'bare' || quantity.kind === 'count';
  if (first && quantity.per === undefined && countable && subject.near !== 'clause') points += 3;
  if (
    quantity.kind === 'span' &&
    quantity.side !== 'to' &&
    !subject.metric &&
    quantity.strength !== 'strong' &&
    quantities.length > 1
  )
    points += 6;
  return points;
}
