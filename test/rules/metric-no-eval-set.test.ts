import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

/** Targets with and without the data that they are measured on. */
testRule('metric-no-eval-set', [
  { name: 'reports the first target', text: '# A\n\n## Targets\n\n- Recall ≥ 90%\n', at: ['Recall ≥ 90%'] },
  {
    name: 'leaves a question alone',
    text: '# A\n\n## Targets\n\nWhy not simply reach an accuracy of 99.5 %?\n',
    at: [],
  },
  { name: '下文写明在哪些样例上算的不报告', text: '# A\n\n## 指标\n\n- 召回率 ≥ 90%\n\n都在那 900 份上算。\n', at: [] },
]);

const found = (text: string) =>
  lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } }).findings.find(
    ({ rule }) => rule === 'metric-no-eval-set',
  );

const MESSAGES: readonly (readonly [text: string, names: string])[] = [
  ['# A\n\n## Targets\n\n- Recall ≥ 90%\n- Precision ≥ 90%\n', '“Recall” and “Precision” will be'],
  ['# A\n\n## Targets\n\n- Mails: right queue in 90 of 100, an accuracy of 90%\n', 'on which data “accuracy” will be'],
  [
    '# A\n\n## Targets\n\n| Metric | Target |\n|---|---|\n| Recall of the ten favourites | ≥ 90% |\n',
    '“Recall of the ten favourites” will be',
  ],
  ['# 需求文档\n\n## 指标\n\n- 召回率 ≥ 90%\n- 精确率 ≥ 90%\n', '“召回率”、“精确率”在什么数据上'],
];

for (const [text, names] of MESSAGES) {
  test(`metric-no-eval-set names ${names}`, () =>
    assert.ok(found(text)?.message.includes(names), found(text)?.message));
}

test('metric-no-eval-set offers a column, safe only beside columns that it knows', () => {
  const table = (head: string, line: string, cells: string) =>
    found(`# A\n\n## Targets\n\n| Metric | ${head}\n|---|---|${line}\n| Recall | ≥ 90% |${cells}\n`)?.fixes?.[0]?.safe;
  assert.equal(table('Target |', '', ''), true);
  assert.equal(table('Target | Yardmark |', '---|', ' four orchards |'), false);
});
