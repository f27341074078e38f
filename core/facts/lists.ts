import type { PlacedSection } from './document.ts';
import type { SectionFacts } from './section.ts';

/** Gives what a section has of something: looks at that section alone, and gives the same each time. */
type Select<T> = (facts: SectionFacts, section: PlacedSection) => T;

/** What a document has in all its sections together, in the order of the text. */
interface List {
  /** The sections that it was made from, and how many each of them gave. */
  sections: readonly PlacedSection[];
  readonly counts: number[];
  readonly all: unknown[];
  /** What else it was made under. */
  readonly under: readonly unknown[];
}

/** A sum over all sections. */
interface Sum {
  sections: readonly PlacedSection[];
  /** What each of them gave. */
  readonly given: Readonly<Record<string, number | undefined>>[];
  readonly totals: Record<string, number>;
  /** The names that have a total, until one comes or goes. */
  names: ReadonlySet<string> | undefined;
  readonly under: readonly unknown[];
}

/** The sections at both ends that two states of a document share. */
interface Shared {
  readonly head: number;
  readonly tail: number;
}

/**
 * Lists and sums over all sections of a document that is edited: each is made when it is first asked for, and an edit
 * costs it the changed sections, not the document. A list is changed in place: it holds until the next edit.
 */
export class Lists {
  #sections: readonly PlacedSection[] = [];
  readonly #lists = new Map<unknown, List>();
  readonly #sums = new Map<unknown, Sum>();
  #shared: { readonly from: readonly PlacedSection[]; readonly value: Shared } | undefined;

  /** Tells the sections that are in force from now on. */
  use(sections: readonly PlacedSection[]): void {
    this.#sections = sections;
    this.#shared = undefined;
  }

  /**
   * What all sections give, in order.
   * @param key stands for the list from edit to edit
   * @param under what the answers depend on beside the section; with other things the list is made anew
   */
  of<T>(key: unknown, select: Select<readonly T[]>, under: readonly unknown[] = []): readonly T[] {
    let list = this.#lists.get(key);
    if (!list || !same(list.under, under)) {
      list = { sections: [], counts: [], all: [], under };
      this.#lists.set(key, list);
    }
    if (list.sections === this.#sections) return list.all as T[];
    const { head, tail } = this.#sharedWith(list.sections);
    const { counts, all } = list;
    const end = counts.length - tail;
    const removed = sum(counts, head, end);
    // Most lists have nothing in most sections, and no place then.
    const start = all.length === 0 ? 0 : sum(counts, 0, head);
    let at = start;
    const known = knownIn(list.sections, head, end, (i) => {
      const from = at;
      at += counts[i] ?? 0;
      return all.slice(from, at) as T[];
    });
    const parts = this.#sections
      .slice(head, this.#sections.length - tail)
      .map((section) => known.get(section) ?? select(section.facts, section));
    replace(all, start, removed, parts.length === 1 ? (parts[0] ?? []) : parts.flat());
    replace(
      counts,
      head,
      end - head,
      parts.map((part) => part.length),
    );
    list.sections = this.#sections;
    return all as T[];
  }

  /**
   * The sums of numbers that each section gives, by name; sums of 0 are left out.
   * @param key stands for the sums from edit to edit
   * @param under what the numbers depend on beside the section, as for `of`
   */
  sums<K extends string>(
    key: unknown,
    select: Select<Readonly<Partial<Record<K, number>>>>,
    under: readonly unknown[] = [],
  ): Readonly<Partial<Record<K, number>>> {
    let found = this.#sums.get(key);
    if (!found || !same(found.under, under)) {
      found = { sections: [], given: [], totals: {}, names: undefined, under };
      this.#sums.set(key, found);
    }
    const sums = found;
    const totals = sums.totals as Partial<Record<K, number>>;
    if (sums.sections === this.#sections) return totals;
    const { head, tail } = this.#sharedWith(sums.sections);
    const add = (numbers: Readonly<Record<string, number | undefined>>, sign: 1 | -1): void => {
      for (const name in numbers) {
        const value = numbers[name];
        if (value === undefined) continue;
        const before = totals[name as K];
        const total = (before ?? 0) + sign * value;
        if (total === 0) delete totals[name as K];
        else totals[name as K] = total;
        if (total === 0 || before === undefined) sums.names = undefined;
      }
    };
    const end = sums.given.length - tail;
    const gone = sums.given.slice(head, end);
    const known = knownIn(sums.sections, head, end, (i) => sums.given[i]);
    const came = this.#sections
      .slice(head, this.#sections.length - tail)
      .map((section) => known.get(section) ?? select(section.facts, section));
    replace(sums.given, head, gone.length, came);
    // Added before taken away: a word that stays in a changed section does not come and go.
    for (const numbers of came) add(numbers, 1);
    for (const numbers of gone) add(numbers, -1);
    sums.sections = this.#sections;
    return totals;
  }

  /**
   * The different words that the sections give.
   * @param key stands for the words from edit to edit
   * @param under what the words depend on beside the section, as for `of`
   */
  words<K extends string>(key: unknown, select: Select<readonly K[]>, under: readonly unknown[] = []): ReadonlySet<K> {
    const count: Select<Partial<Record<K, number>>> = (facts, section) => {
      const once: Partial<Record<K, number>> = {};
      for (const word of select(facts, section)) once[word] = 1;
      return once;
    };
    const counts = this.sums<K>(key, count, under);
    const sums = this.#sums.get(key);
    const names = (sums?.names as ReadonlySet<K> | undefined) ?? new Set(Object.keys(counts) as K[]);
    if (sums) sums.names = names;
    return names;
  }

  /** Worked out once an edit: nearly all lists were last asked for at the same state. */
  #sharedWith(from: readonly PlacedSection[]): Shared {
    if (this.#shared?.from !== from) this.#shared = { from, value: shared(from, this.#sections) };
    return this.#shared.value;
  }
}

/** What sections between two edits gave, of which most stand as they did; one changed section has nothing to keep. */
function knownIn<T>(
  sections: readonly PlacedSection[],
  from: number,
  to: number,
  given: (i: number) => T | undefined,
): ReadonlyMap<PlacedSection, T> {
  if (to - from < 2) return NONE;
  const known = new Map<PlacedSection, T>();
  for (let i = from; i < to; i++) {
    const [section, value] = [sections[i], given(i)];
    if (section && value !== undefined) known.set(section, value);
  }
  return known;
}

const NONE = new Map<PlacedSection, never>();

function shared(a: readonly unknown[], b: readonly unknown[]): Shared {
  const most = Math.min(a.length, b.length);
  let head = 0;
  while (head < most && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < most - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  return { head, tail };
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

function sum(counts: readonly number[], from: number, to: number): number {
  let total = 0;
  for (let i = from; i < to; i++) total += counts[i] ?? 0;
  return total;
}

/** Puts new values in the place of old ones; most edits replace as many as they take away. */
function replace<T>(all: T[], start: number, removed: number, added: readonly T[]): void {
  if (removed === added.length) {
    for (let i = 0; i < removed; i++) all[start + i] = added[i] as T;
  } else if (added.length < 1000) all.splice(start, removed, ...added);
  else {
    const tail = all.slice(start + removed);
    all.length = start;
    for (const value of added) all.push(value);
    for (const value of tail) all.push(value);
  }
}
