import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'suppression-unknown-rule',
  summary: { en: 'A suppression comment names a rule that does not exist', zh: '抑制注释中的规则名不存在' },
  why: {
    en: 'A misspelt rule name suppresses nothing, and the author believes that it does.',
    zh: '规则名写错时注释不起任何作用，作者却以为已经生效。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: 'warning',
  messages: {
    found: {
      en: 'There is no rule “{rule}”. Check the spelling, or remove the comment.',
      zh: '没有名为“{rule}”的规则。请检查拼写，或删除该注释。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# Spam filter\n\n<!-- prdlint-disable-next-line metric-treshold -- agreed -->\nText.\n',
      reports: 1,
    },
    { language: 'en', text: '# Spam filter\n\n<!-- a plain comment -->\nText.\n', reports: 0 },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤\n\n<!-- prdlint-disable-next-line metric-treshold -- 已确认 -->\n正文。\n',
      reports: 1,
    },
    { language: 'zh', text: '# 垃圾邮件过滤\n\n<!-- 普通注释 -->\n正文。\n', reports: 0 },
  ],
  *check() {},
});
