import catalog from '../catalog/arithmetic.json' with { type: 'json' };
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { Factor } from './equation.ts';
import { findMetrics } from './metric-name.ts';
import { plainDigits } from './number.ts';
import { within } from './outline.ts';
import type { Cell, Statement, Table } from './statement.ts';
import { groupsOf } from './vocabulary.ts';
import { isShare, numberOf, roundingOf, type Written } from './written-number.ts';

/** A total that is not the sum of what stands above it. All ranges count in the section. */
export interface WrongTotal {
  readonly range: Range;
  readonly parts: readonly Factor[];
  readonly sum: number;
  readonly stated: number;
}

const words = groupsOf(catalog.totals);

const MOST_ROWS = 60;
/** A label with more words names something else than the total of a table. */
const LABEL = 30;
/** Cells for nothing. */
const EMPTY = /^[\s/—–-]*$|^(?:n\/?a|none|无)$/i;
/** A cell that is one number: “18,400”, “$ 300”, 约 6,100 万行. */
const PLAIN = /^[^\d<>≤≥±]{0,6}\d[\d,.]*[^\d<>≤≥±/|]{0,12}$/;
const ROUGH = /[≈~约]|\b(?:about|some|approx)\b/i;
/** Numbers about so much may be off by this share. */
const ABOUT = 0.05;
/** Further apart they speak of different things. */
const FAR = 3;
const MEMORY: ReadonlySet<string> = new Set(['KB', 'MB', 'GB', 'TB']);
const COST =
  /[$¥￥€£₹元]|\b(?:cost|costs|amount|spend|budget|price|fee|fees|expense|expenses|usd|eur|gbp|cny|rmb)\b|费|成本|金额|预算|花销/i;
/** Times of stages are judged elsewhere. */
const SHORT_TIME: ReadonlySet<string> = new Set(['us', 'ms', 's', 'min']);

/** A number, and where it stands. */
interface Entry {
  readonly number: Written;
  readonly range: Range;
  readonly rough: boolean;
}

/** The totals in the last rows of a section's tables that the rows above do not add up to. */
export function wrongTotals(statements: readonly Statement[]): WrongTotal[] {
  const tables = new Map<Table, Statement[]>();
  for (const statement of statements) {
    const { table } = statement;
    if (!table || table.rows < 3 || table.rows > MOST_ROWS) continue;
    const rows = tables.get(table);
    if (rows) rows.push(statement);
    else tables.set(table, [statement]);
  }
  return [...tables.values()].flatMap(columnTotals);
}

function columnTotals(rows: readonly Statement[]): WrongTotal[] {
  const at = rows.findIndex((row) => totalName(row) !== undefined);
  const total = rows[at];
  if (!total || at < 2 || at !== rows.length - 1 || isPartial(rows)) return [];
  const parts = rows.slice(0, at);
  // Beside metrics “all” is the whole of which the rows are some parts.
  if (totalName(total) === 'all' && !total.table?.columns.slice(1).every((head) => head === '' || isAdditive(head)))
    return [];
  const columns = (total.cells ?? []).flatMap((cell, column) => columnOf(parts, total, cell, column) ?? []);
  // Where one column adds up, the rows share nothing.
  const isParted = parts.length > 2 && columns.some(addsUp);
  return columns.flatMap((column) => wrongTotal(column, isParted) ?? []);
}

/** “Total”, “**All**”, 合计（元）: what the row's first words are, where they name a total and nothing else. */
function totalName({ cells = [] }: Statement): 'total' | 'all' | undefined {
  const label = cells.find(({ text }) => text.trim() !== '')?.text ?? '';
  return totalIn(label.replace(/[(（][^()（）]{0,20}[)）]/g, ''));
}

/** The kind of total that a label names. */
export function totalIn(label: string): 'total' | 'all' | undefined {
  const name = label.replace(/[\s:：=*Σ∑]+$/, '').trim();
  if (name.length === 0 || name.length > LABEL) return undefined;
  const found = words.alone.findAll(name).find(({ start, end }) => end - start === name.length)?.value;
  return found === 'total' || found === 'all' ? found : undefined;
}

/** True where rows are parts of others, or not all there are; and for what is past or out of scope. */
function isPartial(rows: readonly Statement[]): boolean {
  const [first] = rows;
  const around = `${first?.lead?.text ?? ''} | ${first?.path.at(-1)?.title ?? ''} | ${first?.table?.columns[0] ?? ''}`;
  const texts = [around, ...rows.map(({ cells }) => cells?.find(({ text }) => text !== '')?.text ?? '')];
  return (first !== undefined && isApart(first)) || texts.some(tellsPartial);
}

/** True for what is quoted or out of scope. */
export function isApart({ quoted, path }: Statement): boolean {
  return quoted || within(path, 'out-of-scope');
}

/** True where words tell that parts are not all, or parts of others: “of which”, 小计. */
export function tellsPartial(text: string): boolean {
  return words.alone.findAll(text).some(({ value }) => value === 'partial');
}

/** A column with its total. */
interface Column {
  readonly parts: readonly Entry[];
  readonly total: Entry;
  readonly isCost: boolean;
  /** True where each row has a number. */
  readonly complete: boolean;
}

function columnOf(rows: readonly Statement[], row: Statement, cell: Cell, column: number): Column | undefined {
  if (column === 0 || !isAdditive(cell.column)) return undefined;
  const total = entryOf(row, cell);
  if (!total) return undefined;
  const parts: Entry[] = [];
  let empty = 0;
  for (const part of rows) {
    const own = part.cells?.[column];
    const entry = own && entryOf(part, own);
    if (entry) parts.push(entry);
    else if (!own || EMPTY.test(own.text)) empty++;
    else return undefined;
  }
  return parts.length < 2 ? undefined : { parts, total, isCost: COST.test(cell.column), complete: empty === 0 };
}

/** True where all rows have a number and the total is exactly their sum. */
function addsUp({ parts, total, complete }: Column): boolean {
  return complete && sumOf(parts) === amountOf(total.number);
}

function amountOf({ value, scale = 1 }: Written): number {
  return value * scale;
}

function sumOf(parts: readonly Entry[]): number {
  return Number(parts.reduce((sum, { number }) => sum + amountOf(number), 0).toPrecision(12));
}

/** True for a column whose numbers may be added: no metric, price or share. */
function isAdditive(head: string): boolean {
  return (
    head !== '' &&
    !words.alone.findAll(head).some(({ value }) => value === 'notAdditive') &&
    findMetrics(head).length === 0
  );
}

function entryOf({ plain }: Statement, { text, at }: Cell): Entry | undefined {
  const digits = plainDigits(text);
  if (!PLAIN.test(digits)) return undefined;
  const number = numberOf({ text: digits, at: at.start });
  if (!number || isShare(number) || SHORT_TIME.has(number.unit ?? '')) return undefined;
  const range = sourceRange(plain, { start: number.start, end: number.unitEnd });
  return { number, range, rough: ROUGH.test(digits) };
}

/**
 * What the parts give, where that is not the total. A total above their sum needs all the rows to be there; one below it
 * may count what two rows share only once, unless it is money or memory, or another column shows that they share nothing.
 */
function wrongTotal({ parts, total, isCost, complete }: Column, isParted: boolean): WrongTotal | undefined {
  const all = [...parts, total].map(({ number }) => number);
  const names = new Set(
    all.flatMap(({ currency, unit, of }) => (of === undefined ? (currency ?? unit ?? []) : [`${of}`])),
  );
  if (names.size > 1) return undefined;
  const stated = amountOf(total.number);
  const values = parts.map(({ number }) => amountOf(number));
  const sum = sumOf(parts);
  const rough = [...parts, total].some(({ rough }) => rough) ? ABOUT * stated : 0;
  const off = Math.abs(sum - stated) - 1e-9 * sum;
  if (
    off <=
    Math.max(
      rough,
      roundingOf(
        parts.map(({ number }) => number),
        total.number,
      ),
    )
  )
    return undefined;
  if (!(sum > 0) || stated > sum * FAR || sum > stated * FAR) return undefined;
  const additive =
    isCost || isParted || all.some(({ currency, unit = '' }) => currency !== undefined || MEMORY.has(unit));
  if (stated > sum ? !complete : !additive || stated <= Math.max(...values)) return undefined;
  return {
    range: total.range,
    parts: parts.map(({ number, range }) => ({ value: amountOf(number), range })),
    sum,
    stated,
  };
}
