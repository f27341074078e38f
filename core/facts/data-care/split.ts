import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { type Quantity, readQuantities } from '../quantity.ts';
import { labelOf } from '../row.ts';
import type { Statement } from '../statement.ts';
import type { CareStatement } from './read.ts';
import { type CareHit, type CareTag, tagged } from './vocabulary.ts';

export type SetName = 'train' | 'validation' | 'test';

/** A part of a split with its share or number. */
export interface SplitPart {
  /** Absent in a ratio such as `80/10/10`, which names no sets. */
  readonly set?: SetName;
  readonly value: number;
  /** The digits alone, in the section. */
  readonly range: Range;
}

/** How a document divides its data: shares in percent, or numbers of cases. */
export interface Split {
  readonly range: Range;
  readonly unit: 'percent' | 'count';
  readonly parts: readonly SplitPart[];
  /** The stated number of all cases. */
  readonly total?: SplitPart;
}

/** The words that name a part of a split, and the set that it is. */
const SETS = {
  train: 'train',
  validation: 'validation',
  test: 'test',
  'train-part': 'train',
  'validation-part': 'validation',
  'test-part': 'test',
} as const satisfies Partial<Record<CareTag, SetName>>;
const PARTS = [...(Object.keys(SETS) as (keyof typeof SETS)[]), 'total'] as const;
const NESTED = /(?<=.)\bof (?:the|which|these|those|them)\b|其中的|\bcross|\bfolds?\b|交叉|折/i;
/** Three numbers of a ratio; shares only, since any other ratio may have any sum. */
const RATIO = /(?<![\d./:：-])(\d{2})\s?%?\s?[/:：]\s?(\d{1,2})\s?%?\s?[/:：]\s?(\d{1,2})(?:\s?%)?(?![\d/:：-]|\.\d)/;

/** The splits in a section: within a sentence, along a list, or down a table's columns. */
export function readSplits(read: readonly CareStatement[]): Split[] {
  const out: Split[] = [];
  const rows: CareStatement[] = [];
  const items: CareStatement[] = [];
  const flush = (): void => {
    if (rows.length > 1) out.push(...columns(rows));
    if (items.length > 1) out.push(...list(items));
    rows.length = 0;
    items.length = 0;
  };
  for (const one of read) {
    const { statement, hits } = one;
    const last = (statement.cells ? rows : items).at(-1)?.statement;
    if (last && !belongs(last, statement)) flush();
    if (tagged(hits, ...PARTS, 'divide').length === 0) continue;
    if (statement.cells) {
      rows.push(one);
      continue;
    }
    if (statement.block === 'item') items.push(one);
    out.push(...sentence(one));
  }
  flush();
  return out;
}

function belongs(a: Statement, b: Statement): boolean {
  return a.table === b.table && a.lead === b.lead && a.parents.at(-1) === b.parents.at(-1) && a.path === b.path;
}

function sentence({ statement, hits }: CareStatement): Split[] {
  const { text } = statement;
  if (NESTED.test(text)) return [];
  const ratio = ratioIn(statement, hits);
  if (ratio) return [ratio];
  const parts = partsIn(text, hits);
  const total = parts.find((part) => part.set === undefined);
  const named = parts.filter((part) => part.set !== undefined);
  if (new Set(named.map(({ set }) => set)).size < 2 || hasTwice(named)) return [];
  const whole = total ?? leadingTotal(text, named);
  return split(statement, named, whole ? [whole] : []);
}

/** “620 leases: 220 for the prompts, 500 for acceptance”, 620 份合同：220 份用于…: what all parts are of. */
const WHOLE =
  /^\D{0,20}([\d,]{2,9}) ?([A-Za-z]{3,20}|[份条张个例句篇件套通段幅题台辆位家场道单笔首处])[\u4e00-\u9fff]{0,8}? ?(?:[:：]|[里中] ?[,，]|[,，] ?(?:of which|其中)) ?$|^Of (?:the |these |those )?([\d,]{2,9}) ([A-Za-z]{3,20}),? $/;
/** What stands behind the number of a part that counts the same. */
const SAME =
  /^ (?:are |is |go |serve )?(?:for|as|to|in|locked)\b|^ ?([份条张个例句篇件套通段幅题台辆位家场道单笔首处]?) ?(?:用于|用来|拿来|作为|留作|留到|锁|供)/;

/** The number before the parts, where nothing says that they count something else. */
function leadingTotal(text: string, parts: readonly Part[]): Part | undefined {
  const first = parts[0]?.start ?? 0;
  const match = first > 0 && first < 60 ? WHOLE.exec(text.slice(0, first)) : null;
  if (!match) return undefined;
  const [digits = '', noun = ''] = match.slice(1).filter((group) => group !== undefined);
  const alike = parts.every(({ end }) => {
    const same = SAME.exec(text.slice(end, end + 16));
    return same && (!same[1] || same[1] === noun);
  });
  if (!alike) return undefined;
  const start = text.indexOf(digits);
  return { value: Number(digits.replaceAll(',', '')), percent: false, start, end: start + digits.length };
}

/** A list of which each item gives one part. */
function list(items: readonly CareStatement[]): Split[] {
  const parts = items.flatMap(({ statement, hits }) => {
    const [first, ...more] = NESTED.test(statement.text) ? [] : partsIn(statement.text, hits);
    return first && more.length === 0 ? [{ ...first, statement }] : [];
  });
  const named = parts.filter((part) => part.set !== undefined);
  const first = named[0];
  if (!first || new Set(named.map(({ set }) => set)).size < 2 || hasTwice(named)) return [];
  const units = new Set(named.map(({ percent }) => percent));
  if (units.size > 1) return [];
  return split(
    first.statement,
    named,
    parts.filter((part) => part.set === undefined),
  );
}

interface Part extends Range {
  readonly set?: SetName;
  readonly value: number;
  readonly percent: boolean;
  readonly statement?: Statement;
}

function split(statement: Statement, named: readonly Part[], totals: readonly Part[]): Split[] {
  const first = named[0];
  if (!first || named.some(({ percent }) => percent !== first.percent)) return [];
  const place = (part: Part): SplitPart => ({
    ...(part.set ? { set: part.set } : {}),
    value: part.value,
    range: sourceRange((part.statement ?? statement).plain, part),
  });
  const total = totals.find(({ percent }) => percent === first.percent);
  const parts = named.map(place);
  const ranges = parts.map(({ range }) => range);
  return [
    {
      range: { start: Math.min(...ranges.map((r) => r.start)), end: Math.max(...ranges.map((r) => r.end)) },
      unit: first.percent ? 'percent' : 'count',
      parts,
      ...(total ? { total: place(total) } : {}),
    },
  ];
}

function hasTwice(parts: readonly Part[]): boolean {
  return new Set(parts.map(({ set }) => set)).size < parts.length;
}

/** The numbers that stand right beside the name of a set, or beside “in total”. */
function partsIn(text: string, hits: readonly CareHit[]): Part[] {
  const sets = outermost(tagged(hits, ...PARTS));
  if (sets.length === 0) return [];
  const free = readQuantities(text).filter(isAmount);
  const out: Part[] = [];
  for (const [i, hit] of sets.entries()) {
    const next = sets[i + 1]?.start ?? text.length;
    const after = free.find(
      (quantity) =>
        quantity.start >= hit.end &&
        quantity.start < next &&
        /^[^\d,，;；。、|]{0,24}$/.test(text.slice(hit.end, quantity.start)),
    );
    const near = after && /^(?:[^\p{L}]{0,4}|.{0,8}(?:[:：(（=为占约])\s?)$/u.test(text.slice(hit.end, after.start));
    const before = [...free]
      .reverse()
      .find(
        (quantity) =>
          quantity.end <= hit.start && /^[^\d,，;；。|:：]{0,30}$/.test(text.slice(quantity.end, hit.start)),
      );
    const quantity = near ? after : before;
    if (!quantity) continue;
    free.splice(free.indexOf(quantity), 1);
    out.push({
      ...(hit.tag === 'total' ? {} : { set: SETS[hit.tag as keyof typeof SETS] }),
      value: quantity.value ?? 0,
      percent: quantity.kind === 'share',
      ...quantity.number,
    });
  }
  return out;
}

function isAmount({ kind, value, op, signed }: Quantity): boolean {
  if (value === undefined || signed || op === 'range' || value <= 0) return false;
  return kind === 'share' || ((kind === 'count' || kind === 'bare') && Number.isInteger(value));
}

/** Hits that do not lie inside a longer one. */
function outermost(hits: readonly CareHit[]): CareHit[] {
  const out: CareHit[] = [];
  for (const hit of hits) if (hit.start >= (out.at(-1)?.end ?? 0)) out.push(hit);
  return out;
}

function ratioIn({ text, plain }: Statement, hits: readonly CareHit[]): Split | undefined {
  const match = RATIO.exec(text);
  if (!match || tagged(hits, 'train', 'test', 'divide').length === 0) return undefined;
  let from = match.index;
  const parts = match.slice(1, 4).map((digits) => {
    const start = text.indexOf(digits, from);
    from = start + digits.length;
    return { value: Number(digits), range: sourceRange(plain, { start, end: from }) };
  });
  const [largest = 0] = parts.map(({ value }) => value);
  if (largest < 40) return undefined;
  return { range: sourceRange(plain, { start: match.index, end: from }), unit: 'percent', parts };
}

/** The columns of a table whose rows are named by the sets. */
function columns(rows: readonly CareStatement[]): Split[] {
  const width = rows[0]?.statement.cells?.length ?? 0;
  const out: Split[] = [];
  for (let column = 1; column < Math.min(width, 20); column++) {
    const parts = rows.flatMap(({ statement, hits }) => partOfRow(statement, hits, column));
    const named = parts.filter((part) => part.set !== undefined);
    const [first] = named;
    if (!first || new Set(named.map(({ set }) => set)).size < 2 || hasTwice(named)) continue;
    const totals = parts.filter((part) => part.set === undefined);
    out.push(...split(first.statement, named, totals));
  }
  return out;
}

function partOfRow(
  statement: Statement,
  hits: readonly CareHit[],
  column: number,
): (Part & { statement: Statement })[] {
  const { cells = [], text } = statement;
  const label = labelOf(statement);
  const name = cells.find((cell) => cell.text === label);
  const cell = cells[column];
  if (!name || !cell || cell === name) return [];
  const hit = outermost(tagged(hits, ...PARTS)).find(({ start, end }) => start >= name.at.start && end <= name.at.end);
  const [quantity, ...more] = readQuantities(cell.text).filter(isAmount);
  if (!hit || !quantity || more.length > 0 || !text.startsWith(cell.text, cell.at.start)) return [];
  return [
    {
      ...(hit.tag === 'total' ? {} : { set: SETS[hit.tag as keyof typeof SETS] }),
      value: quantity.value ?? 0,
      percent: quantity.kind === 'share',
      start: cell.at.start + quantity.number.start,
      end: cell.at.start + quantity.number.end,
      statement,
    },
  ];
}
