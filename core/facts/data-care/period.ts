import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import type { Statement } from '../statement.ts';
import type { CareStatement } from './read.ts';
import type { SetName } from './split.ts';
import { tagged } from './vocabulary.ts';

/** The months from which the cases of a set come; a month is counted from year 0. */
export interface SetPeriod {
  readonly set: SetName;
  readonly from: number;
  readonly to: number;
  /** The period as written, in the section. */
  readonly range: Range;
  readonly statement: Statement;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = String.raw`(\d{4})\s?[-/.年]\s?(\d{1,2})(?!\d)月?`;
const JOIN = String.raw`\s?(?:to|until|through|[-–—~～…至到])\s?`;
const NUMERIC = new RegExp(`${MONTH}(?:${JOIN}(?:${MONTH}|(\\d{1,2})月))?`);
const NAME = String.raw`(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?`;
const NAMED = new RegExp(`\\b${NAME}(?: (\\d{4}))?(?:${JOIN}${NAME} (\\d{4}))?`, 'i');

/** The periods of sets: one set and one period in a sentence, item or row. */
export function readPeriods(read: readonly CareStatement[]): SetPeriod[] {
  return read.flatMap(({ statement, hits }) => {
    const sets = new Set(tagged(hits, 'train', 'validation', 'test').map(({ tag }) => tag as SetName));
    const [set] = sets;
    if (!set || sets.size > 1 || set === 'validation') return [];
    const period = periodIn(statement.text);
    if (!period) return [];
    const { from, to, at } = period;
    return [{ set, from, to, range: sourceRange(statement.plain, at), statement }];
  });
}

function periodIn(text: string): { from: number; to: number; at: Range } | undefined {
  const numeric = NUMERIC.exec(text);
  if (numeric) {
    const [whole, year, month, lastYear, lastMonth, sameYear] = numeric;
    return period(numeric.index, whole, [year, month], [lastYear ?? year, lastMonth ?? sameYear ?? month]);
  }
  const named = NAMED.exec(text);
  if (!named) return undefined;
  const [whole, first = '', firstYear, last, lastYear] = named;
  const year = firstYear ?? lastYear;
  return year
    ? period(named.index, whole, [year, numberOf(first)], [lastYear ?? year, numberOf(last ?? first)])
    : undefined;
}

function numberOf(name: string): string {
  return `${MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1}`;
}

type Written = readonly [year: string | undefined, month: string | undefined];

function period(start: number, whole: string, first: Written, last: Written): ReturnType<typeof periodIn> {
  const [from, to] = [first, last].map(([year, month]) => Number(year) * 12 + Number(month));
  const valid = [first, last].every(([, month]) => Number(month) >= 1 && Number(month) <= 12);
  if (!valid || from === undefined || to === undefined || from > to) return undefined;
  return { from, to, at: { start, end: start + whole.trimEnd().length } };
}
