import type { Range } from 'vscode-languageserver';

/** So many lines of code are typed before a fence is closed, at most. */
const REACH = 100;
const FENCE = /^[ \t]*(?:`{3}|~{3})/;

/**
 * True for a line of code in a fence that is not closed yet: no blank line parts it from the line that opens the fence.
 * What stands farther down is read as text, see `cutSections`.
 */
export function isInOpenFence(text: { getText(range: Range): string }, line: number): boolean {
  const start = { line: Math.max(0, line - REACH), character: 0 };
  const above = text.getText({ start, end: { line, character: 0 } }).split(/\r?\n/);
  above.pop();
  const blank = above.findLastIndex((one) => one.trim() === '');
  return above.slice(blank + 1).filter((one) => FENCE.test(one)).length % 2 === 1;
}
