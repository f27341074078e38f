import { testRule } from './rule-table.ts';

/** Comparators that point the wrong way, and numbers that only carry the metric's name. */
testRule('metric-direction-reversed', [
  { name: 'reports a ceiling of accuracy', text: '# A\n\n## Targets\n\n- Accuracy ≤ 95%\n', at: ['≤ 95%'] },
  { name: '报告误识率的下限', text: '# A\n\n## 指标\n\n- 误识率 ≥ 0.01%\n', at: ['≥ 0.01%'] },
  {
    name: 'leaves a risk alone',
    text: '# A\n\n## Risks\n\n| Risk | Impact |\n|---|---|\n| Accuracy < 95% | High |\n',
    at: [],
  },
  { name: 'leaves a tolerance alone', text: '# A\n\n## Targets\n\n- Age shown with ±5 years accuracy\n', at: [] },
  {
    name: 'leaves what may be lost alone',
    text: '# A\n\n## Targets\n\n- Robustness: < 2% accuracy lost under noise\n',
    at: [],
  },
]);
