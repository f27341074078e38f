import type { Range } from '../text.ts';
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

/** A node of the tree of all entries, unit by unit. */
interface Node<T> {
  next: Map<number, Node<T>> | undefined;
  entries: Entry<T>[] | undefined;
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
  #root: Node<T> | undefined;
  /** A bit for each unit that an entry starts with. Most places of a text fail here, without a look into the tree. */
  readonly #first = new Uint8Array(0x10000 >> 3);

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
    this.#root ??= this.#build();
    const hits: Hit<T>[] = [];
    const { units, starts } = prepare(text);
    for (const start of starts) {
      const unit = units[start] ?? 0;
      if (((this.#first[unit >> 3] ?? 0) & (1 << (unit & 7))) !== 0)
        this.#matchesFrom(this.#root, text, units, start, hits);
    }
    if (hits.length > 1) hits.sort((a, b) => a.end - b.end || a.match.start - b.match.start);
    return hits.map(({ match }) => match);
  }

  #matchesFrom(root: Node<T>, text: string, units: Uint16Array, start: number, hits: Hit<T>[]): void {
    let node: Node<T> | undefined = root;
    for (let at = start; at < text.length; at++) {
      node = node.next?.get(units[at] ?? 0);
      if (!node) return;
      if (!node.entries) continue;
      const end = wordEnd(text, at + 1);
      if (end < 0) continue;
      for (const entry of node.entries) {
        if (entry.exact && text.slice(start, at + 1) !== entry.text) continue;
        hits.push({ match: { start, end, value: entry.value, entry }, end: at + 1 });
      }
    }
  }

  #build(): Node<T> {
    const root: Node<T> = { next: undefined, entries: undefined };
    for (const entry of this.#entries) {
      const text = entry.text.trim();
      if (text === '') continue;
      let node = root;
      for (let i = 0; i < text.length; i++) {
        const unit = normalUnits[text.charCodeAt(i)] ?? 0;
        node.next ??= new Map();
        let child = node.next.get(unit);
        if (!child) {
          child = { next: undefined, entries: undefined };
          node.next.set(unit, child);
        }
        node = child;
      }
      if (node.entries) node.entries.push(entry);
      else node.entries = [entry];
      const first = normalUnits[text.charCodeAt(0)] ?? 0;
      this.#first[first >> 3] = (this.#first[first >> 3] ?? 0) | (1 << (first & 7));
    }
    return root;
  }
}

/** A text as matchers read it: its units made alike, and the places where an entry may start. */
interface Prepared {
  readonly units: Uint16Array;
  readonly starts: readonly number[];
}

/** Many matchers read one text after another, so what all of them need is kept for the last texts of moderate length. */
const prepared = new Map<string, Prepared>();
const KEPT = 256;
const LONG = 2000;

function prepare(text: string): Prepared {
  const kept = prepared.get(text);
  if (kept) return kept;
  const units = new Uint16Array(text.length);
  const starts: number[] = [];
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const word = wordUnits[code] === 1;
    units[i] = normalUnits[code] ?? 0;
    if (!(word && inWord)) starts.push(i);
    inWord = word;
  }
  const made = { units, starts };
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
