import { testRule } from './rule-table.ts';

/** Promises that no test can show, and words that only name what is looked at. */
testRule('wording-absolute-claim', [
  {
    name: 'reports a promise',
    text: '# A\n\n## Quality\n\nThe answers have zero hallucinations.\n',
    at: ['zero hallucinations'],
  },
  { name: '引号里的承诺仍是承诺', text: '# 甲\n\n## 质量\n\n须实现“零误报”。\n', at: ['零误报'] },
  {
    name: '引号里的评分项不是承诺',
    text: '# 甲\n\n## 评测\n\n每月抽 40 题，按“切题、出处准确、无幻觉”三项打分。\n',
    at: [],
  },
  {
    name: 'leaves a quoted list of criteria alone',
    text: '# A\n\n## Evaluation\n\nReviewers score 40 answers on “on topic, cited, no hallucinations”.\n',
    at: [],
  },
]);
