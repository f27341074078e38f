import type { Text } from '../rule.ts';

/** What narrows a measured number down. */
export interface Label {
  readonly kind: 'dataset' | 'split' | 'class' | 'task' | 'model' | 'slice';
  readonly text: string;
}

/** A number that an evaluation measured. */
export interface Measured {
  /** The metric's name as the results have it. */
  readonly name: string;
  readonly labels: readonly Label[];
  /** The number as it stands there; NaN where there is none. */
  readonly value: number;
  readonly unit?: string;
  /** A metric's name or id that the configuration gives it. */
  readonly means?: string;
  readonly file: string;
  /** The keys or row that lead to it, such as `results.sst2.acc`. */
  readonly path: string;
}

/** Results that cannot be read; the text says what is wrong and where. */
export class ResultsError extends Error {
  constructor(readonly text: Text) {
    super(text.en);
  }
}
