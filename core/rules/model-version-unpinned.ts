import { findCues } from '../facts/cues.ts';
import { isAside } from '../facts/learned.ts';
import { isFloating, isProvider, type Model } from '../facts/model.ts';
import { isAddress, isCandidate, isOpened } from '../facts/model-role.ts';
import { within } from '../facts/outline.ts';
import { asksAuthor } from '../facts/people.ts';
import { isRejected } from '../facts/rejected.ts';
import type { Statement } from '../facts/statement.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

/** Parts that speak of other products, other times or of nobody's choice. */
const ASIDE = ['competition', 'history', 'example', 'background', 'out-of-scope'] as const;
/** A name with one of these fixes what is meant: a date, a size, a version number, a hash. */
const PINNED = /\d/;
/** The form of an interface behind which any model may stand: “OpenAI-compatible”, “OpenAI 兼容接口”. */
const COMPATIBLE = /^(?: ?API)?[\s-]{0,2}(?:compatible|style|兼容|风格|协议|格式)/i;

export default defineRule({
  id: 'model-version-unpinned',
  summary: { en: 'A hosted model is named without its version', zh: '托管模型没有写明版本' },
  why: {
    en: 'A provider changes the model behind a name without notice, and last month’s test results no longer hold. The version is a required field of model cards (Model Card Toolkit) and of the technical documentation of the EU AI Act (Annex IV, 1).',
    zh: '服务商会在不通知的情况下更换同名模型，上个月的测试结果就不再有效。版本是模型卡（Model Card Toolkit）和欧盟《人工智能法》技术文档（附件四第 1 项）的必填内容。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    unpinned: {
      en: '“{name}” does not fix a version: the provider may change what is behind the name, and the answers with it. Write the version that was tested and what happens before a change, for example: “gpt-4o-2024-11-20; evaluation is run again before any change”.',
      zh: '“{name}”没有固定版本，服务商可能随时更换背后的模型，效果也会随之变化。请写明经过测试的版本以及更换前要做什么，例如：“gpt-4o-2024-11-20，更换前重跑评测”。',
    },
    provider: {
      en: '“{name}” is a provider; the document does not say which of its models and which version is used. Write the one that was tested and what happens before a change, for example: “gpt-4o-2024-11-20; evaluation is run again before any change”.',
      zh: '“{name}”是服务商，文中没有写明用它的哪个模型、哪个版本。请写明经过测试的版本以及更换前要做什么，例如：“gpt-4o-2024-11-20，更换前重跑评测”。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Assistant\n\n## Model\n\nAnswers come from the OpenAI API.\n', reports: 1 },
    { language: 'en', text: '# PRD: Assistant\n\n## Model\n\nAnswers come from the Claude API.\n', reports: 1 },
    { language: 'en', text: '# PRD: Assistant\n\n## Model\n\nAnswers come from gpt-4o-2024-11-20.\n', reports: 0 },
    { language: 'zh', text: '# 助手需求文档\n\n## 模型\n\n调用文心一言接口生成回答。\n', reports: 1 },
    { language: 'zh', text: '# 助手需求文档\n\n## 模型\n\n调用 gpt-4o-2024-11-20 生成回答。\n', reports: 0 },
  ],
  *check(facts) {
    const pinned = new Set(
      facts.models.filter((model) => PINNED.test(model.name) && !isFloating(model)).map(({ family }) => family),
    );
    const open = facts.lists.words('families left open', ({ models }) =>
      models
        .filter((model) => (isCandidate(model) || isOpened(model)) && !within(model.statement.path, ...ASIDE))
        .map(({ family }) => family),
    );
    const seen = new Set<string>();
    let last: Statement | undefined;
    for (const model of facts.models) {
      if (!model.hosted || model.kind !== 'language' || pinned.has(model.family) || seen.has(model.family)) continue;
      if (open.has(model.family) || isAddress(model) || isRejected(model.statement, model.textRange)) continue;
      if (within(model.statement.path, ...ASIDE)) continue;
      const { statement, textRange } = model;
      if (COMPATIBLE.test(statement.text.slice(textRange.end, textRange.end + 24))) continue;
      if (statement.key && asksAuthor(statement.key.text)) continue;
      if (isAside(statement) || (isProvider(model.name) && facts.models.some((other) => isNamedBeside(other, model))))
        continue;
      if (isListed(facts, model)) continue;
      // A list of examples or of candidates is one open choice.
      if (statement === last || findCues(statement.text).has('example')) continue;
      last = statement;
      seen.add(model.family);
      const named = mostSpecific(facts, model);
      yield { at: place(named), message: isProvider(named.name) ? 'provider' : 'unpinned', data: { name: named.name } };
    }
  },
});

/** True for another hosted model, named as such; it is the provider's: “Whisper”, and “the OpenAI key”. */
function isNamedBeside(other: Model, provider: Model): boolean {
  if (other === provider || isProvider(other.name)) return false;
  return other.hosted || other.statement.text === provider.statement.text;
}

/** The name of a family that says most: `qwen-vl-plus` rather than 通义千问. */
function mostSpecific(facts: DocumentFacts, model: Placed<Model>): Placed<Model> {
  return (
    facts.models.find((other) => other.family === model.family && VARIANT.test(other.name) && !isAddress(other)) ??
    model
  );
}

/** A name of parts: `qwen-vl-plus`, `claude-sonnet`. */
const VARIANT = /^[a-z]+(?:-[a-z]+)+$/;

/** True in a list of three families or more, “DeepSeek、GPT、通义千问”: what can be connected, not what was chosen. */
function isListed(facts: DocumentFacts, model: Model): boolean {
  const { text } = model.statement;
  const beside = facts.models.filter((other) => other.family !== model.family && other.statement.text === text);
  return (
    new Set(beside.map(({ family }) => family)).size >= LISTED &&
    beside.some(({ textRange: { start, end } }) => {
      const { textRange: own } = model;
      return BETWEEN.test(text.slice(Math.min(end, own.end), Math.max(start, own.start)));
    })
  );
}

/** So many other families make a list. */
const LISTED = 2;

const BETWEEN = /^(?: ?API)?(?: ?[（(][^（）()]{1,12}[)）])?\s?(?:[、/]|[,，]\s?(?:or\b|或)?|\bor\b|或者?)\s?$/;
