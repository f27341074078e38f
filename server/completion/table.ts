import type { Place } from './place.ts';

/** The table row that is being written. */
export interface Row {
  /** The head of the table; undefined where this line is the first of its table. */
  readonly head: readonly string[] | undefined;
  /** The cells of this row up to the cursor; the last is the one being written. */
  readonly cells: readonly string[];
  /** The other rows of the table, cell by cell. */
  readonly others: readonly (readonly string[])[];
}

const ROW = /^\s*\|/;
const RULE = /^\s*\|[\s:|-]+$/;
/** A table is looked at no farther than so many lines. */
const REACH = 200;

/** The row at a place; undefined outside tables whose rows start with a bar. */
export function rowAt({ before, line, position }: Place): Row | undefined {
  if (!ROW.test(before) || RULE.test(before)) return undefined;
  let first = position.line;
  while (position.line - first < REACH && ROW.test(line(first - 1))) first--;
  const others: string[][] = [];
  for (let at = first + 1; at < position.line + REACH && ROW.test(line(at)); at++) {
    if (at !== position.line && !RULE.test(line(at))) others.push(cellsOf(line(at)));
  }
  const head = first === position.line ? undefined : cellsOf(line(first));
  return { head, cells: cellsOf(`${before}|`), others };
}

function cellsOf(line: string): string[] {
  const cells = line.trim().split(/(?<!\\)\|/);
  return cells.slice(1, -1).map((cell) => cell.trim());
}
