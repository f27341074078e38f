import { weighs } from '../facts/answers/weighed.ts';
import type { Model } from '../facts/model.ts';
import { within } from '../facts/outline.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

export default defineRule({
  id: 'model-choice-unjustified',
  summary: { en: 'A model is named without a reason for choosing it', zh: '写了用什么模型，没有写为什么选它' },
  why: {
    en: 'Choosing a model to suit the task, the device and the budget is a product decision, and rules without a model are an option, too (Rules of Machine Learning, rule 1). Without the reason nobody can tell, when a better or cheaper model comes out, whether to change. The EU AI Act asks for the design choices and their rationale (Annex IV, 2b). Asked for at a gate only: before it, the choice is often still open.',
    zh: '按任务、设备和预算选模型是产品决策，不用模型的规则方案也是选项之一（《机器学习规则》第 1 条）。不写理由，等到出现更好或更便宜的模型时，就无法判断该不该换。欧盟《人工智能法》附件四第 2(b) 项要求说明设计选择及理由。仅在定稿（gate）检查时提示：在此之前选型往往尚未确定。',
  },
  severity: { draft: 'off', review: 'off', gate: 'info' },
  messages: {
    unjustified: {
      en: '“{name}” is set, but the document gives neither a reason nor an alternative. Write what it was compared with and what decided, for example: “MobileNetV3 instead of ViT-B: 12 ms against 180 ms on the target phone, 1.4 points less accuracy; rules alone reach 62% recall.”',
      zh: '文中定了用“{name}”，但没有写理由，也没有写备选。请写明与什么比较、因何而选，例如：“选 MobileNetV3 而非 ViT-B：目标机上 12 毫秒对 180 毫秒，准确率低 1.4 个百分点；仅用规则召回率为 62%。”',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Assistant\n\n## Model\n\nThe reply is drafted by Qwen2.5-7B.\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Assistant\n\n## Model\n\nThe reply is drafted by Qwen2.5-7B, chosen because it scores 4 points above the 3B model and still fits one GPU.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 助手需求文档\n\n## 模型\n\n回复由 Qwen2.5-7B 生成。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 助手需求文档\n\n## 模型\n\n回复由 Qwen2.5-7B 生成，相比 3B 版高 4 分，且单卡放得下。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other') return;
    const chosen = facts.lists.of(binds, ({ models }) => models.filter(binds)) as readonly Placed<Model>[];
    const [model] = chosen;
    // Several models are a list of options or a product of many parts, where a reason may stand anywhere.
    if (!model || new Set(chosen.map(({ family }) => family)).size > 1 || reasoned(facts)) return;
    if (chosen.some(({ statement }) => OPEN.test(statement.text))) return;
    yield { at: place(model), message: 'unjustified', data: { name: model.name } };
  },
});

/** More than one is possible, or the name stands as an example of its kind. */
const OPEN = /\/| or |\be\.g\.|such as|for example|techniques|或|等|例如|比如|可选|\bto be\b|TBD|待定/i;

function binds({ statement }: Model): boolean {
  return !within(statement.path, 'competition', 'history', 'example', 'background', 'out-of-scope', 'glossary', 'open');
}

/** True where any part that names a model, or that is about the model or the solution, weighs something. */
function reasoned(facts: DocumentFacts): boolean {
  const weighed = facts.lists.of('reasons for models', ({ cues, models, path, statements }) => {
    if (models.length === 0 && !within(path, 'model', 'solution', 'technology', 'deployment', 'evaluation')) return [];
    return cues.some(({ cue }) => cue === 'reason') || statements.some(weighs) ? [true] : [];
  });
  return weighed.length > 0;
}
