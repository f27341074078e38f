import { normalUnits } from './units.ts';

/** Numbers of one edge in the table: the node that it leaves, its unit, the node that it reaches. */
const EDGE = 3;
/** How many edges the table has room for at first: a power of two. At most half of it is in use. */
const ROOM = 128;

/**
 * A tree of words, unit by unit, in one table of numbers: a step is one look into a table that stays in the
 * processor's cache, where a map a node would cost several. Node 0 is the root.
 */
export class Tree<T> {
  #edges = new Int32Array(ROOM * EDGE);
  #mask = ROOM - 1;
  readonly #values: (T[] | undefined)[] = [undefined];

  /** Adds a word, which is normalised here, and what it stands for. */
  add(word: string, value: T): void {
    let node = 0;
    for (let i = 0; i < word.length; i++) node = this.#stepOrAdd(node, normalUnits[word.charCodeAt(i)] ?? 0);
    const values = this.#values[node];
    if (values) values.push(value);
    else this.#values[node] = [value];
  }

  /** The node that a unit leads to from a node, or 0 where there is none. */
  step(node: number, unit: number): number {
    const edges = this.#edges;
    for (let slot = slotOf(node, unit) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const at = slot * EDGE;
      const to = edges[at + 2] ?? 0;
      if (to === 0 || (edges[at] === node && edges[at + 1] === unit)) return to;
    }
  }

  /** What the words that end in a node stand for. */
  valuesAt(node: number): readonly T[] | undefined {
    return this.#values[node];
  }

  #stepOrAdd(from: number, unit: number): number {
    const known = this.step(from, unit);
    if (known !== 0) return known;
    const to = this.#values.push(undefined) - 1;
    if ((to + 1) * 2 > this.#mask + 1) this.#grow();
    this.#add(from, unit, to);
    return to;
  }

  #add(from: number, unit: number, to: number): void {
    const edges = this.#edges;
    let slot = slotOf(from, unit) & this.#mask;
    while (edges[slot * EDGE + 2] !== 0) slot = (slot + 1) & this.#mask;
    edges[slot * EDGE] = from;
    edges[slot * EDGE + 1] = unit;
    edges[slot * EDGE + 2] = to;
  }

  #grow(): void {
    const before = this.#edges;
    const size = (this.#mask + 1) * 2;
    this.#edges = new Int32Array(size * EDGE);
    this.#mask = size - 1;
    for (let at = 0; at < before.length; at += EDGE) {
      if (before[at + 2] !== 0) this.#add(before[at] ?? 0, before[at + 1] ?? 0, before[at + 2] ?? 0);
    }
  }
}

/** Small factors: V8 keeps the products as small integers, and needs no call for them before it has compiled this. */
function slotOf(node: number, unit: number): number {
  const hash = node * 2531 + unit * 97;
  return hash ^ (hash >>> 11);
}
