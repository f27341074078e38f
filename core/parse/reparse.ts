import type { Root, RootContent } from 'mdast';
import { LineIndex } from '../text.ts';
import { type Cut, cutParagraphs } from './cut.ts';
import { parseMarkdown } from './markdown.ts';
import { type Point, withPoints } from './points.ts';
import { withTyped } from './typed.ts';

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
  const old = was[was.length - tail]?.start ?? before.source.length;
  const lines = new LineIndex(source);
  const line = lines.positionAt(from).line;
  const moved = lines.positionAt(to).line - new LineIndex(before.source).positionAt(old).line;
  const { children } = before.tree;
  return {
    type: 'root',
    children: [
      ...children.filter((node) => offsetOf(node) < from),
      ...parseMarkdown(source.slice(from, to)).children.map((node) => withPoints(node, by(from, line))),
      ...children.filter((node) => offsetOf(node) >= old).map((node) => withPoints(node, by(to - old, moved))),
    ],
    position: { start: { line: 1, column: 1, offset: 0 }, end: endOf(lines) },
  };
}

function offsetOf({ position }: RootContent): number {
  return position?.start.offset ?? 0;
}

function endOf(lines: LineIndex): Point {
  const offset = lines.text.length;
  const { line, column } = lines.positionAt(offset);
  return { line: line + 1, column: column + 1, offset };
}

/** Moves points so many code units and lines on. */
function by(units: number, lines: number): (point: Point) => Point {
  return (point) => {
    const { line, column, offset = 0 } = point;
    return units === 0 && lines === 0 ? point : { line: line + lines, column, offset: offset + units };
  };
}
