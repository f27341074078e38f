import type { Range } from '../text.ts';
import type { DocumentFacts } from './document.ts';
import type { Heading } from './outline.ts';

/** A table that a fix offers, in both languages, and the heading of a section of its own. */
export interface OfferedTable {
  readonly table: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly heading: { readonly en: string; readonly zh: string };
  /** The headings below which the table belongs; by default all but the document's title. */
  readonly belongs?: (heading: Heading) => boolean;
}

/** The edit that puts a table below the heading at a place, or else in a section of its own at the end. */
export function insertTable(facts: DocumentFacts, at: Range, offered: OfferedTable): { range: Range; text: string } {
  const language = facts.language === 'zh' ? 'zh' : 'en';
  const table = offered.table[language].join('\n');
  const heading = facts.outline.find(({ section, range }) => section.offset + range.start === at.start)?.heading;
  const belongs = offered.belongs ?? ((found: Heading) => found !== facts.outline[0]?.heading);
  if (heading && heading.level > 1 && belongs(heading) && isFree(facts, at)) return insertBelow(facts, at, table);
  return sectionAtEnd(facts, offered.heading[language], table);
}

/** The edit that puts a block of its own below the heading, or the line, at a place. */
export function insertBelow(facts: DocumentFacts, at: Range, block: string): { range: Range; text: string } {
  const line = lastLineOf(facts, at);
  const start = facts.lines.startOf(line) + facts.lines.lineText(line).length;
  const spaced = line + 1 >= facts.lines.count || facts.lines.lineText(line + 1).trim() === '';
  return { range: { start, end: start }, text: `\n\n${block}${spaced ? '' : '\n'}` };
}

/** The edit that puts a new section at the end of the document. */
export function sectionAtEnd({ text }: DocumentFacts, title: string, body: string): { range: Range; text: string } {
  const end = text.length;
  const space = /^[\r\n]?$/.test(text.slice(Math.max(0, end - 1))) ? '\n' : '\n\n';
  return { range: { start: end, end }, text: `${space}## ${title}\n\n${body}\n` };
}

/** True for a heading that stands in no quote or list, where a table below it would end them. */
function isFree({ lines }: DocumentFacts, { start }: Range): boolean {
  const { line, column } = lines.positionAt(start);
  return !/^[ \t]*(?:>|[-*+][ \t])/.test(lines.lineText(line).slice(0, column));
}

/** The last line of a heading: that of its text, or the underline below it. */
function lastLineOf({ lines }: DocumentFacts, { start, end }: Range): number {
  const { line } = lines.positionAt(end);
  const marked = /^ {0,3}#/.test(lines.lineText(lines.positionAt(start).line));
  return !marked && /^ {0,3}(?:=+|-+)[ \t]*$/.test(lines.lineText(line + 1)) ? line + 1 : line;
}

/** True where the offered table stands in the document with a placeholder that nobody has filled in yet. */
export function awaitsTable(facts: DocumentFacts, table: OfferedTable['table']): boolean {
  const heads = Object.values(table).map(([head = '']) =>
    head
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return facts.decisions.some(({ statement }) => {
    const columns = statement.table?.columns;
    return heads.some((head) => columns?.length === head.length && head.every((cell, i) => cell === columns[i]));
  });
}
