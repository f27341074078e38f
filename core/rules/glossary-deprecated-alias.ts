import { givenUp } from '../glossary/checks/given-up.ts';
import { renamed } from '../glossary/rename.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'glossary-deprecated-alias',
  anyLanguage: true,
  summary: { en: 'A word is used that the glossary gave up', zh: '使用了术语表中已弃用的叫法' },
  why: {
    en: 'The glossary of the team or of the document marks this word as one not to use any more; new documents that use it keep the old meaning alive.',
    zh: '团队术语表或本文档的术语表已注明不再使用该叫法；新文档继续使用，会让旧说法一直留存。',
  },
  kinds: ['ai-prd', 'prd'],
  severity: 'info',
  messages: {
    replace: { en: 'The glossary gave “{word}” up. Write “{name}”.', zh: '术语表已弃用“{word}”，请改用“{name}”。' },
    avoid: { en: 'The glossary gave “{word}” up.', zh: '术语表已弃用“{word}”。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Claims\n\nEach ticket is read by a model.\n\n## Glossary\n\n| Term | Do not use | Meaning |\n|---|---|---|\n| claim | ticket | a report of damage |\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Claims\n\nEach claim is read by a model.\n\n## Glossary\n\n| Term | Do not use | Meaning |\n|---|---|---|\n| claim | ticket | a report of damage |\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n每张工单由模型读取。\n\n## 术语表\n\n| 术语 | 弃用 | 定义 |\n|---|---|---|\n| 案件 | 工单 | 一次报案 |\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n每个案件由模型读取。\n\n## 术语表\n\n| 术语 | 弃用 | 定义 |\n|---|---|---|\n| 案件 | 工单 | 一次报案 |\n',
      reports: 0,
    },
  ],
  *check(facts, _options, { team }) {
    for (const use of givenUp(facts, team)) {
      const { at, word, name } = use;
      if (name === undefined) {
        yield { at, message: 'avoid', data: { word } };
        continue;
      }
      const title = { en: `Write “${name}”`, zh: `改为“${name}”` };
      const fix = { title, safe: false, edits: renamed(facts.text, use, name) };
      yield { at, message: 'replace', data: { word, name }, fixes: [fix] };
    }
  },
});
