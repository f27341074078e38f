import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { type Client, spawnServer } from './client.ts';

/** A sentence with `^` before the character under the cursor, the hovered words, and the name that the hover starts with. */
type Row = readonly [sentence: string, words: string, name: string];

const english: readonly Row[] = [
  ['The rec^all must reach 95%.', 'recall', 'recall'],
  ['The true positive ra^te is measured per class.', 'true positive rate', 'recall'],
  ['We report Pre^cision for each class.', 'Precision', 'precision'],
  ['We train a logistic re^gression on the claims.', 'logistic regression', 'logistic regression'],
  ['A re^gression model predicts the price.', 'regression model', 'regression task'],
  ['The large language mo^del answers in Thai.', 'large language model', 'large language model'],
  ['A language mo^del corrects spelling.', 'language model', 'language model'],
  ['All neural net^works were retrained.', 'neural networks', 'neural network'],
  ['The A/B te^st runs for two weeks.', 'A/B test', 'A/B test'],
  ['The on-dev^ice model fits into 20 MB.', 'on-device', 'on-device'],
  ['A **mean squared** er^ror of 4.', 'mean squared** error', 'mean squared error'],
  ['A mean absolute percentage er^ror of 12%.', 'mean absolute percentage error', 'mean absolute percentage error'],
  ['Target: rec^all@10 of 0.9.', 'recall@10', 'recall@k'],
  ['The ^mAP must reach 0.5.', 'mAP', 'mean average precision'],
  ['The speech team tunes A^SR for dialects.', 'ASR', 'automatic speech recognition'],
  ['Every jailbreak counts in the A^SR.', 'ASR', 'attack success rate'],
  ['Age is a fea^ture of the model.', 'feature', 'input feature'],
  ['The LLM runs at temper^ature 0.2.', 'temperature', 'sampling temperature'],
  ['Mean aver^age precision is not precision.', 'Mean average precision', 'mean average precision'],
  ['See [the F1 sc^ore report](https://example.com/x).', 'F1 score', 'F1 score'],
];

const chinese: readonly Row[] = [
  ['模型召^回率不低于 95%。', '召回率', '召回率'],
  ['^模型召回率不低于 95%。', '模型', '模型'],
  ['特征召回的查^全率要求见下表。', '查全率', '召回率'],
  ['用逻辑回^归做评分卡。', '逻辑回归', '逻辑回归'],
  ['价格预测是回^归任务。', '回归任务', '回归任务'],
  ['采用大语言模^型生成摘要。', '大语言模型', '大语言模型'],
  ['采用语言模^型纠错。', '语言模型', '语言模型'],
  ['数^据清洗后准确率提升。', '数据清洗', '数据清洗'],
  ['数据清洗后准确^率提升。', '准确率', '准确率'],
  ['卷积神经网^络在端侧运行。', '卷积神经网络', '卷积神经网络'],
  ['卷积神经网络在端^侧运行。', '端侧', '端侧'],
  ['**人脸**识^别用于开户。', '人脸**识别', '人脸识别'],
  ['目标：召回^率@10 不低于 0.9。', '召回率@10', '召回率@k'],
  ['向量^数据库每日更新。', '向量数据库', '向量数据库'],
  ['检索增强^生成先查资料。', '检索增强生成', '检索增强生成'],
  ['人脸识别的误识^率单独统计。', '误识率', '误识率'],
  ['AUC^值不低于 0.9，GAUC 另列。', 'AUC值', 'AUC'],
  ['平均绝对百分比误^差低于 10%。', '平均绝对百分比误差', '平均绝对百分比误差'],
  ['Ｆ^１分数不低于 0.9。', 'Ｆ１分数', 'F1分数'],
  ['對樣本不平^衡的資料重採樣。', '樣本不平衡', '样本不平衡'],
];

let client: Client;
before(async () => {
  client = await spawnServer().start();
});
after(() => client.stop());

for (const [language, rows] of [
  ['en', english],
  ['zh', chinese],
] as const) {
  for (const [i, [sentence, words, name]] of rows.entries()) {
    test(`${language} ${i + 1}: “${sentence}” is about ${name}`, async () => {
      const text = sentence.replace('^', '');
      const uri = `untitled:table-${language}-${i}`;
      await client.open(uri, `---\ntype: ai-prd\n---\n${text}\n`);
      const position = { line: 3, character: sentence.indexOf('^') };
      const answer = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
      assert.ok(answer?.range);
      assert.equal(text.slice(answer.range.start.character, answer.range.end.character), words);
      const { value } = answer.contents as MarkupContent;
      assert.equal(/^\*\*(.+?)\*\*/.exec(value)?.[1]?.replaceAll('\\', ''), name);
    });
  }
}
