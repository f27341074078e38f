import type { Range } from '../text.ts';
import { type Amount, type Noun, type Period, readAmounts } from './amount.ts';
import { type Factor, readEquations } from './equation.ts';
import { wrongListedTotals } from './listed-total.ts';
import { quantitiesOf } from './once.ts';
import { wrongParts } from './parted.ts';
import type { Statement } from './statement.ts';
import { wrongTotals } from './total.ts';

/** Amounts that do not agree with each other. All ranges count in the section. */
export interface BudgetSum {
  readonly kind: 'product' | 'sum' | 'shares' | 'spend' | 'storage' | 'downtime' | 'volume';
  readonly range: Range;
  readonly parts: readonly Range[];
  readonly factors: readonly Factor[];
  /** What follows from them, and what the text says instead, in `unit`. */
  readonly product: number;
  readonly stated: number;
  /** What the text says, as written. */
  readonly result: Range;
  /** Currency, `byte`, `minute` or `count`; empty for a written product or sum. */
  readonly unit: string;
  readonly period?: Period;
}

/** Figures in specifications are rounded; less than a tenth is no contradiction. */
const SLACK = 1.1;
/** Days of a period; a month of 30 days, as service levels count it. */
const DAYS: Readonly<Record<Period, number>> = { day: 1, week: 7, month: 30, year: 365 };

/** The contradictions among the amounts of one section. */
export function readBudgetSums(statements: readonly Statement[]): BudgetSum[] {
  const written = [...equations(statements), ...totals(statements), ...wholes(statements)];
  if (!statements.some(isWorthReading)) return written;
  const amounts = readAmounts(statements);
  if (amounts.length < 2) return written;
  return [
    ...written,
    ...spending(amounts),
    ...costs(amounts, statements),
    ...storing(amounts),
    ...downtimes(amounts),
    ...volumes(amounts),
  ];
}

function equations(statements: readonly Statement[]): BudgetSum[] {
  return statements.flatMap((statement) =>
    readEquations(statement).map((equation): BudgetSum => ({ parts: [], unit: '', ...equation })),
  );
}

function totals(statements: readonly Statement[]): BudgetSum[] {
  return [...wrongTotals(statements), ...wrongListedTotals(statements)].map(({ range, parts, sum, stated }) => ({
    kind: 'sum',
    range,
    parts: parts.flatMap((part) => part.range ?? []),
    factors: parts,
    product: sum,
    stated,
    result: range,
    unit: '',
  }));
}

function wholes(statements: readonly Statement[]): BudgetSum[] {
  return wrongParts(statements).map(({ range, parts, sum }) => ({
    kind: 'shares',
    range,
    parts: parts.slice(0, -1).map((part) => part.range),
    factors: parts,
    product: sum,
    stated: 100,
    result: range,
    unit: '',
  }));
}

/** Money, memory, an availability, or things a month: each sum needs one of them. Most sections have none. */
function isWorthReading(statement: Statement): boolean {
  const quantities = quantitiesOf(statement);
  return (
    quantities.some(
      ({ kind, value = 0 }) => kind === 'money' || kind === 'memory' || (kind === 'share' && value >= 90),
    ) ||
    (quantities.length > 0 && MONTHLY.test(statement.text))
  );
}

const MONTHLY = /month|\/mo\b|月/i;

/** The only amount of a kind in the section; two different ones belong to different parts. */
function only(amounts: readonly Amount[], test: (amount: Amount) => boolean): Amount | undefined {
  const found = amounts.filter(test);
  const [first] = found;
  return first && found.every(({ most }) => most === first.most) ? first : undefined;
}

const MONEY: ReadonlySet<string> = new Set(['usd', 'cny', 'eur', 'gbp', 'inr']);

/** A budget is for more things than so many. */
const MANY = 20;

/** Unit price × volume against the budget. */
function spending(amounts: readonly Amount[]): BudgetSum[] {
  const price = only(amounts, ({ unit, each, noun }) => MONEY.has(unit) && each && noun !== undefined);
  const budget = only(amounts, ({ unit, each, words }) => MONEY.has(unit) && !each && words.has('budget'));
  // “0.11 € per chat, cap of 0.15 €” is a cap for one.
  const isOfAll = price && budget && budget.most > price.least * MANY;
  return isOfAll && price.unit === budget.unit ? against('spend', amounts, price, budget) : [];
}

/** “That is 9,900 €”, 每月就是 9,900 元: a cost that follows from the number of things before it. */
const FOLLOWS =
  /\b(?:that is|that's|that makes|this makes|which is|which makes|comes to|amounts to|we spend|we pay|we(?:'|’)ll spend|we will spend)\s[^\d,;]{0,12}$|(?:就是|合计|共计|等于|即|约合|折合|一共|总共|[，,]共)[^\d，；]{0,6}$/i;
const UNIT_TIMES = [7, 12, 21, 22, 24, 30, 31, 52, 60, 100, 250, 260, 300, 365, 1000];

/** Unit price × volume against the cost that a sentence with the volume draws from it. */
function costs(amounts: readonly Amount[], statements: readonly Statement[]): BudgetSum[] {
  const price = only(amounts, ({ unit, each, noun }) => MONEY.has(unit) && each && noun !== undefined);
  if (!price || price.least !== price.most) return [];
  return statements.flatMap((statement) => {
    const inside = amounts.filter(
      ({ range }) => range.start >= statement.range.start && range.end <= statement.range.end,
    );
    const volumes = inside.filter(({ unit, each, noun }) => unit === 'count' && noun === price.noun && !each);
    const [volume, ...more] = volumes;
    const cost = inside.find(
      ({ unit, each, range }) =>
        unit === price.unit && !each && volume && range.start > volume.range.end && follows(statement, range),
    );
    if (!volume || more.length > 0 || !cost || volume.least !== volume.most || cost.least !== cost.most) return [];
    const product = price.most * volume.most;
    const off = Math.max(product / cost.most, cost.most / product);
    if (off <= SLACK || UNIT_TIMES.some((times) => Math.abs(off / times - 1) < 0.05)) return [];
    const parts = [price.range, volume.range];
    return [
      {
        kind: 'product' as const,
        range: cost.range,
        parts,
        factors: [factorOf(price), factorOf(volume)],
        product,
        stated: cost.most,
        result: cost.written,
        unit: cost.unit,
      },
    ];
  });
}

const DIFFERENCE =
  /^[^,;，；。]{0,24}\b(?:less|more|fewer|cheaper|saved|savings?|extra)\b|^[^，；。]{0,8}(?:少|多|节省|便宜)/i;

function follows({ text, plain }: Statement, { start, end }: Range): boolean {
  const at = quantityStart(plain, text, start);
  const after = text.slice(quantityStart(plain, text, end));
  return FOLLOWS.test(text.slice(Math.max(0, at - 40), at)) && !DIFFERENCE.test(after);
}

/** The offset in a plain text of a place in the source. */
function quantityStart(plain: Statement['plain'], text: string, source: number): number {
  const run = plain.runs.findLast((one) => one.source <= source);
  return run ? Math.min(text.length, run.at + source - run.source) : 0;
}

/** Size of one × how many against the storage. */
function storing(amounts: readonly Amount[]): BudgetSum[] {
  const size = only(amounts, ({ unit, each, noun }) => unit === 'byte' && each && noun !== undefined);
  const room = only(amounts, ({ unit, each, words }) => unit === 'byte' && !each && words.has('storage'));
  return size && room ? against('storage', amounts, size, room) : [];
}

function against(kind: 'spend' | 'storage', amounts: readonly Amount[], each: Amount, limit: Amount): BudgetSum[] {
  const volume = volumeOf(amounts, each.noun);
  if (!volume) return [];
  if (each.period && volume.period) return [];
  const period = each.period ?? volume.period;
  // A yearly amount for a budget that names no period, or the other way round, is not comparable for sure.
  const times = period && limit.period ? periodsIn(limit.period, period) : 1;
  if (limit.period && !period) return [];
  const product = each.least * volume.least * times;
  if (product <= limit.most * SLACK) return [];
  return [
    {
      kind,
      range: limit.range,
      parts: [each.range, volume.range],
      factors: [factorOf(each), factorOf(volume), ...(times === 1 ? [] : [{ value: times }])],
      product,
      stated: limit.most,
      result: limit.written,
      unit: limit.unit,
      ...(limit.period ? { period: limit.period } : {}),
    },
  ];
}

/** How many of a period are in another: 12 months in a year, 30 days in a month. */
function periodsIn(long: Period, short: Period): number {
  return long === 'year' && short === 'month' ? 12 : DAYS[long] / DAYS[short];
}

/** The smallest number that an amount allows; as written where it is the only one. */
function factorOf({ least, most, written }: Amount): Factor {
  return least === most ? { value: least, range: written } : { value: least };
}

function volumeOf(amounts: readonly Amount[], noun: Noun | undefined): Amount | undefined {
  return only(amounts, (amount) => amount.unit === 'count' && amount.noun === noun && !amount.each);
}

/** What an availability leaves for downtime, against the downtime that the text allows. */
function downtimes(amounts: readonly Amount[]): BudgetSum[] {
  const share = only(amounts, ({ unit, words, most }) => unit === 'share' && words.has('availability') && most >= 90);
  const time = only(
    amounts,
    ({ unit, words, period }) => unit === 'minute' && words.has('downtime') && period !== undefined,
  );
  if (!share || !time?.period || share.most >= 100) return [];
  const minutes = DAYS[time.period] * 24 * 60;
  const product = (1 - share.least / 100) * minutes;
  const off = Math.max(product / time.most, time.most / product);
  if (off < 1.25) return [];
  return [
    {
      kind: 'downtime',
      range: time.range,
      parts: [share.range],
      factors: [factorOf(share), { value: minutes }],
      product,
      stated: time.most,
      result: time.written,
      unit: 'minute',
      period: time.period,
    },
  ];
}

/** Things a day against the same things a month; working days and rounding leave room. */
function volumes(amounts: readonly Amount[]): BudgetSum[] {
  const out: BudgetSum[] = [];
  for (const noun of new Set(amounts.map((amount) => amount.noun))) {
    if (noun === undefined) continue;
    const counts = amounts.filter((amount) => amount.noun === noun && amount.unit === 'count' && !amount.each);
    const day = only(counts, ({ period }) => period === 'day');
    const month = only(counts, ({ period }) => period === 'month');
    if (!day || !month) continue;
    const ratio = month.most / day.most;
    if (ratio > 15 && ratio < 40) continue;
    const product = day.most * 30;
    out.push({
      kind: 'volume',
      range: month.range,
      parts: [day.range],
      factors: [{ value: day.most, range: day.written }, { value: 30 }],
      product,
      stated: month.most,
      result: month.written,
      unit: 'count',
      period: 'month',
    });
  }
  return out;
}
