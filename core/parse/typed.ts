import type { Nodes, Root, Text } from 'mdast';
import { LineIndex } from '../text.ts';
import { commonStart } from './cut.ts';
import { withPoints } from './points.ts';
import type { Parsed } from './reparse.ts';

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
  const at = commonStart(was, source);
  const typed = source.slice(at, at + by);
  if (!TYPED.test(typed) || !BEHIND.test(was.slice(Math.max(0, at - 2), at))) return undefined;
  if (!FOLLOWED.test(was.slice(at, at + 2)) || was.slice(at) !== source.slice(at + by)) return undefined;
  const text = textAt(tree, at);
  const start = text?.position?.start.offset ?? 0;
  if (!text || MARKED.test(text.value) || was.slice(start, text.position?.end.offset) !== text.value) return undefined;
  const line = new LineIndex(was).positionAt(at).line + 1;
  const grown = withPoints(tree, (point) => {
    const { offset = 0, column } = point;
    if (offset < at) return point;
    return { line: point.line, column: point.line === line ? column + by : column, offset: offset + by };
  });
  const longer = textAt(grown, at);
  if (longer) longer.value = text.value.slice(0, at - start) + typed + text.value.slice(at - start);
  return grown;
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
