import { testRule } from './rule-table.ts';

/** Words in the place of numbers, and sentences that explain a metric or compare it. */
testRule('metric-no-threshold', [
  {
    name: 'reports a word after a key',
    text: '# A\n\n## Acceptance\n\n- Precision: ≥ 95%\n- Recall: as high as possible\n',
    at: ['as high as possible'],
  },
  {
    name: 'reports a demand',
    text: '# A\n\n## Acceptance\n\n- Precision ≥ 95%\n- Recall must be high.\n',
    at: ['high'],
  },
  { name: 'reports a time without a unit', text: '# A\n\n## Performance\n\n- Response time < 200\n', at: ['< 200'] },
  {
    name: '报告目标列里的词',
    text: '# A\n\n## 指标\n\n| 指标 | 目标 |\n|---|---|\n| 精确率 | ≥95% |\n| 召回率 | 较高 |\n',
    at: ['较高'],
  },
  {
    name: 'leaves it to the document’s finding where no quality has a number',
    text: '# A\n\n## Acceptance\n\n- Recall: high\n',
    at: [],
  },
  {
    name: 'leaves an explanation alone',
    text: '# A\n\n## Acceptance\n\n- Precision ≥ 95%\n- Recall: share of spam that is found; a high recall annoys nobody\n',
    at: [],
  },
  {
    name: 'leaves comparisons alone',
    text: '# A\n\n## Acceptance\n\n| Metric | Target |\n|---|---|\n| Precision | ≥ 95% |\n| Recall | higher than the baseline |\n',
    at: [],
  },
  {
    name: 'leaves a unit in the head of the table alone',
    text: '# A\n\n## Performance\n\n| Metric | Limit (ms) |\n|---|---|\n| Response time | < 200 |\n',
    at: [],
  },
  { name: '解释性的句子不报告', text: '# A\n\n## 指标\n\n精确率≥95%。召回率高的模型误报也多。\n', at: [] },
  {
    name: 'leaves open numbers to their own rule',
    text: '# A\n\n## Acceptance\n\n- Precision ≥ 95%\n- Recall: TBD\n',
    at: [],
  },
]);
