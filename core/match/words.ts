import type { Range } from '../text.ts';
import { GAP, isGap, withoutGaps } from './gaps.ts';
import { inOrder } from './order.ts';
import { Tree } from './tree.ts';
import { normalUnits, wordUnits } from './units.ts';
import { type Listed, Waiting } from './waiting.ts';

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

/** A match of one of several lists of words. */
export interface Hit<T> {
  /** The number of the list. */
  readonly list: number;
  readonly match: Match<T>;
  /** Where the entry itself ends: before a plural ending. */
  readonly end: number;
}

/** A key stands for the first units of an entry, as many as it has but no more than so many. */
const LENGTHS = 4;
const SPACE = 0x20;
/** The bits of a key: more than a unit has. Other first units seldom share a key with an entry. */
const BITS = 18;
const KEYS = 1 << BITS;
/** How far a key is turned before the next unit is mixed in. */
const TURN = 5;

/**
 * Lists of words that are looked up together in one pass over a text. A word enters the tree when a text first has a
 * place that begins like it: of tens of thousands of words a document meets a few thousand, and a check of one document
 * would wait longer for the others than for its findings.
 */
export class Words<T> {
  readonly #tree = new Tree<Listed<T>>();
  /** A bit for each key that an entry starts with. Most places of a text fail here, without a look into the tree. */
  readonly #keys = new Uint8Array(KEYS >> 3);
  readonly #waiting: Waiting<T>;
  readonly #loose: boolean;

  /** @param loose whether words and texts are read without the gaps between Han and Latin letters */
  constructor(lists: readonly (readonly Entry<T>[])[], loose = false) {
    this.#loose = loose;
    let count = 0;
    for (const entries of lists) count += entries.length;
    const keys = new Int32Array(count);
    const wanted = this.#keys;
    let at = 0;
    // Plain loops: this runs for tens of thousands of words before V8 has compiled anything, and an iterator costs more
    // there than the work on a word.
    for (let list = 0; list < lists.length; list++) {
      const entries = lists[list] as readonly Entry<T>[];
      for (let i = 0; i < entries.length; i++, at++) {
        const { text } = entries[i] as Entry<T>;
        const key = firstKey(mayBePadded(text) ? text.trim() : text, loose);
        keys[at] = key;
        if (key >= 0) wanted[key >> 3] = (wanted[key >> 3] ?? 0) | (1 << (key & 7));
      }
    }
    this.#waiting = new Waiting(lists, keys, loose);
  }

  /** Every match, those inside others too, in the order of their ends. */
  find(text: string): Hit<T>[] {
    const hits: Hit<T>[] = [];
    const units = unitsOf(text, this.#loose);
    const starts = this.#startsIn(units, text.length);
    for (let i = 0; i < starts.length; i++) this.#from(text, units, starts[i] as number, hits);
    return inOrder(hits, (a, b) => a.end - b.end || a.match.start - b.match.start);
  }

  /** The places where matches may start, in order; no match starts elsewhere. */
  starts(text: string): number[] {
    return this.#startsIn(unitsOf(text, this.#loose), text.length);
  }

  /**
   * The longest of the matches that start at a place and end at a limit or before it, and that are accepted: all that
   * share that range. However many words begin alike there, nothing is made for those that are not the longest.
   */
  longest(text: string, start: number, limit: number, accepts: (match: Match<T>) => boolean): readonly Match<T>[] {
    this.#plantAt(text, start);
    const ends: { readonly end: number; readonly at: number; readonly listed: readonly Listed<T>[] }[] = [];
    let node = 0;
    for (let at = start; at < limit; at++) {
      if (this.#loose && isGap(text, at)) continue;
      node = this.#tree.step(node, normalUnits[text.charCodeAt(at)] ?? 0);
      if (node === 0) break;
      const listed = this.#tree.valuesAt(node);
      const end = listed ? wordEnd(text, at + 1) : -1;
      if (listed && end >= 0 && end <= limit) ends.push({ end, at: at + 1, listed });
    }
    const found: Match<T>[] = [];
    for (let last = ends.pop(); last; last = ends.pop()) {
      const { end, at, listed } = last;
      if (found[0] && found[0].end !== end) break;
      const here: Match<T>[] = [];
      for (const { entry, word } of listed) {
        if (entry.exact && this.#spelled(text, start, at) !== word) continue;
        const match = { start, end, value: entry.value, entry };
        if (accepts(match)) here.push(match);
      }
      found.unshift(...here);
    }
    return found;
  }

  /** The places where the first units are those of an entry; the tree then has the entries that begin so. */
  #startsIn(units: Uint16Array, length: number): number[] {
    const starts: number[] = [];
    const wanted = this.#keys;
    let inWord = false;
    for (let i = 0; i < length; i++) {
      const first = units[i] as number;
      const word = wordUnits[first] === 1 && first !== GAP;
      const inside = word && inWord;
      inWord = word;
      if (inside || first === GAP) continue;
      let key = 0;
      let found = false;
      for (let size = 0, next = i; size < LENGTHS; size++, next++) {
        if (units[next] === GAP) next++;
        // As `keyWith`, which a call a unit would take twice as long for.
        key = (((key << TURN) | (key >>> (BITS - TURN))) & (KEYS - 1)) ^ (units[next] as number);
        if (((wanted[key >> 3] as number) & (1 << (key & 7))) === 0) continue;
        found = true;
        this.#waiting.plant(key, this.#tree);
      }
      if (found) starts.push(i);
    }
    return starts;
  }

  /** Sees to it that the tree has the words that begin as a place of a text does. */
  #plantAt(text: string, start: number): void {
    let key = 0;
    for (let size = 0, next = start; size < LENGTHS; size++, next++) {
      if (this.#loose && isGap(text, next)) next++;
      key = keyWith(key, normalUnits[text.charCodeAt(next)] ?? 0);
      this.#waiting.plant(key, this.#tree);
    }
  }

  /** A part of a text as words are looked up, in its case. */
  #spelled(text: string, start: number, end: number): string {
    const part = text.slice(start, end);
    return this.#loose ? withoutGaps(part) : part;
  }

  #from(text: string, units: Uint16Array, start: number, hits: Hit<T>[]): void {
    const tree = this.#tree;
    let node = 0;
    for (let at = start; at < text.length; at++) {
      const unit = units[at] ?? 0;
      if (unit === GAP) continue;
      node = tree.step(node, unit);
      if (node === 0) return;
      const listed = tree.valuesAt(node);
      if (!listed) continue;
      const end = wordEnd(text, at + 1);
      if (end < 0) continue;
      for (let i = 0; i < listed.length; i++) {
        const { list, entry, word } = listed[i] as Listed<T>;
        if (entry.exact && this.#spelled(text, start, at + 1) !== word) continue;
        hits.push({ list, match: { start, end, value: entry.value, entry }, end: at + 1 });
      }
    }
  }
}

/** True where a word may have a space before or behind it: nearly none has, and a look is cheaper than a call. */
function mayBePadded(word: string): boolean {
  return normalUnits[word.charCodeAt(0)] === SPACE || normalUnits[word.charCodeAt(word.length - 1)] === SPACE;
}

/** The key of a word's first units; -1 for no word. */
function firstKey(word: string, loose: boolean): number {
  const { length } = word;
  let key = 0;
  let size = 0;
  for (let i = 0; i < length && size < LENGTHS; i++) {
    const unit = normalUnits[word.charCodeAt(i)] ?? 0;
    if (unit === SPACE && loose && isGap(word, i)) continue;
    key = keyWith(key, unit);
    size++;
  }
  return size === 0 ? -1 : key;
}

let buffer = new Uint16Array(512);

/** How many units a reader may look at past the end: as many as a key has, with a gap between each two. */
const AHEAD = 2 * LENGTHS;

/** The text's units made alike, in a buffer that the next call overwrites; zeros follow them. */
function unitsOf(text: string, loose: boolean): Uint16Array {
  const { length } = text;
  if (buffer.length < length + AHEAD) buffer = new Uint16Array(length * 2 + AHEAD);
  for (let i = 0; i < length; i++) {
    const unit = normalUnits[text.charCodeAt(i)] ?? 0;
    buffer[i] = loose && unit === SPACE && isGap(text, i) ? GAP : unit;
  }
  buffer.fill(0, length, length + AHEAD);
  return buffer;
}

/** The key of some units and one more. Shifts only: they need no call before V8 has compiled this. */
function keyWith(before: number, unit: number): number {
  return (((before << TURN) | (before >>> (BITS - TURN))) & (KEYS - 1)) ^ unit;
}

const SMALL_E = 0x65;
const SMALL_S = 0x73;

/** The end of a match with its plural ending, `s` or `es`, or -1 where the match would cut a Latin word in two. */
function wordEnd(text: string, end: number): number {
  if (wordUnits[text.charCodeAt(end - 1)] !== 1 || !isWordAt(text, end)) return end;
  const first = normalUnits[text.charCodeAt(end)];
  if (first === SMALL_S) return isWordAt(text, end + 1) ? -1 : end + 1;
  const isPlural = first === SMALL_E && normalUnits[text.charCodeAt(end + 1)] === SMALL_S && !isWordAt(text, end + 2);
  return isPlural ? end + 2 : -1;
}

/** False past the end of the text. */
function isWordAt(text: string, at: number): boolean {
  return wordUnits[text.charCodeAt(at)] === 1;
}
