import catalog from '../catalog/kinds.json' with { type: 'json' };
import { once, unmoved } from './each.ts';
import type { Model } from './model.ts';

const ASSISTANTS: ReadonlySet<string> = new Set(catalog.ai.assistants);
/** What is said of a model that a product calls, and never of an app that somebody has open. */
const CALLED = /\bAPI\b|\bSDK\b|\bLLM|\bmodels?\b|\bcalls?\b|\bvia\b|\bpowered\b|模型|调用|接入|集成|驱动|基于/i;

/** “Paste it into ChatGPT”, 在 Claude 中打开: the app of a vendor, without a version. */
export function isApp({ name, statement }: Model): boolean {
  return ASSISTANTS.has(name) && !speaksOfCalls(statement);
}

const speaksOfCalls = once(({ text }) => CALLED.test(text), unmoved, 'nothing');

const OPENED =
  /(?:复制到|粘贴到|粘贴进|发给|打开|切换到|回到|\b(?:paste[sd]?|copy|copied) (?:it |them )?(?:in)?to|\bopens?) ?$/i;

/** “Copy it to ChatGPT”, 打开豆包: an app of its vendor that people have open. */
export function isOpened({ statement: { text }, textRange: { start } }: Model): boolean {
  return OPENED.test(text.slice(Math.max(0, start - 12), start));
}

/** “An LLM API (such as Qwen)”, 如讯飞星火: one of several. */
const EXAMPLE = /(?:[（(，,：:]\s?如|例如|比如|诸如|\bsuch as|\be\.g\.,?|\blike)\s?[^。；.;)）]{0,30}$/i;
/** “… or local models”, “… 或其他”, 可替换. */
const OTHERS =
  /^[^.;。；]{0,40}(?:\bor (?:an? |any )?(?:local|other|another|similar|equivalent|compatible)\b|[,，]? or [A-Z]|或(?:其他|者|本地|同等|[A-Z])|可(?:替换|切换|适配|配置))/;
const MAKER = /^(?:\s?的\s?|['’]s )(?!(?:API|SDK)s?(?![A-Za-z]))[A-Z]/;
const LAST = /(?:\bor|或者?)\s?$/i;
const BESIDE = /^\s?\/\s?[A-Z\p{Script=Han}]/u;
const BESIDE_BEFORE = /[A-Z\p{Script=Han}][\w.\p{Script=Han} -]{0,16}\s?\/\s?$/iu;

/** “OpenAI 的 CLIP 模型”, “OpenAI’s Whisper”: whoever made the model. */
export function isMaker({ statement: { text }, textRange: { end } }: Pick<Model, 'statement' | 'textRange'>): boolean {
  return MAKER.test(text.slice(end, end + 8));
}

/** True for a model that is named as one of several that may be used, or for who made another: nothing of it is settled. */
export function isCandidate(model: Pick<Model, 'statement' | 'textRange'>): boolean {
  const { text } = model.statement;
  const { start, end } = model.textRange;
  const before = text.slice(Math.max(0, start - 48), start);
  const after = text.slice(end, end + 60);
  return (
    EXAMPLE.test(before) ||
    LAST.test(before) ||
    isMaker(model) ||
    OTHERS.test(after) ||
    BESIDE.test(after) ||
    BESIDE_BEFORE.test(before)
  );
}

/** `https://dashscope.aliyuncs.com`: where a provider is reached; what is called there has a name of its own. */
export function isAddress({ statement: { text }, textRange: { start, end } }: Model): boolean {
  return /[/.@]/.test(text[start - 1] ?? '') && /^\.[a-z]{2}/.test(text.slice(end, end + 3));
}
