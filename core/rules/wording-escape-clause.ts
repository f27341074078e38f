import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'wording-escape-clause',
  summary: { en: 'A requirement can be dodged', zh: '需求留有可以不做的口子' },
  why: {
    en: 'With “if possible” a requirement is met by doing nothing (escape clauses, INCOSE Guide to Writing Requirements, R8; loopholes, ISO/IEC/IEEE 29148, 5.2.7).',
    zh: '写了“尽量”，不做也算满足（INCOSE《需求编写指南》R8“免责措辞”；ISO/IEC/IEEE 29148 第 5.2.7 条“漏洞”）。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    escape: {
      en: '“{word}” makes this requirement optional. Delete it, or write the condition under which it holds.',
      zh: '“{word}”使这条需求可做可不做。请删去，或写明在什么条件下必须做到。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Upload\n\n## Functions\n\nThe app must support common formats where possible.\n',
      reports: 1,
    },
    { language: 'en', text: '# PRD: Upload\n\n## Functions\n\nThe app must support JPEG, PNG and HEIC.\n', reports: 0 },
    { language: 'zh', text: '# 上传需求文档\n\n## 功能\n\n系统应尽量支持常见格式。\n', reports: 1 },
    { language: 'zh', text: '# 上传需求文档\n\n## 功能\n\n系统应支持 JPG、PNG 和 HEIC。\n', reports: 0 },
  ],
  *check(facts) {
    for (const wording of facts.wording) {
      if (wording.kind !== 'escape') continue;
      const at = place(wording);
      yield { at, message: 'escape', data: { word: facts.text.slice(at.start, at.end) } };
    }
  },
});
