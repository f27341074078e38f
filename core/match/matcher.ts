import { inOrder } from './order.ts';
import { type Entry, type Match, Words } from './words.ts';

export type { Entry, Match } from './words.ts';

/**
 * Finds many words at once in one pass over the text; from each place where a word may start it reads no further than
 * the longest entry. Latin words match whole words (an English plural `s` or `es` may follow), Han words match anywhere;
 * case, width, dashes and spaces do not matter (see `normalise`).
 */
export class Matcher<T> {
  readonly #entries: readonly Entry<T>[];
  #words: Words<T> | undefined;

  readonly #loose: boolean;

  /** @param loose whether the gap between Han and Latin letters does not matter either */
  constructor(entries: Iterable<Entry<T>>, loose = false) {
    this.#entries = [...entries];
    this.#loose = loose;
  }

  /** Leftmost-longest matches that do not overlap, in order. */
  find(text: string): Match<T>[] {
    return outermost(this.findAll(text));
  }

  /** True when any entry stands in the text. */
  test(text: string): boolean {
    return this.findAll(text).length > 0;
  }

  /** Every match, those inside others too, in the order of their ends. */
  findAll(text: string): readonly Match<T>[] {
    return this.#made()
      .find(text)
      .map(({ match }) => match);
  }

  /** The places where matches may start, in order; no match starts elsewhere. */
  starts(text: string): readonly number[] {
    return this.#made().starts(text);
  }

  /** The longest accepted matches that start at a place and end at a limit or before it; all of them have one range. */
  longestAt(text: string, start: number, limit: number, accepts: (match: Match<T>) => boolean): readonly Match<T>[] {
    return this.#made().longest(text, start, limit, accepts);
  }

  #made(): Words<T> {
    this.#words ??= new Words([this.#entries], this.#loose);
    return this.#words;
  }
}

/** The leftmost-longest of some matches, none of which overlaps another, in order. */
export function outermost<T>(all: readonly Match<T>[]): Match<T>[] {
  const first = all[0];
  if (first === undefined) return [];
  if (all.length === 1) return [first];
  const out: Match<T>[] = [];
  let end = -1;
  const ordered = inOrder(all.slice(), (a, b) => a.start - b.start || b.end - a.end);
  for (let i = 0; i < ordered.length; i++) {
    const match = ordered[i] as Match<T>;
    const last = out[out.length - 1];
    if (match.start >= end || (last && last.start === match.start && last.end === match.end)) {
      out.push(match);
      end = match.end;
    }
  }
  return out;
}
