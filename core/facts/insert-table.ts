import type { Range } from '../text.ts';
import type { DocumentFacts } from './document.ts';
import type { Heading } from './outline.ts';

/** A table that a fix offers, in both languages, and the heading of a section of its own. */
export interface OfferedTable {
  readonly table: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly heading: { readonly en: string; readonly zh: string };
  /** The headings below which the table belongs; by default all but the document's title. */
  readonly belongs?: (heading: Heading) => boolean;
  /** True to add no line end where a blank line follows the heading already. */
  readonly tight?: boolean;
}

/** The edit that puts a table below the heading at a place, or else in a section of its own at the end. */
export function insertTable(facts: DocumentFacts, at: Range, offered: OfferedTable): { range: Range; text: string } {
  const language = facts.language === 'zh' ? 'zh' : 'en';
  const table = offered.table[language].join('\n');
  const heading = facts.outline.find(({ offset, range }) => offset + range.start === at.start)?.heading;
  const belongs = offered.belongs ?? ((found: Heading) => found !== facts.outline[0]?.heading);
  if (heading && heading.level > 1 && belongs(heading)) {
    const line = facts.lines.positionAt(at.end).line;
    const start = facts.lines.startOf(line) + facts.lines.lineText(line).length;
    const spaced = offered.tight && facts.lines.lineText(line + 1).trim() === '';
    return { range: { start, end: start }, text: `\n\n${table}${spaced ? '' : '\n'}` };
  }
  const end = facts.text.length;
  const space = facts.text.endsWith('\n') ? '\n' : '\n\n';
  return { range: { start: end, end }, text: `${space}## ${offered.heading[language]}\n\n${table}\n` };
}
