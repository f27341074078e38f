import { allMatches } from '../match/all.ts';
import { hasHan } from '../match/normalise.ts';
import type { Numeral } from './number.ts';

const HAN: Readonly<Record<string, number>> = {
  半: 0.5,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};
const ENGLISH: Readonly<Record<string, number>> = {
  zero: 0,
  half: 0.5,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
};
const DENOMINATORS: Readonly<Record<string, number>> = {
  百: 100,
  千: 1e3,
  万: 1e4,
  十万: 1e5,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
};

/** `百万分之一`, `千分之0.5`, `九成五`, `两秒`, `半天`, `two seconds`, `zero`, `one … per week`; not in order. */
export function wordNumerals(text: string): Numeral[] {
  return [...(hasHan(text) ? hanNumerals(text) : []), ...(SPELLED.test(text) ? englishNumerals(text) : [])];
}

/** A text without any of these has no English number word. */
const SPELLED = /\b(?:zero|half|one|two|three|four|five|six|seven|eight|nine|ten|hundred|thousand|million)\b/i;

function hanNumerals(text: string): Numeral[] {
  const out: Numeral[] = [];
  for (const match of allMatches(
    text,
    /([十百千]万|[百千万亿])分之(\d{1,6}(?:\.\d{1,6})?|[一二两三四五六七八九十]{1,3})/g,
  )) {
    const top = Number(match[2]) || hanNumber(match[2] ?? '');
    const value = top / (DENOMINATORS[match[1] ?? ''] ?? 100);
    out.push({ start: match.index, end: match.index + match[0].length, value, share: true, decimal: true });
  }
  for (const match of allMatches(
    text,
    /([一二三四五六七八九])成([一二三四五六七八九半])?(?![立为本员熟交果功长分就品绩套天人都])/g,
  )) {
    const value = ((HAN[match[1] ?? ''] ?? 0) * 10 + (HAN[match[2] ?? ''] ?? 0) * (match[2] === '半' ? 10 : 1)) / 100;
    out.push({ start: match.index, end: match.index + match[0].length, value, share: true, decimal: true });
  }
  for (const match of allMatches(
    text,
    /[半一二两三四五六七八九十]{1,3}(?=\s?(?:个?小时|分钟|秒|毫秒|天|个工作日)(?!级))/g,
  )) {
    if (/[第百千万每]/.test(text[match.index - 1] ?? '')) continue;
    out.push({ start: match.index, end: match.index + match[0].length, value: hanNumber(match[0]), decimal: false });
  }
  for (const match of [...allMatches(text, COUNTED), ...allMatches(text, RIGHT_OF)]) {
    const of = COUNTS[match[1] ?? ''] ?? Number(match[1]);
    const value = (Number(match[3]) || hanNumber(match[3] ?? '')) / of;
    if (!(value <= 1)) continue;
    out.push({ start: match.index, end: match.index + match[0].length, value, share: true, decimal: true });
  }
  return out;
}

function englishNumerals(text: string): Numeral[] {
  const out: Numeral[] = [];
  for (const match of allMatches(text, SPELLED_SHARE)) {
    const value = (ENGLISH[(match[1] ?? '').toLowerCase()] ?? 0) / (ENGLISH[(match[2] ?? '').toLowerCase()] ?? 1);
    if (value > 1 || (/ of /.test(match[0]) && /^one/i.test(match[0]))) continue;
    out.push({ start: match.index, end: match.index + match[0].length, value, share: true, decimal: true });
  }
  for (const match of allMatches(text, ROUND_SHARE)) {
    const [, top = '', times = '', of = ''] = match;
    const below = (MULTIPLES[times.toLowerCase()] ?? 1) * (MULTIPLES[of.toLowerCase()] ?? 1);
    const value = (ENGLISH[top.toLowerCase()] ?? Number(top)) / below;
    out.push({ start: match.index, end: match.index + match[0].length, value, share: true, decimal: true });
  }
  const words =
    /\b(zero|half|one|two|three|four|five|six|seven|eight|nine|ten)\b(?=[\s-](?:an? )?(?:seconds?|minutes?|hours?|milliseconds?|days?|crash|crashes|hallucinat|false|errors?|downtime|data loss)\b)/gi;
  for (const match of allMatches(text, words)) {
    if (/^zero-day/i.test(text.slice(match.index, match.index + 8))) continue; // an attack, not a time
    const value = ENGLISH[match[0].toLowerCase()] ?? 0;
    out.push({ start: match.index, end: match.index + match[0].length, value, decimal: false });
  }
  const nothings = /zero/i.test(text) ? allMatches(text, NOTHING) : [];
  for (const match of [...allMatches(text, EACH), ...allMatches(text, ALONE), ...nothings]) {
    const value = ENGLISH[match[0].toLowerCase()] ?? 0;
    if (out.some((other) => match.index >= other.start && match.index < other.end)) continue;
    out.push({ start: match.index, end: match.index + match[0].length, value, decimal: false });
  }
  return out;
}

/** "Security failures: zero", "Zero external requests": nothing at all, as a value by itself. */
const NOTHING =
  /(?<=[:：|] ?)zero(?=\s*(?:[.;|]|$))|(?<=^\s*|[|:：] ?)zero(?= (?:[a-z-]{3,14} ){0,2}(?:requests?|failures?|incidents?|violations?|leaks?|breach(?:es)?|duplicates?|losses|calls?|outages?|regressions?|conflicts?|complaints?)\b)/gi;

/** 十个里对九个, 百次对九十九次, 每百字对九十五字: a share as so many of a round number. */
const COUNTED =
  /(?<![一二三四五六七八九\d])每?([十百千]|10{1,3})\s?([个次字条张份题例篇句单件人])[里中内]?[有能可应需须要]?[\u4e00-\u9fff]{0,3}?([一二两三四五六七八九十]{1,4}|\d{1,3})\s?\2/g;
/** 十个问题至少答对九个, 500 片里认对 475 片: how many of them are right. */
const RIGHT_OF =
  /(?<![一二三四五六七八九\d.,])([十百千]|\d{2,5})\s?([个条张份题句篇单封片段道通幅页株棵只])[\u4e00-\u9fff]{0,6}?[答判认框识说读翻][对错准][中出]?\s?([一二两三四五六七八九十]{1,4}|\d{1,5})\s?\2/g;
const COUNTS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };

/** "Off by more than two." */
const ALONE =
  /(?<=\b(?:more|fewer|less) than )(?:one|two|three|four|five|six|seven|eight|nine|ten)(?=\s*(?:[.,;)]|$))/gi;

/** "No more than one wrong limit per 100 km". */
const EACH =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b(?=(?: [A-Za-z]{2,14}){0,4} (?:per|each|every) )/gi;

/** "Four in five", "nine out of ten". */
const SPELLED_SHARE =
  /\b(one|two|three|four|five|six|seven|eight|nine) (?:out of|in|of) (two|three|four|five|six|seven|eight|nine|ten)\b/gi;

/** "One in a million", "3 in ten thousand". */
const ROUND_SHARE =
  /(?<![\d.,])\b(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten) (?:in|out of) (?:(?:a|every|each|one) )?(?:(ten|hundred) )?(hundred|thousand|million)\b/gi;
const MULTIPLES: Readonly<Record<string, number>> = { ten: 10, hundred: 100, thousand: 1e3, million: 1e6 };

function hanNumber(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return HAN[text] ?? Number.NaN;
  const tens = ten === 0 ? 1 : (HAN[text.slice(0, ten)] ?? 1);
  return tens * 10 + (HAN[text.slice(ten + 1)] ?? 0);
}
