import type { DocumentFacts, PlacedSection } from '../facts/document.ts';
import { type Range, shift } from '../text.ts';
import type { Term } from './entry.ts';
import type { Layer } from './layer.ts';
import { hull, inCodeOrUrl, type Prose, proseOf, sourcePieces } from './prose.ts';
import { type Found, resolve } from './resolve.ts';

export type { Found } from './resolve.ts';

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
    return resolve(this.layers, text, () => around, false);
  }

  /** The term at an offset of a plain text. */
  termInText(text: string, offset: number): Found | undefined {
    return resolve(this.layers, text, () => '', true).find(({ range }) => holds(range, offset));
  }

  /** All terms in the prose of a document, with their ranges in the document; a range covers markup inside the term. */
  termsOf(facts: DocumentFacts): Found[] {
    const all: Found[] = [];
    for (const section of facts.sections) {
      for (const prose of proseOf(section)) {
        for (const { found, pieces } of this.#termsOf(prose, false)) {
          all.push({ ...found, range: shift(hull(pieces), section.offset) });
        }
      }
    }
    return all.sort((a, b) => a.range.start - b.range.start);
  }

  /**
   * The term under an offset of a document. Reads only the statement that holds the offset. Everyday words with a technical
   * meaning count here, since a reader asks about them, but not in `termsOf`.
   * @param touching an offset right behind the term counts too, as it does for a text cursor
   */
  termAt(facts: DocumentFacts, offset: number, touching = false): Found | undefined {
    const section = sectionAt(facts.sections, offset);
    if (!section) return undefined;
    const at = offset - section.offset;
    let behind: Found | undefined;
    for (const prose of proseOf(section)) {
      if (at < prose.range.start || at > prose.range.end) continue;
      for (const { found, pieces } of this.#termsOf(prose, true)) {
        const result = { ...found, range: shift(hull(pieces), section.offset) };
        if (pieces.some((range) => holds(range, at))) return result;
        if (touching && pieces.at(-1)?.end === at) behind = result;
      }
    }
    return behind;
  }

  #termsOf({ plain, around }: Prose, asked: boolean): { found: Found; pieces: Range[] }[] {
    return resolve(this.layers, plain.text, around, asked)
      .filter(({ range }) => !inCodeOrUrl(plain, range))
      .map((found) => ({ found, pieces: sourcePieces(plain, found.range) }));
  }
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

function holds(range: Range, offset: number): boolean {
  return range.start <= offset && offset < range.end;
}
