import { markAt, sourceRange } from '../parse/plain.ts';
import { type Range, shift } from '../text.ts';
import { barOf, tellsBar } from './bar.ts';
import { moved, once } from './each.ts';
import { type Frame, frameOf } from './frame.ts';
import { gapOf, isPoints } from './gap.ts';
import { isGate } from './gate.ts';
import { classOf, knownClass } from './metric-class.ts';
import { findMetrics } from './metric-name.ts';
import { modelsIn } from './model.ts';
import { settleNeighbours } from './neighbours.ts';
import { quantitiesOf, termsOf } from './once.ts';
import { outcomeOf } from './outcome.ts';
import { qualifiersOf } from './qualifier.ts';
import type { Quantity } from './quantity.ts';
import { cellAt, columnOf, idCells, isRowNumber, labelOf } from './row.ts';
import { segmentsOf } from './segment.ts';
import { settleSiblings, type Weighted } from './siblings.ts';
import type { Statement } from './statement.ts';
import { isElsewhere, statusOf, type Verdict } from './status.ts';
import { type Reading, type Subject, subjectOf } from './subject.ts';

/** How sure the reader is; rules that report something missing treat `low` as stated, others leave it out. */
export type Confidence = 'high' | 'low';

export type MetricClass = 'quality' | 'operational' | 'business' | 'data';
export type Comparator = '>=' | '>' | '<=' | '<' | '=' | '~' | 'range';

/** What a number is: only `target` and `gate` bind the product. */
export type Status = 'target' | 'gate' | 'baseline' | 'observed' | 'trigger' | 'claim' | 'example' | 'setting';

/** A number that a document sets, reports or quotes for a metric. */
export interface Threshold {
  /** The range of metric and number together, in the statement. */
  readonly range: Range;
  /** The range of the number with comparator and unit. */
  readonly valueRange: Range;
  /** The metric's name as written. */
  readonly metric: string;
  /** The metric's id in the catalogue, where the name is known. */
  readonly metricId?: string;
  readonly op: Comparator;
  /** The number in `unit`; for `range`, `min` and `max` instead. 92% is 92 with unit `percent`. */
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  /** `percent`, `ratio`, `ms`, `s`, `min`, `h`, `day`, `qps`, `usd`, `cny`, a noun such as `users`, … */
  readonly unit?: string;
  readonly class: MetricClass;
  readonly status: Status;
  /** True where the number is a change ("improve by 20%") rather than a level. */
  readonly change: boolean;
  /** True for `±5`: the number is how far a value may lie from where it should be, to both sides. */
  readonly tolerance?: boolean;
  /** True for “gap ≤ 2 points”: the number is how far apart two values of a metric may lie. */
  readonly gap?: boolean;
  readonly qualifiers: Qualifiers;
  readonly confidence: Confidence;
  readonly statement: Statement;
}

export interface Qualifiers {
  readonly percentile?: number;
  readonly k?: number;
  readonly iou?: string;
  readonly average?: 'macro' | 'micro' | 'weighted' | 'mean';
  readonly slice?: string;
  readonly stage?: string;
  readonly dataset?: string;
}

/** A longer statement is no sentence that a person wrote; it is left unread so that the work stays linear. */
const LONGEST = 5000;

/** The numbers with a metric in a section's statements, in order. */
export function readThresholds(statements: readonly Statement[]): Threshold[] {
  return settleNeighbours(settleSiblings(statements.flatMap(weightedIn)), statements);
}

const weightedIn = once(readStatement, (known, by, statement) =>
  known.map(
    (one): Weighted => ({
      ...one,
      threshold: { ...moved(one.threshold, by, statement), valueRange: shift(one.threshold.valueRange, by) },
    }),
  ),
);

function readStatement(statement: Statement): readonly Weighted[] {
  if (statement.block === 'heading' || statement.text.length > LONGEST) return [];
  const { text, plain } = statement;
  const all = quantitiesOf(statement);
  const quantities = all.filter(
    (quantity) =>
      (markAt(plain, quantity.number.start) !== 'code' || tellsBar(text, quantity)) &&
      !isRowNumber(statement, quantity) &&
      !isInName(statement, quantity),
  );
  if (quantities.length === 0) return [];
  const label = labelOf(statement);
  const frame = frameOf(statement, label);
  const ids = idCells(statement);
  const mentions = findMetrics(text, frame.near, frame.topic).filter(
    ({ start, end }) => !ids.some(({ at }) => start >= at.start && end <= at.end),
  );
  const reading: Reading = {
    statement,
    quantities,
    segments: segmentsOf(text),
    mentions,
    frame: frame.texts,
    topic: frame.topic,
  };
  if (isElsewhere(reading)) return [];
  return quantities.flatMap((quantity, i) => thresholdOf(reading, i, quantity, frame) ?? []);
}

/** True for the number of a chip or of a model: 昇腾 910B, “Claude 3 Haiku”. */
function isInName(statement: Statement, { number }: Quantity): boolean {
  return (
    termsOf(statement).some(({ platform, start, end }) => platform && start < number.start && number.end <= end) ||
    modelsIn(statement).some(({ textRange: { start, end } }) => start < number.start && number.end < end)
  );
}

function thresholdOf(reading: Reading, index: number, quantity: Quantity, frame: Frame): Weighted | undefined {
  const { statement } = reading;
  const cell = cellAt(statement, quantity);
  const found = subjectOf(reading, index);
  if (!found) return undefined;
  const outcome = outcomeOf(reading, index);
  const subject: Subject = outcome ? { ...found, outcome } : found;
  const bar = barOf(statement.text, quantity, subject.metric);
  const verdict: Verdict | undefined = bar
    ? { status: 'target', confidence: 'high', change: false }
    : statusOf(reading, index, subject, frame, cell ? columnOf(statement, cell) : 'unknown');
  if (!verdict) return undefined;
  const value = sourceRange(statement.plain, quantity);
  const gap = gapOf(reading, quantity, subject);
  const { name, range } = gap ?? subject;
  const named = range ? sourceRange(statement.plain, range) : value;
  const qualifiers = qualifiersOf(reading, quantity, subject);
  const kind = classOf(reading, quantity, subject);
  const { points, op = bar ?? quantity.op, ...role } = verdict;
  const threshold: Threshold = {
    range: { start: Math.min(named.start, value.start), end: Math.max(named.end, value.end) },
    valueRange: value,
    metric: name,
    ...(subject.metric && !gap && (subject.near !== 'around' || subject.metric.class === kind)
      ? { metricId: subject.metric.id }
      : {}),
    op,
    ...(quantity.value === undefined ? {} : { value: rounded(quantity.value) }),
    ...(quantity.min === undefined ? {} : { min: rounded(quantity.min) }),
    ...(quantity.max === undefined ? {} : { max: rounded(quantity.max) }),
    ...unitOf(quantity, subject),
    class: kind,
    ...(quantity.tolerance ? { tolerance: true } : {}),
    ...role,
    ...(gap || isPoints(quantity, subject, statement.text) ? { change: true } : {}),
    ...(gap ? { gap: true } : {}),
    ...(role.status === 'target' && isGate(statement, quantity) ? { status: 'gate' } : {}),
    qualifiers,
    statement,
  };
  const guessed = knownClass(reading, quantity, subject) === undefined;
  return {
    threshold,
    quantity,
    guessed,
    weight: frame.weight,
    first: index === 0 || quantity.end >= statement.text.length - 1,
    points: points ?? 0,
  };
}

/** Removes what binary fractions add: 0.07 × 100 is 7. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

function unitOf({ unit, noun, kind }: Quantity, { metric }: Subject): { unit?: string } {
  if (unit) return { unit };
  if (kind === 'bare' && metric?.unit === 'ratio') return { unit: 'ratio' };
  return kind === 'bare' && noun !== '' ? { unit: noun } : {};
}
