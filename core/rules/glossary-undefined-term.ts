import { unexplained, writtenOut } from '../glossary/checks/unexplained.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'glossary-undefined-term',
  summary: { en: 'An abbreviation is used and nowhere explained', zh: '缩写出现了，但全文没有解释' },
  why: {
    en: 'Reviewers outside the team read the document too. Requirements guides ask to write an abbreviation out where it first appears, or to list it in a glossary.',
    zh: '团队之外的评审者也要读这份文档。需求编写规范要求缩写首次出现时写出全称，或列入术语表。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    unknown: {
      en: '“{word}” is not explained anywhere. Say what it means where it first appears, or list it in the glossary.',
      zh: '“{word}”全文没有解释。请在首次出现处说明含义，或列入术语表。',
    },
    unexplained: {
      en: '“{word}” is not explained anywhere. Write it out where it first appears, for example “{word} ({name})”, or list it in the glossary.',
      zh: '“{word}”全文没有解释。请在首次出现处写明，例如“{word}（{name}）”，或列入术语表。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Sales forecast\n\n## Targets\n\nMAPE stays below 12%.\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Sales forecast\n\n## Targets\n\nThe mean absolute percentage error (MAPE) stays below 12%.\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Feed ranking\n\n## Model\n\nThe LSTM reads clicks.\n\n## Glossary\n\n- **LSTM**: a network for sequences.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 知识问答需求文档\n\n## 方案\n\n采用 RAG 方案回答员工的问题。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 知识问答需求文档\n\n## 方案\n\n采用 RAG（检索增强生成）方案回答员工的问题。\n',
      reports: 0,
    },
  ],
  *check(facts, _options, { team }) {
    for (const { term, word, first } of unexplained(facts, team)) {
      const name = writtenOut(term, word);
      if (!name) {
        yield { at: first, message: 'unknown', data: { word } };
        continue;
      }
      yield {
        at: first,
        message: 'unexplained',
        data: { word, name },
        fixes: [
          {
            title: { en: `Write “${word}” out`, zh: `写出“${word}”的全称` },
            safe: false,
            edits: [
              facts.language === 'zh'
                ? { range: { start: first.end, end: first.end }, text: `（${name.zh}）` }
                : { range: { start: first.end, end: first.end }, text: ` (${name.en})` },
            ],
          },
        ],
      };
    }
  },
});
