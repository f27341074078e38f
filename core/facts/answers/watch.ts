import { type Heading, within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { isPeriodic } from './upkeep.ts';
import { hasAll, hitsIn, ofTag, tagsIn } from './vocabulary.ts';

/** “More than 6 in 100”, 超过 2%, 掉到 50% 以下: a number from which on somebody acts. */
const LIMIT =
  /\b(?:more|fewer|less|lower|higher) than (?:£|€|\$)?(?:\d|(?:one|two|three|half)\b)|\b(?:above|below|under|over|pass(?:es)?|exceeds?|reach(?:es)?|drops? (?:by|under|below|to)|falls? (?:by|under|below|to))\s(?:more than |£|€|\$)?\d|[<>≥≤]\s?\d|(?:超过|超|低于|高于|少于|多于|掉到|掉|降到|大于|小于|不到|不足|达到|偏|漏)\s?\d|\d\s?%?\s?(?:以下|以上|次|例)/i;

/** True for a line that says what is looked at while the product runs, and how often: “Weekly: agreement with the reports”. */
export function watchesQuality(statement: Statement): boolean {
  if (statement.block === 'heading') return false;
  const hits = hitsIn(statement);
  if (!hasAll(hits, 'signal') || !isPeriodic(statement, hits)) return false;
  if (isAboutRunning(statement)) return true;
  return hasAll(hits, 'look') && (hasAll(hits, 'running') || within(statement.path, 'launch'));
}

/**
 * True for a line that says from which number on somebody acts: “If over two weeks more than 6 in 100 drafts are struck
 * out, Ann decides whether to switch it off”, 抓住率连续两周低于 50% 就重训.
 */
export function actsOnLimit(statement: Statement): boolean {
  if (statement.block === 'heading' || !LIMIT.test(statement.text)) return false;
  const hits = hitsIn(statement);
  const acts = ofTag(hits, 'act', 'stop').length > 0;
  if (!acts && !hasAll(hits, 'heed')) return false;
  if (isAboutRunning(statement)) return true;
  if (within(statement.path, ...BEFORE)) return false;
  // A product may well sound alarms for its users; that somebody stops it or looks at it is about itself.
  return (acts && hasAll(hits, 'window')) || (hasAll(hits, 'look', 'signal') && isPeriodic(statement, hits));
}

/** True for a line that says from which number on the product is stopped or goes back: 申诉率连续三天 > 35% 可以直接关. */
export function stopsOnLimit(statement: Statement): boolean {
  if (statement.block === 'heading' || within(statement.path, 'evaluation', 'functions', 'users')) return false;
  const hits = hitsIn(statement);
  return hasAll(hits, 'stop') && LIMIT.test(statement.text) && (hasAll(hits, 'window') || isAboutRunning(statement));
}

/** Parts that tell of the time before the product runs, or of something else. */
const BEFORE = ['launch', 'cost-plan', 'evaluation', 'goals', 'functions', 'users', 'data', 'open'] as const;

function isAboutRunning({ path }: Statement): boolean {
  return within(path, 'operations') || path.some(isRunning);
}

/** “Checks after launch”, 上线与追踪. */
function isRunning({ title, level }: Heading): boolean {
  return level > 1 && tagsIn(title).has('running');
}
