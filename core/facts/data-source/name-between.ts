import type { Range } from '../../text.ts';
import { isAnybody, nameAfter } from './names.ts';
import type { Hit } from './vocabulary.ts';

/** “从金蝶云同步”: what stands between 从 and a verb of moving data, where no general word covers it. */
export function nameBetween(text: string, hits: readonly Hit[], i: number): Range | undefined {
  const from = hits[i];
  const verb = hits[i + 1];
  if (!from || !verb || from.tag !== 'from' || text.slice(from.start, from.end) !== '从') return undefined;
  if (!/^(?:同步|拉取|导出|抓取|爬取|取回|导入|采购|下载)/.test(text.slice(verb.start))) return undefined;
  const name = text.slice(from.end, verb.start).trim();
  if (!/^[\p{Script=Han}A-Za-z0-9 ]{2,10}$/u.test(name) || isAnybody(name)) return undefined;
  return { start: from.end, end: from.end + name.length };
}

/** “Searches offers across Ricardo, Tutti and eBay”: several names of which data is taken. */
const ACROSS = /^[a-z ,]{0,40}\bacross (?:both )?(?=[A-Z][\w.+-]{2,20}(?:(?:, |\/)\w| (?:and|or) [A-Z]))/;

/** The first of several names of which data is taken, behind a verb that takes it. */
export function nameAcross(text: string, { tag, end }: Hit): Range | undefined {
  const match = tag === 'obtain' ? ACROSS.exec(text.slice(end, end + 80)) : null;
  return match ? nameAfter(text, end + match[0].length) : undefined;
}
