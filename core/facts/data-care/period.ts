import { allMatches } from '../../match/all.ts';
import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { each, moved } from '../each.ts';
import { within } from '../outline.ts';
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
export function readPeriods(read: readonly CareStatement[], statements: readonly Statement[]): SetPeriod[] {
  const hitsOf = new Map(read.map(({ statement, hits }) => [statement, hits]));
  return statements.flatMap((statement) => {
    const hits = hitsOf.get(statement);
    const named = hits ? namedIn(statement, hits) : [];
    const used = named.length > 1 ? [] : usesIn(statement);
    return used.length > 0 ? used : named;
  });
}

/** “Test set: 2023-12”: the set by its name, and its period. */
function namedIn(statement: Statement, hits: CareStatement['hits']): SetPeriod[] {
  const sets = new Set(tagged(hits, 'train', 'validation', 'test').map(({ tag }) => tag as SetName));
  const [set] = sets;
  if (sets.size === 2 && sets.has('train') && sets.has('test')) return byClause(statement, hits);
  if (!set || sets.size > 1 || set === 'validation') return [];
  const period = periodIn(statement.text);
  if (!period) return [];
  const { from, to, at } = period;
  return [{ set, from, to, range: sourceRange(statement.plain, at), statement }];
}

/** “Train 2022-01 to 2023-09, test 2023-07 to 2023-12”: clauses that open with their set. */
function byClause(statement: Statement, hits: CareStatement['hits']): SetPeriod[] {
  const { text, plain } = statement;
  return allMatches(text, CLAUSE).flatMap(({ index, 0: clause }) => {
    const named = tagged(hits, 'train', 'test').filter(
      ({ start, end }) => start >= index && end <= index + clause.length,
    );
    const found = periodIn(clause);
    const hit = named.at(-1);
    if (!hit || !found || new Set(named.map(({ tag }) => tag)).size > 1 || hit.start - index > OPENING) return [];
    const { from, to, at } = found;
    if (index + at.start < hit.end || index + at.start - hit.end > OPENING) return [];
    const range = sourceRange(plain, { start: index + at.start, end: index + at.end });
    return [{ set: hit.tag as SetName, from, to, range, statement }];
  });
}

/** 拿 2021-06 到 2024-08 的账学，用 2024-07 的账来考; “learns from 2021-06 to 2024-08 and is judged on 2024-07”. */
const usesIn = each(
  (statement: Statement): readonly SetPeriod[] => {
    const { text, plain, block, quoted, path } = statement;
    if (!NUMERIC.test(text) || block === 'heading' || quoted || within(path, ...ASIDE)) return [];
    const clauses = allMatches(text, PART);
    if (clauses.length < 2 || DENIED.test(text)) return [];
    const found = clauses.flatMap(({ index, 0: clause }) => {
      const read = periodIn(clause);
      if (!read) return [];
      const { from, to, at } = read;
      const [before, after] = [clause.slice(0, at.start), clause.slice(at.end)];
      const set =
        LEARNS.test(before) || LEARNS_AFTER.test(after)
          ? 'train'
          : JUDGES.test(before) || JUDGES_AFTER.test(after)
            ? 'test'
            : undefined;
      const range = sourceRange(plain, { start: index + at.start, end: index + at.end });
      return set ? [{ set, from, to, range, statement } as const] : [];
    });
    return new Set(found.map(({ set }) => set)).size === 2 ? found : [];
  },
  moved,
  'roles',
);

const ASIDE = ['competition', 'history', 'glossary', 'out-of-scope', 'example'] as const;

/** A clause, and in English a part that “and” begins. */
const PART = /(?:[^，,；;。a]|a(?!nd )){1,200}(?:and)?/g;
const LEARNS = /\b(?:learn(?:s|ed|t)?|fitted|trained|trains?) (?:from|on|with) (?:[a-z]{2,12} ){0,4}$/i;
const LEARNS_AFTER = /^[^，。；\d]{0,10}(?:来|去)?(?:学|训练|拟合|建模)/;
const JUDGES = /\b(?:tested|judged|evaluated|measured|scored) (?:on|with|against) (?:[a-z]{2,12} ){0,4}$/i;
const JUDGES_AFTER = /^[^，。；]{0,20}(?:来|去)?(?:考|测试|评测|验收|检验|评估)/;
const DENIED = /\b(?:not?|never|without|other|except)\b|[不未没除]/i;

const CLAUSE = /[^，,；;。]{1,200}/g;
/** A set stands no farther behind the start of its clause, nor before its period. */
const OPENING = 12;

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
