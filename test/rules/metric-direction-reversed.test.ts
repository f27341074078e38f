import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

/** Comparators that point the wrong way, and numbers that only carry the metric's name. */
testRule('metric-direction-reversed', [
  {
    name: 'leaves a share behind a semicolon alone',
    text: '# A\n\n## Targets\n\nThe MAE is at most 3 points; at least 90% of the cars lie within the interval.\n\n- 平均偏差不超过 3 个百分点；实测值落进区间的车不少于 90%\n',
    at: [],
  },
  { name: 'reports a ceiling of accuracy', text: '# A\n\n## Targets\n\n- Accuracy ≤ 95%\n', at: ['≤ 95%'] },
  { name: '报告误识率的下限', text: '# A\n\n## 指标\n\n- 误识率 ≥ 0.01%\n', at: ['≥ 0.01%'] },
  { name: '“不应因……增加超过”是上限', text: '# A\n\n## 指标\n\n- 加载时间不应因 AI 功能增加超过 500ms\n', at: [] },
  {
    name: 'leaves a risk alone',
    text: '# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| Accuracy < 95% | High |\n',
    at: [],
  },
  {
    name: 'leaves how many are found alone',
    text: '# A\n\n## Targets\n\n| What | Today | Needed |\n|---|---|---|\n| Red deviations found | 87% | 95% or better |\n',
    at: [],
  },
  { name: 'leaves a tolerance alone', text: '# A\n\n## Targets\n\n- Age shown with ±5 years accuracy\n', at: [] },
  {
    name: 'leaves a deviation to both sides alone',
    text: '# A\n\n## Targets\n\n- Below 50 cars the count SHALL have an accuracy within ±3 cars\n- 车流统计准确率 ±2 辆以内\n',
    at: [],
  },
  {
    name: 'leaves what may be lost alone',
    text: '# A\n\n## Targets\n\n- Robustness: < 2% accuracy lost under noise\n',
    at: [],
  },
  {
    name: 'leaves a metric alone that only the sentence above the table names',
    text: '# A\n\n## Targets\n\nThe mean absolute percentage error and the share of hits are measured:\n\n| Figure | Target |\n|---|---|\n| MAPE | ≤ 20% |\n| Hits inside the band | ≥ 78% |\n',
    at: [],
  },
  {
    name: '表前一句提到误差，不影响区间覆盖率',
    text: '# 甲\n\n## 指标\n\n用加权绝对百分比误差和区间覆盖率衡量：\n\n| 指标 | 目标 |\n|---|---|\n| WAPE | ≤ 20% |\n| 区间覆盖率 | ≥ 78% |\n',
    at: [],
  },
  {
    name: 'still reports a row below a heading that names the metric',
    text: '# A\n\n## Word error rate\n\n| Set | Word error rate |\n|---|---|\n| Far field | ≥ 8% |\n',
    at: ['≥ 8%'],
  },
]);

test('turning a comparator around is left to the author', () => {
  const { findings } = lint(new Session().read('# A\n\n## Targets\n\n- Accuracy ≤ 95%\n'), {
    kind: { kind: 'ai-prd', by: 'user' },
  });
  const fixes = findings.filter(({ rule }) => rule === 'metric-direction-reversed').flatMap(({ fixes }) => fixes);
  assert.deepEqual(
    fixes.map(({ safe, edits }) => [safe, edits[0]?.text]),
    [[false, '≥ 95%']],
  );
});
