import type { Statement } from './statement.ts';
import type { Threshold } from './threshold.ts';

/** “Not pursued.”, 没选。: a sentence by which the one before it is decided against. */
const REJECTED =
  /^(?:(?:it was |this was |so )?(?:not (?:pursued|chosen|taken)|turned down|rejected|discarded|dropped|no)\b.{0,60}|(?:所以|最后|因此)?(?:没选|不选|没用|不采用|未采用|不予采信|弃用|放弃了?|否决|不考虑)[^。]{0,20})[.。!]?$/i;

/** “HX-3’s rule set reaches 68%.”, 老机器人同一批题 31%: what something else than the product does. */
const OTHER =
  /^(?:the |our |an? )?(?:competitor|rival|vendor|predecessor|incumbent|rule[- ]?set|keyword search|prototype|humans?|(?:old|present|existing|previous|former|last|free|junior) [a-z]+|[A-Z][\w-]{1,16}['’]s (?:old |rule|present |first |previous ))|^(?:老|旧|现有|原来的?|上一版|人工|竞品|友商|同类|别家|他家|隔壁|对照)/i;

/** “At least”, 不低于: words that ask for a number, whatever else is said. */
const ASKS =
  /[≥≤<>]|\b(?:must|shall|should|need|at least|at most|no more|not more|no less|target|goal|aim)\b|不低于|不高于|不超过|至少|必须|应当|目标/i;

/** Takes for no target what a sentence says of something else, beside a target, or what the next sentence rejects. */
export function settleNeighbours(found: readonly Threshold[], statements: readonly Statement[]): Threshold[] {
  const said = new Set(found.map(({ statement }) => statement));
  const rejected = new Set<Statement>();
  const before = new Map<Statement, Statement>();
  for (const [i, statement] of statements.entries()) {
    const last = statements[i - 1];
    if (!last || !goesOn(last, statement)) continue;
    if (said.has(statement)) before.set(statement, last);
    if (said.has(last) && REJECTED.test(statement.text)) rejected.add(last);
  }
  if (rejected.size === 0 && before.size === 0) return [...found];
  const bound = new Map<Statement, Set<string | undefined>>();
  return found.map((threshold) => {
    const { statement, status, unit } = threshold;
    if (status !== 'target') return threshold;
    if (rejected.has(statement) && !ASKS.test(statement.text)) return { ...threshold, status: 'claim' };
    const last = before.get(statement);
    if (last && bound.get(last)?.has(unit) && OTHER.test(statement.text) && !ASKS.test(statement.text))
      return { ...threshold, status: 'observed' };
    const units = bound.get(statement) ?? new Set();
    bound.set(statement, units.add(unit));
    return threshold;
  });
}

/** True for the next sentence of the same paragraph or item. */
function goesOn(a: Statement, b: Statement): boolean {
  return !a.cells && a.block === b.block && b.block !== 'heading' && b.range.start - a.range.end <= 1;
}
