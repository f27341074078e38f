import cues from '../catalog/deploy-cues.json' with { type: 'json' };
import { allMatches } from '../match/all.ts';
import { SharedMatcher } from '../match/shared.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { termsOf } from './once.ts';
import type { Statement } from './statement.ts';

/** What a deployment may take, or runs with. */
export type BudgetKind = 'memory' | 'latency' | 'cost' | 'hardware' | 'runtime';

/** A limit or a part of the equipment that a deployment statement names. */
export interface Budget {
  readonly what: BudgetKind;
  /** As written: `8 GB RAM`, `p95 ≤ 300 ms`, `OpenVINO`. */
  readonly text: string;
  readonly range: Range;
}

type Quantity = 'memory' | 'latency' | 'cost';

const words = new SharedMatcher<Quantity>(
  (['memory', 'latency', 'cost'] as const).flatMap((value) =>
    [...cues.budgets[value].en, ...cues.budgets[value].zh].map((text) => ({ text, value })),
  ),
);
/** A number with the unit that tells memory, time and money apart. */
const AMOUNT =
  /(?:[≤<＜≥]|<=|at most |under |不超过|小于)?\s?(?:([$¥￥€])\s?)?(?<![\d.]|(?<!\d)\d{1,3},(?=\d{3}))(?:\d{1,3}(?:,\d{3}){1,2}(?!\d)|\d{1,7}(?:\.\d{1,4})?)\s?(?:(GB|MB|KB|GiB|MiB|G|M)|(ms|s|sec|seconds?|milliseconds?|毫秒|秒)|(元|美元|万元|USD|CNY|RMB)(?:\/[^\s,，;；。]{1,8})?)?(?![\p{Script=Latin}\d])/giu;
/** How far from its name an amount may stand. */
const NEAR = 24;

/** The budgets named in a statement: amounts of memory, time and money, and the hardware and runtime that it names. */
export function readBudgets(statement: Statement): Budget[] {
  const { text, plain } = statement;
  const out: Budget[] = [];
  const add = (what: BudgetKind, at: Range): void => {
    out.push({ what, text: text.slice(at.start, at.end).trim(), range: sourceRange(plain, at) });
  };
  const names = words.find(text);
  let name = 0;
  for (const match of allMatches(text, AMOUNT)) {
    const start = match.index + (match[0].length - match[0].trimStart().length);
    const end = match.index + match[0].length;
    while (name < names.length && (names[name]?.end ?? 0) < start - NEAR) name++;
    const what = match[1] || match[4] ? 'cost' : match[3] ? 'latency' : match[2] ? 'memory' : undefined;
    if (!what) continue;
    const near = names.slice(name, name + 4).find(({ value, start: at }) => value === what && at <= end + NEAR);
    if (near || what !== 'latency')
      add(what, { start: Math.min(start, near?.start ?? start), end: Math.max(end, near?.end ?? end) });
  }
  for (const term of termsOf(statement)) {
    if (term.platform?.class === 'runtime') add('runtime', term);
    if (term.platform?.class === 'accelerator' || (term.platform?.class === 'device' && !term.platform.guarded))
      add('hardware', term);
  }
  return out;
}
