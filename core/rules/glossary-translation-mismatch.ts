import { wrongPairs } from '../glossary/checks/wrong-pairs.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'glossary-translation-mismatch',
  summary: { en: 'A metric carries the name of another one as its translation', zh: '指标的中英文名称对不上' },
  why: {
    en: 'A product manager reads one of the names, a supplier the other, and each agrees to another target. The pairs are a closed table of standard names.',
    zh: '产品经理看中文名，供应商看英文名，双方各自认可了不同的目标。名称对照为固定的标准译名表。',
  },
  severity: 'info',
  messages: {
    pair: {
      en: '“{first}” is “{translation}”, and “{second}” is “{original}”. Which of them is meant?',
      zh: '“{first}”对应“{translation}”，“{second}”对应“{original}”。请确认指的是哪一个。',
    },
  },
  examples: [
    { language: 'zh', text: '# 定损需求文档\n\n## 指标\n\n- 查准率（Recall）≥ 90%\n', reports: 1 },
    { language: 'zh', text: '# 定损需求文档\n\n## 指标\n\n- 查准率（Precision）≥ 90%\n', reports: 0 },
    { language: 'zh', text: '# 定损需求文档\n\n## 指标\n\n- 准确率（含召回率）见附表\n', reports: 0 },
    { language: 'en', text: '# PRD: Damage\n\n## Targets\n\n- Accuracy (精确率) ≥ 95%\n', reports: 1 },
    { language: 'en', text: '# PRD: Damage\n\n## Targets\n\n- Accuracy (准确率) ≥ 95%\n', reports: 0 },
  ],
  *check(facts) {
    for (const { at, first, second, firstAt, secondAt, translation, original } of wrongPairs(facts)) {
      const keep = (word: string, other: string, range: typeof at) => ({
        title: { en: `It is “${word}”: write “${other}”`, zh: `指“${word}”：改为“${other}”` },
        safe: false,
        edits: [{ range, text: other }],
      });
      yield {
        at,
        message: 'pair',
        data: { first, second, translation, original },
        fixes: [keep(first, translation, secondAt), keep(second, original, firstAt)],
      };
    }
  },
});
