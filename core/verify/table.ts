import catalog from '../catalog/result-names.json' with { type: 'json' };
import { isRecord, numberOf } from './leaf.ts';
import type { Label, Measured } from './measured.ts';
import { isIgnored, isPlain, wordsOf } from './name.ts';

type Column = keyof typeof catalog.columns;

const columns = new Map(
  Object.entries(catalog.columns).flatMap(([column, heads]) => heads.map((head) => [head, column as Column] as const)),
);
const LABELS: readonly string[] = ['dataset', 'split', 'class', 'task', 'model', 'slice'];

/** True for a record of one measured number or of several: a row of a table, not an object of metrics by their names. */
export function isTableRow(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const cells = Object.entries(value);
  if (cells.length < 2 || cells.some(([, cell]) => typeof cell === 'object' && cell !== null)) return false;
  return cells.some(([head, cell]) => isLabel(head, cell)) && cells.some(([, cell]) => numberOf(cell));
}

function isLabel(head: string, cell: unknown): boolean {
  const column = columns.get(wordsOf(head));
  return typeof cell === 'string' && column !== undefined && column !== 'value' && column !== 'unit';
}

/** The numbers of a row: one where it names a metric and has a value, else one a column of numbers. */
export function readRow(
  row: Readonly<Record<string, unknown>>,
  outer: readonly Label[],
  file: string,
  path: string,
): Measured[] {
  const cells = Object.entries(row).map(([head, cell]) => ({ head, cell, column: columns.get(wordsOf(head)) }));
  const find = (wanted: Column): unknown => cells.find(({ column }) => column === wanted)?.cell;
  const labels = [...outer, ...cells.flatMap(({ head, cell, column }) => labelOf(head, cell, column))];
  const name = find('name');
  const valued = numberOf(find('value'));
  if (typeof name === 'string' && valued) {
    if (isIgnored(name)) return [];
    const percentile =
      numberOf(find('percentile'))?.value ?? numberOf(String(find('percentile') ?? '').slice(1))?.value;
    const unit = find('unit');
    const said = typeof unit === 'string' && unit.trim() !== '' ? ` ${unit}` : '';
    return [
      { name: `${percentile === undefined ? '' : `p${percentile} `}${name}${said}`, labels, ...valued, file, path },
    ];
  }
  return cells.flatMap(({ head, cell, column }): Measured[] => {
    const number = column === undefined && !isIgnored(head) ? numberOf(cell) : undefined;
    return number ? [{ name: head, labels, ...number, file, path: `${path}.${head}` }] : [];
  });
}

function labelOf(head: string, cell: unknown, column: Column | undefined): Label[] {
  const text = typeof cell === 'number' ? String(cell) : typeof cell === 'string' ? cell.trim() : '';
  if (text === '' || isPlain(text)) return [];
  if (column !== undefined && LABELS.includes(column)) return [{ kind: column as Label['kind'], text }];
  // A column of texts that nobody thought of narrows down, too.
  return column === undefined && !numberOf(cell) && !isIgnored(head) ? [{ kind: 'slice', text }] : [];
}
