import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';

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

/** The numbers with a metric in a section's statements. */
export function readThresholds(_statements: readonly Statement[]): Threshold[] {
  return [];
}
