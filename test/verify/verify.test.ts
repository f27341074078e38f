import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parseResults } from '../../core/verify/parse.ts';
import { readResults } from '../../core/verify/results.ts';
import { verdicts } from './verdicts.ts';

const fixture = (name: string): Readonly<Record<string, string>> => ({
  [name]: readFileSync(`test/fixtures/results/${name}`, 'utf8'),
});

const prd = (...lines: string[]): string => `# PRD: model\n\n## Metrics\n\n${lines.join('\n')}\n`;
const zh = (...lines: string[]): string => `# 模型需求文档\n\n## 指标\n\n${lines.join('\n')}\n`;

const formats: [format: string, file: string, spec: string, expected: string[]][] = [
  [
    'flat JSON',
    'flat.json',
    prd('- Recall ≥ 93%', '- Precision ≥ 99%', '- AUC ≥ 0.98', '- p95 latency ≤ 200 ms', '- WER ≤ 8%'),
    [
      'pass | 93.1 eval_recall',
      'fail | 98.8 eval_precision',
      'pass | 0.984 eval_roc_auc',
      'fail | 212 latency_p95_ms',
      'not-measured',
    ],
  ],
  [
    'flat JSON in Chinese',
    'flat.json',
    zh('- 召回率不低于 93%', '- 精确率 ≥ 99%'),
    ['pass | 93.1 eval_recall', 'fail | 98.8 eval_precision'],
  ],
  [
    'cut-offs',
    'flat.json',
    prd('- Recall@5 ≥ 85%', '- Recall@10 ≥ 95%', '- Recall@20 ≥ 97%'),
    ['pass | 87.1 recall@5', 'fail | 93.3 recall@10', 'not-measured'],
  ],
  [
    'classification report',
    'classification-report.json',
    prd('- Recall of spam ≥ 92%', '- Macro F1 ≥ 0.97', '- Accuracy ≥ 99%', '- Recall ≥ 95%'),
    [
      'fail | 91.47 recall [spam]',
      'pass | 0.9742 macro f1-score',
      'pass | 99.26 accuracy',
      'ambiguous | 99.94 recall [good] | 91.47 recall [spam]',
    ],
  ],
  [
    'CSV with slices',
    'slices.csv',
    prd(
      '| Language | Precision | Recall |',
      '|---|---|---|',
      '| English | ≥ 99% | ≥ 92% |',
      '| German | ≥ 98% | ≥ 91% |',
      '| Spanish | ≥ 98% | ≥ 90% |',
    ),
    [
      'pass | 99.2 precision [English]',
      'pass | 92.4 recall [English]',
      'pass | 98.9 precision [German]',
      'fail | 90.6 recall [German]',
      'not-measured',
      'not-measured',
    ],
  ],
  [
    'YAML',
    'latency.yaml',
    prd('- p95 latency ≤ 60 ms', '- P99 latency ≤ 0.15 s', '- Availability ≥ 99.9%'),
    ['pass | 51 latency_ms p95', 'fail | 0.1635 latency_ms p99', 'pass | 99.97 availability'],
  ],
  [
    'model card',
    'model-card.md',
    prd(
      '- Accuracy ≥ 90% on Ticket Router Test',
      '- Accuracy ≥ 90% on Ticket Router Night',
      '- Macro F1 ≥ 0.9',
      '- Accuracy ≥ 80%',
      '- Accuracy ≥ 88%',
    ),
    [
      'pass | 91.2 accuracy [Ticket Router Test, acme/ticket-router]',
      'fail | 86.1 accuracy [Ticket Router Night, acme/ticket-router-night]',
      'fail | 0.884 macro f1 [Ticket Router Test, acme/ticket-router]',
      'pass | 91.2 accuracy [Ticket Router Test, acme/ticket-router] | 86.1 accuracy [Ticket Router Night, acme/ticket-router-night]',
      'ambiguous | 91.2 accuracy [Ticket Router Test, acme/ticket-router] | 86.1 accuracy [Ticket Router Night, acme/ticket-router-night]',
    ],
  ],
  [
    'lm-evaluation-harness',
    'lm-eval.json',
    prd('- Exact match on Support QA ≥ 75% with strict-match', '- Accuracy on Policy MC ≥ 80%'),
    [
      'fail | 72.1 exact_match [support_qa, Support QA, strict-match]',
      'pass | 84.3 acc [policy_mc, Policy MC] | 85.1 acc_norm [policy_mc, Policy MC]',
    ],
  ],
  [
    'MLflow, the last step of each metric',
    'mlflow-run.json',
    prd('- WER ≤ 7.5%', '- RTF ≤ 0.3'),
    ['pass | 7.1 val_wer [router-2024-06]', 'fail | 0.31 rtf [router-2024-06]'],
  ],
  [
    'DVC',
    'dvc-metrics.json',
    prd('- mAP50 ≥ 0.9', '- Recall of scratch ≥ 90%', '- Recall of dent ≥ 90%', '- P95 latency ≤ 2 s'),
    ['pass | 0.913 map50', 'fail | 88.4 recall [scratch]', 'pass | 92.1 recall [dent]', 'pass | 1.8 latency p95'],
  ],
];
for (const [format, file, spec, expected] of formats) {
  test(`targets are compared with measured numbers: ${format}`, () => {
    assert.deepEqual(verdicts(spec, fixture(file)), expected);
  });
}

const small: [what: string, target: string, results: string, expected: string][] = [
  ['a share measured in percent', 'Recall ≥ 92%', '{"recall": 93.1}', 'pass | 93.1 recall'],
  ['a share below 1 in a file that counts in percent', 'WER ≤ 0.9%', '{"wer": 0.8, "recall": 93.1}', 'pass | 0.8 wer'],
  ['a share below 1 in a file that counts to 1', 'WER ≤ 0.9%', '{"wer": 0.8, "recall": 0.931}', 'fail | 80 wer'],
  ['a binary fraction at the bound', 'Recall ≥ 7%', '{"recall": 0.07}', 'pass | 7 recall'],
  ['a strict bound is no equal', 'Recall > 92%', '{"recall": 0.92}', 'fail | 92 recall'],
  ['a range of what should be high', 'Recall 90–95%', '{"recall": 0.97}', 'pass | 97 recall'],
  ['a time without a unit', 'p95 latency ≤ 200 ms', '{"latency_p95": 0.21}', 'ambiguous | - latency_p95'],
  ['another percentile', 'p99 latency ≤ 200 ms', '{"latency_p95_ms": 150}', 'not-measured'],
  ['a unit beside the percentile', 'p95 latency ≤ 200 ms', '{"latency": {"p95_ms": 180}}', 'pass | 180 latency p95_ms'],
  ['a unit beside the mean', 'mean latency ≤ 0.1 s', '{"latency": {"mean_ms": 120}}', 'fail | 0.12 latency mean_ms'],
  ['a mean is no percentile', 'p95 latency ≤ 200 ms', '{"mean_latency_ms": 150}', 'not-measured'],
  [
    'a latency of no stated percentile',
    'latency ≤ 200 ms',
    '{"latency_p50_ms": 150, "latency_p99_ms": 450}',
    'ambiguous | 150 latency_p50_ms | 450 latency_p99_ms',
  ],
  ['micro is not macro', 'Macro F1 ≥ 0.9', '{"micro_f1": 0.95}', 'not-measured'],
  ['not a number', 'Recall ≥ 92%', '{"recall": NaN}', 'not-measured | - recall'],
  ['infinity', 'Recall ≥ 92%', '{"recall": -Infinity}', 'not-measured | - recall'],
  ['only a slice was measured', 'Recall ≥ 92%', '{"night": {"recall": 0.97}}', 'ambiguous | 97 recall [night]'],
  ['the whole beside a slice', 'Recall ≥ 92%', '{"recall": 0.93, "night": {"recall": 0.5}}', 'pass | 93 recall'],
  [
    'the slice that the target names',
    'Recall at night ≥ 92%',
    '{"recall": 0.93, "night": {"recall": 0.5}}',
    'fail | 50 recall [night]',
  ],
  [
    'a class inside the name of a data set',
    'Recall on SPAM-T1 ≥ 92%',
    '{"spam": {"recall": 0.5}, "recall": 0.93}',
    'pass | 93 recall',
  ],
];
for (const [what, target, results, expected] of small) {
  test(`verify: ${what}`, () => {
    assert.deepEqual(verdicts(prd(`- ${target}`), { 'r.json': results }), [expected]);
  });
}

test('numbers that are no target of the product are not compared', () => {
  const spec = prd('| Metric | Baseline | Alert |', '|---|---|---|', '| Recall | 80% | below 85% |');
  assert.deepEqual(verdicts(spec, { 'r.json': '{"recall": 0.5}' }), []);
});

test('conditions of the launch need a measurement of the launch', () => {
  const spec = '# PRD: model\n\n## Launch plan\n\n- Pilot: precision ≥ 99%\n';
  assert.deepEqual(verdicts(spec, { 'r.json': '{"precision": 0.995}' }), ['not-measured']);
  assert.deepEqual(verdicts(spec, { 'r.json': '{"pilot": {"precision": 0.98}}' }), ['fail | 98 precision [pilot]']);
});

test('a number of another data set than the named one decides nothing', () => {
  const results = (dataset: string): Record<string, string> => ({
    'r.csv': `metric,dataset,value\nrecall,${dataset},0.95\n`,
  });
  const spec = prd('- Recall ≥ 92% on the SPAM-T1 test set');
  assert.deepEqual(verdicts(spec, results('SPAM-T1')), ['pass | 95 recall [SPAM-T1]']);
  assert.deepEqual(verdicts(spec, results('SPAM-V2')), ['ambiguous | 95 recall [SPAM-V2]']);
  assert.deepEqual(verdicts(prd('- Recall ≥ 92%'), results('SPAM-V2')), ['pass | 95 recall [SPAM-V2]']);
});

test('a benchmark that the target names and the results do not have decides nothing', () => {
  const results = { 'lm.json': fixture('lm-eval.json')['lm-eval.json'] ?? '' };
  const outcome = (spec: string): string | undefined => verdicts(spec, results)[0]?.split(' | ')[0];
  for (const target of [
    'Accuracy ≥ 60% on hellaswag',
    'Accuracy on MMLU ≥ 60%',
    'Accuracy on the imagenet benchmark ≥ 60%.',
  ]) {
    assert.equal(outcome(prd(`- ${target}`)), 'ambiguous', target);
  }
  assert.equal(outcome(zh('- 在 hellaswag 上的准确率 ≥ 60%')), 'ambiguous');
  assert.equal(outcome(zh('- 准确率在 C-Eval 数据集上 ≥ 60%')), 'ambiguous');
  for (const target of ['Accuracy ≥ 60% on the test set', 'Accuracy ≥ 60% on mobile', 'Accuracy ≥ 60% on real cases']) {
    assert.equal(outcome(prd(`- ${target}`)), 'pass', target);
  }
});

test('two files that disagree leave a target open, two that agree settle it', () => {
  const [a, b] = ['{"recall": 0.91}', '{"recall": 0.95}'];
  assert.deepEqual(verdicts(prd('- Recall ≥ 92%'), { 'a.json': a, 'b.json': b }), [
    'ambiguous | 91 recall | 95 recall',
  ]);
  assert.deepEqual(verdicts(prd('- Recall ≥ 90%'), { 'a.json': a, 'b.json': b }), ['pass | 91 recall | 95 recall']);
});

test('the configuration says what a name or path means', () => {
  const spec = prd('- Recall ≥ 92%', '- Coverage of intents ≥ 80%');
  const results = { 'r.json': '{"q": {"hit": 0.95}, "intents": 0.7}' };
  assert.deepEqual(verdicts(spec, results), ['not-measured', 'not-measured']);
  const mapping = { 'q.hit': 'recall', intents: 'Coverage of intents' };
  assert.deepEqual(
    verdicts(spec, results, mapping).map((line) => line.split(' | ')[0]),
    ['ambiguous', 'fail'],
  );
});

const broken: [what: string, file: string, text: string, message: RegExp][] = [
  ['a key twice', 'r.json', '{\n "recall": 0.9,\n "recall": 0.8\n}', /r\.json:3: the key "recall" stands twice/],
  ['a key twice in YAML', 'r.yaml', 'recall: 0.9\nrecall: 0.8\n', /^r\.yaml:2: a key stands twice in one object/],
  ['broken YAML', 'r.yaml', 'recall: 0.9\nauc: [0.9\n', /^r\.yaml:\d: is no valid YAML: [^\n]*[^:\n]$/],
  ['broken JSON', 'r.json', '{"recall": 0.9', /r\.json: is no valid JSON: /],
  ['nesting without end', 'r.json', '['.repeat(100_000), /r\.json: is nested too deeply/],
  [
    'aliases that multiply',
    'r.yaml',
    `a: &a [1,1,1,1,1,1,1,1,1]\n${['b', 'c', 'd', 'e', 'f'].map((key, i) => `${key}: &${key} [${`*${'abcdef'[i]},`.repeat(9)}]`).join('\n')}\n`,
    /r\.yaml: its aliases multiply/,
  ],
  ['a card without front matter', 'card.md', '# Card\n', /card\.md: has no front matter with a model-index/],
  ['another kind of file', 'r.pkl', '\u0080', /r\.pkl: results are read from \.json/],
];
for (const [what, file, text, message] of broken) {
  test(`results that cannot be read say why: ${what}`, () => {
    assert.throws(() => parseResults(file, text), { message });
  });
}

test('the same key of two objects is no repetition, and texts may hold braces and colons', () => {
  const text = '{"a": {"recall": 0.9, "note": "x: {\\"recall\\": 1, NaN}"}, "b": {"recall": 0.8}}';
  assert.deepEqual(parseResults('r.json', text), JSON.parse(text));
});

test('of very many numbers the first are read, as many as metrics may be', () => {
  const rows = (n: number): string =>
    `[${Array.from({ length: n }, (_, i) => `{"metric": "recall", "slice": "s${i}", "value": 0.9}`).join(',')}]`;
  const data = parseResults('r.json', rows(200_000));
  assert.equal(readResults('r.json', data).length, 20_000);
});
