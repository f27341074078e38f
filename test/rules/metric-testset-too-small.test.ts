import { testRule } from './rule-table.ts';

/** Which number of cases belongs to which target, and what it can show. */
testRule('metric-testset-too-small', [
  {
    name: 'takes the size from the row',
    text: '# A\n\n## Acceptance\n\n| Metric | Test set | Target |\n|---|---|---|\n| False positive rate | 200 photos | ≤ 0.5% |\n',
    at: ['≤ 0.5%'],
  },
  {
    name: 'takes the size from how it is measured',
    text: '# A\n\n## Goals\n\n| KPI | Target | Measurement |\n|---|---|---|\n| Detection accuracy | ≥ 95% | compared with the ground truth of 50 sample images |\n',
    at: ['≥ 95%'],
  },
  {
    name: 'takes the size from the sentence for all targets',
    text: '# A\n\n## Acceptance\n\nAll targets are measured on a test set of 50 questions.\n\n- Accuracy ≥ 98%\n',
    at: ['≥ 98%'],
  },
  {
    name: 'informs where the margin is wide',
    text: '# A\n\n## Acceptance\n\n- Accuracy ≥ 90% on a test set of 150 calls\n',
    at: ['≥ 90%'],
  },
  {
    name: 'asks for enough requests behind a percentile',
    text: '# A\n\n## Performance\n\n- p99 latency ≤ 300 ms, tested on 50 requests\n',
    at: ['≤ 300 ms'],
  },
  {
    name: '从整句取样本数',
    text: '# A\n\n## 验收\n\n以下指标均在测试集（100 条）上测得。\n\n- 准确率≥99%\n',
    at: ['≥99%'],
  },
  {
    name: 'leaves people alone where pairs count',
    text: '# A\n\n## Acceptance\n\n- FAR ≤ 1/100,000, tested on 200 volunteers\n',
    at: [],
  },
  {
    name: 'leaves numbers of another section alone',
    text: '# A\n\n## Smoke test\n\nA test set of 20 questions is run nightly.\n\n## Acceptance\n\n- Accuracy ≥ 99%\n',
    at: [],
  },
  {
    name: 'leaves metrics that are no shares alone',
    text: '# A\n\n## Acceptance\n\n- AUC ≥ 0.99 on a test set of 150 patients\n- WER ≤ 1% on a test set of 100 clips\n',
    at: [],
  },
  {
    name: 'leaves enough cases alone',
    text: '# A\n\n## Acceptance\n\n- Recall ≥ 95% on a test set of 1,000 photos\n',
    at: [],
  },
]);
