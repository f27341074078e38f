import { PERFORMANCE } from './evidence.ts';
import { isGate } from './gate.ts';
import type { Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';
import type { Threshold } from './threshold.ts';

/** A threshold and what is known of its weight. */
export interface Weighted {
  readonly threshold: Threshold;
  readonly quantity: Quantity;
  /** How much the place speaks for targets; see `Frame`. */
  readonly weight: number;
  /** True for the first number of its statement, and for one that ends it. */
  readonly first: boolean;
  /** True where nothing but the place tells the class. */
  readonly guessed: boolean;
  /** What `evidence` found for a number that is too light for a target by itself. */
  readonly points: number;
}

/**
 * Settles the numbers that are too light for a target by themselves. A list says one kind of thing: where most of its
 * items are targets, an item of the same shape is one; so is a short item under a heading that announces targets.
 */
export function settleSiblings(found: readonly Weighted[]): Threshold[] {
  const groups = new Map<unknown, Group>();
  let last: Statement | undefined;
  let said = false;
  for (const { threshold } of found) {
    const { statement, status } = threshold;
    const group = groups.get(groupOf(statement)) ?? { statements: 0, targets: 0 };
    groups.set(groupOf(statement), group);
    if (statement !== last) group.statements++;
    said = statement === last && said;
    if ((status === 'target' || status === 'gate') && !said) {
      group.targets++;
      said = true;
    }
    last = statement;
  }
  const classes = new Map<unknown, Set<Threshold['class']>>();
  return found.map((one) => {
    const settled = settle(one, groups.get(groupOf(one.threshold.statement)));
    const { table, parents, path } = settled.statement;
    if ((settled.status !== 'target' && settled.status !== 'gate') || !(table || parents.length > 0 || path.length > 1))
      return settled;
    const group = groupOf(settled.statement);
    const known = classes.get(group) ?? new Set();
    classes.set(group, known);
    const [only] = known;
    if (one.guessed && only && known.size === 1 && SHARES.has(one.quantity.kind)) return { ...settled, class: only };
    known.add(settled.class);
    return settled;
  });
}

/** Kinds of numbers that take the class of those before them in the list, where it is one and nothing else tells it. */
const SHARES: ReadonlySet<Quantity['kind']> = new Set(['share', 'points']);

function settle(one: Weighted, group: Group | undefined): Threshold {
  const { threshold, quantity } = one;
  if (threshold.status !== 'setting' || threshold.confidence !== 'low' || !one.first) return threshold;
  const { targets, statements } = group ?? { targets: 0, statements: 0 };
  const among = targets >= 2 && targets * 2 >= statements;
  const short = one.weight >= 2 && isShort(threshold.statement);
  const points = one.points + (among && one.weight < 2 ? 2 : 0);
  if (!(among || short) || points < 3 || !PERFORMANCE.has(quantity.kind)) return threshold;
  return { ...threshold, status: isGate(threshold.statement, quantity) ? 'gate' : 'target' };
}

/** How many statements of a list hold numbers, and how many of them targets. */
interface Group {
  statements: number;
  targets: number;
}

/** What holds the statements of one list: its table, the item above, else the heading. */
function groupOf({ block, table, parents, path, lead }: Statement): unknown {
  return table ?? parents.at(-1) ?? (block === 'item' ? lead : undefined) ?? path.at(-1) ?? block;
}

const LONGEST_LATIN = 64;

/** True for an item or a line that says little more than a name and a number. */
function isShort({ text, cells, key }: Statement): boolean {
  if (cells) return false;
  const han = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  return text.length + han - (key ? Math.min(key.valueStart, 40) : 0) <= LONGEST_LATIN;
}
