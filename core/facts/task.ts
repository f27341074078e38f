import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

/** A kind of work that the AI part does, by the task ids of the metric catalogue (`binary-classification`, `ranking`, …). */
export interface Task {
  readonly range: Range;
  readonly task: string;
  readonly confidence: Confidence;
  readonly statement: Statement;
}

/** The tasks that a section's statements name. */
export function readTasks(_statements: readonly Statement[]): Task[] {
  return [];
}
