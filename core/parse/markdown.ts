import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { tame } from './tame.ts';

const processor = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm, { singleTilde: false })
  .freeze();

/** Parses Markdown (CommonMark, GFM tables and lists, YAML front matter) into an mdast tree. Never throws on text. */
export function parseMarkdown(text: string): Root {
  return processor.parse(tame(text));
}
