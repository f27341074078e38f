import type { Root } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { gfm } from './gfm.ts';
import { tame } from './tame.ts';

const processor = unified().use(remarkParse).use(gfm).freeze();

/**
 * Parses Markdown (CommonMark, GFM tables, task lists, strikethrough and footnotes) into an mdast tree. Front matter is cut
 * off before (see `cut.ts`). Never throws on text.
 */
export function parseMarkdown(text: string): Root {
  return processor.parse(tame(text));
}
