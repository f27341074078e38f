import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';

/** A limit that a deployment statement names. */
export interface Budget {
  readonly what: 'memory' | 'latency' | 'hardware' | 'runtime' | 'cost';
  readonly text: string;
  readonly range: Range;
}

/** The budgets named in a statement. */
export function readBudgets(_statement: Statement): Budget[] {
  return [];
}
