import { testRule } from './rule-table.ts';

const en = (goal: string, other: string): string =>
  `# PRD: Parking\n\n## Goals\n\n- ${goal}\n\n## Acceptance criteria\n\n- ${other}\n`;
const zh = (goal: string, other: string): string =>
  `# 停车识别需求文档\n\n## 目标\n\n- ${goal}\n\n## 验收标准\n\n- ${other}\n`;

/** Two numbers of one thing, and numbers that only share the metric's name. */
testRule('consistency-metric-conflict', [
  {
    name: 'reports one metric in other words',
    text: en('Precision must be at least 95%', 'Precision ≥ 92%'),
    at: ['≥ 92%'],
  },
  {
    name: 'reports one part that has two numbers',
    text: en('Precision in the garage ≥ 95%', 'Precision in the garage ≥ 92%'),
    at: ['≥ 92%'],
  },
  { name: '报告同一对象的两个数值', text: zh('地库识别准确率 ≥ 95%', '地库识别准确率不低于 90%'), at: ['不低于 90%'] },
  {
    name: 'reports a row against a line',
    text: '# PRD: Parking\n\n## Goals\n\n- Precision ≥ 95%\n\n## Acceptance criteria\n\n| Metric | Target | Owner |\n|---|---|---|\n| Precision | ≥ 92% | QA |\n',
    at: ['≥ 92%'],
  },
  { name: 'tells the fallback from the rest', text: en('Online accuracy ≥ 95%', 'Fallback accuracy ≥ 85%'), at: [] },
  {
    name: 'tells places apart',
    text: en('Precision on the ground floor ≥ 95%', 'Precision in the garage ≥ 92%'),
    at: [],
  },
  { name: 'tells a condition behind a comma', text: en('F1 ≥ 95%', 'Offline, F1 ≥ 85%'), at: [] },
  { name: 'tells a condition in brackets', text: en('F1 ≥ 95%', 'F1 ≥ 85% (without a network)'), at: [] },
  {
    name: 'tells a metric from the same one of another check',
    text: en('Recall ≥ 95%', 'Drift detection recall ≥ 80%'),
    at: [],
  },
  {
    name: 'tells rows apart by a column of conditions',
    text: '# PRD: Parking\n\n## Goals\n\n- Precision ≥ 95%\n\n## Acceptance criteria\n\n| Metric | Condition | Target |\n|---|---|---|\n| Precision | heavy rain | ≥ 92% |\n',
    at: [],
  },
  { name: '区分地面与地库', text: zh('地面识别准确率 ≥ 95%', '地库识别准确率 ≥ 90%'), at: [] },
  { name: '区分联网与断网', text: zh('联网时，F1 ≥ 97%', '断网时，F1 ≥ 87%'), at: [] },
  { name: '区分括号里的条件', text: zh('召回率 ≥ 97%', '召回率 ≥ 87%（断网）'), at: [] },
  { name: '区分漂移检测召回率与召回率', text: zh('召回率 ≥ 90%', '漂移检测召回率 ≥ 80%'), at: [] },
]);
