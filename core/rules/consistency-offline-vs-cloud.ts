import type { Cue } from '../facts/cue.ts';
import { isProvider, type Model } from '../facts/model.ts';
import { type Duty, dutiesIn } from '../facts/offline/duty.ts';
import { contrasts, isOwned, mediaOf, splits, type WayOut, waysOut } from '../facts/offline/way-out.ts';
import { type DataKind, maySpeakOfSame } from '../facts/offline/words.ts';
import { type Role, within } from '../facts/outline.ts';
import type { Statement } from '../facts/statement.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

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
    service: {
      en: 'This says “{duty}”, but the document also calls the hosted service {model}. Say which part is exempt and what data leaves (“only the anonymised text goes to the cloud, with opt-in”), or drop one of the two.',
      zh: '这里要求“{duty}”，但文中又调用了托管服务 {model}。请写明哪一部分例外、哪些数据会离开（“仅脱敏文本经用户同意后上云”），或去掉其中之一。',
    },
    model: { en: 'The hosted model or service is named here.', zh: '托管的模型或服务写在这里。' },
    sent: {
      en: 'This says “{duty}”, but the document also says “{sent}”. Say which part is exempt and what data leaves (“only clips of users who opted in”), or drop one of the two.',
      zh: '这里要求“{duty}”，但文中又写了“{sent}”。请写明哪一部分例外、哪些数据会离开（“仅用户同意的片段上传”），或去掉其中之一。',
    },
    way: { en: 'The data leaves here.', zh: '数据在这里离开。' },
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
    const duties = allOf<Duty>(facts, dutiesIn);
    if (duties.length === 0 || isSplit(facts)) return;
    const textOf = (fact: Parameters<typeof place>[0]): string => facts.text.slice(place(fact).start, place(fact).end);
    const [duty, model] = pairOf(duties, usedModels(facts), isForbidden) ?? [];
    if (duty && model) {
      yield {
        at: place(duty),
        message: isProvider(model.name) || SERVICES.has(model.kind) ? 'service' : 'conflict',
        data: { duty: textOf(duty), model: model.name },
        related: [{ at: place(model), message: 'model' }],
      };
      return;
    }
    const ways = allOf<WayOut>(facts, waysOut);
    const [kept, way] = pairOf(duties, ways, ({ kinds }, sent) => isSameMedium(kinds, sent.kinds)) ?? [];
    if (!kept || !way) return;
    yield {
      at: place(kept),
      message: 'sent',
      data: { duty: textOf(kept), sent: textOf(way) },
      related: [{ at: place(way), message: 'way' }],
    };
  },
});

/** What providers sell ready for use, whichever model is behind it: “Google Speech-to-Text”. */
const SERVICES: ReadonlySet<Model['kind']> = new Set<Model['kind']>(['speech', 'vision', 'ocr']);

/** True where the document says what goes out and what does not, or what happens without a network. */
function isSplit(facts: DocumentFacts): boolean {
  if (facts.lists.of(nearDuty, ({ cues }) => cues.filter(isExceptionNearDuty)).length > 0) return true;
  return facts.lists.of(splits, ({ statements }) => statements.filter(splits)).length > 0;
}

/** What a reader of single statements gives for a document. */
function allOf<F extends object>(
  facts: DocumentFacts,
  read: (statement: Statement) => readonly F[],
): readonly Placed<F>[] {
  return facts.lists.of(read, ({ statements }, section) =>
    statements.flatMap(read).map((fact) => ({ ...fact, section })),
  );
}

/** The models of providers that the product itself uses, and that are neither denied nor left open. */
function usedModels(facts: DocumentFacts): readonly Placed<Model>[] {
  const models = facts.lists.of(isUsed, ({ models: all, deployStatements }) => {
    const settled = new Set(deployStatements.flatMap(({ statement, open }) => (open ? [] : statement)));
    return all.filter((model) => isUsed(model) && settled.has(model.statement));
  });
  return models as readonly Placed<Model>[];
}

/** A model of a provider, in the parts that tell of the product. */
function isUsed({ hosted, statement }: Model): boolean {
  if (!hosted || isOwned(statement)) return false;
  return !within(statement.path, 'competition', 'out-of-scope', 'history', 'example', 'background', 'open');
}

/** False where the model gets other data, or where one sentence sets the two against each other. */
function isForbidden({ kinds, statement: duty }: Duty, { statement }: Model): boolean {
  if (duty.text === statement.text && contrasts(duty)) return false;
  return duty.text === statement.text || maySpeakOfSame(kinds, mediaOf(statement));
}

/** True where both name a medium, and the same: video, and clips. */
function isSameMedium(kept: readonly DataKind[], sent: readonly DataKind[]): boolean {
  return kept.some((kind) => kind !== 'anything' && sent.includes(kind));
}

/** A duty and what it forbids: of the same part, where the duty stands under the heading of a part. */
function pairOf<D extends { readonly statement: Statement }, M extends { readonly statement: Statement }>(
  duties: readonly D[],
  others: readonly M[],
  isAgainst: (duty: D, other: M) => boolean,
): [D, M] | undefined {
  for (const duty of duties) {
    const { path } = duty.statement;
    const part = path.at(-1);
    const general =
      !part || path.length <= GENERAL || part.level <= GENERAL || part.roles.some((role) => WHOLE.has(role));
    const other = others.find((one) => (general || one.statement.path.at(-1) === part) && isAgainst(duty, one));
    if (other) return [duty, other];
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
/** Headings down to this level, or so many in all, speak of the product; other deeper ones name a part of it. */
const GENERAL = 2;

/** An exception is one where the sentence also speaks of network, cloud or what is sent. */
const nearDuty = /cloud|network|online|offline|device|upload|api|leave|云|网|端|上传|出域|离线|本地/i;

function isExceptionNearDuty({ cue, statement }: Cue): boolean {
  return cue === 'exception' && nearDuty.test(statement.text);
}
