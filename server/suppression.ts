import type { DocumentFacts } from '../core/facts/document.ts';
import { eolOf } from '../core/fix.ts';
import type { Edit } from '../core/rule.ts';

/** The word for the reason, which the author replaces. */
const REASON = { en: 'reason', zh: '原因' } as const;

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const LIST_ITEM = /^\s*(?:>\s*)?(?:[*+-]|\d{1,9}[.)])\s/;

/**
 * The edit that accepts the findings of a rule on the line of an offset. The comment stands above the line where that
 * changes nothing else; inside a table, a list or a paragraph, which a line between would cut in two, it stands at the end
 * of the line. Undefined in front matter, where no comment is read.
 */
export function disableLine(
  facts: DocumentFacts,
  offset: number,
  rule: string,
  language: 'en' | 'zh',
): Edit | undefined {
  const { lines, frontMatter } = facts;
  if (frontMatter && offset < frontMatter.range.end) return undefined;
  const { line } = lines.positionAt(offset);
  const start = lines.startOf(line);
  const text = lines.lineText(line);
  const before = line === 0 ? '' : lines.lineText(line - 1);
  const free = before.trim() === '' || HEADING.test(before) || HEADING.test(text);
  if (free && !LIST_ITEM.test(text)) {
    const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
    const comment = `${indent}<!-- prdlint-disable-next-line ${rule} -- ${REASON[language]} -->${eolOf(lines)}`;
    return { range: { start, end: start }, text: comment };
  }
  const at = start + endOfContent(text);
  return { range: { start: at, end: at }, text: ` <!-- prdlint-disable-line ${rule} -- ${REASON[language]} -->` };
}

/** The edit that accepts the findings of a rule in the whole document: a comment at its start, after front matter. */
export function disableFile(facts: DocumentFacts, rule: string, language: 'en' | 'zh'): Edit {
  const { text, lines, frontMatter } = facts;
  const eol = eolOf(lines);
  const comment = `<!-- prdlint-disable-file ${rule} -- ${REASON[language]} -->${eol}`;
  if (!frontMatter) {
    const start = text.slice(0, 1) === '\uFEFF' ? 1 : 0;
    return { range: { start, end: start }, text: comment + eol };
  }
  const end = frontMatter.range.end;
  const next = lines.startOf(lines.positionAt(end).line + 1);
  const gap = next === text.length && !/[\r\n]$/.test(text.slice(Math.max(0, next - 1))) ? eol + eol : eol;
  return { range: { start: next, end: next }, text: gap + comment };
}

/** Before white space, a hard break's backslash, or the last bar of a table row. */
function endOfContent(line: string): number {
  const content = line.trimEnd();
  const bar = content.endsWith('|') && !content.endsWith('\\|');
  const last = bar || (content.endsWith('\\') && !content.endsWith('\\\\')) ? content.length - 1 : content.length;
  return content.slice(0, last).trimEnd().length;
}
