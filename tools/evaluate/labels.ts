import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What readers said of a document. Lines count from 1. A document without a language folder counts as `other`. */
export interface Label {
  readonly file: string;
  readonly kind: 'ai-prd' | 'prd' | 'other';
  readonly kind_debatable?: boolean;
  readonly data_source: 'stated' | 'vague' | 'absent' | null;
  readonly metric_threshold: 'stated' | 'operational' | 'unquantified' | 'absent' | null;
  readonly deploy_target: 'stated' | 'hint' | 'absent' | null;
  readonly deploy_kind?: string | null;
  /** Fields that the readers did not agree on. */
  readonly debatable?: readonly string[];
  readonly thresholds?: readonly LabelledThreshold[] | null;
  readonly thresholds_optional?: readonly LabelledThreshold[];
  /** True where not every threshold was labelled. */
  readonly thresholds_capped?: boolean;
  readonly data_lines?: readonly { readonly line: number }[];
  readonly deploy_lines?: readonly { readonly line: number }[];
  /** All lines to take out so that the document no longer states it. */
  readonly data_cut?: readonly number[];
  readonly deploy_cut?: readonly number[];
  /** Fields whose statement cannot be taken out: what is left would name no AI part. */
  readonly uncut?: readonly string[];
}

export interface LabelledThreshold {
  readonly line: number;
  readonly metric: string;
  readonly op?: string;
  readonly value?: number | string | null;
  readonly unit?: string | null;
  readonly class: string;
}

/** A labelled document with its text. */
export interface Labelled {
  readonly label: Label;
  readonly text: string;
}

/** Reads labels and the documents that they speak of. */
export function readLabels(labelsFile: string, folder: string): Labelled[] {
  const labels = JSON.parse(readFileSync(labelsFile, 'utf8')) as Label[];
  return labels.map((label) => ({ label, text: readFileSync(join(folder, label.file), 'utf8') }));
}

/** The folder that a document's language is named by: `en/a.md` is `en`. */
export function languageOf({ file }: Label): string {
  return /^(en|zh)\//.exec(file)?.[1] ?? 'other';
}
