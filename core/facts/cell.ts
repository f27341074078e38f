import { hasLetter } from '../match/letters.ts';
import type { Frame } from './frame.ts';
import { findMetrics } from './metric-name.ts';
import type { Quantity } from './quantity.ts';
import { cellAt, hasTargetColumn } from './row.ts';
import type { Reading, Subject } from './subject.ts';

/** Units of things that are configured or designed. */
export const DESIGN: ReadonlySet<Quantity['kind']> = new Set(['size', 'length', 'text', 'physical']);

/**
 * True for a bound on the good side in a column called "baseline" of a table without targets: nobody measures
 * "≥ 0.90", so it is the least that is asked for.
 */
export function isLeast({ statement }: Reading, { strength, op }: Quantity, { metric }: Subject): boolean {
  if (strength !== 'strong' || !metric || hasTargetColumn(statement)) return false;
  return metric.direction === 'higher'
    ? op === '>=' || op === '>'
    : metric.direction === 'lower' && (op === '<=' || op === '<');
}

/** “MVP”, “Q3”, “Phase 2”, 二期: heads over values of a time to come. */
const STAGE =
  /\b(?:MVP|POC|GA|beta|alpha|pilot|launch|phase|stage|year|month|week|Q[1-4]|H[12]|v\d|20\d\d)\b|20\d\d|\d月|[一二三四]期|阶段/i;

/**
 * True for a plain number beside a bound of the same kind in another column: in “≥ 90% | 84% | 97%” the bound is what
 * is asked for, and the others are what something else reaches.
 */
export function isBesideBound({ statement, quantities }: Reading, quantity: Quantity): boolean {
  const cell = cellAt(statement, quantity);
  if (quantity.kind !== 'share' && quantity.kind !== 'score' && quantity.kind !== 'bare') return false;
  if (!cell || cell === statement.cells?.[0] || STAGE.test(cell.column)) return false;
  const own = cell.column.slice(0, 80);
  if (own === '' || findMetrics(own).length > 0) return false;
  return quantities.some((other) => {
    if (other.strength !== 'strong' || other.kind !== quantity.kind || other.unit !== quantity.unit) return false;
    const beside = cellAt(statement, other);
    return beside !== undefined && beside !== cell && other.start - beside.at.start <= 1;
  });
}

/** “Memory: 8 GB or more”: what a machine needs to have, where nothing says that it stays free. */
export function isRoom({ op }: Quantity, text: string): boolean {
  return (op === '>=' || op === '>') && !/free|available|空闲|可用|剩余/i.test(text);
}

/** “防重复，+5 分”: points that a user gets, in the middle of what is done. */
export function isReward({ kind, signed }: Quantity, metric: unknown, before: string): boolean {
  return kind === 'score' && signed && !metric && /[，,、；;]\s?$/.test(before);
}

/** “0.85 or more”: a bound between 0 and 1 is one of a ratio. */
function isRatio({ kind, decimal, strength, value = 2 }: Quantity): boolean {
  return kind === 'bare' && decimal && strength === 'strong' && value > 0 && value <= 1;
}

/** True where a target column's cell is the number itself, and not a sentence with a number in it. */
export function fillsCell(
  { statement, quantities }: Reading,
  quantity: Quantity,
  { metric }: Subject,
  frame: Frame,
): boolean {
  const cell = cellAt(statement, quantity);
  if (!cell) return false;
  const before = statement.text.slice(cell.at.start, quantity.start);
  if (/[(（]/.test(before)) return false;
  const bare = quantity.strength === 'none' && !metric;
  if (quantity.kind === 'memory' && (bare || isRoom(quantity, statement.text))) return false;
  const after = statement.text.slice(quantity.end, cell.at.end);
  if (
    /^\s?(?:超时|timeouts?\b)/i.test(after) ||
    (frame.setting && bare && quantity.kind === 'rate' && quantity.unit !== 'fps')
  )
    return false;
  // "Returns 7 days of values": part of what is done
  if (quantity.kind === 'span' && bare && before !== '' && hasLetter(after)) return false;
  if (isReward(quantity, metric, before)) return false;
  // "Handling time -30%": a short name and how much it shall change
  if (quantity.signed && before.length <= 24 && quantity.end >= cell.at.end - 1) return true;
  const first = quantities.find((other) => other.number.start >= cell.at.start);
  if (quantity.side !== 'to' && ((first !== quantity && quantity.strength === 'none') || before.length > 8))
    return false;
  if (quantity.kind === 'bare' || quantity.kind === 'count') {
    if (isRatio(quantity)) return true;
    if (metric !== undefined || (quantity.strength !== 'none' && quantity.noun !== '')) return true;
    return frame.weight >= 2 && quantity.end >= cell.at.end - 1;
  }
  return !DESIGN.has(quantity.kind) || metric !== undefined;
}
