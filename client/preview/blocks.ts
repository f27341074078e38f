import type { Token } from './at-render.ts';

/** What is rendered of some lines of the text: a heading, a paragraph, or the cells of a row. */
export interface Block {
  /** Its lines, from 0; `end` is the one behind the last. */
  readonly start: number;
  readonly end: number;
  /** Its tokens with text; more than one in a row of a table. */
  readonly parts: readonly Token[];
}

/** The blocks of a rendered text, in the order of their lines. */
export function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let row: { start: number; end: number; parts: Token[] } | undefined;
  for (const token of tokens) {
    if (token.type === 'tr_open' && token.map) row = { start: token.map[0], end: token.map[1], parts: [] };
    if (token.type === 'inline' && token.children) {
      if (row) row.parts.push(token);
      else if (token.map) blocks.push({ start: token.map[0], end: token.map[1], parts: [token] });
    }
    if (token.type === 'tr_close' && row) {
      if (row.parts.length > 0) blocks.push(row);
      row = undefined;
    }
  }
  // Footnotes are rendered behind everything else.
  return blocks.sort((a, b) => a.start - b.start);
}

/**
 * The block that shows a line; for a line that is not rendered, such as one of front matter, the next one, and behind the
 * last block that one.
 */
export function blockAt(blocks: readonly Block[], line: number): Block | undefined {
  let [low, high] = [0, blocks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > line) high = middle;
    else low = middle + 1;
  }
  return blocks[low] ?? blocks.at(-1);
}
