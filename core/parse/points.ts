import type { Nodes, Root } from 'mdast';

export type Point = NonNullable<Root['position']>['start'];

/**
 * A node whose points stand elsewhere: a copy as far as anything in it moves, else the node itself.
 * @param move gives the same point where it stays; of two points the later one moves where the earlier one does
 */
export function withPoints<T extends Nodes>(node: T, move: (point: Point) => Point): T {
  const { position } = node;
  if (!position) return node;
  const end = move(position.end);
  if (end === position.end) return node;
  const children = 'children' in node ? { children: node.children.map((child) => withPoints(child, move)) } : {};
  return { ...node, ...children, position: { start: move(position.start), end } };
}
