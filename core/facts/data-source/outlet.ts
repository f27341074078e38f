import type { Range } from '../../text.ts';
import type { Statement } from '../statement.ts';
import type { Named } from './sentence.ts';

/** “`sales_actuals` data”: a table by its name. */
export function isTable({ shape, start, end }: Named, text: string): boolean {
  return shape === 'dataset' && /^[a-z\d]+_/.test(text.slice(start, end));
}

/** Shops for apps are where reviews are read; else the app is put there. */
const STORE = /^(?:App Store|Google Play|Play Store|(?:苹果)?应用商店)$/;
const REVIEWS = /\breviews?\b|\bratings?\b|评论|评价|评分/i;

/** “Source code: GitHub”: where the product’s own code lies. */
export function isCode({ key }: Statement): boolean {
  return key !== undefined && /^(?:source code|(?:code )?repository|repo|源码|源代码|代码仓库)$/i.test(key.text.trim());
}

/** True where something of the product is put rather than taken: a shop for apps, a post. */
export function isOutlet(text: string, { start, end }: Range): boolean {
  if (STORE.test(text.slice(start, end)) && !REVIEWS.test(text)) return true;
  return PUBLISHED.test(text.slice(end, end + 32));
}

/** “GitHub & LinkedIn Publishing”, “LinkedIn post”: where something is put. */
const PUBLISHED =
  /^(?: ?(?:&|and|\/) ?[A-Z]\w{2,14})? (?:[a-z]{2,12} )?(?:publishing|publication|posts? (?:about|on|summari[sz]ing)|profile link|showcase)|^[发上]布/i;
