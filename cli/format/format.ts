import type { Report } from '../check/report.ts';
import type { Bounds, Tally } from '../check/verdict.ts';
import type { Language } from '../language.ts';

/** For whom a form is made. */
export interface View {
  readonly language: Language;
  /** Cells a line. */
  readonly columns: number;
}

/** A check that is over. */
export interface Outcome {
  readonly reports: readonly Report[];
  /** All findings, also those that `reports` leaves out. */
  readonly tally: Tally;
  /** What could not be read or written, in words. */
  readonly failures: readonly string[];
  readonly bounds: Bounds;
  readonly version: string;
}

/** A form of the findings of a check. */
export interface Format {
  /** What is printed of a document as soon as it is checked. */
  readonly each?: (report: Report, view: View) => string;
  /** What is printed at the end. */
  readonly end: (outcome: Outcome, view: View) => string | Promise<string>;
}

/** The forms by name, each loaded when it is asked for. */
const FORMATS = {
  stylish: async (): Promise<Format> => {
    const { documentReport, doubts, summary } = await import('./stylish.ts');
    return {
      each: documentReport,
      end: ({ tally, reports }, { language }) => doubts(reports, language) + summary(tally, language),
    };
  },
  compact: async (): Promise<Format> => (await import('./compact.ts')).compact,
  json: async (): Promise<Format> => (await import('./json.ts')).json,
  sarif: async (): Promise<Format> => (await import('./sarif.ts')).sarif,
  junit: async (): Promise<Format> => (await import('./junit.ts')).junit,
  github: async (): Promise<Format> => (await import('./github.ts')).github,
  gitlab: async (): Promise<Format> => (await import('./gitlab.ts')).gitlab,
  html: async (): Promise<Format> => (await import('./html.ts')).html,
} as const;

export type FormatName = keyof typeof FORMATS;
export const FORMAT_NAMES = Object.keys(FORMATS) as readonly FormatName[];

export function loadFormat(name: FormatName): Promise<Format> {
  return FORMATS[name]();
}
