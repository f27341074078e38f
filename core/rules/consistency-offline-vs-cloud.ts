import { type Cue, cuesOf } from '../facts/cue.ts';
import type { Placed } from '../facts/document.ts';
import type { Model } from '../facts/model.ts';
import { type Role, within } from '../facts/outline.ts';
import type { Statement } from '../facts/statement.ts';
import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'consistency-offline-vs-cloud',
  summary: {
    en: 'The product must stay offline, yet it calls a hosted model',
    zh: '要求离线或数据不出端，却调用云端模型',
  },
  why: {
    en: 'Privacy and work without network are why teams choose the device. A hosted model in the same document breaks that promise, and nobody notices before integration or the privacy review.',
    zh: '选择端侧往往是为了隐私和断网可用。同一文档里又调用托管模型，承诺就落空了，而这通常要到联调或合规评审才发现。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    conflict: {
      en: 'This says “{duty}”, but the document also calls the hosted model {model}. Say which part is exempt and what data leaves (“only the anonymised text goes to the cloud, with opt-in”), or drop one of the two.',
      zh: '这里要求“{duty}”，但文中又调用了托管模型 {model}。请写明哪一部分例外、哪些数据会离开（“仅脱敏文本经用户同意后上云”），或去掉其中之一。',
    },
    model: { en: 'The hosted model is named here.', zh: '托管模型写在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Notes\n\n## Privacy\n\nNotes never leave the device.\n\n## Model\n\nSummaries use the OpenAI API with GPT-4o.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Notes\n\n## Privacy\n\nPhotos never leave the device; only the anonymised text goes to the cloud, with opt-in.\n\n## Model\n\nSummaries use the OpenAI API with GPT-4o.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 笔记需求文档\n\n## 隐私\n\n数据不出端。\n\n## 模型\n\n摘要调用 GPT-4o 的 API。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 笔记需求文档\n\n## 隐私\n\n照片数据不出端；仅脱敏文本经用户同意后上云。\n\n## 模型\n\n摘要调用 GPT-4o 的 API。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.lists.of(nearDuty, ({ cues }) => cues.filter(isExceptionNearDuty)).length > 0) return;
    const models = facts.lists.of(isUsed, (section) => section.models.filter(isUsed)) as readonly Placed<Model>[];
    if (models.length === 0) return;
    const duties = cuesOf(facts, 'offline-duty').filter(
      ({ statement }) => !within(statement.path, 'out-of-scope', 'competition', 'open') && !statement.quoted,
    );
    const [duty, model] = pairOf(duties, models) ?? [];
    if (!duty || !model) return;
    const at = place(duty);
    yield {
      at,
      message: 'conflict',
      data: { duty: facts.text.slice(at.start, at.end), model: model.name },
      related: [{ at: place(model), message: 'model' }],
    };
  },
});

/** A model of a provider that the product itself uses. */
function isUsed({ hosted, statement }: Model): boolean {
  return hosted && !within(statement.path, 'competition', 'out-of-scope', 'history', 'example', 'background', 'open');
}

/** A duty and a model that it forbids: of the same part, where the duty stands under the heading of a part. */
function pairOf<D extends { readonly statement: Statement }, M extends { readonly statement: Statement }>(
  duties: readonly D[],
  models: readonly M[],
): [D, M] | undefined {
  for (const duty of duties) {
    const part = duty.statement.path.at(-1);
    const general = !part || part.level <= GENERAL || part.roles.some((role) => WHOLE.has(role));
    const model = models.find(({ statement }) => general || statement.path.at(-1) === part);
    if (model) return [duty, model];
  }
  return undefined;
}

/** Parts of a document that speak of the product as a whole, however deep they stand. */
const WHOLE: ReadonlySet<Role> = new Set<Role>([
  'risk',
  'non-functional',
  'deployment',
  'goals',
  'scope',
  'technology',
]);
/** Headings down to this level speak of the product; other deeper ones name a part of it. */
const GENERAL = 2;

/** An exception is one where the sentence also speaks of network, cloud or what is sent. */
const nearDuty = /cloud|network|online|offline|device|upload|api|leave|云|网|端|上传|出域|离线|本地/i;

function isExceptionNearDuty({ cue, statement }: Cue): boolean {
  return cue === 'exception' && nearDuty.test(statement.text);
}
