import type { Blocks } from '../facts/blocks.ts';
import { readBlocks } from '../facts/blocks.ts';
import type { Lists } from '../facts/lists.ts';
import { type Heading, headingOf, START } from '../facts/outline.ts';
import { cutSections } from '../parse/cut.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import type { DocumentText } from '../text.ts';

/** A section as far as terms need it. */
export interface TermSection {
  readonly offset: number;
  readonly end: number;
  readonly facts: Blocks;
  /** The headings above and of the section, where they are known before the section is parsed. */
  readonly path?: readonly Heading[];
}

/** A document as far as terms need it: what an open document's facts hold, or a text that is parsed as far as asked. */
export interface TermDocument {
  readonly text: DocumentText;
  readonly sections: readonly TermSection[];
  /** Lists over the sections that follow edits, where the document is edited. */
  readonly lists?: Lists;
}

/** The headings in force in a section. */
export function pathOf(section: TermSection): readonly Heading[] {
  // Asking for the facts of a closed document's section would parse it.
  return section.path ?? section.facts.path;
}

/**
 * Reads a text for its terms only. Each section is parsed when its facts are first asked for; the headings above come
 * from the lines that cut the sections, so lines that only act as headings are not among them.
 */
export function readForTerms(text: string): TermDocument {
  const sections: TermSection[] = [];
  let path = START;
  for (const { start, end, frontMatter } of cutSections(text)) {
    if (frontMatter) continue;
    const source = text.slice(start, end);
    const inherited = path;
    path = pathAfter(path, source);
    sections.push(new LazySection(start, end, source, inherited, path));
  }
  return { text, sections };
}

class LazySection implements TermSection {
  #facts: Blocks | undefined;

  constructor(
    readonly offset: number,
    readonly end: number,
    readonly source: string,
    readonly inherited: readonly Heading[],
    readonly path: readonly Heading[],
  ) {}

  get facts(): Blocks {
    this.#facts ??= readBlocks(parseMarkdown(this.source), this.source, this.inherited);
    return this.#facts;
  }
}

const HEADING = /^ {0,3}(#{1,6})[ \t]+(\S[^\r\n]{0,400})/;

function pathAfter(path: readonly Heading[], source: string): readonly Heading[] {
  const match = HEADING.exec(source);
  if (!match) return path;
  const [, marks = '', text = ''] = match;
  const heading = headingOf(marks.length, text.replace(/[*_`]+/g, ''));
  const own = path === START ? { ...heading, roles: [] } : heading;
  return [...path.filter((above) => above.level < own.level), own];
}
