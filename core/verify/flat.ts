import { isRecord, numberOf } from './leaf.ts';
import type { Label, Measured } from './measured.ts';
import { isIgnored, isPlain, isSplit, readName } from './name.ts';
import { isReport, readReport } from './report.ts';
import { isTableRow, readRow } from './table.ts';

/** Deeper keys are no metrics. */
const DEEPEST = 12;

/**
 * Metrics by their keys, however nested: `{"recall": 0.9}`, `{"test": {"spam": {"recall": 0.9}}}`, `{"latency": {"p95":
 * 210}}`, what `dvc metrics show --json` prints, and lists of rows that name a metric each. Keys that are no metric's
 * name narrow the number down.
 */
export function readFlat(file: string, data: unknown): Measured[] {
  const out: Measured[] = [];
  walk(data, [], file, out);
  return out;
}

function walk(value: unknown, path: readonly string[], file: string, out: Measured[]): void {
  if (path.length > DEEPEST) return;
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) {
      if (isTableRow(item)) out.push(...readRow(item, labelsOf(path), file, `${path.join('.')}[${i}]`));
      else if (isRecord(item)) walk(item, path, file, out);
    }
    return;
  }
  if (!isRecord(value)) return;
  if (isReport(value)) {
    out.push(...readReport(value, labelsOf(path), file, path.join('.')));
    return;
  }
  if (isTableRow(value)) {
    out.push(...readRow(value, labelsOf(path), file, path.join('.')));
    return;
  }
  for (const [key, inner] of Object.entries(value)) {
    if (typeof inner === 'object') walk(inner, [...path, key], file, out);
    else {
      const number = isIgnored(key) ? undefined : numberOf(inner);
      if (number) out.push({ ...named([...path, key]), ...number, file, path: [...path, key].join('.') });
    }
  }
}

/** Which of the keys names the metric: the last two together, the last, or one above it; the others are labels. */
function named(path: readonly string[]): { name: string; labels: Label[] } {
  const last = path.at(-1) ?? '';
  const above = path.at(-2);
  const own = readName(last);
  const joined = above === undefined ? undefined : readName(`${above} ${last}`);
  if (above !== undefined && joined?.identity && own.words === '') {
    return { name: `${above} ${last}`, labels: labelsOf(path.slice(0, -2)) };
  }
  if (own.identity) return { name: last, labels: labelsOf(path.slice(0, -1)) };
  for (let i = path.length - 2; i >= 0; i--) {
    const key = path[i] ?? '';
    if (readName(key).identity) {
      return { name: key, labels: labelsOf([...path.slice(0, i), ...path.slice(i + 1)]) };
    }
  }
  return { name: last, labels: labelsOf(path.slice(0, -1)) };
}

function labelsOf(keys: readonly string[]): Label[] {
  return keys
    .filter((key) => key !== '' && !isPlain(key) && !isFile(key))
    .map((text) => ({ kind: isSplit(text) ? ('split' as const) : ('slice' as const), text }));
}

/** `dvc metrics show` puts the numbers below the name of their file, and that below a revision. */
function isFile(key: string): boolean {
  return /\.(?:json|ya?ml|toml|csv)$/i.test(key) || key === 'workspace';
}
