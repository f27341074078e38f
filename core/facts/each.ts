import { type Range, shift } from '../text.ts';
import type { Origin, Origins } from './origins.ts';
import type { Statement } from './statement.ts';

/**
 * What a reader looks at beside a statement and its parents, lead, key and table: the headings above, their roles and
 * levels only, or none of them.
 */
type Above = Origin['above'];

const ENOUGH: Readonly<Record<Above, readonly Above[]>> = {
  headings: ['headings'],
  roles: ['headings', 'roles'],
  nothing: ['headings', 'roles', 'nothing'],
};

/** What readers found in a statement, each at its number. */
const found = new WeakMap<Statement, unknown[]>();
let readers = 0;

/** While a section is read again after an edit: which of its statements an earlier reading knew. */
let origins: Origins | undefined;

/** Reads with the statements of an earlier reading in sight; see `each`. */
export function withOrigins<T>(known: Origins | undefined, read: () => T): T {
  origins = known;
  try {
    return read();
  } finally {
    origins = undefined;
  }
}

/**
 * A reader that looks at one statement alone, and at what stands around it. What it found is kept with the statement,
 * and for a statement that an edit only moved it is moved instead of read again.
 * @param move what a statement gave, `by` code units further on, for the statement that stands there now; a copy, since
 *   what was found belongs to its section
 * @param above what it looks at above the statement: the less it is, the less an edit of a heading costs
 */
export function once<T>(
  read: (statement: Statement) => T,
  move: (known: T, by: number, statement: Statement) => T,
  above: Above = 'headings',
): (statement: Statement) => T {
  const reader = readers++;
  const enough = ENOUGH[above];
  return (statement) => {
    let kept = found.get(statement);
    if (!kept) {
      kept = [];
      found.set(statement, kept);
    }
    if (kept[reader] !== undefined) return kept[reader] as T;
    const origin = origins?.get(statement);
    const usable = origin && enough.includes(origin.above);
    const known = usable ? (found.get(origin.statement)?.[reader] as T | undefined) : undefined;
    const value = known === undefined ? read(statement) : move(known, origin?.by ?? 0, statement);
    kept[reader] = value;
    return value;
  };
}

/** The same for a reader that gives facts: objects with a range in the section's text, and their statement. */
export function each<F extends { readonly range: Range; readonly statement: Statement }>(
  read: (statement: Statement) => readonly F[],
  move: (fact: F, by: number, statement: Statement) => F = moved,
  above: Above = 'headings',
): (statement: Statement) => readonly F[] {
  return once(read, (facts, by, statement) => facts.map((fact) => move(fact, by, statement)), above);
}

/** A fact that stands so many code units further on. */
export function moved<F extends { readonly range: Range; readonly statement: Statement }>(
  fact: F,
  by: number,
  statement: Statement,
): F {
  return { ...fact, range: shift(fact.range, by), statement };
}

/**
 * A place to keep what others than readers work out about a statement and what stands around it, nothing that depends
 * on its place in the document: it stays while edits only move the statement. Made while the section is read.
 */
export const keptWith: (statement: Statement) => Map<unknown, unknown> = once(() => new Map(), unmoved);

/** For what does not depend on the place. */
export function unmoved<T>(known: T): T {
  return known;
}
