import type { Placed } from './document.ts';
import type { Contradiction } from './metric-algebra.ts';
import { componentOf } from './metric-component.ts';
import { limitsOf, scaled } from './metric-limits.ts';
import { f1Of } from './metric-relations.ts';
import type { Table } from './statement.ts';
import type { Threshold } from './threshold.ts';

/** Rounding of the three numbers may move F1 by this much. */
const ROUNDING = 0.015;
/** “F1 of the two rows above”, 上述两项的 F1: the row says of what it is the F1. */
const OF_OTHERS = /\b(?:two|both|above|these)\b|上述|上面|以上|两[者项行]|二者/i;
const PARTS: ReadonlySet<string> = new Set(['f1', 'precision', 'recall']);

/** The F1, precision and recall that one column of a table gives, a row each. */
interface Column {
  readonly table: Table;
  readonly found: Map<string, Placed<Threshold> | null>;
}

/** The measured columns of tables in which F1 is not that of the precision and recall in its column. */
export function columnScores(thresholds: readonly Placed<Threshold>[]): Contradiction[] {
  const columns = [...columnsOf(thresholds).values()].flatMap(({ table, found }) => {
    const [f1, precision, recall] = [...PARTS].map((id) => found.get(id));
    if (!f1 || !precision || !recall || new Set([f1, precision, recall].map(({ statement }) => statement)).size < 3)
      return [];
    const implied = f1Of(share(precision), share(recall));
    return [{ table, f1, precision, recall, implied, fits: Math.abs(implied - share(f1)) <= ROUNDING }];
  });
  return columns.flatMap(({ table, f1, precision, recall, implied, fits }): Contradiction[] => {
    if (fits || !(share(f1) > 0 && share(f1) <= 1)) return [];
    const alike = componentOf(f1) === componentOf(precision) && componentOf(f1) === componentOf(recall);
    const confirmed =
      columns.some((other) => other.table === table && other.fits) ||
      OF_OTHERS.test(f1.statement.cells?.[0]?.text ?? '');
    if (!alike && !confirmed) return [];
    return [{ relation: 'f1Value', at: f1, other: recall, third: precision, implied }];
  });
}

/** True for three numbers of one table. */
export function isInOneTable(...all: readonly Threshold[]): boolean {
  const [first] = all;
  return (
    first?.statement.table !== undefined && all.every(({ statement }) => statement.table === first.statement.table)
  );
}

function columnsOf(thresholds: readonly Placed<Threshold>[]): ReadonlyMap<string, Column> {
  const columns = new Map<string, Column>();
  for (const threshold of thresholds) {
    const { statement, metricId = '', status, op, change, qualifiers } = threshold;
    const { table } = statement;
    if (!table || !PARTS.has(metricId) || change || (op !== '=' && op !== '~') || qualifiers.average) continue;
    if ((status !== 'observed' && status !== 'baseline') || statement.quoted || !Number.isFinite(share(threshold)))
      continue;
    const at = columnAt(threshold);
    if (at < 0) continue;
    const key = `${table.range.start} ${at}`;
    const column = columns.get(key) ?? { table, found: new Map<string, Placed<Threshold> | null>() };
    columns.set(key, column);
    column.found.set(metricId, column.found.has(metricId) ? null : threshold);
  }
  return columns;
}

function columnAt({ statement: { cells = [] }, valueRange }: Threshold): number {
  return cells.findIndex(({ range }) => range.start <= valueRange.start && valueRange.end <= range.end);
}

function share(threshold: Threshold): number {
  const limits = limitsOf(threshold.metricId);
  return (limits && scaled(threshold, limits).value) ?? Number.NaN;
}
