import type { Context } from './context.ts';
import { after, before } from './span.ts';
import type { Hit } from './vocabulary.ts';

/** A search engine is asked, or it is the product’s own; a crawler says nothing of what it crawls. */
export function isSearched(text: string, hits: readonly Hit[], i: number, { announced }: Context): boolean {
  const hit = hits[i];
  const word = hit ? text.slice(hit.start, hit.end) : '';
  if (word === '搜索引擎') return isAsked(text, hits, i);
  if (!/爬虫$|crawler$/i.test(word)) return true;
  if (announced || hits.some(({ tag }) => tag === 'site')) return true;
  // “爬虫抓取评价”, not “爬虫、文件导入”.
  const content = after(text, hits, i, ['content'], 30) ?? before(text, hits, i, ['content'], 30);
  return (
    content !== undefined &&
    hit !== undefined &&
    !/[、,，]/.test(text.slice(Math.min(hit.end, content.end), Math.max(hit.start, content.start)))
  );
}

function isAsked(text: string, hits: readonly Hit[], i: number): boolean {
  const move = before(text, hits, i, ['obtain', 'from', 'link', 'by'], 30) ?? after(text, hits, i, ['obtain'], 20);
  return move !== undefined || before(text, hits, i, ['site'], 20) !== undefined;
}
