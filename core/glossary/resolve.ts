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

function candidatesOf(layer: Layer, text: string, around: () => string, asked: boolean): Candidate[] {
  let near: ReadonlySet<string> | undefined;
  const out: Candidate[] = [];
  for (const { start, end, value: word, entry } of layer.words(text)) {
    let support = 0;
    if (word.context) {
      near ??= layer.contexts(`${text}\n${around()}`);
      for (const context of word.context) if (near.has(context)) support++;
      if (support === 0 && !(asked && word.common)) continue;
    }
    out.push({ start, end, word, spelling: entry.text, layer, support });
  }
  return out;
}

/**
 * The terms in a text, in order, without overlaps: the longest first, then the leftmost; at one place the nearest layer
 * wins, then the alias with the most support from its context.
 * @param layers nearest first
 * @param asked a reader asks about a word, so that everyday words count without their context
 */
export function resolve(layers: readonly Layer[], text: string, around: () => string, asked: boolean): Found[] {
  const candidates = layers.flatMap((layer) => candidatesOf(layer, text, around, asked));
  candidates.sort(
    (a, b) =>
      b.end - b.start - (a.end - a.start) ||
      a.start - b.start ||
      layers.indexOf(a.layer) - layers.indexOf(b.layer) ||
      b.support - a.support,
  );
  const taken = new Set<number>();
  const out: Found[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const first = candidates[i];
    if (!first) break;
    const same: Candidate[] = [first];
    for (let next = candidates[i + 1]; next && next.start === first.start && next.end === first.end; ) {
      same.push(next);
      next = candidates[++i + 1];
    }
    if (!claim(taken, first)) continue;
    const found = pick(same);
    if (found) out.push({ ...found, range: { start: first.start, end: first.end } });
  }
  return out.sort((a, b) => a.range.start - b.range.start);
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

/** Takes the code units of a candidate, unless one of them is taken. Longer ones come first, so the ends suffice. */
function claim(taken: Set<number>, candidate: Candidate): boolean {
  if (taken.has(candidate.start) || taken.has(candidate.end - 1)) return false;
  for (let i = candidate.start; i < candidate.end; i++) taken.add(i);
  return true;
}
