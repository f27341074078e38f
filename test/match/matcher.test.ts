import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Matcher } from '../../core/match/matcher.ts';

const words = ['recall', 'false positive rate', 'rate', '召回率', '召回', 'F1', 'edge'];
const matcher = new Matcher([
  ...words.map((text) => ({ text, value: text })),
  { text: 'MAP', value: 'MAP', exact: true },
]);

const cases: [text: string, found: string[]][] = [
  ['Recall and RECALL', ['Recall', 'RECALL']],
  ['the False-Positive  rate', ['rate']],
  ['the False-Positive rate', ['False-Positive rate']],
  ['recalled', []],
  ['two recalls', ['recalls']],
  ['knowledge edges', ['edges']],
  ['模型召回率不低于90%', ['召回率']],
  ['召回策略', ['召回']],
  ['模型F1值', ['F1']],
  ['F10', []],
  ['ＲＥＣＡＬＬ', ['ＲＥＣＡＬＬ']],
  ['map MAP', ['MAP']],
];

for (const [text, expected] of cases) {
  test(`Matcher finds ${JSON.stringify(expected)} in “${text}”`, () => {
    assert.deepEqual(
      matcher.find(text).map((match) => text.slice(match.start, match.end)),
      expected,
    );
  });
}
