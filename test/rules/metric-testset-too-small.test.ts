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

/** What a target is measured on, in the words of its own sentence. */
const measured: readonly (readonly [line: string, at?: string])[] = [
  ['False accept rate ≤ 1 in a million, measured on 10,000 pairs.', '≤ 1 in a million'],
  ['The false accept rate is below 1e-6 on 10,000 impostor pairs.', 'below 1e-6'],
  ['Recall ≥ 99.9% on 200 cases.', '≥ 99.9%'],
  ['误识率不高于百万分之一，用 1 万对他人样本测。', '不高于百万分之一'],
  ['误识率 ≤ 0.0001%，测试集 1 万对。', '≤ 0.0001%'],
  ['召回率 ≥ 99.9%，在 200 例上测。', '≥ 99.9%'],
  ['False accept rate ≤ one in a thousand, measured on 10,000 pairs.'],
  ['误识率不高于万分之一，用 100 万对他人样本测。'],
  ['Success rate ≥ 99.9% at 200 requests per second.'],
  ['Accuracy ≥ 99% across 12 languages.'],
  ['Accuracy ≥ 99% on 5 phones.'],
  ['准确率 ≥ 99%，用 3 台手机测。'],
  ['准确率 ≥ 99.9%，每天抽 100 条检查。'],
];
testRule(
  'metric-testset-too-small',
  measured.map(([line, at]) => ({
    name: `${at ? 'reports' : 'is silent on'} ${line}`,
    text: `# A\n\n## Targets\n\n${line}\n`,
    at: at ? [at] : [],
  })),
);
