import type { Root } from 'mdast';
import { DocumentFacts, type PlacedSection } from './facts/document.ts';
import { type Heading, START } from './facts/outline.ts';
import { readSection, type SectionFacts } from './facts/section.ts';
import { cutSections } from './parse/cut.ts';
import { parseMarkdown } from './parse/markdown.ts';

/**
 * Reads one document again and again while it is edited. Sections whose text and headings above did not change since
 * the last call are not parsed or read again; the facts are the same as those of a first reading.
 */
export class Session {
  #trees = new Map<string, Root>();
  #sections = new Map<string, SectionFacts>();

  /** The facts of a text. Linear in the text; a change costs the changed sections plus one pass over the characters. */
  read(text: string): DocumentFacts {
    const trees = new Map<string, Root>();
    const kept = new Map<string, SectionFacts>();
    const placed: PlacedSection[] = [];
    let frontMatter: string | undefined;
    let path: readonly Heading[] = START;
    for (const cut of cutSections(text)) {
      const source = text.slice(cut.start, cut.end);
      if (cut.frontMatter) {
        frontMatter = source;
        continue;
      }
      const tree = trees.get(source) ?? this.#trees.get(source) ?? parseMarkdown(source);
      const key = `${pathKey(path)}\n${source}`;
      const facts = kept.get(key) ?? this.#sections.get(key) ?? readSection(tree, source, path);
      trees.set(source, tree);
      kept.set(key, facts);
      path = facts.path;
      placed.push({ offset: cut.start, end: cut.end, facts });
    }
    this.#trees = trees;
    this.#sections = kept;
    return new DocumentFacts(text, frontMatter, placed);
  }
}

function pathKey(path: readonly Heading[]): string {
  if (path === START) return '^';
  return path.map((heading) => `${heading.level} ${heading.title}`).join('\u0000');
}
