import type { OutlineEntry } from './outline.ts';
import type { Statement, Table } from './statement.ts';

/** What a section calls its parts. */
export interface Heads {
  /** Headings, keys of `Key: value` lines, and bold starts of paragraphs and items (`**Data.** …`). */
  readonly titles: readonly string[];
  /** Short lines that stand alone: heads only where they are a part's whole name. */
  readonly lines: readonly string[];
  /** Labels of small tables: heads only where they are a part's whole name, too. */
  readonly labels: readonly string[];
  /** The heads of tables' columns. */
  readonly columns: readonly string[];
}

/** A bold start and a line that stands alone are heads up to this length. */
const LONGEST = 32;
/** More columns than a label, a value and a remark make a table of records, whose first column names no parts. */
const COLUMNS = 3;

/** What a section calls its parts, also where it has no headings: letters, one-pagers and tables. */
export function headsOf(statements: readonly Statement[], outline: readonly OutlineEntry[]): Heads {
  const titles = outline.map(({ heading }) => heading.title);
  const lines: string[] = [];
  const labels: string[] = [];
  const columns: string[] = [];
  let seen: Table | undefined;
  for (const statement of statements) {
    const { block, key, text, cells, table } = statement;
    if (block === 'heading') continue;
    const title = key && text.startsWith(key.text) ? key.text : boldStart(statement);
    if (title !== undefined) titles.push(title);
    else if (block === 'row') {
      if (table && table !== seen) columns.push(...table.columns);
      seen = table;
      if (table && table.columns.length <= COLUMNS && cells?.[0]) labels.push(cells[0].text);
    } else if (block === 'paragraph' && isLine(text)) lines.push(text.replace(/\.$/, ''));
  }
  return { titles, lines, labels, columns };
}

function boldStart({ plain, text }: Statement): string | undefined {
  if (plain.runs[0]?.mark !== 'strong') return undefined;
  const end = plain.runs.find(({ mark }) => mark !== 'strong')?.at ?? text.length;
  return end <= LONGEST ? text.slice(0, end) : undefined;
}

/** A line without the marks of a sentence, or one or two words with a full stop: “Background.” */
function isLine(text: string): boolean {
  if (text.length > LONGEST || /[。，,;；!?！？]$/.test(text)) return false;
  return !text.endsWith('.') || text.split(' ').length <= 2;
}
