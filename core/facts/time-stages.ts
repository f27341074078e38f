import type { Statement } from './statement.ts';
import type { TimeSum } from './time-sum.ts';
import type { Timing } from './timing.ts';

/** Rounding in the text may add up to so much. */
const SLACK = 1.02;

/**
 * Limits that the stages below them exceed: rows of a table with a row for the total, items of a list whose lead states
 * the total, the parts that follow the total in one sentence, or items under one heading of which one is the total and
 * others are known stages. Stages that run in parallel do not add up.
 */
export function stageSums(timings: readonly Timing[]): TimeSum[] {
  const times = timings.filter(({ what }) => what === 'time');
  if (times.length < 3) return [];
  const groups = new Map<object, Timing[]>();
  for (const timing of times) {
    for (const group of groupsOf(timing)) groups.set(group, [...(groups.get(group) ?? []), timing]);
  }
  return [...groups].flatMap(([group, members]) => sumOf(group, members) ?? []);
}

/** A cell counts with the cells of its column, an item with its siblings and their lead, a sentence by itself. */
function groupsOf({ statement, column }: Timing): object[] {
  const { table, parents, lead } = statement;
  if (table) return [columnOf(table, column)];
  const above = parents.at(-1) ?? lead;
  const heading = above ? undefined : statement.path.at(-1);
  return [statement, above, heading].filter((group) => group !== undefined);
}

const columns = new WeakMap<object, object[]>();

function columnOf(table: object, index: number): object {
  const all = columns.get(table) ?? [];
  columns.set(table, all);
  all[index] ??= { table, index };
  return all[index];
}

function sumOf(group: object, members: readonly Timing[]): TimeSum | undefined {
  const totals = members.filter(({ words }) => words.has('total'));
  const [total] = totals;
  if (!total || totals.length > 1) return undefined;
  const siblings = group === total.statement.path.at(-1);
  const parts = members.filter((member) => member !== total && (!siblings || member.words.has('stage')));
  if (parts.length < 2 || !(siblings ? areItems([total, ...parts]) : belong(group, total, parts))) return undefined;
  if (members.some(({ words }) => words.has('not-additive')) || ofOneStep(parts)) return undefined;
  const alone = parts.find(({ least }) => least > total.most);
  const sum = alone ? alone.least : parts.reduce((all, { least }) => all + least, 0);
  if (sum <= total.most * SLACK) return undefined;
  return {
    kind: alone ? 'part' : 'stages',
    range: total.range,
    parts: (alone ? [alone] : parts).map(({ range }) => range),
    sum,
    limit: total.most,
    ...estimateOf(alone !== undefined, siblings, members),
  };
}

/** “p50 ≤ 12 ms, p99 ≤ 40 ms (of the 60 ms for the page)”: two percentiles of one step do not add up. */
function ofOneStep(parts: readonly Timing[]): boolean {
  const [first] = parts;
  if (!first || parts.some(({ statement }) => statement !== first.statement)) return false;
  const { text } = first.statement;
  const told = parts.map(({ at }) => PERCENTILE.exec(text.slice(Math.max(0, at.start - 24), at.end))?.[1]);
  return told.every((percentile) => percentile !== undefined) && new Set(told).size === told.length;
}

const PERCENTILE = /\bP\s?(\d{2,3}(?:\.\d)?)(?!.*\bP\s?\d{2})/i;

function estimateOf(alone: boolean, siblings: boolean, members: readonly Timing[]): Pick<TimeSum, 'estimate'> {
  if (alone) return {};
  if (members.some(({ words }) => words.has('tail'))) return { estimate: 'tail' };
  return siblings ? { estimate: 'limits' } : {};
}

/** True for items of a list, one number each. */
function areItems(members: readonly Timing[]): boolean {
  const statements = new Set(members.map(({ statement }) => statement));
  return statements.size === members.length && members.every(({ statement }) => statement.block === 'item');
}

/** True where the text itself says that the parts make up the total. */
function belong(group: object, total: Timing, parts: readonly Timing[]): boolean {
  const { table } = total.statement;
  if (table) {
    const head = [...table.columns, total.statement.lead?.text ?? '', total.statement.path.at(-1)?.title ?? ''];
    const rows = new Set(parts.map(({ statement }) => statement));
    return rows.size === parts.length && rows.size === table.rows - 1 && BREAKDOWN.test(head.join(' | '));
  }
  if (group !== total.statement) {
    return false;
  }
  const inside = parts.filter(({ statement }) => statement === total.statement);
  if (inside.length === parts.length) return MADE_OF.test(between(total, parts));
  return inside.length === 0 && parts.every(({ statement }, i) => isItemOf(statement, total.statement, parts, i));
}

function between(total: Timing, parts: readonly Timing[]): string {
  const first = Math.min(...parts.map(({ at }) => at.start));
  const last = Math.max(...parts.map(({ at }) => at.end));
  const { text } = total.statement;
  if (first > total.at.end) return `${text.slice(total.at.end, first)}${plus(text, parts)}`;
  return last < total.at.start ? `${plus(text, parts)}${text.slice(last, total.at.start)}` : '';
}

/** What stands between the parts, reduced to the plus signs. */
function plus(text: string, parts: readonly Timing[]): string {
  const [first, second] = parts;
  return first && second && /[+＋]/.test(text.slice(first.at.end, second.at.start)) ? ' + ' : '';
}

const MADE_OF = /[:：(（=]|\bof which\b|\bmade up of\b|\bconsist|其中|包括|由| \+ /i;
const BREAKDOWN =
  /\b(?:stage|step|component|breakdown|latency budget|time budget|pipeline|hop|module)s?\b|环节|阶段|步骤|模块|组件|分解|拆解|预算|链路/i;

function isItemOf(statement: Statement, above: Statement, parts: readonly Timing[], index: number): boolean {
  const own = parts.filter((part) => part.statement === statement);
  return own.length === 1 && own[0] === parts[index] && (statement.parents.at(-1) ?? statement.lead) === above;
}
