import { keptWith } from '../facts/each.ts';
import { type Range, shift } from '../text.ts';
import type { Term } from './entry.ts';
import type { Layer } from './layer.ts';
import { hull, inCodeOrUrl, type Prose, plainOffset, proseOf, sourcePieces } from './prose.ts';
import { type Found, resolve } from './resolve.ts';
import type { TermDocument, TermSection } from './section.ts';

export type { Found } from './resolve.ts';

/** A term at a place of a document. The range covers markup inside the term, the pieces leave it out. */
export interface Occurrence extends Found {
  readonly pieces: readonly Range[];
}

/**
 * The glossaries that hold for a document, nearest first: its own, the workspace's, the built-in one. Where several terms
 * overlap, the longest wins; where several glossaries have the same word, the nearest does.
 */
export class Glossary {
  constructor(readonly layers: readonly Layer[]) {}

  /** True where the same glossaries are in force. */
  sameAs({ layers }: Glossary): boolean {
    return sameLayers(this.layers, layers);
  }

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

  /** All terms in the prose of a document, with their ranges in the document. */
  termsOf(document: TermDocument): Occurrence[] {
    return document.sections.flatMap((section) =>
      this.termsOfSection(section).map((one) => moved(one, section.offset)),
    );
  }

  /** The terms in the prose of a section, with their ranges in the section. Kept as long as section and glossaries stay. */
  termsOfSection({ facts }: Pick<TermSection, 'facts'>): readonly Occurrence[] {
    const known = kept.get(facts);
    if (known && sameLayers(known.layers, this.layers)) return known.found;
    const found = [...proseOf(facts.statements)].flatMap((prose) => placed(prose, this.#foundIn(prose)));
    found.sort((a, b) => a.range.start - b.range.start);
    kept.set(facts, { layers: this.layers, found });
    return found;
  }

  /**
   * The term under an offset of a document. Reads only the statement that holds the offset. Everyday words with a technical
   * meaning count here, since a reader asks about them, but not in `termsOf`.
   * @param touching an offset right behind the term counts too, as it does for a text cursor
   */
  termAt({ sections }: TermDocument, offset: number, touching = false): Occurrence | undefined {
    const section = sectionAt(sections, offset);
    if (!section) return undefined;
    const at = offset - section.offset;
    let behind: Occurrence | undefined;
    for (const prose of proseOf(section.facts.statements)) {
      if (at < prose.range.start || at > prose.range.end) continue;
      for (const one of placed(prose, this.#resolve(prose, true))) {
        if (one.pieces.some((range) => holds(range, at))) return moved(one, section.offset);
        if (touching && one.range.end === at) behind = moved(one, section.offset);
      }
    }
    return behind;
  }

  /** The terms in a prose; an edit elsewhere in the section leaves them as they are. */
  #foundIn(prose: Prose): readonly Found[] {
    const keep = keptWith(prose.statement);
    let known = keep.get(resolve) as KeptTerms | undefined;
    if (!known || !sameLayers(known.layers, this.layers)) {
      known = { layers: this.layers, parts: [] };
      keep.set(resolve, known);
    }
    known.parts[prose.part] ??= this.#resolve(prose, false);
    return known.parts[prose.part] ?? [];
  }

  #resolve({ plain, around }: Prose, asked: boolean): Found[] {
    return resolve(this.layers, plain.text, around, asked).filter(({ range }) => !inCodeOrUrl(plain, range));
  }
}

/** The terms of a statement and of the heads before it, by their parts. */
interface KeptTerms {
  readonly layers: readonly Layer[];
  readonly parts: (readonly Found[])[];
}

/** Terms found in a prose, with their ranges in the section. */
function placed({ plain }: Prose, terms: readonly Found[]): Occurrence[] {
  return terms.map((found) => {
    const pieces = sourcePieces(plain, found.range);
    return { ...found, range: hull(pieces), pieces };
  });
}

/** The terms of sections, for the glossaries that were last in force. */
const kept = new WeakMap<
  TermSection['facts'],
  { readonly layers: readonly Layer[]; readonly found: readonly Occurrence[] }
>();

function sameLayers(a: readonly Layer[], b: readonly Layer[]): boolean {
  return a.length === b.length && a.every((layer, i) => layer === b[i]);
}

function moved(one: Occurrence, by: number): Occurrence {
  return { ...one, range: shift(one.range, by), pieces: one.pieces.map((piece) => shift(piece, by)) };
}

/** True right behind a character of running text: no code, address, link target, comment or front matter. */
export function isProse({ sections }: TermDocument, offset: number): boolean {
  const section = sectionAt(sections, offset - 1);
  if (!section) return false;
  const at = offset - 1 - section.offset;
  for (const { plain, range } of proseOf(section.facts.statements)) {
    if (at < range.start || at >= range.end) continue;
    const place = plainOffset(plain, at);
    if (place !== undefined && !inCodeOrUrl(plain, { start: place, end: place + 1 })) return true;
  }
  return false;
}

/** The section that holds an offset. */
function sectionAt<S extends TermSection>(sections: readonly S[], offset: number): S | undefined {
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
