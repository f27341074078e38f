import type { Range } from '../text.ts';
import { columnRole } from './cues.ts';
import { type DocumentFacts, type Placed, type PlacedSection, place } from './document.ts';
import { placeholderIn } from './placeholder.ts';
import type { Statement } from './statement.ts';

/** A column that a fix offers: its head, and what each row says in it. */
interface OfferedColumn {
  readonly head: string;
  readonly cell: string;
}

interface Edit {
  readonly range: Range;
  readonly text: string;
}

export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** A column of placeholders in both languages; `what` says what goes into its cells. */
interface PlaceholderColumn {
  readonly title: Text;
  readonly en: { readonly head: string; readonly what: string };
  readonly zh: { readonly head: string; readonly what: string };
}

/**
 * The fix that adds such a column to the table in which a fact stands; none where it stands in no table.
 * @param today the date of today, where it is known: placeholders are due some time after
 */
export function addedColumn(
  facts: DocumentFacts,
  { statement, section }: { readonly statement: Statement; readonly section: PlacedSection },
  { title, ...column }: PlaceholderColumn,
  today: string | undefined,
): { readonly title: Text; readonly safe: boolean; readonly edits: readonly Edit[] }[] {
  const zh = facts.language === 'zh';
  const { head, what } = zh ? column.zh : column.en;
  const cell = `${placeholderIn(facts, today)}${zh ? '：' : ': '}${what}`;
  const edits = insertColumn(facts, { ...statement, section }, { head, cell });
  return edits ? [{ title, safe: isPlain(statement), edits }] : [];
}

/** True for a table of which every column is known: a head in other words may well say what the new column would. */
function isPlain({ table }: Statement): boolean {
  return table?.columns.every((head, i) => (i === 0 && head === '') || columnRole(head) !== 'unknown') ?? false;
}

/**
 * The edits that add a column at the right of the table of a row. Rows that are too short are filled up; a table whose
 * bars stand in one line keeps them so. Nothing where a row has cells beyond the columns, which would become its values.
 */
function insertColumn(facts: DocumentFacts, row: Placed<Statement>, { head, cell }: OfferedColumn): Edit[] | undefined {
  const { table } = row;
  if (!table) return undefined;
  const { lines } = facts;
  const range = place(row, table.range);
  const first = lines.positionAt(range.start).line;
  const last = lines.positionAt(Math.max(range.start, range.end - 1)).line;
  if (last - first + 1 !== table.rows + 2) return undefined;
  const texts = Array.from({ length: table.rows + 2 }, (_, i) => lines.lineText(first + i).trimEnd());
  const aligned = new Set(texts.map(widthOf)).size === 1 && texts.every((text) => text.endsWith('|'));
  const width = aligned ? Math.max(widthOf(head), widthOf(cell), 3) : 0;
  const edits: Edit[] = [];
  for (const [i, text] of texts.entries()) {
    const { cells, closed } = cellsOf(text);
    if (cells > table.columns.length) return undefined;
    const content = i === 0 ? head : i === 1 ? '-'.repeat(Math.max(3, width)) : cell;
    const padded = content + ' '.repeat(Math.max(0, width - widthOf(content)));
    const empty = table.columns.length - cells;
    const at = lines.startOf(first + i) + text.length;
    const added = closed ? `${'  |'.repeat(empty)} ${padded} |` : `${' | '.repeat(empty)} | ${content}`;
    edits.push({ range: { start: at, end: at }, text: added });
  }
  return edits;
}

/** The number of cells of a row as written, and whether a bar closes the last one. */
function cellsOf(line: string): { readonly cells: number; readonly closed: boolean } {
  const bars: number[] = [];
  for (let i = 0; i < line.length; i++) {
    if (line[i] === '\\') i++;
    else if (line[i] === '|') bars.push(i);
  }
  const closed = bars.at(-1) === line.length - 1;
  const opened = bars[0] !== undefined && /^[\s>]*$/.test(line.slice(0, bars[0]));
  return { cells: bars.length + 1 - (closed ? 1 : 0) - (opened ? 1 : 0), closed };
}

/** The cells of a terminal or editor that a text takes: Han and full-width characters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const character of text)
    width +=
      /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/.test(
        character,
      )
        ? 2
        : 1;
  return width;
}
