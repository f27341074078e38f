import type { Range } from '../text.ts';
import { isWordUnit, normalise } from './normalise.ts';

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

/** The nodes of an Aho–Corasick automaton (Aho and Corasick, 1975) in flat arrays. */
interface Automaton<T> {
  readonly next: Map<number, number>[];
  readonly fail: number[];
  readonly entries: (Entry<T>[] | undefined)[];
  /** The nearest node on the failure chain that ends an entry. */
  readonly output: number[];
  readonly depth: number[];
}

/**
 * Finds many words at once in time linear in the text. Latin words match whole words (an English plural `s` or `es` may
 * follow), Han words match anywhere; case, width, dashes and spaces do not matter (see `normalise`).
 */
export class Matcher<T> {
  readonly #automaton: Automaton<T>;

  constructor(entries: Iterable<Entry<T>>) {
    this.#automaton = build(entries);
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
    const { next, fail, entries, output, depth } = this.#automaton;
    const normal = normalise(text);
    const out: Match<T>[] = [];
    let node = 0;
    for (let i = 0; i < normal.length; i++) {
      const unit = normal.charCodeAt(i);
      let step = next[node]?.get(unit);
      while (step === undefined && node !== 0) {
        node = fail[node] ?? 0;
        step = next[node]?.get(unit);
      }
      node = step ?? 0;
      for (let at = entries[node] ? node : (output[node] ?? 0); at !== 0; at = output[at] ?? 0) {
        const start = i + 1 - (depth[at] ?? 0);
        const end = wordEnd(normal, start, i + 1);
        if (end < 0) continue;
        for (const entry of entries[at] ?? []) {
          if (entry.exact && text.slice(start, i + 1) !== entry.text) continue;
          out.push({ start, end, value: entry.value, entry });
        }
      }
    }
    return out;
  }
}

function build<T>(entries: Iterable<Entry<T>>): Automaton<T> {
  const automaton: Automaton<T> = { next: [new Map()], fail: [0], entries: [undefined], output: [0], depth: [0] };
  const { next, fail, entries: ends, output, depth } = automaton;
  for (const entry of entries) {
    const text = normalise(entry.text.trim());
    if (text === '') continue;
    let node = 0;
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i);
      let child = next[node]?.get(unit);
      if (child === undefined) {
        child = next.length;
        next.push(new Map());
        fail.push(0);
        ends.push(undefined);
        output.push(0);
        depth.push(i + 1);
        next[node]?.set(unit, child);
      }
      node = child;
    }
    const list = ends[node];
    if (list) list.push(entry);
    else ends[node] = [entry];
  }
  const queue = [...(next[0]?.values() ?? [])];
  for (let head = 0; head < queue.length; head++) {
    const node = queue[head] ?? 0;
    for (const [unit, child] of next[node] ?? []) {
      queue.push(child);
      let at = fail[node] ?? 0;
      while (at !== 0 && !next[at]?.has(unit)) at = fail[at] ?? 0;
      const target = next[at]?.get(unit);
      fail[child] = target !== undefined && target !== child ? target : 0;
      const failed = fail[child] ?? 0;
      output[child] = ends[failed] ? failed : (output[failed] ?? 0);
    }
  }
  return automaton;
}

/** The end of the match with its plural ending, or -1 where the match would cut a Latin word in two. */
function wordEnd(normal: string, start: number, end: number): number {
  if (isWordUnit(normal.charCodeAt(start)) && start > 0 && isWordUnit(normal.charCodeAt(start - 1))) return -1;
  if (!isWordUnit(normal.charCodeAt(end - 1)) || !isWordUnit(normal.charCodeAt(end))) return end;
  for (const plural of ['s', 'es']) {
    if (normal.startsWith(plural, end) && !isWordUnit(normal.charCodeAt(end + plural.length)))
      return end + plural.length;
  }
  return -1;
}
