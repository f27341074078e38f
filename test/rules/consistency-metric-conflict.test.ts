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
  {
    name: 'compares the number that decides on the launch with the only target',
    text: '# Bread planner\n\n## Targets\n\n| What | Must |\n|---|---|\n| Average miss (WAPE) | 24% or less |\n\n## People\n\n| Who | For what |\n|---|---|\n| Marit | product, says yes on 28 March if the average miss (WAPE) is 20% or less, else no |\n',
    at: ['20% or less'],
  },
  {
    name: 'compares two numbers on the same counted cases',
    text: '# Reviews\n\n## Story 1\n\n- On the 1,000 requests, precision is at least 60%.\n\n## How good\n\n- Precision at least 75% on the 1,000 requests.\n',
    at: ['at least 75%'],
  },
  {
    name: '同一批题上的两个目标',
    text: '# 代码评审\n\n## 故事\n\n- 在那 1,000 个请求上召回率 ≥ 60%\n\n## 做到什么份上\n\n- 在 1000 个请求上，召回率 ≥ 75%\n',
    at: ['≥ 75%'],
  },
  ...[
    '# A\n\n## Targets\n\n- WAPE 24% or less\n\n## Pilot\n\n- We launch the pilot if the WAPE is 30% or less.\n',
    '# A\n\n## Story\n\n- On the 1,000 requests, precision is at least 60%.\n\n## How good\n\n- Precision at least 75% on the 2,000 requests.\n',
    '# A\n\n## Roll-out\n\n- Step 1: go if recall is at least 60%.\n- Step 2: go if recall is at least 75%.\n',
    '# A\n\n## Story\n\n- On the 1,000 photos, damage recall is at least 60%.\n\n## How good\n\n- On the 1,000 photos, plate recall is at least 75%.\n',
    '# A\n\n## Targets\n\n- Recall at least 90%\n\n## Launch\n\n- We launch if recall for bikes is at least 80%.\n',
    '# 识别\n\n## 目标\n\n- 召回率 ≥ 90%\n\n## 上线\n\n- 灰度阶段召回率 ≥ 80% 即可上线\n',
    '# 识别\n\n## 目标\n\n- 1,000 张图上车牌召回率 ≥ 90%\n\n## 验收\n\n- 1,000 张图上划痕召回率 ≥ 80%\n',
  ].map((text, i) => ({ name: `leaves stages, other cases and other parts alone (${i + 1})`, text, at: [] })),
]);

const peak = (condition: string): string =>
  `# A\n\n## 指标\n\n| 看什么 | 今天 | 必须 |\n| --- | --- | --- |\n| 平均差多少（MAE，全天） | 5.6 min | ≤ 4.2 min |\n| 平均差多少（MAE，午晚高峰） | 7.4 min | ≤ 5.5 min |\n\n## 上线\n\n${condition}\n`;

testRule('consistency-metric-conflict', [
  { name: '放量条件与指标表不一致', text: peak('全量的条件：午晚高峰 MAE ≤ 6.5 min。'), at: ['≤ 6.5 min'] },
  { name: '放量条件说的是另一部分', text: peak('全量的条件：雨天 MAE ≤ 6.5 min。'), at: [] },
  {
    name: 'reports the condition of the launch',
    text: '# A\n\n## Targets\n\nMAE at most 5.5 min.\n\n## Rollout\n\nThe condition for the launch: MAE at most 6.5 min.\n',
    at: ['at most 6.5 min'],
  },
  {
    name: 'reports two percentiles of one time',
    text: '# A\n\n## Goals\n\n- Response time p95 ≤ 2 s\n\n## Non-functional requirements\n\n- Response time p95 ≤ 3 s\n',
    at: ['≤ 3 s'],
  },
  {
    name: 'leaves percentiles of different things alone',
    text: '# A\n\n## Goals\n\n- Search p95 ≤ 2 s\n\n## Non-functional requirements\n\n- Upload p95 ≤ 3 s\n',
    at: [],
  },
]);
