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

const loose = new Matcher(
  [
    ...['GPU服务器', '以 Web 服务的形式', 'AI 生成', '前K准确率', 'B站'].map((text) => ({ text, value: text })),
    { text: 'AI搜索', value: 'AI搜索', exact: true },
  ],
  true,
);

const looseCases: [text: string, found: string[]][] = [
  ['部署在 GPU 服务器上', ['GPU 服务器']],
  ['部署在GPU服务器上', ['GPU服务器']],
  ['以Web服务的形式提供', ['以Web服务的形式']],
  ['以 Web 服务的形式提供', ['以 Web 服务的形式']],
  ['前 K 准确率', ['前 K 准确率']],
  ['AI\u00a0生成', ['AI\u00a0生成']],
  ['AI  生成，AI-生成', []],
  ['AI\uffff生成', []],
  ['GPUA服务器', []],
  ['AI\n生成', ['AI\n生成']],
  ['AI 搜索与 ai 搜索', ['AI 搜索']],
  ['看 B 站视频', ['B 站']],
  ['MAB 站', []],
  [' GPU 服务器 ', ['GPU 服务器']],
  ['GPU ', []],
];

test('a Matcher that is not told to overlooks no gap', () => {
  assert.deepEqual(new Matcher([{ text: 'GPU服务器', value: 1 }]).find('GPU 服务器'), []);
});

for (const [text, expected] of looseCases) {
  test(`a loose Matcher finds ${JSON.stringify(expected)} in “${text}”`, () => {
    assert.deepEqual(
      loose.find(text).map((match) => text.slice(match.start, match.end)),
      expected,
    );
  });
}

test('the longest match at a place overlooks gaps too', () => {
  const text = '以Web 服务的形式';
  const found = loose.longestAt(text, 0, text.length, () => true);
  assert.deepEqual(
    found.map(({ start, end }) => [start, end]),
    [[0, text.length]],
  );
});

for (const [text, expected] of cases) {
  test(`Matcher finds ${JSON.stringify(expected)} in “${text}”`, () => {
    assert.deepEqual(
      matcher.find(text).map((match) => text.slice(match.start, match.end)),
      expected,
    );
  });
}
