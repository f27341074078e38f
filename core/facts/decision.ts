import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';

/** Something that the document leaves open. */
export interface OpenDecision {
  /** The range of the marker. */
  readonly range: Range;
  /** The marker as written: `TBD`, `待定`, `[NEEDS CLARIFICATION: …]`. */
  readonly marker: string;
  readonly kind: 'undecided' | 'todo' | 'clarification' | 'template';
  readonly owner?: string;
  /** ISO date, `2026-12-01`. */
  readonly due?: string;
  readonly statement: Statement;
}

/** The open decisions in a section's statements. */
export function readDecisions(_statements: readonly Statement[]): OpenDecision[] {
  return [];
}
