import type { Root, RootContent } from 'mdast';
import { lineStarts } from '../text.ts';
import { type Cut, cutParagraphs } from './cut.ts';
import { parseMarkdown } from './markdown.ts';
import { withTyped } from './typed.ts';

type Position = NonNullable<Root['position']>;
type Point = Position['start'];

/** A piece of a document, and its tree. */
export interface Parsed {
  readonly source: string;
  readonly tree: Root;
}

/**
 * A definition, which other paragraphs may refer to, HTML, which may go on over blank lines, and a mark that counts at the
 * start of a text only.
 */
const TIED = /\uFEFF|\]:|<[A-Za-z!?/]/;

/**
 * The tree of a piece, of which only the paragraphs are parsed that an earlier state of it does not have, and nothing
 * where a word goes on.
 */
export function reparse(source: string, before: Parsed): Root {
  if (TIED.test(source) || TIED.test(before.source)) return parseMarkdown(source);
  return withTyped(source, before) ?? withParagraphs(source, before);
}

function withParagraphs(source: string, before: Parsed): Root {
  const [was, now] = [cutParagraphs(before.source), cutParagraphs(source)];
  const most = Math.min(was.length, now.length);
  const same = (a: Cut | undefined, b: Cut | undefined): boolean =>
    a !== undefined && b !== undefined && before.source.slice(a.start, a.end) === source.slice(b.start, b.end);
  let head = 0;
  while (head < most && same(was[head], now[head])) head++;
  let tail = 0;
  while (tail < most - head && same(was.at(-1 - tail), now.at(-1 - tail))) tail++;
  if (head + tail === 0) return parseMarkdown(source);

  const from = now[head]?.start ?? source.length;
  const to = now[now.length - tail]?.start ?? source.length;
  const [line, below] = [lineAt(source, from), lineAt(source, to)];
  const old = was[was.length - tail]?.start ?? before.source.length;
  const [by, lines] = [to - old, below - lineAt(before.source, old)];
  const { children } = before.tree;
  return {
    type: 'root',
    children: [
      ...children.filter((node) => offsetOf(node) < from),
      ...parseMarkdown(source.slice(from, to)).children.map((node) => moved(node, from, line)),
      ...children.filter((node) => offsetOf(node) >= old).map((node) => moved(node, by, lines)),
    ],
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(source) },
  };
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

/** The 0-based line of an offset at which a line starts. */
function lineAt(text: string, offset: number): number {
  return lineStarts(text.slice(0, offset)).length - 1;
}

function endOf(text: string): Point {
  const starts = lineStarts(text);
  return { line: starts.length, column: text.length - (starts.at(-1) ?? 0) + 1, offset: text.length };
}

/** The same node so many code units and lines further on. */
function moved<T extends RootContent>(node: T, by: number, lines: number): T {
  if (by === 0 && lines === 0) return node;
  const position = node.position && movedPosition(node.position, by, lines);
  const children = 'children' in node ? { children: node.children.map((child) => moved(child, by, lines)) } : {};
  return { ...node, ...children, ...(position ? { position } : {}) };
}

function movedPosition({ start, end }: Position, by: number, lines: number): Position {
  return { start: movedPoint(start, by, lines), end: movedPoint(end, by, lines) };
}

function movedPoint({ line, column, offset = 0 }: Point, by: number, lines: number): Point {
  return { line: line + lines, column, offset: offset + by };
}
