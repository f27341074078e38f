import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { plainDigits } from './number.ts';
import { quantitiesOf } from './once.ts';
import type { Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';
import { isApart, tellsPartial, totalIn, type WrongTotal } from './total.ts';
import { numberOf, roundingOf, type Written } from './written-number.ts';

/** “6.4 Sum: 295 h”, “In total $20,000”, 合计约 3 万元: what stands before the number of a total. */
const TOTAL =
  /^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?\s)?([^\d:：$¥￥€£₹]{2,24}?)(?:\s(?:is|are|of|comes to)|[为是])?\s?[:：]?\s?(?=[$¥￥€£₹]?\s?\d)/i;
/** A total is not farther from its parts than so many statements. */
const MOST = 40;
/** Further apart they speak of different things. */
const FAR = 2;
/** Units of which nothing counts twice; the times of stages are judged elsewhere, and users may be the same. */
const KINDS: ReadonlySet<Quantity['kind']> = new Set(['money', 'memory', 'time']);
const SHORT: ReadonlySet<string> = new Set(['us', 'ms', 's', 'min']);
const PERIOD =
  /\b(?:month|year|week|day|quarter|annual|annually|monthly|yearly|weekly|daily)\b|[每/][年月周天日]|[年月日]均/gi;

interface Part {
  readonly quantity: Quantity;
  readonly statement: Statement;
}

/** The totals of lists, and of sentences under one heading, that the items above do not add up to. */
export function wrongListedTotals(statements: readonly Statement[]): WrongTotal[] {
  return statements.flatMap((statement, i) => {
    const total = totalOf(statement);
    if (!total || isApart(statement)) return [];
    const parts = partsOf(statements, i, total);
    return (parts && wrong(parts, { quantity: total, statement })) ?? [];
  });
}

/** The number of a statement that begins as a total. */
function totalOf(statement: Statement): Quantity | undefined {
  const { text, block } = statement;
  if (block !== 'item' && block !== 'paragraph') return undefined;
  const head = TOTAL.exec(text.slice(0, 60));
  if (!head || totalIn(head[1] ?? '') !== 'total') return undefined;
  const quantity = quantitiesOf(statement).find(({ end }) => end > head[0].length);
  return quantity && quantity.start <= head[0].length + 1 && isPlain(quantity) ? quantity : undefined;
}

function isPlain({ op, kind, unit = '', value, side, per }: Quantity): boolean {
  return op === '=' && KINDS.has(kind) && !SHORT.has(unit) && value !== undefined && !side && per === undefined;
}

/** What stands above a total in its unit, one number a statement; none where one has two, or a bound, or is a part of another. */
function partsOf(statements: readonly Statement[], at: number, total: Quantity): readonly Part[] | undefined {
  const own = statements[at];
  const out: Part[] = [];
  for (let i = at - 1; own && i >= Math.max(0, at - MOST); i--) {
    const statement = statements[i];
    if (!statement || !isBeside(statement, own)) break;
    if (tellsPartial(statement.text) || totalOf(statement)) return undefined;
    const found = inUnit(statement, total);
    if (found.length > 1 || !found.every(isPlain)) return undefined;
    const [quantity] = found;
    if (quantity) out.unshift({ quantity, statement });
  }
  return out.length < (own?.block === 'item' ? 2 : 3) ? undefined : out;
}

/** True for statements of one list, or of paragraphs under one heading. */
function isBeside(a: Statement, b: Statement): boolean {
  if (a.block !== b.block || a.path.at(-1) !== b.path.at(-1) || a.parents.at(-1) !== b.parents.at(-1)) return false;
  return a.block === 'paragraph' || a.lead === b.lead;
}

/** The numbers in the unit of a total; of an equation, what stands behind its sign. */
function inUnit(statement: Statement, { kind, unit }: Quantity): readonly Quantity[] {
  const found = quantitiesOf(statement).filter(
    (quantity) => quantity.kind === kind && (kind !== 'time' || quantity.unit === unit),
  );
  const sign = statement.text.lastIndexOf('=');
  return sign < 0 ? found : found.filter(({ start }) => start > sign - 1);
}

function wrong(parts: readonly Part[], total: Part): WrongTotal | undefined {
  const all = [...parts, total];
  const periods = new Set(all.map(({ statement }) => (statement.text.match(PERIOD) ?? []).join(' ').toLowerCase()));
  if (periods.size > 1 || new Set(all.map(({ quantity }) => quantity.unit)).size > 1) return undefined;
  const numbers = all.map(numberAt);
  const written = numbers.flatMap((number) => number ?? []);
  const stated = total.quantity.value ?? 0;
  const values = parts.map(({ quantity }) => quantity.value ?? 0);
  const last = written.at(-1);
  if (written.length < all.length || !last || stated <= Math.max(...values)) return undefined;
  const rounding = roundingOf(written.slice(0, -1), last);
  let sum = 0;
  // What stands first may be no part: the last few are enough.
  for (let i = values.length - 1; i >= 0; i--) {
    sum += values[i] ?? 0;
    if (i < values.length - 1 && Math.abs(sum - stated) <= rounding + 1e-9 * sum) return undefined;
  }
  sum = Number(sum.toPrecision(12));
  if (sum > stated * FAR || stated > sum * FAR || (sum > stated && total.quantity.kind === 'time')) return undefined;
  const ranges = all.map(({ statement }, k) => {
    const { start = 0, unitEnd: end = 0 } = numbers[k] ?? {};
    return sourceRange(statement.plain, { start, end });
  });
  const range = ranges.pop() as Range;
  return { range, parts: ranges.map((place, k) => ({ value: values[k] ?? 0, range: place })), sum, stated };
}

/** A number as it is written. */
function numberAt({ statement, quantity: { start, end } }: Part): Written | undefined {
  return numberOf({ text: plainDigits(statement.text.slice(start, end)), at: start });
}
