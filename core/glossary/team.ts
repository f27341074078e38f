import { cutSections } from '../parse/cut.ts';
import { parseMarkdown } from '../parse/markdown.ts';
import { readDefinitions } from './definitions.ts';
import { type Draft, shiftDraft, termsOf, type UserGlossary } from './draft.ts';
import { problem } from './problem.ts';
import { readYaml } from './team-yaml.ts';

/** Larger glossary files are not read, in UTF-16 code units. */
const MAX_FILE = 4_000_000;

/**
 * Reads a team's glossary file: Markdown by its extension, else YAML or JSON (`schemas/glossary.schema.json`). Never throws;
 * what cannot be read is a problem with its place.
 * @param file the name that origins and hovers show
 */
export function readTeamGlossary(file: string, text: string): UserGlossary {
  const unreadable = unreadableAt(text);
  if (unreadable >= 0) {
    const range = { start: unreadable, end: unreadable + 1 };
    return {
      terms: [],
      problems: [
        problem(
          range,
          'This file is not UTF-8 text (UTF-16 and GBK files look like this). Save it as UTF-8.',
          '此文件不是 UTF-8 文本（UTF-16、GBK 编码会出现这种情况），请另存为 UTF-8。',
        ),
      ],
    };
  }
  if (text.length > MAX_FILE) {
    const en = `This glossary has ${text.length} characters; files over ${MAX_FILE} are not read.`;
    return {
      terms: [],
      problems: [problem({ start: 0, end: 0 }, en, `术语表有 ${text.length} 个字符，超过 ${MAX_FILE} 的文件不读取。`)],
    };
  }
  if (/\.(?:md|markdown|mdx)$/i.test(file)) return termsOf(readMarkdown(text), file);
  const { drafts, problems } = readYaml(text);
  const glossary = termsOf(drafts, file);
  return { terms: glossary.terms, problems: [...problems, ...glossary.problems] };
}

function unreadableAt(text: string): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0 || code === 0xfffd) return i;
  }
  return -1;
}

/** A heading is a term only where its section holds nothing but text and no deeper heading follows. */
function readMarkdown(text: string): Draft[] {
  const cuts = cutSections(text).filter((cut) => !cut.frontMatter);
  return cuts.flatMap((cut, i) => {
    const source = text.slice(cut.start, cut.end);
    const next = cuts[i + 1];
    const level = depth(source);
    const headings = level > 1 && !(next && depth(text.slice(next.start, next.start + 12)) > level);
    const drafts = readDefinitions(parseMarkdown(source), source, { surely: false, headings });
    return drafts.map((draft) => shiftDraft(draft, cut.start));
  });
}

/** The level of the heading that a section starts with; 0 where it starts with none. */
function depth(source: string): number {
  return /^ {0,3}(#{1,6})(?:\s|$)/.exec(source)?.[1]?.length ?? 0;
}
