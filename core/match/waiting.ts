import { withoutGaps } from './gaps.ts';
import type { Tree } from './tree.ts';
import type { Entry } from './words.ts';

/** An entry, the number of the list that it is of, and its text as it is looked up. */
export interface Listed<T> {
  readonly list: number;
  readonly entry: Entry<T>;
  readonly word: string;
}

/** Words that no text has asked for yet, found by their keys. Nothing is made for a word before a text asks for it. */
export class Waiting<T> {
  readonly #lists: readonly (readonly Entry<T>[])[];
  /** The number of the list that each word is of, and the place of the first word of each list. */
  readonly #listOf: Uint16Array;
  readonly #firstOf: readonly number[];
  readonly #loose: boolean;
  /** The first word of each slot, counted from 1 through all lists; those of a slot may have several keys. */
  readonly #first: Int32Array;
  /** The word that follows each in its slot, counted from 1. */
  readonly #next: Int32Array;

  /** @param keys of all words, list by list; -1 for none */
  constructor(lists: readonly (readonly Entry<T>[])[], keys: Int32Array, loose: boolean) {
    let slots = 4;
    while (slots < keys.length) slots *= 2;
    this.#lists = lists;
    this.#loose = loose;
    const first = new Int32Array(slots);
    const next = new Int32Array(keys.length);
    // From the last to the first, so that words of one spelling enter the tree in their order.
    for (let i = keys.length - 1; i >= 0; i--) {
      const key = keys[i] ?? -1;
      if (key < 0) continue;
      const slot = key & (slots - 1);
      next[i] = first[slot] as number;
      first[slot] = i + 1;
    }
    this.#first = first;
    this.#next = next;
    this.#listOf = new Uint16Array(keys.length);
    let at = 0;
    this.#firstOf = lists.map(({ length }, list) => {
      this.#listOf.fill(list, at, at + length);
      at += length;
      return at - length;
    });
  }

  /** Moves the words of a key, if any are left, into a tree. */
  plant(key: number, tree: Tree<Listed<T>>): void {
    const slot = key & (this.#first.length - 1);
    let word = this.#first[slot] ?? 0;
    if (word === 0) return;
    this.#first[slot] = 0;
    for (; word !== 0; word = this.#next[word - 1] ?? 0) {
      const listed = this.#listed(word - 1);
      tree.add(listed.word, listed);
    }
  }

  /** The word at a place, counted through all lists. */
  #listed(place: number): Listed<T> {
    const list = this.#listOf[place] as number;
    const entry = this.#lists[list]?.[place - (this.#firstOf[list] as number)] as Entry<T>;
    const word = entry.text.trim();
    return { list, entry, word: this.#loose ? withoutGaps(word) : word };
  }
}
