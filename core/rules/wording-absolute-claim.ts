import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'wording-absolute-claim',
  summary: { en: 'A model is promised to be perfect', zh: '要求模型绝对不出错' },
  why: {
    en: 'The output of a model is statistical: no test can show that it is never wrong, so such a requirement cannot be accepted (unverifiable absolutes, INCOSE Guide to Writing Requirements, R26). With no error seen in n samples, the error rate may still be about 3/n (rule of three).',
    zh: '模型的输出是概率性的，任何测试都证明不了“永不出错”，这样的需求无法验收（INCOSE《需求编写指南》R26“绝对化措辞”）。即使 n 个样本全对，错误率仍可能有约 3/n（三倍法则）。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'warning' },
  messages: {
    absolute: {
      en: '“{word}” cannot be shown by any test: 1,000 cases without an error still allow an error rate of about 0.3%. Write the rate that you accept and the test set, for example: “at most 1% of answers with an unsupported claim on EvalSet-v2 (1,000 questions)”.',
      zh: '“{word}”无法用测试证明：1000 个样本全对，错误率仍可能有约 0.3%。请写出可以接受的比例和测试集，例如：“在 EvalSet-v2（1000 题）上，含无依据内容的回答不超过 1%”。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Assistant\n\n## Quality\n\nThe assistant never hallucinates.\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Assistant\n\n## Quality\n\nAt most 1% of answers have an unsupported claim.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 助手需求文档\n\n## 质量要求\n\n回答须做到零幻觉。\n', reports: 1 },
    { language: 'zh', text: '# 助手需求文档\n\n## 质量要求\n\n含无依据内容的回答不超过 1%。\n', reports: 0 },
  ],
  *check(facts) {
    for (const wording of facts.wording) {
      if (wording.kind !== 'absolute') continue;
      const at = place(wording);
      yield { at, message: 'absolute', data: { word: facts.text.slice(at.start, at.end) } };
    }
  },
});
