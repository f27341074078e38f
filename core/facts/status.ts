import { type ColumnRole, type Cue, findCues } from './cues.ts';
import type { Frame } from './frame.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { type Segment, segmentAt } from './segment.ts';
import type { Reading, Subject } from './subject.ts';
import type { Confidence, Status } from './threshold.ts';

/** What a number is, and how sure that is. */
export interface Verdict {
  readonly status: Status;
  readonly confidence: Confidence;
  /** True where the number is a change rather than a level. */
  readonly change: boolean;
}

/** Units that measure how well something runs, as opposed to how large something is made. */
const PERFORMANCE: ReadonlySet<Quantity['kind']> = new Set([
  'share',
  'time',
  'rate',
  'memory',
  'score',
  'power',
  'points',
]);
/** Units of things that are configured or designed. */
const DESIGN: ReadonlySet<Quantity['kind']> = new Set(['size', 'length', 'text', 'physical']);

/**
 * Judges what a quantity is, or `undefined` where it is nothing that belongs to a metric. The column's head counts
 * before the key, the key before the headings, the headings before the words of the clause.
 */
export function statusOf(
  reading: Reading,
  index: number,
  subject: Subject,
  frame: Frame,
  column: ColumnRole,
): Verdict | undefined {
  const { quantities, segments, statement } = reading;
  const quantity = quantities[index];
  if (!quantity) return undefined;
  const at = segmentAt(segments, quantity.number.start);
  const segment = segments[at] ?? { start: 0, end: statement.text.length, depth: 0 };
  const clause = statement.text.slice(segment.start, segment.end);
  const lead = statement.text.slice(segment.start, quantity.start);
  const cues = findCues(clause);
  const whole = findCues(statement.text);
  const change = isChange(quantity, clause, cues, segment);
  const say = (status: Status, confidence: Confidence = 'high'): Verdict => ({ status, confidence, change });

  if (column === 'example' || cues.has('example')) return say('example');
  if (column === 'claim') return say('claim');
  if (column === 'baseline') return say('baseline');
  if (column === 'observed') return say('observed');
  if (column === 'trigger') return say('trigger');
  if (column === 'aside') return undefined;
  if (quantity.side === 'from') return say('baseline');
  if (isWindow(quantity, clause, lead)) return undefined;
  if (isTrigger(clause, whole, segment, segments, statement.text)) return say('trigger');
  if (column === 'target') return targetCell(quantity, subject) ? say('target') : undefined;
  if (cues.has('claim') && !cues.has('goal')) return say('claim');
  const baseline = cues.get('baseline');
  if (baseline !== undefined && quantity.side !== 'to' && !cues.has('goal')) return say('baseline');
  if (cues.has('observed') && !cues.has('goal')) return say('observed');
  if (isSetting(quantity, subject, cues, clause, frame)) return say('setting');
  const score = evidence(reading, quantity, subject, frame, cues, segment, change);
  if (score >= 4) return say('target');
  if (score === 3) return say('target', 'low');
  return frame.aside ? say('claim', 'low') : say('setting', 'low');
}

function isChange(quantity: Quantity, clause: string, cues: ReadonlyMap<Cue, number>, segment: Segment): boolean {
  if (quantity.kind === 'points' || quantity.signed) return true;
  if (quantity.kind !== 'share' && quantity.kind !== 'factor') return false;
  const at = cues.get('change');
  if (at === undefined) return false;
  if (quantity.side === 'to') return false;
  const between = clause.slice(Math.max(0, quantity.start - segment.start - 3), quantity.start - segment.start);
  return !/[到至]\s?$|to\s?$/.test(between) && !/(?:提升|提高|降低|下降|减少|缩短|增长|升|降)[到至]/.test(clause);
}

const WINDOW_BEFORE =
  /(?:\b(?:last|past|previous|every|each|next|rolling|trailing|recent|first|for|after|per|over)\s(?:the\s)?|[近前每后第隔]|最近|过去|连续|未来|每隔|保留|有效期)\s?$/i;
const WINDOW_AFTER =
  /^\s?(?:前|后|一次|年(?!内)|个?月(?!内)|周(?!内)|ago|later|old|window|period|trial|of data|retention)/i;

/** A stretch of time in which something is counted or kept, or a deadline. */
function isWindow(quantity: Quantity, clause: string, lead: string): boolean {
  if (quantity.kind !== 'span' && quantity.kind !== 'time') return false;
  const right = clause.slice(clause.indexOf(lead) + lead.length + (quantity.end - quantity.start));
  if (quantity.kind === 'span' && (WINDOW_BEFORE.test(lead) || WINDOW_AFTER.test(right))) return true;
  return /(?:每|every\s|each\s|每隔)$/i.test(lead.trimEnd()) || /^\s?一次/.test(right);
}

const CONDITION = /(?:^|\s)(?:if|when|whenever|once|unless)\s|^\s*(?:如果|若|当|一旦|如)|(?:时|则|就)\s*$/i;

function isTrigger(
  clause: string,
  whole: ReadonlyMap<Cue, number>,
  segment: Segment,
  segments: readonly Segment[],
  text: string,
): boolean {
  if (!whole.has('trigger')) return false;
  if (CONDITION.test(clause)) return true;
  if (
    /(?:drops?|falls?|dips?|degrades?|goes)\s(?:below|under|above|>|<)|(?:低于|高于|超过|跌破|大于|小于)[^，。；]{0,16}(?:告警|报警|预警|回滚|触发|熔断|下线|重训)/i.test(
      clause,
    )
  )
    return true;
  const next = segments[segments.indexOf(segment) + 1];
  return (
    next !== undefined &&
    /时\s*$|^\s*(?:if|when)/i.test(clause) &&
    findCues(text.slice(next.start, next.end)).has('trigger')
  );
}

function targetCell(quantity: Quantity, subject: Subject): boolean {
  if (quantity.kind === 'bare')
    return subject.metric !== undefined || quantity.strength !== 'none' || quantity.noun === '';
  return !(DESIGN.has(quantity.kind) && subject.metric === undefined);
}

function isSetting(
  quantity: Quantity,
  subject: Subject,
  cues: ReadonlyMap<Cue, number>,
  clause: string,
  frame: Frame,
): boolean {
  if (DESIGN.has(quantity.kind)) return true;
  if (
    CONDITION.test(clause) &&
    (subject.near !== 'clause' ||
      !PERFORMANCE.has(quantity.kind) ||
      quantity.kind === 'share' ||
      quantity.kind === 'score')
  )
    return true;
  if (cues.has('setting') && (subject.metric === undefined || subject.near !== 'clause')) return true;
  if (subject.metric === undefined && frame.setting) return true;
  return false;
}

function evidence(
  reading: Reading,
  quantity: Quantity,
  subject: Subject,
  frame: Frame,
  cues: ReadonlyMap<Cue, number>,
  segment: Segment,
  change: boolean,
): number {
  const { quantities } = reading;
  const siblings = quantities.filter(
    (other) => other !== quantity && other.number.start >= segment.start && other.number.start < segment.end,
  );
  let score = 0;
  const { metric, near } = subject;
  if (metric) score += near === 'around' ? 1 : 2;
  if (quantity.strength === 'strong') score += 2;
  else if (quantity.strength === 'weak' && quantity.op !== '~') score += 1;
  if (cues.has('goal')) score += 1;
  if (cues.has('capacity') && (quantity.kind === 'bare' || quantity.kind === 'count' || quantity.kind === 'rate'))
    score += 1;
  if (quantity.side === 'to') score += 2;
  if (change) score += 1;
  score += frame.weight;
  if (PERFORMANCE.has(quantity.kind)) score += quantity.kind === 'share' && !metric ? 0 : 1;
  else if (quantity.kind === 'span') score -= 1;
  else if (quantity.kind === 'bare' && quantity.noun === '' && !metric) score -= 3;
  else if (!metric) score -= 1;
  if (quantity.kind === 'money' && !metric) score -= 1;
  if (quantity.strength === 'none' && siblings.some((other) => other.strength !== 'none') && near !== 'clause')
    score -= 3;
  if (segment.depth > 0 && quantity.strength === 'none' && quantities.indexOf(quantity) > 0) score -= 3;
  return score;
}

/** True where a section is known to hold no targets of this product. */
export function isElsewhere(reading: Reading): boolean {
  return within(reading.statement.path, 'history', 'competition', 'glossary') || reading.statement.quoted;
}
