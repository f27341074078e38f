import type { Root } from 'mdast';
import { DocumentFacts, type PlacedSection, settle } from './facts/document.ts';
import { type FrontMatter, readFrontMatter } from './facts/front-matter.ts';
import { Lists } from './facts/lists.ts';
import { type Heading, START, sameHeadings } from './facts/outline.ts';
import { readSection } from './facts/section.ts';
import { LiveText, type Shared } from './live-text.ts';
import { simplified } from './match/traditional.ts';
import { recut, sharedBetween } from './parse/cut.ts';
import { parseMarkdown } from './parse/markdown.ts';
import { plainSource } from './parse/plain-source.ts';
import { reparse } from './parse/reparse.ts';
import { type DocumentText, LineIndex } from './text.ts';

/** A piece of the text with all that is known of it. */
interface Piece {
  /** As it is read: see `plainSource`; traditional characters made simplified; every offset as in the text. */
  readonly source: string;
  /** True where it is written in traditional characters. */
  readonly traditional: boolean;
  readonly frontMatter: boolean;
  /** True where its first line opens a fence that nothing closes. */
  readonly unclosed: boolean;
  readonly section?: Section;
}

interface Section {
  readonly tree: Root;
  /** The headings above. */
  readonly inherited: readonly Heading[];
  readonly placed: Moving;
}

/** Where pieces stand: so many at the start as they did, then those that came, then so many further on or back. */
interface Placing {
  readonly head: number;
  readonly came: readonly Piece[];
  readonly standing: number;
}

/** What a reading changed. */
interface Change extends Placing {
  /** The pieces that the reading began with, and those of them that are gone. */
  readonly before: readonly Piece[];
  readonly replaced: readonly Piece[];
  /** The sections of the changed text. */
  readonly used: ReadonlySet<Section>;
}

/** A section in its place, which each reading may move. */
type Moving = { -readonly [K in keyof PlacedSection]: PlacedSection[K] };

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
  #text: DocumentText = '';
  #pieces: readonly Piece[] = [];
  /** Where they start. */
  #starts: readonly number[] = [];
  #frontMatter: { readonly source: string; readonly value: FrontMatter } | undefined;
  /** Sections that an edit took away, the oldest first, and the size of their texts. None of them stands in the text. */
  readonly #dropped = new Map<string, Section>();
  #droppedSize = 0;
  readonly #lists = new Lists();
  #sections: readonly Moving[] = [];

  /** @param fileName the document's name or path, where it has one: evidence of what it is */
  constructor(readonly fileName?: string) {}

  /**
   * The facts of a text. Linear in the text; a change costs the changed sections, and a comparison of the text where that
   * is no later state of a text that was read.
   */
  read(text: DocumentText): DocumentFacts {
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
  *reading(text: DocumentText): Generator<undefined, DocumentFacts> {
    // Another reading may end while this one waits.
    const before = this.#pieces;
    const { head, middle, tail } = recut(text, shared(this.#text, text), {
      starts: this.#starts,
      length: this.#text.length,
      frontMatter: before[0]?.frontMatter ?? false,
      unclosed: before.findIndex(({ unclosed }) => unclosed),
    });
    const came: Piece[] = [];
    const tailStart = before.length - tail;
    const replaced = before.slice(head, tailStart);
    const known = new Map(replaced.flatMap(({ source, section }) => (section ? [[source, section]] : [])));
    /** What stands in the text already: each place has facts of its own. */
    const used = new Set<Section>();
    let path = pathAfter(before.slice(0, head));

    for (const [i, cut] of middle.entries()) {
      const written = copy(text.slice(cut.start, cut.end));
      const { frontMatter, unclosed = false } = cut;
      const plain = frontMatter ? written : plainSource(written, unclosed);
      const source = frontMatter ? written : simplified(plain);
      const earlier = known.get(source) ?? this.#dropped.get(source);
      const section = frontMatter ? undefined : read(source, path, earlier, used, replaced[i]);
      const traditional = source !== plain;
      came.push({ source, traditional, frontMatter, unclosed, ...(section ? { section } : {}) });
      if (section) {
        used.add(section);
        known.set(source, section);
        path = section.placed.facts.path;
      }
      yield;
    }
    let standing = 0;
    for (let i = tailStart; i < before.length; i++) {
      const piece = before[i];
      const section = piece?.section && read(piece.source, path, piece.section, used, piece);
      // Once a section has the headings above that it had, so have all that follow.
      if (!piece || section === piece.section) {
        standing = before.length - i;
        break;
      }
      came.push(section ? { ...piece, section } : piece);
      if (section) path = section.placed.facts.path;
      yield;
    }
    return this.#keep(text, { before, head, replaced, used, came, standing });
  }

  #keep(text: DocumentText, { before, head, replaced, used, came, standing }: Change): DocumentFacts {
    for (const { source, section } of replaced) {
      if (section && !used.has(section) && source.length <= DROPPED_SECTION) this.#drop(source, section);
    }
    for (const { source, section } of came)
      if (section && this.#dropped.get(source) === section) this.#takeBack(source);
    for (const source of this.#dropped.keys()) {
      if (this.#droppedSize <= DROPPED) break;
      this.#takeBack(source);
    }
    const all = before.slice(0, head).concat(came, before.slice(before.length - standing));
    this.#place(text, all, this.#pieces === before ? { head, came, standing } : { head: 0, came: all, standing: 0 });
    const frontMatter = all[0]?.frontMatter ? all[0].source : undefined;
    if (frontMatter !== this.#frontMatter?.source) {
      this.#frontMatter =
        frontMatter === undefined ? undefined : { source: frontMatter, value: readFrontMatter(frontMatter) };
    }
    return new DocumentFacts(text, {
      frontMatter: this.#frontMatter?.value,
      sections: this.#sections,
      lines: text instanceof LiveText ? text.lines : new LineIndex(text),
      lists: this.#lists,
      fileName: this.fileName,
      traditional: all.some((piece) => piece.traditional),
    });
  }

  /** Tells the pieces of a text where they stand. Those behind an edit move as one, and nothing of them is looked at. */
  #place(text: DocumentText, pieces: readonly Piece[], { head, came, standing }: Placing): void {
    const starts = this.#starts.slice(0, head);
    const front = pieces[0]?.frontMatter ? 1 : 0;
    const sections = this.#sections.slice(0, Math.max(0, head - front));
    let offset = head === 0 ? 0 : (this.#starts[head] ?? this.#text.length);
    for (const { source, section } of came) {
      starts.push(offset);
      const end = offset + source.length;
      if (section) {
        section.placed.offset = offset;
        section.placed.end = end;
        sections.push(section.placed);
      }
      offset = end;
    }
    const moved = text.length - this.#text.length;
    const rest = this.#sections.slice(this.#sections.length - standing);
    for (const placed of moved === 0 ? [] : rest) {
      placed.offset += moved;
      placed.end += moved;
    }
    this.#text = text;
    this.#pieces = pieces;
    this.#starts = starts.concat(this.#starts.slice(this.#starts.length - standing).map((start) => start + moved));
    this.#sections = sections.concat(rest);
    this.#lists.use(this.#sections);
  }

  #drop(source: string, section: Section): void {
    this.#takeBack(source);
    this.#dropped.set(source, section);
    this.#droppedSize += source.length;
  }

  #takeBack(source: string): void {
    if (this.#dropped.delete(source)) this.#droppedSize -= source.length;
  }
}

/**
 * A section's tree and facts, as far as possible from an earlier reading of the same text.
 * @param used sections that stand elsewhere in the document already
 * @param near the piece that stood in the same place, of which much may be left
 */
function read(
  source: string,
  inherited: readonly Heading[],
  before: Section | undefined,
  used: ReadonlySet<Section>,
  near: Piece | undefined,
): Section {
  if (before && samePath(before.inherited, inherited) && !used.has(before)) return before;
  const was = near?.section;
  const tree = before?.tree ?? (was ? reparse(source, { source: near.source, tree: was.tree }) : parseMarkdown(source));
  const placed = { offset: 0, end: 0, facts: readSection(tree, source, inherited, was?.placed.facts.statements) };
  settle(placed);
  return { tree, inherited, placed };
}

function shared(before: DocumentText, text: DocumentText): Shared {
  const known = before instanceof LiveText && text instanceof LiveText ? text.sharedWith(before) : undefined;
  return known ?? sharedBetween(String(before), String(text));
}

/** The headings in force after some pieces. */
function pathAfter(pieces: readonly Piece[]): readonly Heading[] {
  return pieces.findLast((piece) => piece.section)?.section?.placed.facts.path ?? START;
}

/** The document's title has no roles, so that what follows it differs from what follows another heading. */
function samePath(a: readonly Heading[], b: readonly Heading[]): boolean {
  return a === b || (a !== START && b !== START && sameHeadings(a, b));
}

/** A text of its own: a slice would keep the whole document that it was cut from in memory, for each edit another one. */
function copy(slice: string): string {
  return ` ${slice}`.slice(1);
}
