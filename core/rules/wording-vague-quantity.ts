import { adviceFor } from '../facts/wording.ts';
import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'wording-vague-quantity',
  summary: { en: 'A requirement uses a word that nobody can test', zh: '需求中使用了无法检验的措辞' },
  why: {
    en: 'Vague terms and performance without a number are the best-known faults of requirements (ISO/IEC/IEEE 29148, 5.2.7; INCOSE Guide to Writing Requirements, R7). Everyone agrees to “fast”, and everyone means another number.',
    zh: '措辞含糊、性能无数值是最常见的需求缺陷（ISO/IEC/IEEE 29148 第 5.2.7 条；INCOSE《需求编写指南》R7）。人人都同意“快”，但每个人心里的数字都不一样。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    vague: {
      en: '“{word}” cannot be tested. Write {write}.',
      zh: '“{word}”无法检验。请改写为{write}。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Chat\n\n## Performance\n\nThe system must respond quickly.\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Chat\n\n## Performance\n\nThe system must respond quickly: p95 ≤ 800 ms.\n',
      reports: 0,
    },
    { language: 'en', text: '# PRD: Vision\n\n## Model\n\nThe service must run Fast R-CNN.\n', reports: 0 },
    { language: 'zh', text: '# 问答需求文档\n\n## 性能\n\n系统需快速响应用户提问。\n', reports: 1 },
    { language: 'zh', text: '# 问答需求文档\n\n## 性能\n\n系统需快速响应，P95 ≤ 800 ms。\n', reports: 0 },
    { language: 'zh', text: '# 问答需求文档\n\n## 功能\n\n首页应提供快速入口。\n', reports: 0 },
  ],
  *check(facts) {
    for (const wording of facts.wording) {
      if (wording.kind !== 'vague' || !wording.group) continue;
      const at = place(wording);
      yield {
        at,
        message: 'vague',
        data: { word: facts.text.slice(at.start, at.end), write: adviceFor(wording.group) },
      };
    }
  },
});
