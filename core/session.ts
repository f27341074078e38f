import type { Root } from 'mdast';
import { DocumentFacts, type PlacedSection } from './facts/document.ts';
import { type FrontMatter, readFrontMatter } from './facts/front-matter.ts';
import { type Heading, START } from './facts/outline.ts';
import { readSection, type SectionFacts } from './facts/section.ts';
import { recut } from './parse/cut.ts';
import { parseMarkdown } from './parse/markdown.ts';

/** A piece of the text with all that is known of it. */
interface Piece {
  readonly source: string;
  readonly frontMatter: boolean;
  readonly section?: Section;
}

interface Section {
  readonly tree: Root;
  /** The headings above. */
  readonly inherited: readonly Heading[];
  readonly facts: SectionFacts;
}

/**
 * Sections that an edit took away are kept for the edit that brings them back (a fence is open until it is closed), up
 * to so many code units, and none that is larger than a section should be.
 */
const DROPPED = 600_000;
const DROPPED_SECTION = 20_000;

/**
 * Reads one document again and again while it is edited. Sections whose text and headings above did not change since
 * the last call are not parsed or read again; the facts are the same as those of a first reading. Facts hold until the
 * next reading of the same session.
 */
export class Session {
  #pieces: readonly Piece[] = [];
  #placed: readonly PlacedSection[] = [];
  #frontMatter: { readonly source: string; readonly value: FrontMatter } | undefined;
  readonly #dropped = new Map<string, Section>();

  /** @param fileName the document's name or path, where it has one: evidence of what it is */
  constructor(readonly fileName?: string) {}

  /** The facts of a text. Linear in the text; a change costs the changed sections plus one comparison of the text. */
  read(text: string): DocumentFacts {
    const steps = this.reading(text);
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
    }
  }

  /**
   * The same in steps, for a caller that has to stay responsive: yields after each section that had to be read. Left
   * before its end it changes nothing.
   */
  *reading(text: string): Generator<undefined, DocumentFacts> {
    const { head, middle, tail } = recut(text, this.#pieces);
    const pieces = this.#pieces.slice(0, head);
    const tailStart = this.#pieces.length - tail;
    const replaced = this.#pieces.slice(head, tailStart);
    const known = new Map(replaced.flatMap(({ source, section }) => (section ? [[source, section]] : [])));
    const used = new Set(pieces.map((piece) => piece.section?.facts));
    let path = pathAfter(pieces);

    for (const cut of middle) {
      const source = copy(text.slice(cut.start, cut.end));
      const before = known.get(source) ?? this.#dropped.get(source);
      const section = cut.frontMatter ? undefined : read(source, path, before, used);
      pieces.push({ source, frontMatter: cut.frontMatter, ...(section ? { section } : {}) });
      if (section) {
        known.set(source, section);
        path = section.facts.path;
      }
      yield;
    }
    for (const piece of this.#pieces.slice(tailStart)) {
      const section = piece.section && read(piece.source, path, piece.section, used);
      pieces.push(section === piece.section || !section ? piece : { ...piece, section });
      if (section) path = section.facts.path;
      if (section !== piece.section) yield;
    }
    return this.#keep(text, pieces, replaced);
  }

  #keep(text: string, pieces: readonly Piece[], replaced: readonly Piece[]): DocumentFacts {
    for (const { source, section } of replaced) {
      if (section && source.length <= DROPPED_SECTION) this.#dropped.set(source, section);
    }
    let size = 0;
    for (const source of [...this.#dropped.keys()].reverse()) {
      size += source.length;
      if (size > DROPPED) this.#dropped.delete(source);
    }
    const placed: PlacedSection[] = [];
    let offset = 0;
    let frontMatter: string | undefined;
    for (const { source, section } of pieces) {
      const end = offset + source.length;
      const before = this.#placed[placed.length];
      if (!section) frontMatter = source;
      else if (before?.facts === section.facts && before.offset === offset) placed.push(before);
      else placed.push({ offset, end, facts: section.facts });
      offset = end;
    }
    if (frontMatter !== this.#frontMatter?.source) {
      this.#frontMatter =
        frontMatter === undefined ? undefined : { source: frontMatter, value: readFrontMatter(frontMatter) };
    }
    this.#pieces = pieces;
    this.#placed = placed;
    return new DocumentFacts(text, this.#frontMatter?.value, placed, this.fileName);
  }
}

/**
 * A section's tree and facts, as far as possible from an earlier reading of the same text.
 * @param used facts that stand elsewhere in the document already; each place has facts of its own
 */
function read(
  source: string,
  inherited: readonly Heading[],
  before: Section | undefined,
  used: Set<SectionFacts | undefined>,
): Section {
  const same = before && samePath(before.inherited, inherited) && !used.has(before.facts);
  const tree = before?.tree ?? parseMarkdown(source);
  const section = same ? before : { tree, inherited, facts: readSection(tree, source, inherited) };
  used.add(section.facts);
  return section;
}

/** The headings in force after some pieces. */
function pathAfter(pieces: readonly Piece[]): readonly Heading[] {
  return pieces.findLast((piece) => piece.section)?.section?.facts.path ?? START;
}

/** A heading follows from its level and title, but for the document's title, which has no roles; so these suffice. */
function samePath(a: readonly Heading[], b: readonly Heading[]): boolean {
  if (a === b) return true;
  if (a === START || b === START || a.length !== b.length) return false;
  return a.every((heading, i) => {
    const other = b[i];
    return (
      heading.level === other?.level && heading.title === other.title && heading.roles.length === other.roles.length
    );
  });
}

/** A text of its own: a slice would keep the whole document that it was cut from in memory, for each edit another one. */
function copy(slice: string): string {
  return ` ${slice}`.slice(1);
}
