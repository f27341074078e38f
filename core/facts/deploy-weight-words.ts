import type { Range } from '../text.ts';
import type { PlatformId, Term } from './deploy-terms.ts';
import type { Statement } from './statement.ts';
import type { Confidence } from './threshold.ts';

/** How much a term says of where something runs, and whether it speaks of the AI part; nothing where it says nothing. */
export type Weight =
  | {
      readonly confidence: Confidence;
      readonly ai: boolean;
      /** True where it leaves open where the AI part runs. */
      readonly faint?: boolean;
    }
  | undefined;

export const SURE: Weight = { confidence: 'high', ai: false };
export const SURE_AI: Weight = { confidence: 'high', ai: true };
export const HINT: Weight = { confidence: 'low', ai: false };
export const FAINT: Weight = { confidence: 'low', ai: false, faint: true };

// The words around a term by which `Weigher` judges what it says of where something runs.

/** “On sensor data”, 传感器数据: what a thing gives is no place. */
export const OF_DATA =
  /^ (?:data|imagery|footage|photographs?|readings?|signals?|measurements?|telemetry|logs?|feeds?|streams?|frames?|recordings?|(?:web)?cams?|cameras?|browsers?|screens?|microphones?)\b|^(?:数据|读数|信号|浏览器)/i;

export const FROM = /\bfrom (?:[\w-]{1,12} ){0,2}$/i;

/** “Speaker labels if the provider has them”: no word on where anything runs. */
export const IF = /\b(?:if|where|unless)(?: (?:the|our|your))? $|(?:如果|若)$/i;

/** 大模型（或内置规则引擎）: what is built in is no model. */
export const RULES = /^的?(?:规则|词库|词典|模板|提示|示例)/;

export const KEY = /^[ -_]?keys?\b/i;

export const WHOSE = /\b(?:base[ _-]?url|endpoint|model(?: name)?s?|llm calls?)\b|模型|接口地址/i;

export const COUNT = /\b(?:one|two|three|four|five|six|eight|ten|\d{1,3})(?: [\w-]{1,16}){0,3} $/i;

export const HAN_COUNT = /[一二两三四五六八十\d] ?[台个套][^,，。;；]{0,8}$/;

/** “Within 2 s on a laptop”: where it is measured is likely where it runs. */
export const TIMED = /\b\d[\d.]{0,4} ?(?:ms|s|sec|seconds?|milliseconds?)\b/i;

export const MEMORY = /^[^,，。;；]{0,16}\d ?[GM]B?\b[^,，。;；]{0,6}(?:RAM|memory|内存)|^[^,，。;；]{0,8}内存/;

/** The clause before, and the beginning of one that names only a place. */
export const GOES_ON = /([^。；;，,]{2,60})[，,]\s?(?:均|都|统一|全部)?[在由]\s?[^，,。；;]{0,8}$/;

/** What makes the product itself of a form: “is a desktop application”, “系统为桌面软件”. */
export const COPULA =
  /(?:\b(?:is|as|be) an? (?:[\w-]{1,16} ){0,3}|[是为][^,，。；;]{0,12}|(?:开发|构建|打造|做成)[^,，。；;]{0,8}|一[款个套][^,，。；;]{0,14})$/i;

export const LAYER = /^(?:back[- ]?end|后端|服务端)$/i;

export const KEPT =
  /\b(?:stor(?:e[sd]?|age|ing)|sav(?:e[sd]?|ing)|persist\w{0,5}|cach(?:e[sd]?|ing)|databases?)\b|存储|缓存|保存|持久化|数据库/i;

/** “Edge” in the company of other browsers. */
export function isBrowserName({ text, path, lead }: Statement, { start, end }: Range): boolean {
  if (text.slice(start, end) !== 'Edge') return false;
  if (/^ \d{2,3}\b/.test(text.slice(end, end + 4))) return true;
  if (/browser|浏览器/i.test(`${path.at(-1)?.title ?? ''} ${lead?.text.slice(0, 80) ?? ''}`)) return true;
  return /chrom|firefox|safari|opera|browser|浏览器/i.test(text.slice(Math.max(0, start - 30), end + 30));
}

const LIKE = /(?:类似于?|仿照?|参[考照]|借鉴|\b(?:similar to|inspired by|modell?ed on))\s?$/i;
const LOOKS = /^[^，。；,.;|]{0,10}(?:界面|交互|对话式|聊天|风格|页面|布局|\b(?:UI|UX|interface|layout|look))/i;
const STYLE = /^[ -](?:like|style)\b/i;

/** “类似 DeepSeek 的对话界面”, “a ChatGPT-like interface”: what the product looks like, not what it runs on. */
export function isLikened(text: string, { start, end }: Range): boolean {
  const after = text.slice(end, end + 24);
  return STYLE.test(after) || (LIKE.test(text.slice(Math.max(0, start - 16), start)) && LOOKS.test(after));
}

/** True where another word before a term says that it is somebody else's. Looks at near words only, so it stays linear. */
export function followsExternal(terms: readonly Term[], index: number): boolean {
  const at = terms[index]?.start ?? 0;
  for (let i = index - 1; i >= 0; i--) {
    const { group, start, end } = terms[i] as Term;
    if (at - start > 48) return false;
    if (group === 'external' && end <= at && at - end <= 16) return true;
  }
  return false;
}

/** Systems of phones and watches: an app for them may be a mere client. */
export const PHONES: ReadonlySet<PlatformId> = new Set([
  'os-android',
  'os-ios',
  'os-harmonyos',
  'os-watchos',
  'os-wear-os',
]);
