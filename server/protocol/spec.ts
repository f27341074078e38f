import type { OverviewRow } from '../../core/report/row.ts';
import type { LspRange } from './range.ts';

/** Request, client to server: what an open document states, in lists for a person. */
export const SPEC_REQUEST = 'prdlint/spec';

export interface SpecParams {
  readonly uri: string;
}

export interface SpecResult {
  readonly groups: readonly {
    readonly id: 'dataSources' | 'thresholds' | 'deployment' | 'models' | 'owners';
    readonly facts: readonly SpecFact[];
  }[];
  readonly decisions: readonly (SpecFact & { readonly owner?: string; readonly due?: string })[];
}

/** One thing that the document states, and where. */
export interface SpecFact {
  readonly label: string;
  readonly detail: string;
  readonly range: LspRange;
}

/**
 * Request, client to server: every requirement document of the workspace with its score, the state of its parts and what
 * to look at first. Cancelling is that of LSP; what was done until then is the answer.
 */
export const OVERVIEW_REQUEST = 'prdlint/overview';

export interface OverviewParams {
  readonly workDoneToken?: string | number;
}

export interface OverviewResult {
  readonly rows: readonly OverviewRow[];
}

/** Request, client to server: the edits that add a part of the specification, `null` where there is nothing to add. */
export const PART_REQUEST = 'prdlint/part';

export interface PartParams {
  readonly uri: string;
  /** The part's id, as in `StatusScore`. */
  readonly part: string;
}

export type PartResult = {
  /** The version of the document that the edit belongs to. */
  readonly version: number;
  readonly range: LspRange;
  readonly newText: string;
  /** The same text with a tab stop for each blank. */
  readonly snippet: string;
} | null;
