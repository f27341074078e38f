import { isLetter } from '../match/letters.ts';
import { type ColumnRole, columnRole } from './cues.ts';
import { once, unmoved } from './each.ts';
import { findMetrics } from './metric-name.ts';
import type { Quantity } from './quantity.ts';
import type { Cell, Statement } from './statement.ts';

const ID = /^(?:[A-Z]{1,6}[-_ ]?){0,3}\d{1,4}(?:[-.]\w{1,4}){0,3}\.?$/;

/** What a row's label can say of all its numbers. */
const ROWS: ReadonlySet<ColumnRole> = new Set(['target', 'baseline', 'observed', 'claim', 'trigger']);

/** The cell of a row that holds a quantity. */
export function cellAt(statement: Statement, quantity: Quantity): Cell | undefined {
  return statement.cells?.find((cell) => quantity.number.start >= cell.at.start && quantity.number.end <= cell.at.end);
}

/** Heads of the column with the metrics' names; one about areas or dimensions may stand left of it. */
const MEASURES =
  /^(?:\S{0,4}指标(?:名称)?|衡量指标|(?:key |core |success )?(?:metrics?|kpis?|measures?|indicators?))$/i;

/** "Handling time -30%", "errors < 2%": a name together with its value. */
const BOUNDED = /[-+<>≤≥]\s?\d[\d.,]*\s?\S{0,4}$/;

/** “≤ 12% of the parcels are opened”: a value and what it is the value of. */
const OPENS_BOUNDED = /^[<>≤≥]=?\s?\d/;

function isBounded(text: string): boolean {
  return BOUNDED.test(text.slice(-40)) || OPENS_BOUNDED.test(text);
}

/** The text that names a row: its first cell that is no id or number and no value; empty for other statements. */
export const labelOf: (statement: Statement) => string = once(
  ({ cells }) => {
    if (!cells || cells.length < 2) return '';
    const names = cells.slice(0, 3).filter((cell) => cell.text !== '' && (cell === cells[0] || !isBounded(cell.text)));
    const measure = names.find((cell) => MEASURES.test(cell.column));
    const labels = names.filter((cell) => columnRole(cell.column) === 'label');
    // `F1` may be the number of a requirement or the metric: alone under a head for names it is the metric.
    const named =
      labels.find((cell) => !ID.test(cell.text)) ?? labels.find((cell) => findMetrics(cell.text).length > 0);
    const label = measure ?? named ?? cells.slice(0, 3).find((cell) => cell.text !== '' && !ID.test(cell.text));
    return label?.text ?? '';
  },
  unmoved,
  'nothing',
);

/** The cells of a row that only number it: `F1` in front of “Spam is filtered” is no metric. */
export function idCells(statement: Statement): readonly Cell[] {
  const label = labelOf(statement);
  if (!isLetter(label.charCodeAt(0)) || ID.test(label)) return [];
  return (statement.cells ?? []).slice(0, 2).filter(({ text }) => text !== label && ID.test(text));
}

/** True for a number that only counts or names the row: an id cell, or a digit inside the label of the row. */
export function isRowNumber(statement: Statement, quantity: Quantity): boolean {
  const cell = cellAt(statement, quantity);
  if (!cell) return false;
  if (/^[\d.]+$/.test(cell.text) && cell === statement.cells?.[0]) return true;
  if (cell.text !== labelOf(statement) || (statement.cells?.length ?? 0) < 2) return false;
  // Beside nothing but ids the label is the whole statement.
  if (quantity.kind === 'share' && statement.cells?.every((other) => other === cell || ID.test(other.text || 'A1')))
    return false;
  if (quantity.strength === 'strong' && findMetrics(cell.text).length > 0) return hasTarget(statement, cell);
  if (quantity.kind === 'share' && CHANGED.test(cell.text.slice(0, quantity.start - cell.at.start))) return false;
  const alone = statement.cells?.every((other) => other === cell || !/\d/.test(other.text.replace(ID, '')));
  const before = cell.text.slice(0, Math.max(0, quantity.start - cell.at.start)).trim();
  return !(alone && quantity.strength !== 'none' && before.length * (HAN.test(before) ? 2 : 1) >= 6);
}

/** True where another cell of the row is a number below a head for targets: a bound in the label is a condition of it. */
function hasTarget({ cells = [] }: Statement, label: Cell): boolean {
  return cells.some((cell) => cell !== label && columnRole(cell.column) === 'target' && VALUE.test(cell.text));
}

/** “≥ 90 %”, “at least 0.9”, 不低于 90%: a cell that is a bound, a share or a score. */
const VALUE = /^\s?[≥≤<>]=?\s?\d|^[^\d|]{0,12}(?:0?\.\d|1\.0|\d{1,3}(?:\.\d{1,4})?\s?[%％])/;

const HAN = /[\u4e00-\u9fff]/;
/** “Complaints down by 20%”, 耗电降低 30%: a label that ends in what shall change, and by how much. */
const CHANGED = /(?:提升|提高|增长|增加|降低|下降|减少|缩短|节省|节约)(?:[了至到约]|不少于|至少)?\s?$|\b(?:by|to)\s$/i;

/** Heads over how far the work has come. */
const PROGRESS = /^(?:完成率|完成度|完成进度|进度|progress|% ?(?:done|complete))$/i;

/**
 * What a cell holds, by the head of its column, else by the label of its row ("Target | 92% | 88%"). A head that names
 * metrics over cells that are not the row's label heads their values.
 */
export function columnOf(statement: Statement, cell: Cell): ColumnRole {
  if (PROGRESS.test(cell.column)) return 'observed';
  const role = columnRole(cell.column);
  const label = labelOf(statement);
  if (cell.text === label) return role;
  if (role === 'label') return 'target';
  if (role !== 'unknown') return role;
  const row = label.length < 24 ? columnRole(label.replace(CUT, '')) : 'unknown';
  if (ROWS.has(row)) return row;
  return followsBaseline(statement, cell) ? 'target' : role;
}

/** “Precision, score ≥ 0.65”: where a label goes on with what its metric is cut off at. */
const CUT = /(?:[,，;；≥≤<>=]|[(（][^)）]{0,40}\d).*$/s;

/**
 * True where a column without a telling head stands right of one that gives today's values ("Now | Q3"), and no other
 * column holds the targets ("Needed | Now | Keyword rules").
 */
function followsBaseline(statement: Statement, cell: Cell): boolean {
  const { cells = [] } = statement;
  const at = cells.indexOf(cell);
  return cells.some((other, i) => i < at && columnRole(other.column) === 'baseline') && !hasTargetColumn(statement);
}

/** True where another column of the row's table is headed as the one with the targets. */
export function hasTargetColumn(statement: Statement): boolean {
  const { cells, table } = statement;
  const label = labelOf(statement);
  const named = cells?.find((cell) => cell.text === label)?.column;
  return (
    table !== undefined &&
    table.columns.length < 40 &&
    table.columns.some((head) => head !== named && columnRole(head) === 'target')
  );
}

/** True for a row of a table that compares the arms of an experiment, or models with each other. */
export function isVariant({ table, lead, path }: Statement): boolean {
  const head = table?.columns[0]?.trim();
  if (head === undefined || head.length > 24) return false;
  return (
    VARIANT.test(head) || (MODELS.test(head) && COMPARISON.test(`${lead?.text ?? ''} ${path.at(-1)?.title ?? ''}`))
  );
}

const MODELS =
  /^(?:(?:candidate )?(?:models?|methods?|algorithms?|approach(?:es)?|systems?)|(?:候选|对比)?(?:模型|方法|算法)(?:名称?)?)$/i;
const COMPARISON = /\b(?:comparisons?|compar(?:ed|es|ing)|versus|vs\.?|benchmarks?|results)\b|对比|比较|实测|结果/i;

const VARIANT = /^(?:variants?|arms?|test (?:arm|group)|experiment(?:al)? (?:arm|group)|变体|实验组|分组|对照组)$/i;
