import type { Heading, List, Nodes, Paragraph, PhrasingContent, Root, Table } from 'mdast';
import columns from '../catalog/glossary-columns.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { type Plain, plainOf, sourceRange, trimPlain } from '../parse/plain.ts';
import { aliasOf, type Draft, inItsLanguage, splitList } from './draft.ts';

type Kind = 'term' | 'alias' | 'deprecated' | 'definition';
const KINDS: readonly Kind[] = ['deprecated', 'definition', 'alias', 'term'];

const heads = new SharedMatcher<Kind>(
  KINDS.flatMap((kind) => [...columns[kind].en, ...columns[kind].zh].map((text) => ({ text, value: kind }))),
);
/** A term before a colon or dash is no longer than this. */
const MAX_KEY = 80;

/**
 * The definitions in a part of a Markdown text: rows of a table, `term: definition` items, and headings followed by a
 * paragraph where the part has neither.
 * @param source the text that the tree's offsets count in; the drafts' ranges count in it too
 * @param surely the part is a glossary: a table without known column heads is one of terms as well
 * @param headings headings may be terms
 */
export function readDefinitions(
  tree: Root,
  source: string,
  { surely, headings }: { readonly surely: boolean; readonly headings: boolean },
): Draft[] {
  const out: Draft[] = [];
  const walk = (nodes: readonly Nodes[]): void => {
    for (const node of nodes) {
      if (node.type === 'table') out.push(...ofTable(node, source, surely));
      else if (node.type === 'list') out.push(...ofList(node, source));
      else if (node.type === 'paragraph') out.push(...ofParagraph(node, source, false));
      else if (node.type === 'blockquote') walk(node.children);
    }
  };
  walk(tree.children);
  return out.length > 0 || !headings ? out : ofHeadings(tree, source);
}

function ofTable({ children }: Table, source: string, surely: boolean): Draft[] {
  const [head, ...rows] = children;
  const kinds = (head?.children ?? []).map((cell) => columnKind(plain(cell.children, source).text));
  const definition = kinds.indexOf('definition');
  let term = kinds.indexOf('term');
  if (definition < 0 && !(surely || term >= 0)) return [];
  if (kinds.length < 2) return [];
  if (term < 0) term = kinds.findIndex((_, i) => i !== definition);
  const meaning =
    definition >= 0
      ? definition
      : kinds.findLastIndex((kind, i) => i !== term && kind !== 'alias' && kind !== 'deprecated');
  if (meaning < 0) return [];
  return rows.flatMap((row) => {
    const cells = row.children.map((cell) => plain(cell.children, source));
    const word = cells[term];
    if (!word || word.text === '') return [];
    const others = cells.flatMap((cell, i) => {
      const kind = i === term || i === meaning || cell.text === '' ? undefined : kinds[i];
      return kind && kind !== 'definition' ? [{ cell, deprecated: kind === 'deprecated' }] : [];
    });
    const aliases = others.flatMap(({ cell, deprecated }) =>
      splitList(cell.text).map((text) => (deprecated ? { ...aliasOf(text), deprecated } : text)),
    );
    const spots = others.map(({ cell }) => sourceRange(cell, { start: 0, end: cell.text.length }));
    return [{ ...draft(word, cells[meaning]?.text ?? '', aliases), spots }];
  });
}

/** What a column holds by its head. */
export function columnKind(head: string): Kind | undefined {
  const found = heads.find(head);
  return KINDS.find((kind) => found.some((match) => match.value === kind));
}

function ofList(list: List, source: string): Draft[] {
  return list.children.flatMap((item) =>
    item.children.flatMap((node) => {
      if (node.type === 'list') return ofList(node, source);
      return node.type === 'paragraph' && node === item.children[0] ? ofParagraph(node, source, true) : [];
    }),
  );
}

/** `**term**: definition`; in a list item the term need not be bold. */
function ofParagraph(node: Paragraph, source: string, plainTerm: boolean): Draft[] {
  const whole = plain(node.children, source);
  const strong = strongEnd(whole);
  if (strong > 0 && strong <= MAX_KEY) {
    const rest = /^\s{0,4}(?:[:：]|—{1,2}|–|-(?=\s))/.exec(whole.text.slice(strong));
    const inside = /[:：]\s{0,4}$/.exec(whole.text.slice(0, strong));
    if (!rest && !inside) return [];
    const end = inside?.index ?? strong;
    return [draft(slice(whole, end), whole.text.slice(strong + (rest?.[0].length ?? 0)))];
  }
  if (!plainTerm) return [];
  const match = /[:：]|\s[—–-]{1,2}\s|——/.exec(whole.text.slice(0, MAX_KEY));
  if (!match || match.index === 0) return [];
  const term = whole.text.slice(0, match.index);
  if (/[。！？!?]|[.,，;；]\s/.test(term)) return [];
  return [draft(slice(whole, match.index), whole.text.slice(match.index + match[0].length))];
}

function ofHeadings(tree: Root, source: string): Draft[] {
  return tree.children.flatMap((node, i) => {
    const next = tree.children[i + 1];
    if (node.type !== 'heading' || next?.type !== 'paragraph') return [];
    const title = plain((node as Heading).children, source);
    return title.text === '' || title.text.length > MAX_KEY ? [] : [draft(title, plain(next.children, source).text)];
  });
}

function draft(term: Plain, definition: string, aliases: Draft['aliases'] = []): Draft {
  const text = definition.replace(/\s+/g, ' ').trim();
  const range = sourceRange(term, { start: 0, end: term.text.length });
  return { text: term.text, definition: inItsLanguage(text), aliases, range };
}

function plain(nodes: readonly PhrasingContent[], source: string): Plain {
  return trimPlain(plainOf(nodes, source));
}

function slice(whole: Plain, end: number): Plain {
  return trimPlain({ text: whole.text.slice(0, end), runs: whole.runs.filter((run) => run.at < end || run.at === 0) });
}

/** Where the bold text at the start of a paragraph ends; 0 where it does not start bold. */
function strongEnd({ text, runs }: Plain): number {
  const first = runs.findIndex((run) => run.mark !== 'strong');
  if (first === 0) return 0;
  return first < 0 ? text.length : (runs[first]?.at ?? 0);
}
