import { testRule } from './rule-table.ts';

/** Targets with and without something to compare them with. */
testRule('metric-no-baseline', [
  { name: 'reports the first target', text: '# A\n\n## Targets\n\n- Recall ≥ 90%\n', at: ['Recall ≥ 90%'] },
  { name: 'leaves the number of people alone', text: '# A\n\n## Targets\n\n- MAE ≤ 450 € (buyers: 620 €)\n', at: [] },
  { name: '与人工对比不报告', text: '# A\n\n## 指标\n\n- MAE ≤ 1.8 万元（收车员 3.1 万元）\n', at: [] },
  { name: 'leaves a change alone', text: '# A\n\n## Targets\n\n- Improve recall by 10%\n', at: [] },
]);
