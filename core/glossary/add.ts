import { isCollection, isMap, isSeq, type Node, parseDocument } from 'yaml';
import { hasHan, normalise } from '../match/normalise.ts';
import type { Edit, Text } from '../rule.ts';
import { columnKind } from './definitions.ts';
import { escapeMarkdown } from './escape.ts';
import { nameFault } from './rename.ts';
import { readTeamGlossary } from './team.ts';

/** A term that a person adds to a glossary. */
export interface NewTerm {
  readonly term: string;
  readonly definition: string;
}

/** What a new Markdown glossary starts with. */
export function newGlossary(language: 'en' | 'zh', entry: NewTerm): string {
  const [title, term, definition] = language === 'zh' ? ['术语表', '术语', '定义'] : ['Glossary', 'Term', 'Definition'];
  return `# ${title}\n\n| ${term} | ${definition} |\n|---|---|\n| ${entry.term} | ${escapeMarkdown(entry.definition)} |\n`;
}

/**
 * Adds a term to a glossary file, in the form that its last entry has: a table row, list item, heading, YAML or JSON item.
 * The file is read again with the edit; where that would not give the term, or spoil another one, there is none.
 */
export function addTerm(file: string, text: string, entry: NewTerm): Edit | { readonly fault: Text } {
  const fault = nameFault(entry.term);
  if (fault) return { fault };
  const before = readTeamGlossary(file, text);
  const isNew = (one: { text: string }): boolean => normalise(one.text).trim() === normalise(entry.term).trim();
  const known = before.terms.some(({ names, aliases = [] }) =>
    [{ text: names.en ?? '' }, { text: names.zh ?? '' }, ...aliases].some(isNew),
  );
  if (known)
    return { fault: { en: `“${entry.term}” is in the glossary already.`, zh: `“${entry.term}”已在术语表中。` } };
  const lines = { term: entry.term.trim(), definition: entry.definition.replace(/\s+/g, ' ').trim() };
  const edit = /\.(?:md|markdown|mdx)$/i.test(file)
    ? inMarkdown(file, text, { ...lines, definition: escapeMarkdown(lines.definition) })
    : inYaml(text, lines);
  const after =
    edit && readTeamGlossary(file, text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end));
  if (edit && after?.terms.length === before.terms.length + 1 && after.problems.length <= before.problems.length)
    return edit;
  return {
    fault: { en: 'The term cannot be written into this file as it is.', zh: '无法按现有格式把术语写入该文件。' },
  };
}

function insert(at: number, text: string): Edit {
  return { range: { start: at, end: at }, text };
}

function inMarkdown(file: string, text: string, { term, definition }: NewTerm): Edit {
  const starts = readTeamGlossary(file, text).terms.flatMap(({ origin }) => (origin ? [origin.range.start] : []));
  const last = starts.length > 0 ? Math.max(...starts) : -1;
  if (last < 0) return insert(text.length, `${gap(text)}- **${term}**${colon(definition)}${definition}\n`);
  const start = text.lastIndexOf('\n', last - 1) + 1;
  const end = lineEnd(text, last);
  const line = text.slice(start, end);
  if (line.includes('|') && !/^\s*(?:[-*+]|#)/.test(line)) {
    return insert(end, `\n${row(text, start, last - start, { term, definition })}`);
  }
  const item = /^(\s*(?:[-*+]|\d{1,9}[.)])\s+)(\*\*)?/.exec(line);
  if (item) {
    const [, marker = '- ', bold = ''] = item;
    return insert(itemEnd(text, end), `\n${marker}${bold}${term}${bold}${colon(definition)}${definition}`);
  }
  const [marks] = /^#+/.exec(line) ?? [];
  if (marks) return insert(text.length, `${gap(text)}${marks} ${term}\n\n${definition}\n`);
  return insert(text.length, `${gap(text)}**${term}**${colon(definition)}${definition}\n`);
}

/** A row like the last one, with the term and definition in their columns. */
function row(text: string, start: number, column: number, { term, definition }: NewTerm): string {
  const cells = cellsOf(text.slice(start, lineEnd(text, start)));
  const before = text.slice(start, start + column).trimStart();
  const index = before.split(/(?<!\\)\|/).length - (before.startsWith('|') ? 2 : 1);
  let head = start;
  while (head > 0) {
    const above = text.lastIndexOf('\n', head - 2) + 1;
    if (!text.slice(above, head).includes('|')) break;
    head = above;
  }
  const heads = cellsOf(text.slice(head, lineEnd(text, head)));
  const named = heads.findIndex((one) => columnKind(one) === 'definition');
  const meaning = named >= 0 ? named : cells.length - 1;
  const out = cells.map((_, i) => (i === index ? term : i === meaning ? definition : ''));
  return `| ${out.join(' | ')} |`;
}

function cellsOf(line: string): string[] {
  return line
    .trim()
    .replace(/^\|/, '')
    .replace(/\|$/, '')
    .split(/(?<!\\)\|/);
}

function colon(definition: string): string {
  return hasHan(definition) ? '：' : ': ';
}

function gap(text: string): string {
  if (text === '') return '';
  return text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : text[end - 1] === '\r' ? end - 1 : end;
}

/** The end of a list item, with the indented lines that belong to it. */
function itemEnd(text: string, end: number): number {
  let at = end;
  while (/^\r?\n[ \t]+\S/.test(text.slice(at, at + 200))) at = lineEnd(text, text.indexOf('\n', at) + 1);
  return at;
}

function inYaml(text: string, { term, definition }: NewTerm): Edit | undefined {
  const root = parseDocument(text, { logLevel: 'silent', uniqueKeys: false }).contents as Node | null;
  const [name, meaning] = [JSON.stringify(term), JSON.stringify(definition)];
  if (root === null) return insert(text.length, `${gap(text)}- term: ${name}\n  definition: ${meaning}\n`);
  const list = isMap(root) && root.has('terms') ? root.get('terms', true) : root;
  if (!isCollection(list) || !list.range) return undefined;
  const json = `{ "term": ${name}, "definition": ${meaning} }`;
  const isList = isSeq(list);
  const last = list.items.at(-1);
  const lastNode = (isList ? last : (last as { readonly key?: unknown } | undefined)?.key) as Node | undefined;
  if (list.flow) {
    const added = isList ? json : `${name}: ${meaning}`;
    if (!lastNode?.range) return insert(list.range[0] + 1, added);
    const end = isList
      ? lastNode.range[1]
      : ((last as { readonly value?: Node }).value?.range?.[1] ?? lastNode.range[1]);
    return insert(end, `,${indentOf(text, lastNode.range[0], true)}${added}`);
  }
  if (!lastNode?.range) return undefined;
  const indent = indentOf(text, lastNode.range[0], false);
  const added = isList ? `- term: ${name}\n${indent}  definition: ${meaning}` : `${name}: ${meaning}`;
  const end = text.slice(0, list.range[1]).trimEnd().length;
  return insert(lineEnd(text, end), `\n${indent}${added}`);
}

/** The white space before the line of an offset; with `flow`, a line break and it, or a space where it starts no line. */
function indentOf(text: string, at: number, flow: boolean): string {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(start, at))?.[0] ?? '';
  if (!flow) return indent;
  return start + indent.length === at ? `\n${indent}` : ' ';
}
