import type { Range } from '../text.ts';
import type { Term } from './entry.ts';
import type { Layer, LayerName, Word } from './layer.ts';

/** A term at a place of a text. */
export interface Found {
  readonly term: Term;
  readonly layer: LayerName;
  readonly range: Range;
  /** The word of the term that stands there, as the glossary writes it. */
  readonly word: string;
  /** What farther glossaries say about the same word, nearest first. */
  readonly beneath: readonly { readonly term: Term; readonly layer: LayerName }[];
}

interface Candidate extends Range {
  readonly word: Word;
  readonly spelling: string;
  readonly layer: Layer;
  /** How many words of the alias's context stand near. */
  readonly support: number;
}

/**
 * The terms in a text, in order, without overlaps: the longest first, then the leftmost; at one place the nearest layer
 * wins, then the alias with the most support from its context.
 * @param layers nearest first
 * @param asked a reader asks about a word, so that everyday words count without their context
 */
export function resolve(layers: readonly Layer[], text: string, around: () => string, asked: boolean): Found[] {
  const lookups = layers.map((layer) => lookupIn(layer, text, around, asked));
  // The longest candidates at each start, by their length. A shorter one is looked up when a longer one has to go.
  const byLength: Candidate[][][] = [];
  const wait = (start: number, limit: number): void => {
    const all = lookups.flatMap((lookup) => lookup(start, limit));
    const end = all.reduce((most, one) => Math.max(most, one.end), 0);
    if (end === 0) return;
    byLength[end - start] ??= [];
    byLength[end - start]?.push(all.filter((one) => one.end === end));
  };
  for (const start of new Set(layers.flatMap((layer) => layer.starts(text)))) wait(start, text.length);
  /** Each code unit of a term that was taken, and where that term starts. */
  const taken = new Map<number, number>();
  const out: Found[] = [];
  for (let length = byLength.length - 1; length > 0; length--) {
    for (const same of (byLength[length] ?? []).sort((a, b) => startOf(a) - startOf(b))) {
      const start = startOf(same);
      if (taken.has(start)) continue;
      const end = start + length;
      // What was taken is as long or longer, so the last unit tells whether any is taken.
      const limit = taken.get(end - 1);
      if (limit !== undefined) {
        wait(start, limit);
        continue;
      }
      for (let i = start; i < end; i++) taken.set(i, start);
      const found = pick(
        same.sort((a, b) => layers.indexOf(a.layer) - layers.indexOf(b.layer) || b.support - a.support),
      );
      if (found) out.push({ ...found, range: { start, end } });
    }
  }
  return out.sort((a, b) => a.range.start - b.range.start);
}

/** Looks up the longest candidates of a layer that start at a place and end at a limit or before it. */
type Lookup = (start: number, limit: number) => Candidate[];

function lookupIn(layer: Layer, text: string, around: () => string, asked: boolean): Lookup {
  let near: ReadonlySet<string> | undefined;
  const supportOf = ({ context = [] }: Word): number => {
    if (context.length === 0) return 0;
    near ??= layer.contexts(`${text}\n${around()}`);
    let support = 0;
    for (const one of context) if (near.has(one)) support++;
    return support;
  };
  const accepts = (word: Word): boolean => !word.context || (asked && word.common) || supportOf(word) > 0;
  return (start, limit) =>
    layer.longestAt(text, start, limit, accepts).map(({ end, value: word, entry }) => {
      return { start, end, word, spelling: entry.text, layer, support: supportOf(word) };
    });
}

function startOf([first]: readonly Candidate[]): number {
  return first?.start ?? 0;
}

/** The term of the nearest layer among candidates for one place, and below it the first of each farther layer. */
function pick(same: readonly Candidate[]): Omit<Found, 'range'> | undefined {
  const byLayer = new Map<LayerName, { readonly term: Term; readonly layer: LayerName; readonly word: string }>();
  for (const { word, spelling, layer } of same) {
    if (!word.term || byLayer.has(layer.name)) continue;
    byLayer.set(layer.name, { term: word.term, layer: layer.name, word: spelling });
  }
  const [first, ...farther] = byLayer.values();
  return first && { ...first, beneath: farther.map(({ term, layer }) => ({ term, layer })) };
}
