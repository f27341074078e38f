import catalog from '../catalog/result-names.json' with { type: 'json' };
import { findMetrics, type Mention } from '../facts/metric-name.ts';
import { quantitiesOf } from '../facts/once.ts';
import type { Quantity } from '../facts/quantity.ts';
import type { Cell, Statement } from '../facts/statement.ts';
import type { Threshold } from '../facts/threshold.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { wordsOf } from './name.ts';

/** The text around a metric's name and its number. */
export interface Phrase {
  /** The clause before that of the name, where it holds no number: “At night, ”. */
  readonly opening: string;
  /** What stands before the name. */
  readonly before: string;
  /** The beginning of a name that holds a shorter one: 标签 of 标签正确率. */
  readonly inner: string;
  /** What stands between the name and the number, or the rest of the name's cell. */
  readonly between: string;
  /** What follows both, to the next number. */
  readonly rest: string;
  /** What follows the next number: “and specificity ≥ 90% for children”. */
  readonly further: string;
  /** What stands between a plain number and the bound of the same metric before it. */
  readonly apart: string;
  /** Cells below heads such as “Slice” and “Class”. */
  readonly slices: readonly string[];
  /** True where the name stands in a cell without the number. */
  readonly label: boolean;
}

const LONGEST = 80;
const ENDS = /[。；;!?！？\n|]|\.(?!\d)/;
const CLAUSE_ENDS = /[。；;!?！？\n|，、]|[.,](?!\d)/;
/** “Recall ≥ 92% and specificity ≥ 90% for children”. */
const JOINS = /^\s?(?:and|&|和|与|、)/i;
const STARTS = /[。；;!?！？\n|，,、(（)）]|\. /g;
const SLICES: ReadonlySet<string> = new Set([...catalog.columns.slice, ...catalog.columns.class]);

/** The phrase of a target, where its metric is named in its statement. */
export function phraseOf({ statement, valueRange, range, metricId, qualifiers }: Threshold): Phrase | undefined {
  const { text, plain, cells = [] } = statement;
  const values = quantitiesOf(statement);
  const value = values.find((one) => same(sourceRange(plain, one), valueRange));
  const mention = findMetrics(text).find(({ start, end, metric }) => {
    const at = sourceRange(plain, { start, end });
    return metric.id === metricId && (at.start === range.start || at.end === range.end);
  });
  if (!value || !mention) return undefined;
  const home = cells.find(({ at }) => holds(at, mention)) ?? { at: { start: 0, end: text.length } };
  const label = cells.length > 0 && !holds(home.at, value);
  const behind = !label && value.start < mention.start;
  const field = cells.find(({ at }) => holds(at, value))?.at.end ?? text.length;
  const index = values.indexOf(value);
  const next = Math.min(field, values[index + 1]?.start ?? text.length);
  const start = Math.max(behind ? value.end : home.at.start, mention.start - LONGEST);
  const lead = text.slice(start, mention.start);
  const after = behind ? mention.end : value.end;
  const rest = text.slice(after, Math.max(after, Math.min(next, after + LONGEST)));
  const more = text.slice(next, Math.min(field, next + LONGEST));
  return {
    ...(behind ? { opening: '', before: lead } : clausesOf(lead)),
    inner: innerOf(text.slice(mention.start, mention.end), mention),
    between: behind ? '' : text.slice(mention.end, Math.min(label ? home.at.end : value.start, mention.end + LONGEST)),
    rest: upTo(CLAUSE_ENDS, rest),
    further: JOINS.test(rest) ? upTo(ENDS, more) : '',
    apart: cells.length === 0 && qualifiers.stage === undefined ? apartOf(text, value, values[index - 1]) : '',
    slices: slicesOf(statement, home),
    label,
  };
}

/** The last clause of a text, and the one before it. */
function clausesOf(text: string): Pick<Phrase, 'opening' | 'before'> {
  const marks = [...text.matchAll(STARTS)].map(({ index }) => index);
  const last = marks.at(-1) ?? -1;
  const opening = last < 0 || !/[,，]/.test(text[last] ?? '') ? '' : text.slice((marks.at(-2) ?? -1) + 1, last);
  return { opening: /\d/.test(opening) ? '' : opening, before: text.slice(last + 1) };
}

/** The text between a plain number and a bound of its kind before it. */
function apartOf(text: string, value: Quantity, bound: Quantity | undefined): string {
  if (value.op !== '=' || bound?.strength !== 'strong' || bound.kind !== value.kind) return '';
  return text.slice(Math.max(bound.end, value.start - LONGEST), value.start);
}

function upTo(ends: RegExp, text: string): string {
  const end = text.search(ends);
  return end < 0 ? text : text.slice(0, end);
}

function slicesOf({ cells = [] }: Statement, home: Pick<Cell, 'at'>): string[] {
  return cells
    .filter(({ at, column, text }) => at.start !== home.at.start && text !== '' && SLICES.has(wordsOf(column)))
    .map(({ text }) => text);
}

/** The beginning of a Han name whose end names the same metric. */
function innerOf(name: string, { metric }: Mention): string {
  if (!/^[\u3400-\u9fff]+$/.test(name)) return '';
  for (let at = 1; at < name.length - 1; at++) {
    const [first] = findMetrics(name.slice(at));
    if (first?.metric.id === metric.id && first.start === 0) return name.slice(0, at);
  }
  return '';
}

function holds(outer: Range, inner: Range): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function same(a: Range, b: Range): boolean {
  return a.start === b.start && a.end === b.end;
}
