import { twoNames } from '../glossary/checks/two-names.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'glossary-two-names',
  anyLanguage: true,
  summary: { en: 'One concept goes by two names', zh: '同一概念用了两种叫法' },
  why: {
    en: 'Two names look like two things: a reviewer asks which target is meant, and a developer builds two. Guides to requirements ask for one term for one concept.',
    zh: '两种叫法看起来像两件事：评审时要追问指的是哪个指标，开发时可能做成两个。需求编写规范要求一个概念只用一个术语。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    twin: {
      en: '“{word}” and “{main}” name the same thing here. Use one of them, or say once that they mean the same.',
      zh: '“{word}”与“{main}”在这里指同一概念。请统一用词，或写明两者等同。',
    },
    main: { en: 'The other name', zh: '另一种叫法' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Screening\n\n## Targets\n\n- Recall at least 95%\n- Recall of small lesions at least 90%\n\n## Launch\n\nSensitivity is checked in the screening pilot.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Screening\n\n## Targets\n\n- Recall (sensitivity) at least 95%\n\n## Launch\n\nSensitivity is checked in the screening pilot.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 缺陷检测需求文档\n\n## 指标\n\n- 召回率不低于 95%\n- 小缺陷召回率不低于 90%\n\n## 上线\n\n试点期查全率达标后上线。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 缺陷检测需求文档\n\n## 指标\n\n- 召回率（Recall）不低于 95%\n\n## 上线\n\n试点期召回率达标后上线。\n',
      reports: 0,
    },
  ],
  *check(facts, _options, { team }) {
    for (const { use, main } of twoNames(facts, team)) {
      yield {
        at: use.first,
        message: 'twin',
        data: { word: use.word, main: main.word },
        related: [{ at: main.first, message: 'main' }],
      };
    }
  },
});
