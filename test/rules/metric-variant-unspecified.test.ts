import { testRule } from './rule-table.ts';

/** Numbers that hang on a percentile, a cut-off or a scale, and the places where it may be said. */
testRule('metric-variant-unspecified', [
  {
    name: 'asks for a percentile once a metric',
    text: '# A\n\n## Performance\n\n- API latency < 300 ms\n- Search latency < 500 ms\n',
    at: ['latency < 300 ms'],
  },
  { name: 'asks for the length of the list', text: '# A\n\n## Targets\n\n- NDCG ≥ 0.45\n', at: ['NDCG ≥ 0.45'] },
  {
    name: 'asks for the scale of a score',
    text: '# A\n\n## Targets\n\n- Expert rating ≥ 4.2\n',
    at: ['Expert rating ≥ 4.2'],
  },
  { name: '询问拒真率对应的误识率', text: '# A\n\n## 指标\n\n- 拒真率≤2%\n', at: ['拒真率≤2%'] },
  {
    name: 'asks which curve only where positives are rare',
    text: '# A\n\n## Targets\n\nThe fraud share is 0.5%.\n\n- AUC ≥ 0.9\n',
    at: ['AUC ≥ 0.9'],
  },
  { name: 'leaves a balanced AUC alone', text: '# A\n\n## Targets\n\n- AUC ≥ 0.9\n', at: [] },
  {
    name: 'reads the overlap beside it',
    text: '# A\n\n## Targets\n\n- IoU threshold: 0.5\n- Target mAP: > 0.50\n',
    at: [],
  },
  {
    name: 'reads a percentile in the head of the column',
    text: '# A\n\n## Performance\n\n| Call | P95 |\n|---|---|\n| Latency | ≤ 300 ms |\n',
    at: [],
  },
  {
    name: 'reads “95% of requests”',
    text: '# A\n\n## Performance\n\n- Latency below 300 ms for 95% of requests\n',
    at: [],
  },
  { name: 'leaves averages alone', text: '# A\n\n## Performance\n\n- Average response time < 300 ms\n', at: [] },
  {
    name: 'leaves screens and start-up alone',
    text: '# A\n\n## Performance\n\n- Page load time < 2 s\n- Startup time < 3 s\n',
    at: [],
  },
  { name: 'leaves jobs alone', text: '# A\n\n## Performance\n\n- Processing time < 30 min\n', at: [] },
  { name: 'leaves today’s value alone', text: '# A\n\n## Background\n\nLatency today is 300 ms.\n', at: [] },
  { name: 'reads the scale', text: '# A\n\n## Targets\n\n- CSAT ≥ 4.2/5\n- Expert rating ≥ 4.2 out of 5\n', at: [] },
  {
    name: 'leaves a comparison of two runs alone',
    text: '# A\n\n## Performance\n\n- Query latency goes down from 900 ms to 110 ms\n',
    at: [],
  },
  { name: '不理会前后两次的对比', text: '# 甲\n\n## 性能\n\n- 检索耗时由 900 毫秒降到 110 毫秒\n', at: [] },
  { name: '仍询问上限的分位值', text: '# 甲\n\n## 性能\n\n- 检索耗时不超过 110 毫秒\n', at: ['耗时不超过 110 毫秒'] },
]);
