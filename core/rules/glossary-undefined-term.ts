import { allOf } from '../facts/enumeration.ts';
import { type Unexplained, unexplained } from '../glossary/checks/unexplained.ts';
import { type DocumentFacts, defineRule, type Text } from '../rule.ts';

export default defineRule({
  id: 'glossary-undefined-term',
  summary: { en: 'An abbreviation is used and nowhere explained', zh: '缩写出现了，但全文没有解释' },
  why: {
    en: 'Reviewers outside the team read the document too. Requirements guides ask to write an abbreviation out where it first appears, or to list it in a glossary. Names of algorithms and networks (SVM, LSTM) are left alone, and so is what has a part of its own.',
    zh: '团队之外的评审者也要读这份文档。需求编写规范要求缩写首次出现时写出全称，或列入术语表。算法和网络的名称（SVM、LSTM）不提示，有专门章节说明的也不提示。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    unexplained: {
      en: '“{word}” is not explained anywhere. Write it out where it first appears, for example “{word} ({name})”, or list it in the glossary.',
      zh: '“{word}”全文没有解释。请在首次出现处写明，例如“{word}（{name}）”，或列入术语表。',
    },
    several: {
      en: '{words} are not explained anywhere. Write each out where it first appears, for example “{word} ({name})”, or list them in the glossary.',
      zh: '{words}全文没有解释。请在首次出现处分别写明，例如“{word}（{name}）”，或列入术语表。',
    },
    also: { en: 'This is not explained either.', zh: '这个缩写也没有解释。' },
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
      text: '# PRD: Help desk\n\n## Model\n\nThe RAG part reads help pages.\n\n## Glossary\n\n- **RAG**: answers from found pages.\n',
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
    for (const group of byLine(facts, unexplained(facts, team))) {
      const [{ word, first }, ...others] = group;
      const name = spelledOut(group[0]);
      const words = allOf(group.map((one) => quoted(one.word)));
      yield {
        at: first,
        ...(others.length === 0
          ? { message: 'unexplained' as const, data: { word, name } }
          : { message: 'several' as const, data: { words, word, name } }),
        related: others.map((other) => ({ at: other.first, message: 'also' as const })),
        fixes: [
          {
            title: { en: `Write ${words.en} out`, zh: `写出${words.zh}的全称` },
            safe: false,
            edits: group.map((one) => ({
              range: { start: one.first.end, end: one.first.end },
              text: facts.language === 'zh' ? `（${spelledOut(one).zh}）` : ` (${spelledOut(one).en})`,
            })),
          },
        ],
      };
    }
  },
});

type Group = [Unexplained, ...Unexplained[]];

/** A name that spells the word out: “over-the-air update” for OTA, where “OTA更新” would explain it by itself. */
function spelledOut({ word, name: { en, zh } }: Unexplained): Text {
  return { en: en.includes(word) ? zh : en, zh: zh.includes(word) ? en : zh };
}

/** “MAE, RMSE and MAPE” in one line are one finding. */
function byLine(facts: DocumentFacts, all: readonly Unexplained[]): Iterable<Group> {
  const groups = new Map<number, Group>();
  for (const one of all) {
    const { line } = facts.lines.positionAt(one.first.start);
    const group = groups.get(line);
    if (group) group.push(one);
    else groups.set(line, [one]);
  }
  return groups.values();
}

function quoted(word: string): Text {
  return { en: `“${word}”`, zh: `“${word}”` };
}
