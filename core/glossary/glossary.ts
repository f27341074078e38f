import type { DocumentFacts, PlacedSection } from '../facts/document.ts';
import type { Statement } from '../facts/statement.ts';
import type { Plain } from '../parse/plain.ts';
import { type Range, shift } from '../text.ts';
import type { Term } from './entry.ts';
import type { Layer, LayerName, Word } from './layer.ts';
import { inCodeOrUrl, sourcePieces } from './prose.ts';

/** A term at a place of a text. */
export interface Found {
  readonly term: Term;
  readonly layer: LayerName;
  readonly range: Range;
  /** What farther glossaries say about the same word, nearest first. */
  readonly beneath: readonly { readonly term: Term; readonly layer: LayerName }[];
}

interface Candidate extends Range {
  readonly word: Word;
  readonly layer: Layer;
  /** How many words of the alias's context stand near. */
  readonly support: number;
}

/**
 * The glossaries that hold for a document, nearest first: its own, the workspace's, the built-in one. Where several terms
 * overlap, the longest wins; where several glossaries have the same word, the nearest does.
 */
export class Glossary {
  constructor(readonly layers: readonly Layer[]) {}

  /** The term of an id, from the nearest glossary that has it. */
  term(id: string): Term | undefined {
    for (const layer of this.layers) {
      const term = layer.term(id);
      if (term) return term;
    }
    return undefined;
  }

  /**
   * The terms in a plain text, in order, without overlaps. Ranges count in the text.
   * @param around text that stands near and settles what an ambiguous word means, such as the headings above
   */
  termsIn(text: string, around = ''): Found[] {
    return this.#find(text, () => around);
  }

  /** The term at an offset of a plain text. */
  termInText(text: string, offset: number): Found | undefined {
    return this.termsIn(text).find(({ range }) => holds(range, offset));
  }

  /** All terms in the prose of a document, with their ranges in the document; a range covers markup inside the term. */
  termsOf(facts: DocumentFacts): Found[] {
    const all: Found[] = [];
    for (const section of facts.sections) {
      for (const prose of proseOf(section)) {
        for (const { found, pieces } of this.#termsOf(prose)) {
          all.push({ ...found, range: shift(hull(pieces), section.offset) });
        }
      }
    }
    return all.sort((a, b) => a.range.start - b.range.start);
  }

  /**
   * The term under an offset of a document. Reads only the statement that holds the offset.
   * @param touching an offset right behind the term counts too, as it does for a text cursor
   */
  termAt(facts: DocumentFacts, offset: number, touching = false): Found | undefined {
    const section = sectionAt(facts.sections, offset);
    if (!section) return undefined;
    const at = offset - section.offset;
    let behind: Found | undefined;
    for (const prose of proseOf(section)) {
      if (at < prose.range.start || at > prose.range.end) continue;
      for (const { found, pieces } of this.#termsOf(prose)) {
        const result = { ...found, range: shift(hull(pieces), section.offset) };
        if (pieces.some((range) => holds(range, at))) return result;
        if (touching && pieces.at(-1)?.end === at) behind = result;
      }
    }
    return behind;
  }

  #find(text: string, around: () => string): Found[] {
    return resolve(
      this.layers.flatMap((layer) => candidatesOf(layer, text, around)),
      this.layers,
    );
  }

  #termsOf({ plain, around }: Prose): { found: Found; pieces: Range[] }[] {
    return this.#find(plain.text, around)
      .filter(({ range }) => !inCodeOrUrl(plain, range))
      .map((found) => ({ found, pieces: sourcePieces(plain, found.range) }));
  }
}

interface Prose {
  readonly plain: Plain;
  /** The range in the section's text. */
  readonly range: Range;
  readonly around: () => string;
}

/** The prose of a section: its statements, and the head of each table before the table's first row. */
function* proseOf({ facts }: PlacedSection): Generator<Prose> {
  let last: Statement['table'];
  for (const statement of facts.statements) {
    const { plain, range, table } = statement;
    const around = (): string => near(statement);
    if (table && table !== last) {
      for (const head of table.heads ?? []) {
        const pieces = sourcePieces(head, { start: 0, end: head.text.length });
        if (pieces.length > 0) yield { plain: head, range: hull(pieces), around };
      }
    }
    last = table;
    yield { plain, range, around };
  }
}

function near({ path, table, lead }: Statement): string {
  return [...path.map((heading) => heading.title), ...(table?.columns ?? []), lead?.text ?? ''].join('\n');
}

function candidatesOf(layer: Layer, text: string, around: () => string): Candidate[] {
  let near: ReadonlySet<string> | undefined;
  const out: Candidate[] = [];
  for (const { start, end, value: word } of layer.words(text)) {
    let support = 0;
    if (word.context) {
      near ??= layer.contexts(`${text}\n${around()}`);
      for (const context of word.context) if (near.has(context)) support++;
      if (support === 0) continue;
    }
    out.push({ start, end, word, layer, support });
  }
  return out;
}

/** Longest first, then leftmost; at one place the nearest layer, then the alias with the most support from its context. */
function resolve(candidates: Candidate[], layers: readonly Layer[]): Found[] {
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
    const same = [first];
    for (let next = candidates[i + 1]; next && next.start === first.start && next.end === first.end; ) {
      same.push(next);
      next = candidates[++i + 1];
    }
    if (!claim(taken, first)) continue;
    const { term } = first.word;
    if (!term) continue;
    const beneath: { term: Term; layer: LayerName }[] = [];
    for (const { word, layer } of same.slice(1)) {
      if (word.term && layer !== first.layer && !beneath.some((other) => other.layer === layer.name)) {
        beneath.push({ term: word.term, layer: layer.name });
      }
    }
    out.push({ term, layer: first.layer.name, range: { start: first.start, end: first.end }, beneath });
  }
  return out.sort((a, b) => a.range.start - b.range.start);
}

/** Takes the code units of a candidate, unless one of them is taken. Longer ones come first, so the ends suffice. */
function claim(taken: Set<number>, candidate: Candidate): boolean {
  if (taken.has(candidate.start) || taken.has(candidate.end - 1)) return false;
  for (let i = candidate.start; i < candidate.end; i++) taken.add(i);
  return true;
}

function sectionAt(sections: readonly PlacedSection[], offset: number): PlacedSection | undefined {
  let low = 0;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const section = sections[low];
  return section && section.offset <= offset && offset <= section.end ? section : undefined;
}

function hull(pieces: readonly Range[]): Range {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}
