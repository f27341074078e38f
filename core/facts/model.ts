import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';

/** A model that a document names. */
export interface Model {
  readonly range: Range;
  /** The name as written, with its version and size. */
  readonly name: string;
  /** The family's id in the catalogue. */
  readonly family: string;
  /** True where the model is reached through a provider's API. */
  readonly hosted: boolean;
  /** Number of parameters. */
  readonly parameters?: number;
  /** Number format such as `int8` or `q4_k_m`. */
  readonly format?: string;
  readonly statement: Statement;
}

/** The models that a section's statements name. */
export function readModels(_statements: readonly Statement[]): Model[] {
  return [];
}
