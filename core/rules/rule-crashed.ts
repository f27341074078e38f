import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'rule-crashed',
  summary: { en: 'A rule failed on this document', zh: '某条规则在本文档上出错' },
  why: {
    en: 'A fault in one rule must not hide what the other rules found. The engine reports it here, and the other rules still run.',
    zh: '一条规则的故障不应掩盖其他规则的结果。引擎在此报告故障，其余规则照常运行。',
  },
  kinds: ['ai-prd', 'prd', 'other'],
  severity: 'warning',
  messages: {
    found: {
      en: 'The rule {rule} failed on this document and was skipped: {error}. Please report it with the document if you can.',
      zh: '规则 {rule} 在本文档上出错，已跳过：{error}。如方便，请附文档反馈此问题。',
    },
    reader: {
      en: 'A part of this section could not be read ({reader}), so rules that need it were skipped: {error}. Please report it with the document if you can.',
      zh: '本节有部分内容无法读取（{reader}），依赖它的规则已跳过：{error}。如方便，请附文档反馈此问题。',
    },
  },
  examples: [],
  *check() {},
});
