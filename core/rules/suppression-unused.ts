import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'suppression-unused',
  summary: { en: 'A suppression comment accepts nothing', zh: '抑制注释没有对应的问题' },
  why: {
    en: 'A comment that no longer suppresses anything hides the next real finding at that place.',
    zh: '不再起作用的抑制注释会掩盖该处以后出现的真实问题。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: 'warning',
  messages: {
    found: {
      en: 'This comment suppresses no finding. Remove it, so that it cannot hide a later one.',
      zh: '该注释没有抑制任何问题。请删除，以免掩盖以后的问题。',
    },
  },
  examples: [
    { language: 'en', text: '# Spam filter\n\n<!-- prdlint-disable-next-line -- agreed -->\nText.\n', reports: 1 },
    { language: 'en', text: '# Spam filter\n\n<!-- a plain comment -->\nText.\n', reports: 0 },
    { language: 'zh', text: '# 垃圾邮件过滤\n\n<!-- prdlint-disable-next-line -- 已确认 -->\n正文。\n', reports: 1 },
    { language: 'zh', text: '# 垃圾邮件过滤\n\n<!-- 普通注释 -->\n正文。\n', reports: 0 },
  ],
  *check() {},
});
