import type { Root, RootContent } from 'mdast';

/** “- Owner: TODO(owner)”, “- 负责人：TODO(负责人)”: lines that a fix has put in and nobody has filled in yet. */
const BLANKS = /^(?:[-*+]\s+[^\n:：]{1,60}[:：]\s?TODO\([^\n]{0,200}(?:\r\n|\r|\n|$))+$/;

/**
 * True for a section that is nothing but block quotes of more than one line: their author likes the look of them. A
 * single line is what somebody said, or a sample.
 * @param source the text that the tree's offsets count in
 */
export function isFramed({ children }: Root, source: string): boolean {
  const textOf = ({ position }: RootContent): string => source.slice(position?.start.offset, position?.end.offset);
  const body = children.filter(
    (node) => node.type !== 'heading' && !(node.type === 'list' && BLANKS.test(textOf(node))),
  );
  return body.every(({ type }) => type === 'blockquote') && body.some((node) => textOf(node).includes('\n'));
}
