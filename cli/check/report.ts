import type { JsonFinding, JsonReport } from '../../core/json.ts';
import type { LineIndex } from '../../core/text.ts';
import type { Language } from '../language.ts';

/** The part of a source line around a finding; `column` counts UTF-16 code units from 0 in `text`. */
export interface SourceWindow {
  readonly text: string;
  readonly column: number;
}

/** A finding with its source line, where that is at hand. */
export interface Found extends JsonFinding {
  readonly source?: SourceWindow;
}

/** What a check gives for one document: plain data that can be sent to a thread, kept on disk and merged. */
export interface Report extends JsonReport {
  readonly findings: readonly Found[];
  /** The language of its findings. */
  readonly language: Language;
  /** True for a document that was left alone and may be a requirement document after all. */
  readonly doubtful?: boolean;
}

/** More of a line than any terminal shows, before and after a finding; in code units. */
export const WINDOW = 1000;

/** A finding with the line that it starts on. */
export function withSource(finding: JsonFinding, lines: LineIndex): Found {
  const line = lines.lineText(finding.line - 1);
  const column = finding.column - 1;
  const start = Math.max(0, column - WINDOW);
  return { ...finding, source: { text: line.slice(start, column + WINDOW), column: column - start } };
}

/** A report as its public JSON form, without what only terminals show. */
export function publicReport({ doubtful: _, language: __, ...report }: Report): JsonReport {
  return { ...report, findings: report.findings.map(({ source: _, ...finding }) => finding) };
}
