import type { Nodes, Root, Text } from 'mdast';
import type { Parsed } from './reparse.ts';

type Point = NonNullable<Root['position']>['start'];

/** What a word may go on with, what it stands behind, and what may follow: none of these means anything in Markdown. */
const TYPED = /^[\p{L}\p{N}]{1,64}$/u;
const BEHIND = /[\p{L}\p{N}]$/u;
const FOLLOWED = /^(?:$|[\p{L}\p{N}\s,.;:，。；：、])/u;
/** A text that could become something else, or whose source says it in another way. */
const MARKED = /[<>&[\]\\`]/;

/**
 * The tree of a piece in which a word of running text goes on with letters or digits: the earlier tree with that text,
 * and with everything behind it moved. Undefined where anything else was edited.
 */
export function withTyped(source: string, { source: was, tree }: Parsed): Root | undefined {
  const by = source.length - was.length;
  if (by < 1) return undefined;
  const at = sharedStart(was, source);
  const typed = source.slice(at, at + by);
  if (!TYPED.test(typed) || !BEHIND.test(was.slice(Math.max(0, at - 2), at))) return undefined;
  if (!FOLLOWED.test(was.slice(at, at + 2)) || was.slice(at) !== source.slice(at + by)) return undefined;
  const text = textAt(tree, at);
  const start = text?.position?.start.offset ?? 0;
  if (!text || MARKED.test(text.value) || was.slice(start, text.position?.end.offset) !== text.value) return undefined;
  const value = text.value.slice(0, at - start) + typed + text.value.slice(at - start);
  return grown(tree, { at, by, line: lineOf(text, at), text, value });
}

function sharedStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

/** The text that an offset stands inside or right behind. */
function textAt(tree: Root, at: number): Text | undefined {
  let node: Nodes | undefined = tree;
  while (node && 'children' in node) {
    const children: readonly Nodes[] = node.children;
    node = children.find(({ position }) => holds(position, at));
  }
  return node?.type === 'text' ? node : undefined;
}

function holds(position: Nodes['position'], at: number): boolean {
  return position !== undefined && (position.start.offset ?? 0) < at && at <= (position.end.offset ?? 0);
}

function lineOf({ value, position }: Text, at: number): number {
  const before = value.slice(0, at - (position?.start.offset ?? 0));
  return (position?.start.line ?? 1) + (before.match(/\r\n?|\n/g)?.length ?? 0);
}

/** So many code units more at an offset of a line, and the text that has them. */
interface Growth {
  readonly at: number;
  readonly by: number;
  readonly line: number;
  readonly text: Text;
  readonly value: string;
}

function grown<T extends Nodes>(node: T, growth: Growth): T {
  const { position } = node;
  if (!position || (position.end.offset ?? 0) < growth.at) return node;
  const children = 'children' in node ? { children: node.children.map((child) => grown(child, growth)) } : {};
  const value = (node as Nodes) === growth.text ? { value: growth.value } : {};
  const moved = { start: pointIn(position.start, growth), end: pointIn(position.end, growth) };
  return { ...node, ...children, ...value, position: moved };
}

function pointIn(point: Point, { at, by, line }: Growth): Point {
  const { offset = 0, column } = point;
  if (offset < at) return point;
  return { line: point.line, column: point.line === line ? column + by : column, offset: offset + by };
}
