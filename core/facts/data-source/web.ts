import type { Context } from './context.ts';
import { after, before } from './span.ts';
import type { Hit } from './vocabulary.ts';

/** A search engine is asked, or it is the product’s own; a crawler says nothing of what it crawls. */
export function isSearched(text: string, hits: readonly Hit[], i: number, { announced, data }: Context): boolean {
  const hit = hits[i];
  const word = hit ? text.slice(hit.start, hit.end) : '';
  if (word === '搜索引擎') return isAsked(text, hits, i);
  if (!/爬虫$|crawler$/i.test(word)) return true;
  return announced || data || hits.some(({ tag }) => tag === 'site' || tag === 'data' || tag === 'content');
}

function isAsked(text: string, hits: readonly Hit[], i: number): boolean {
  const move = before(text, hits, i, ['obtain', 'from', 'link', 'by'], 30) ?? after(text, hits, i, ['obtain'], 20);
  return move !== undefined || before(text, hits, i, ['site'], 20) !== undefined;
}
