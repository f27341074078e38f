import type { Range } from '../text.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

export type DeployKind = 'edge' | 'server' | 'hybrid' | 'browser';

/** A statement of where the AI part, or the system that holds it, runs. */
export interface DeployStatement {
  readonly range: Range;
  /** Where this statement alone says that it runs. */
  readonly kind: DeployKind;
  /** Ids of platforms in the catalogue that the statement names. */
  readonly platforms: readonly string[];
  /** True where it says where the AI itself runs, false where it is the system around it. */
  readonly ai: boolean;
  readonly confidence: Confidence;
  readonly statement: Statement;
}

/** Where a document says that its product runs. */
export interface Deployment {
  /** The verdict over all statements; null where none is sure. */
  readonly kind: DeployKind | null;
  readonly statements: readonly DeployStatement[];
}

/** The deployment statements in a section. */
export function readDeployStatements(_statements: readonly Statement[]): DeployStatement[] {
  return [];
}

/** The verdict over a document's statements. */
export function foldDeployment(statements: readonly DeployStatement[]): Deployment {
  return { kind: null, statements };
}
