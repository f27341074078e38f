import type { Root } from 'mdast';

/**
 * True for a section that is nothing but block quotes of more than one line: their author likes the look of them. A
 * single line is what somebody said, or a sample.
 * @param source the text that the tree's offsets count in
 */
export function isFramed({ children }: Root, source: string): boolean {
  const body = children.filter(({ type }) => type !== 'heading');
  return (
    body.every(({ type }) => type === 'blockquote') &&
    body.some(({ position }) => source.slice(position?.start.offset, position?.end.offset).includes('\n'))
  );
}
