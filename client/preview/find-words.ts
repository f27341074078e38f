import type { Token } from './at-render.ts';
import type { Block } from './blocks.ts';

/** Where words end in what is rendered: behind so many characters of a child. */
export interface Place {
  readonly part: Token;
  readonly child: number;
  readonly offset: number;
}

/** A block with more text than this is not searched for words. */
export const LONGEST = 10_000;
/** Marks of Markdown that are not rendered. */
const MARKS = /[*_`\\~]/g;

/**
 * Finds words of the text in the block that is rendered from it: those that stand there as often before in both. Undefined
 * where they are not rendered as they are written.
 * @param before the text of the block up to the words
 */
export function findWords({ parts }: Block, words: string, before: string): Place | undefined {
  const wanted = words.replace(MARKS, '').trim();
  if (wanted === '' || before.length > LONGEST) return undefined;
  const { text, pieces } = rendered(parts);
  let at = -1;
  for (let left = countOf(before.replace(MARKS, ''), wanted); left >= 0; left--) {
    at = text.indexOf(wanted, at + 1);
    if (at < 0) return undefined;
  }
  const end = at + wanted.length;
  const piece = pieces.find(({ start, length }) => start < end && start + length >= end);
  return piece && { part: piece.part, child: piece.child, offset: end - piece.start };
}

interface Piece {
  readonly part: Token;
  readonly child: number;
  readonly start: number;
  readonly length: number;
}

/**
 * The text of all parts, and which child each stretch comes from; between parts and lines stands a line end. It ends early in
 * a long block.
 */
function rendered(parts: readonly Token[]): { text: string; pieces: Piece[] } {
  let text = '';
  const pieces: Piece[] = [];
  for (const part of parts) {
    for (const [child, { content, type }] of (part.children ?? []).entries()) {
      if (type === 'softbreak' || type === 'hardbreak') text += '\n';
      if (type !== 'text' && type !== 'code_inline') continue;
      if (text.length + content.length > LONGEST) return { text, pieces };
      pieces.push({ part, child, start: text.length, length: content.length });
      text += content;
    }
    text += '\n';
  }
  return { text, pieces };
}

function countOf(text: string, words: string): number {
  let count = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) count++;
  return count;
}
