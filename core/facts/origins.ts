import { type Heading, sameHeadings } from './outline.ts';
import type { Statement } from './statement.ts';

/** A statement of an earlier reading that says the same in the same surroundings, and how far it has moved since. */
export interface Origin {
  readonly statement: Statement;
  readonly by: number;
  /** What is as it was of the headings above: all of them, their roles and levels only, or neither. */
  readonly above: 'headings' | 'roles' | 'nothing';
}

export type Origins = ReadonlyMap<Statement, Origin>;

/**
 * The statements of a section that an edit left as they were, with those of the reading before: a run at the start and
 * one at the end. What stands around a statement is compared too: parents, lead, key and table; the headings above may
 * differ.
 */
export function originsOf(before: readonly Statement[], now: readonly Statement[]): Origins {
  const most = Math.min(before.length, now.length);
  let head = 0;
  while (head < most && alike(before[head], now[head])) head++;
  let tail = 0;
  while (tail < most - head && alike(before.at(-1 - tail), now.at(-1 - tail))) tail++;
  const out = new Map<Statement, Origin>();
  const skipped = before.length - now.length;
  for (const [i, statement] of now.entries()) {
    if (i >= head && i < now.length - tail) continue;
    const origin = before[i < head ? i : i + skipped];
    if (!origin) continue;
    const by = statement.range.start - origin.range.start;
    if (isSame(origin, statement, by, out)) {
      out.set(statement, { statement: origin, by, above: compare(origin.path, statement.path) });
    }
  }
  return out;
}

function compare(before: readonly Heading[], now: readonly Heading[]): Origin['above'] {
  if (sameHeadings(before, now)) return 'headings';
  const same = before.length === now.length && before.every((heading, i) => hasRolesOf(heading, now[i]));
  return same ? 'roles' : 'nothing';
}

function hasRolesOf(heading: Heading, other: Heading | undefined): boolean {
  return (
    other !== undefined &&
    heading.level === other.level &&
    heading.roles.length === other.roles.length &&
    heading.roles.every((role, i) => role === other.roles[i])
  );
}

function alike(a: Statement | undefined, b: Statement | undefined): boolean {
  return a?.text === b?.text && a?.block === b?.block;
}

/** @param known the origins of the statements before, among them those of its parents and its lead */
function isSame(before: Statement, now: Statement, by: number, known: Origins): boolean {
  return (
    before.quoted === now.quoted &&
    before.checked === now.checked &&
    before.range.end + by === now.range.end &&
    isSameMarkup(before, now, by) &&
    isSameKey(before, now) &&
    isSameRow(before, now) &&
    before.parents.length === now.parents.length &&
    now.parents.every((parent, i) => known.get(parent)?.statement === before.parents[i]) &&
    isSameLead(before, now, by, known)
  );
}

function isSameMarkup({ plain: { runs: before } }: Statement, { plain: { runs } }: Statement, by: number): boolean {
  return (
    before.length === runs.length &&
    runs.every((run, i) => {
      const other = before[i];
      return other !== undefined && other.at === run.at && other.mark === run.mark && other.source + by === run.source;
    })
  );
}

function isSameKey({ key: before }: Statement, { key }: Statement): boolean {
  return before?.text === key?.text && before?.valueStart === key?.valueStart && before?.range.end === key?.range.end;
}

/** The text of a row is its cells, so that only the columns are left to compare. */
function isSameRow(before: Statement, { cells, table }: Statement): boolean {
  if (before.cells?.length !== cells?.length || before.table?.rows !== table?.rows) return false;
  if (before.table?.columns.length !== table?.columns.length) return false;
  return (
    (table?.columns.every((column, i) => column === before.table?.columns[i]) ?? true) &&
    (cells?.every((cell, i) => cell.text === before.cells?.[i]?.text && cell.column === before.cells[i]?.column) ??
      true)
  );
}

/** How far away its lead stands matters to a paragraph. */
function isSameLead(before: Statement, now: Statement, by: number, known: Origins): boolean {
  if (!now.lead || !before.lead) return now.lead === before.lead;
  const origin = known.get(now.lead);
  return origin?.statement === before.lead && (now.block !== 'paragraph' || origin.by === by);
}
