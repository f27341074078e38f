import { doubledPercents } from '../facts/doubled-percent.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'metric-doubled-percent',
  anyLanguage: true,
  summary: { en: 'A number has its percent sign twice', zh: '数字后有两个百分号' },
  why: {
    en: 'A doubled sign is left over from a template or a format string. Readers take it for a slip, programs that read the table for a text.',
    zh: '多出的百分号多是模板或格式字符串的残留：人会当作笔误，读取表格的程序则会把它当成文本。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: { draft: 'info', review: 'info', gate: 'warning' },
  messages: {
    doubled: {
      en: 'The percent sign stands twice here. Keep one.',
      zh: '此处有两个百分号，请保留一个。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Spam filter\n\n## Targets\n\n- Recall ≥ 95%%\n', reports: 1 },
    { language: 'en', text: '# PRD: Spam filter\n\n## Targets\n\n- Recall ≥ 95%, shown as `%d%%`\n', reports: 0 },
    { language: 'zh', text: '# 垃圾邮件过滤需求文档\n\n## 指标\n\n- 召回率 ≥ 95％％\n', reports: 1 },
    { language: 'zh', text: '# 垃圾邮件过滤需求文档\n\n## 指标\n\n- 召回率 ≥ 95％\n', reports: 0 },
  ],
  *check(facts) {
    for (const at of doubledPercents(facts)) {
      const text = facts.text.slice(at.start, at.start + 1) || '%';
      const title = { en: 'Remove the second percent sign', zh: '删除多余的百分号' };
      yield { at, message: 'doubled', fixes: [{ title, safe: true, edits: [{ range: at, text }] }] };
    }
  },
});
