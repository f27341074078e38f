import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verdicts } from './verdicts.ts';

const head = (lines: string): string =>
  /\p{Script=Han}/u.test(lines) ? '# 需求文档\n\n## 指标' : '# PRD: model\n\n## Quality';
const rows = (...cells: string[]): string => ['| Metric | Target |', '|---|---|', ...cells].join('\n');

/** Targets, results, and the outcome of each target. */
const cases: readonly (readonly [targets: string, results: object, ...expected: string[]])[] = [
  // Words before the name, where targets of one metric differ in them.
  [
    rows('| Person recall | ≥ 93% |', '| Person recall at night | ≥ 94% |', '| Parcel recall | ≥ 90% |'),
    { recall: 0.95 },
    'not-measured',
    'not-measured',
    'not-measured',
  ],
  [
    rows('| Person recall | ≥ 93% |', '| Parcel recall | ≥ 90% |', '| Person recall at night | ≥ 94% |'),
    { person_recall: 0.95, parcel: { recall: 0.5 } },
    'pass',
    'fail',
    'not-measured',
  ],
  [rows('| Overall recall | ≥ 93% |', '| Person recall | ≥ 90% |'), { recall: 0.95 }, 'pass', 'not-measured'],
  [rows('| Person recall | ≥ 93% |'), { recall: 0.95 }, 'pass'],
  [
    rows('| 词级判错精确率 | ≥95% |', '| 6-8 岁 词级判错精确率 | ≥96% |', '| 南方口音词级判错精确率 | ≥80% |'),
    { precision: 0.9 },
    'fail',
    'not-measured',
    'not-measured',
  ],
  ['- 6-8 岁 词级判错精确率 ≥96%', { precision: 0.9 }, 'not-measured'],
  [
    rows('| 整体准确率 | ≥ 90% |', '| 夜间准确率 | ≥ 85% |', '| 最差一类的准确率 | ≥ 80% |'),
    { accuracy: 0.95 },
    'pass',
    'not-measured',
    'not-measured',
  ],
  [
    rows('| Recall | ≥ 90% |', '| Urgent recall | ≥ 97% |', '| Urgent precision | ≥ 70% |', '| Dates: F1 | ≥ 0.9 |'),
    { recall: 0.95, precision: 0.9, f1: 0.95 },
    'pass',
    'not-measured',
    'not-measured',
    'not-measured',
  ],
  // What stands behind the name or the number, or opens the sentence.
  [
    '- At night, recall ≥ 90%\n- Recall for the red-listed species ≥ 95%',
    { recall: 0.96 },
    'not-measured',
    'not-measured',
  ],
  ['- Recall ≥ 90 % for children\n- Recall (night) ≥ 80%', { recall: 0.96 }, 'not-measured', 'not-measured'],
  [
    '- Recall ≥ 92% and specificity ≥ 90% for small lesions',
    { recall: 0.9, specificity: 0.95 },
    'not-measured',
    'not-measured',
  ],
  [
    '- 在夜间场景下，召回率 ≥ 90%\n- 精确率（雨天）≥ 90%',
    { recall: 0.95, precision: 0.95 },
    'not-measured',
    'not-measured',
  ],
  [rows('| WER, all calls | ≤ 9% |', '| WER, headset | ≤ 7% |'), { wer: 0.08 }, 'pass', 'not-measured'],
  [
    '- p95 latency of search ≤ 200 ms\n- p95 latency of upload ≤ 5 s',
    { latency_p95_ms: 150 },
    'not-measured',
    'not-measured',
  ],
  [
    '| Metric | Slice | Target |\n|---|---|---|\n| Recall | Night | ≥ 90% |\n| Recall | All | ≥ 95% |',
    { recall: 0.95, night: { recall: 0.85 } },
    'fail',
    'pass',
  ],
  [
    '- On night scenes the recall must be at least 90%\n- 在南方口音上的精确率 ≥ 90%',
    { recall: 0.95, precision: 0.95 },
    'not-measured',
    'not-measured',
  ],
  ['- 夜间测试集上的召回率 ≥ 90%\n- 召回率 ≥ 93%', { recall: 0.92 }, 'not-measured', 'fail'],
  // A plain number of somebody else behind the bound.
  ['- Recall ≥ 97%; the old filter reaches a recall of 60%', { recall: 0.95 }, 'fail', 'not-measured'],
  // Words that name no part.
  ['- The model must reach a recall of at least 92% on the test set.', { recall: 0.95 }, 'pass'],
  ['- In production the model must reach a recall of at least 92%', { recall: 0.95 }, 'pass'],
  ['- 在真实业务数据上召回率 ≥ 90%', { recall: 0.95 }, 'pass'],
  ['- The assistant answers with an accuracy of at least 90%', { accuracy: 0.95 }, 'pass'],
  ['- F1 above 0.85 at a threshold of 0.5', { f1: 0.8 }, 'fail'],
  [rows('| Macro-averaged precision, score ≥ 0.65 | ≥ 90 % |'), { macro_precision: 0.7 }, 'fail'],
  [
    rows('| Recall per event | ≥ 90% |', '| Recall (share of all spam that is found) | ≥ 95% |'),
    { recall: 0.93 },
    'pass',
    'fail',
  ],
  ['- 模型在 500 条测试样本上的召回率不低于 93%', { recall: 0.95 }, 'pass'],
  [
    rows('| 召回率（Recall） | ≥ 90% |', '| 精确率（判为阳性中真正阳性的比例） | ≥ 90% |'),
    { recall: 0.95, precision: 0.8 },
    'pass',
    'fail',
  ],
  [rows('| 每班抽检精确率（<95%停线） | ≥97% |'), { precision: 0.7 }, 'fail'],
  // Another measure.
  [rows('| Recall on dark vs. light skin | gap ≤ 2 points |'), { recall: 0.95 }, 'not-measured'],
  [rows('| 男女召回率差距 | ≤2% |'), { recall: 0.95 }, 'not-measured'],
  ['- 每批抽 5% 复检，标签正确率≥99.8%', { accuracy: 0.9 }, 'not-measured'],
  ['- Precision ≤ 90%', { precision: 0.7 }, 'ambiguous'],
];
for (const [targets, results, ...expected] of cases) {
  test(`verify compares the part that a target names: ${targets.replaceAll('\n', ' ⏎ ')}`, () => {
    const found = verdicts(`${head(targets)}\n\n${targets}\n`, { 'r.json': JSON.stringify(results) });
    assert.deepEqual(
      found.map((line) => line.split(' | ')[0]),
      expected,
    );
  });
}

test('the configuration may say that a result is the part that a target names', () => {
  const spec = `# PRD: model\n\n## Quality\n\n${rows('| Person recall | ≥ 93% |', '| Parcel recall | ≥ 90% |')}\n`;
  assert.deepEqual(verdicts(spec, { 'r.json': '{"hits": 0.95}' }, { hits: 'Person recall' }), [
    'pass | 95 hits',
    'not-measured',
  ]);
});
