import type { Range } from '../text.ts';
import { Tree } from './tree.ts';
import { normalUnits, wordUnits } from './units.ts';

/** A word or phrase to find and the value that it stands for. */
export interface Entry<T> {
  readonly text: string;
  readonly value: T;
  /** Letters must have the case of `text`: for abbreviations that are words when written small, such as `MAP` or `IT`. */
  readonly exact?: boolean;
}

/** A place where an entry stands. The range covers a plural ending too. */
export interface Match<T> extends Range {
  readonly value: T;
  readonly entry: Entry<T>;
}

/** A match, and where the entry itself ends: before a plural ending. */
interface Hit<T> {
  readonly match: Match<T>;
  readonly end: number;
}

/**
 * Finds many words at once in one pass over the text; from each place where a word may start it reads no further than
 * the longest entry. Latin words match whole words (an English plural `s` or `es` may follow), Han words match anywhere;
 * case, width, dashes and spaces do not matter (see `normalise`).
 */
export class Matcher<T> {
  readonly #entries: readonly Entry<T>[];
  #tree: Tree<Entry<T>> | undefined;
  /** A bit for each key that an entry starts with. Most places of a text fail here, without a look into the tree. */
  readonly #keys = new Uint8Array(KEYS >> 3);

  constructor(entries: Iterable<Entry<T>>) {
    this.#entries = [...entries];
  }

  /** Leftmost-longest matches that do not overlap, in order. */
  find(text: string): Match<T>[] {
    const all = this.findAll(text);
    all.sort((a, b) => a.start - b.start || b.end - a.end);
    const out: Match<T>[] = [];
    let end = -1;
    for (const match of all) {
      const last = out.at(-1);
      if (match.start >= end || (last && last.start === match.start && last.end === match.end)) {
        out.push(match);
        end = match.end;
      }
    }
    return out;
  }

  /** True when any entry stands in the text. */
  test(text: string): boolean {
    return this.findAll(text).length > 0;
  }

  /** Every match, those inside others too, in the order of their ends. */
  findAll(text: string): Match<T>[] {
    this.#tree ??= this.#build();
    const hits: Hit<T>[] = [];
    const { units, starts, keys } = prepare(text);
    const wanted = this.#keys;
    for (let i = 0, at = 0; i < starts.length; i++, at += LENGTHS) {
      if (
        isSet(wanted, keys[at] ?? 0) ||
        isSet(wanted, keys[at + 1] ?? 0) ||
        isSet(wanted, keys[at + 2] ?? 0) ||
        isSet(wanted, keys[at + 3] ?? 0)
      )
        this.#matchesFrom(this.#tree, text, units, starts[i] ?? 0, hits);
    }
    if (hits.length === 0) return [];
    if (hits.length > 1) hits.sort((a, b) => a.end - b.end || a.match.start - b.match.start);
    return hits.map(({ match }) => match);
  }

  #matchesFrom(tree: Tree<Entry<T>>, text: string, units: Uint16Array, start: number, hits: Hit<T>[]): void {
    let node = 0;
    for (let at = start; at < text.length; at++) {
      node = tree.step(node, units[at] ?? 0);
      if (node === 0) return;
      const entries = tree.valuesAt(node);
      if (!entries) continue;
      const end = wordEnd(text, at + 1);
      if (end < 0) continue;
      for (const entry of entries) {
        if (entry.exact && text.slice(start, at + 1) !== entry.text) continue;
        hits.push({ match: { start, end, value: entry.value, entry }, end: at + 1 });
      }
    }
  }

  #build(): Tree<Entry<T>> {
    const words = this.#entries.map((entry) => [entry.text.trim(), entry] as const).filter(([word]) => word !== '');
    for (const [word] of words) {
      const length = Math.min(word.length, LENGTHS);
      let hash = 0;
      for (let i = 0; i < length; i++) hash = hashed(hash, normalUnits[word.charCodeAt(i)] ?? 0);
      const key = keyOf(hash, length);
      this.#keys[key >> 3] = (this.#keys[key >> 3] ?? 0) | (1 << (key & 7));
    }
    return new Tree(words);
  }
}

/** A text as matchers read it: its units made alike, the places where an entry may start, and for each its keys. */
interface Prepared {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  /** For each place the keys of its first unit, its first two, and so on. */
  readonly keys: Uint16Array;
}

/** A key stands for the first units of an entry, as many as it has but no more than so many. */
const LENGTHS = 4;
/** How many keys there are. Other first units seldom share a key with an entry of the same matcher. */
const KEYS = 0x8000;

/** A hash of units, made of that of all but the last. */
function hashed(before: number, unit: number): number {
  return Math.imul(before ^ unit, 0x9e3779b1);
}

/** The key of so many units with a hash. */
function keyOf(hash: number, length: number): number {
  return ((hash >>> 17) ^ (length * 0x1357)) & (KEYS - 1);
}

function isSet(bits: Uint8Array, at: number): boolean {
  return ((bits[at >> 3] ?? 0) & (1 << (at & 7))) !== 0;
}

/** Many matchers read one text after another, so what all of them need is kept for the last texts of moderate length. */
const prepared = new Map<string, Prepared>();
const KEPT = 256;
const LONG = 2000;

function prepare(text: string): Prepared {
  const kept = prepared.get(text);
  if (kept) return kept;
  const units = new Uint16Array(text.length);
  const places = new Int32Array(text.length);
  let count = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word = wordUnits[code] === 1;
    units[i] = normalUnits[code] ?? 0;
    if (!(word && inWord)) places[count++] = i;
    inWord = word;
  }
  const starts = places.subarray(0, count);
  const keys = new Uint16Array(count * LENGTHS);
  for (let i = 0; i < count; i++) {
    let hash = 0;
    for (let length = 1; length <= LENGTHS; length++) {
      hash = hashed(hash, units[(starts[i] ?? 0) + length - 1] ?? 0);
      keys[i * LENGTHS + length - 1] = keyOf(hash, length);
    }
  }
  const made = { units, starts, keys };
  if (text.length <= LONG) {
    if (prepared.size >= KEPT) prepared.clear();
    prepared.set(text, made);
  }
  return made;
}

/** The end of a match with its plural ending, or -1 where the match would cut a Latin word in two. */
function wordEnd(text: string, end: number): number {
  if (wordUnits[text.charCodeAt(end - 1)] !== 1 || !isWordAt(text, end)) return end;
  for (const plural of ['s', 'es']) {
    const after = end + plural.length;
    if (isWordAt(text, after)) continue;
    let same = true;
    for (let i = 0; i < plural.length; i++) {
      same &&= normalUnits[text.charCodeAt(end + i)] === plural.charCodeAt(i);
    }
    if (same) return after;
  }
  return -1;
}

/** False past the end of the text. */
function isWordAt(text: string, at: number): boolean {
  return wordUnits[text.charCodeAt(at)] === 1;
}
