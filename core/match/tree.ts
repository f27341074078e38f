import { normalUnits } from './units.ts';

/** Numbers of one edge in the table: the node that it leaves, its unit, the node that it reaches. */
const EDGE = 3;

/**
 * A tree of words, unit by unit, in one table of numbers: a step is one look into a table that stays in the
 * processor's cache, where a map a node would cost several. Node 0 is the root.
 */
export class Tree<T> {
  readonly #edges: Int32Array;
  readonly #mask: number;
  readonly #values: (T[] | undefined)[];

  /** @param words the words, normalised here, and what each stands for */
  constructor(words: Iterable<readonly [word: string, value: T]>) {
    const nodes: { next: Map<number, number> | undefined; values: T[] | undefined }[] = [];
    nodes.push({ next: undefined, values: undefined });
    for (const [word, value] of words) {
      let node = nodes[0];
      for (let i = 0; i < word.length && node; i++) {
        const unit = normalUnits[word.charCodeAt(i)] ?? 0;
        node.next ??= new Map();
        let to = node.next.get(unit);
        if (to === undefined) {
          to = nodes.length;
          nodes.push({ next: undefined, values: undefined });
          node.next.set(unit, to);
        }
        node = nodes[to];
      }
      if (!node) continue;
      if (node.values) node.values.push(value);
      else node.values = [value];
    }
    let size = 4;
    while (size < nodes.length * 2) size *= 2;
    this.#mask = size - 1;
    this.#edges = new Int32Array(size * EDGE);
    this.#values = nodes.map(({ values }) => values);
    nodes.forEach(({ next }, from) => {
      for (const [unit, to] of next ?? []) this.#add(from, unit, to);
    });
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

  #add(from: number, unit: number, to: number): void {
    let slot = slotOf(from, unit) & this.#mask;
    while (this.#edges[slot * EDGE + 2] !== 0) slot = (slot + 1) & this.#mask;
    this.#edges.set([from, unit, to], slot * EDGE);
  }
}

function slotOf(node: number, unit: number): number {
  const hash = Math.imul(node, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
