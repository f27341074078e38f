import catalog from '../catalog/score.json' with { type: 'json' };
import type { OverviewRow } from './row.ts';

const PARTS = catalog.parts.map(({ id }) => id);

/** The rows as CSV (RFC 4180), a line a document. A text that a spreadsheet would run as a formula gets an apostrophe. */
export function overviewCsv(rows: readonly OverviewRow[]): string {
  const head = ['file', 'kind', 'profile', 'score', 'errors', 'warnings', 'notes', 'open', 'overdue', ...PARTS];
  const lines = rows.map(({ name, kind, profile, score, counts, open, overdue, parts }) => [
    name,
    kind,
    profile,
    score ?? '',
    counts.error,
    counts.warning,
    counts.info,
    open,
    overdue.length,
    ...PARTS.map((id) => parts.find((part) => part.id === id)?.state ?? ''),
  ]);
  return `${[head, ...lines].map((line) => line.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** A value as a cell; a text that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csvCell(value: string | number): string {
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
