import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

const read = (text: string) => new Session().read(text);
const FENCED = [
  '# PRD: parcel scan',
  '',
  '## Acceptance',
  '',
  '```gherkin',
  '@slow',
  'Feature: damage',
  '',
  '  Scenario: a dent',
  '    # the set of May',
  '    Given 400 photos of parcels',
  '    Then recall is at least 92%',
  '    | a | b |',
  '```',
  '',
].join('\n');

test('the lines of scenarios are statements at their places', () => {
  const { statements } = read(FENCED);
  const steps = statements.filter(({ block }) => block === 'item');
  assert.deepEqual(
    steps.map(({ text }) => text),
    ['Feature: damage', 'Scenario: a dent', 'Given 400 photos of parcels', 'Then recall is at least 92%'],
  );
  for (const step of steps) {
    const { start, end } = place(step);
    assert.equal(FENCED.slice(start, end), step.text);
  }
});

test('numbers in scenarios bind', () => {
  for (const text of [FENCED, FENCED.replaceAll('\n', '\r\n'), FENCED.replace('gherkin', 'Cucumber')]) {
    const [target] = read(text).thresholds.filter(({ status }) => status === 'target');
    assert.equal(target?.metricId, 'recall');
    assert.equal(target?.value, 92);
  }
});

test('what has to come out binds, what is given does not', () => {
  const steps = [
    'Given accuracy of 95% on the old photos',
    'When it reads the 240 photos',
    'Then recall is at least 55%',
    'And precision is 90%',
  ];
  const { thresholds } = read(`# PRD: bug finder\n\n\`\`\`gherkin\n${steps.join('\n')}\n\`\`\`\n`);
  const bound = thresholds.filter(({ status }) => status === 'target');
  assert.deepEqual(
    bound.map(({ value, class: of }) => [value, of]),
    [
      [55, 'quality'],
      [90, 'quality'],
    ],
  );
});

test('a fence inside a list item keeps its places', () => {
  const text = '# 需求文档\n\n- 验收：\n\n  ```gherkin\n  场景: 凹痕\n    那么 召回率不低于 92%\n  ```\n';
  const step = read(text).statements.find((one) => one.text.includes('召回率'));
  assert.ok(step);
  const { start, end } = place(step);
  assert.equal(text.slice(start, end), '那么 召回率不低于 92%');
});

test('code of other languages holds no statements', () => {
  const { statements } = read('# PRD\n\n```python\nrecall = 0.92\n```\n\n```gherkin\n```\n');
  assert.deepEqual(
    statements.map(({ text }) => text),
    ['PRD'],
  );
});
