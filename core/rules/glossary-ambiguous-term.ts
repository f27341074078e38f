import { unsettled } from '../glossary/checks/ambiguous.ts';
import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'glossary-ambiguous-term',
  summary: { en: 'A target names a metric that can mean two things', zh: '目标中的指标有两种含义' },
  why: {
    en: 'Some names of metrics are used for different formulas, so that the same model passes under one reading and fails under the other. Name the formula, or the term in the other language.',
    zh: '有些指标名称对应不同的公式，同一个模型按一种理解达标、按另一种理解不达标。请写明公式或英文名称。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    unsettled: {
      en: '“{word}” may mean {meanings}. Say which: with its formula, or with its name in the other language in brackets.',
      zh: '“{word}”可能指{meanings}。请写明是哪一种，例如补充公式或在括号中写出英文名称。',
    },
  },
  examples: [
    {
      language: 'zh',
      text: '# 缺陷检测需求文档\n\n## 指标\n\n- 模型识别缺陷的精度：≥ 95%\n- 精度 ≥ 95%\n',
      reports: 1,
    },
    { language: 'zh', text: '# 缺陷检测需求文档\n\n## 指标\n\n- 精度（Precision）≥ 95%\n', reports: 0 },
    { language: 'zh', text: '# 缺陷检测需求文档\n\n## 指标\n\n- 误报率 ≤ 2%\n', reports: 1 },
    { language: 'zh', text: '# 缺陷检测需求文档\n\n## 指标\n\n- 误报率（误报数/报警总数）≤ 2%\n', reports: 0 },
    { language: 'en', text: '# PRD: Alarms\n\n## Targets\n\n- False alarm rate ≤ 2%\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Alarms\n\n## Targets\n\n- False alarm rate (share of alarms that are false) ≤ 2%\n',
      reports: 0,
    },
  ],
  *check(facts, _options, { team }) {
    for (const { threshold, word, meanings } of unsettled(facts, team)) {
      yield { at: place(threshold), message: 'unsettled', data: { word, meanings } };
    }
  },
});
