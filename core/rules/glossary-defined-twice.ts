import { definedTwice } from '../glossary/checks/defined-twice.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'glossary-defined-twice',
  anyLanguage: true,
  summary: { en: 'A term is defined twice, in different words', zh: '同一术语有两处不同的定义' },
  why: {
    en: 'Readers follow whichever definition they see first. Guides to requirements ask to define a term once and use it so throughout.',
    zh: '读者会以先看到的定义为准。需求编写规范要求术语只定义一次，并始终按该定义使用。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: 'info',
  messages: {
    again: {
      en: '“{word}” is defined here again in other words. Keep one definition.',
      zh: '“{word}”在此处的定义与前文不同。请只保留一处定义。',
    },
    first: { en: 'The first definition', zh: '第一处定义' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Claims\n\n## Glossary\n\n- **Claim**: a report of damage by a customer.\n- **Rider**: an addition.\n- **Claim**: a sum that is paid out.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Claims\n\n## Glossary\n\n- **Claim**: a report of damage by a customer.\n\n## Abbreviations\n\n- **Claim**: A report of damage\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 术语表\n\n- **案件**：一次报案。\n- **附加险**：附加的保险。\n- **案件**：一笔赔款。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 术语表\n\n- **案件**：一次报案。\n- **附加险**：附加的保险。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    for (const { again, first } of definedTwice(facts)) {
      yield {
        at: again.range,
        message: 'again',
        data: { word: again.text },
        related: [{ at: first.range, message: 'first' }],
      };
    }
  },
});
