import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtin } from '../../core/glossary/builtin.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import { Session } from '../../core/session.ts';

const glossary = new Glossary([builtin]);

/** Reads a text with a cursor `¦` before the character under it. */
function under(marked: string): { id: string; text: string } | undefined {
  const offset = marked.indexOf('¦');
  assert.ok(offset >= 0, 'the text has a cursor');
  const text = marked.replace('¦', '');
  const found = glossary.termAt(new Session().read(text), offset);
  return found && { id: found.term.id, text: text.slice(found.range.start, found.range.end) };
}

const cases: [marked: string, id: string | undefined, text?: string][] = [
  // English prose
  ['The rec¦all must reach 95%.', 'recall', 'recall'],
  ['We report Pre¦cision for each class.', 'precision', 'Precision'],
  ['Users ¦recall that the old version was slower.', undefined],
  ['Run the regression ¦tests before each release.', undefined],
  ['A re¦gression model predicts the price.', 'regression', 'regression model'],
  ['We train a logistic ¦regression on the claims.', 'logistic-regression', 'logistic regression'],
  ['Two logistic¦ regression scores are compared.', 'logistic-regression', 'logistic regression'],
  ['All neural net¦works were retrained.', 'neural-network', 'neural networks'],
  ['The large language mo¦del answers in Thai.', 'llm', 'large language model'],
  ['A language mo¦del corrects spelling.', 'language-model', 'language model'],
  ['Our business mo¦del is a subscription.', undefined],
  ['The remodelled ¦page is out.', undefined],
  ['The A/B te¦st runs for two weeks.', 'ab-test', 'A/B test'],
  ['The LR ¦of the optimiser is 0.1.', undefined],
  ['A logistic scorecard (L¦R) decides.', 'logistic-regression', 'LR'],
  ['Support ag¦ents answer within a minute.', undefined],
  ['The on-dev¦ice model fits into 20 MB.', 'on-device', 'on-device'],
  ['The model uses `rec¦all` as a key.', undefined],
  ['See [the recall report](https://example.com/rec¦all).', undefined],
  ['See [the rec¦all report](https://example.com/x).', 'recall', 'recall'],
  ['See https://example.com/rec¦all for more.', undefined],
  ['A **mean squared** er¦ror of 4.', 'mse', 'mean squared** error'],
  ['## Data so¦urces', 'data-source', 'Data sources'],
  ['| Metric | Rec¦all |\n|---|---|\n| a | 90% |', 'recall', 'Recall'],
  ['| Metric | Target |\n|---|---|\n| F1 sc¦ore | 0.9 |', 'f1', 'F1 score'],
  ['```\nrec¦all\n```', undefined],
  ['---\ntitle: rec¦all\n---\ntext', undefined],
  ['<!-- rec¦all -->', undefined],
  ['Target: rec¦all@10 of 0.9.', 'recall-at-k', 'recall@10'],
  ['The true positive ra¦te is measured per class.', 'recall', 'true positive rate'],
  ['Two true posi¦tives (TP) and no FP.', 'true-positive', 'true positives'],
  ['The ¦mAP must reach 0.5.', 'map-det', 'mAP'],
  ['Open the ¦map of the city.', undefined],
  ['Retrieval is judged by M¦AP.', 'map-ir', 'MAP'],
  ['The speech team tunes A¦SR for dialects.', 'asr', 'ASR'],
  ['Every jailbreak counts in the A¦SR.', 'attack-success-rate', 'ASR'],
  ['A mean absolute percentage er¦ror of 12%.', 'mape', 'mean absolute percentage error'],
  ['A prompt resp¦onse matters.', undefined],
  ['N¦FR-12 asks for speed.', undefined],
  ['The field confi¦dence_gain is new.', undefined],
  ['The N¦FR on speed.', 'non-functional-requirement', 'NFR'],
  ['The LLM runs at temper¦ature 0.2.', 'temperature', 'temperature'],
  ['Age is a fea¦ture of the model.', 'feature', 'feature'],
  ['Write to rec¦all@example.com now.', undefined],
  ['The box weighs 12 k¦g, in relation to its size.', undefined],
  ['The app runs on Ma¦cs.', undefined],
  ['A de-token¦ization service restores the card.', undefined],
  ['An on-device mod¦el of 20 MB.', 'model', 'model'],
  // Chinese prose
  ['模型召¦回率不低于 95%。', 'recall', '召回率'],
  ['¦模型召回率不低于 95%。', 'model', '模型'],
  ['本次缺陷产品召¦回共三批。', undefined],
  ['上线前完成回¦归测试。', undefined],
  ['用逻辑回¦归做评分卡。', 'logistic-regression', '逻辑回归'],
  ['价格预测是回¦归任务。', 'regression', '回归任务'],
  ['采用大语言模¦型生成摘要。', 'llm', '大语言模型'],
  ['采用语言模¦型纠错。', 'language-model', '语言模型'],
  ['数¦据清洗后准确率提升。', 'data-cleaning', '数据清洗'],
  ['数据清洗后准确¦率提升。', 'accuracy', '准确率'],
  ['卷积神经网¦络在端侧运行。', 'cnn', '卷积神经网络'],
  ['卷积神经网络在端¦侧运行。', 'on-device', '端侧'],
  ['该商业模¦型已经验证。', undefined],
  ['特征召回的查¦全率要求见下表。', 'recall', '查全率'],
  ['模型的AU¦C不低于0.9', 'roc-auc', 'AUC'],
  ['面向C¦端用户', 'consumer-facing', 'C端'],
  ['對樣本不平¦衡的資料', 'class-imbalance', '樣本不平衡'],
  ['用資料清¦洗提升品質', 'data-cleaning', '資料清洗'],
  ['引用见[召回率](召回¦率.md)', undefined],
  ['**人脸**识¦别用于开户。', 'face-recognition', '人脸**识别'],
  ['## 三、数据来¦源', 'data-source', '数据来源'],
  ['| 召¦回率 | 目标 |\n|---|---|\n| 90% | 95% |', 'recall', '召回率'],
  ['调用`召回¦率`字段', undefined],
  ['目标：召回¦率@10 不低于 0.9', 'recall-at-k', '召回率@10'],
  ['数据标注¦一致性不低于 0.8', 'inter-annotator-agreement', '标注一致性'],
  ['向量¦数据库每日更新', 'vector-database', '向量数据库'],
  ['检索增强¦生成先查资料', 'rag', '检索增强生成'],
  ['多模态大¦模型看图', 'multimodal', '多模态大模型'],
  ['可量¦化指标如下', undefined],
  ['INT8 量¦化后模型为 20 MB', 'quantization', '量化'],
  ['人脸识别的误识¦率', 'far', '误识率'],
  ['推荐系统的召¦回与精排', 'candidate-generation', '召回'],
  ['数据集的标¦签由两人标注', 'label', '标签'],
  ['点击标签¦页切换', undefined],
  ['内存泄漏¦检测通过', undefined],
  ['提供肤质检¦测报告', undefined],
  ['用新数据提升模¦型效果', 'model', '模型'],
  ['大文件切¦片上传', undefined],
  ['参加监管沙¦盒试点', undefined],
  ['推荐结果的排¦序由相关性决定', 'ranking', '排序'],
  ['平均绝对百分比误¦差低于 10%', 'mape', '平均绝对百分比误差'],
  ['Ｆ¦１分数不低于 0.9', 'f1', 'Ｆ１分数'],
];

for (const [marked, id, text] of cases) {
  test(`the term under the cursor in “${marked.replaceAll('\n', '⏎')}” is ${id ?? 'none'}`, () => {
    assert.deepEqual(under(marked), id === undefined ? undefined : { id, text });
  });
}

test('termAt counts an offset right behind a term only for a text cursor', () => {
  const facts = new Session().read('目标召回率。');
  assert.equal(glossary.termAt(facts, 5), undefined);
  assert.equal(glossary.termAt(facts, 5, true)?.term.id, 'recall');
});

test('termsOf and termAt agree in every place of a document', () => {
  const facts = new Session().read(
    '# 模型\n\n召回率 and **recall** of the `model`.\n\n| 准确率 | x |\n|---|---|\n| F1 score | 特征 |\n',
  );
  const all = glossary.termsOf(facts);
  assert.ok(all.length >= 6);
  for (const found of all) assert.deepEqual(glossary.termAt(facts, found.range.start), found);
});

const everyday: readonly [text: string, asked: string, ids: readonly string[]][] = [
  ['Sensors read temperature and load.', 'temperature', []],
  ['The LLM runs at temperature 0.2.', 'temperature', ['llm', 'temperature']],
  ['Our top features are chat and search.', 'features', []],
  ['空调温度设为 26 度', '温度', []],
  ['表格按价格排序', '排序', []],
  ['右上角显示标签', '标签', []],
  ['All staff receive training.', 'training', []],
  ['The error rate of the service is low.', 'error rate', []],
  ['**F1** Import of images', 'F1', []],
  ['The F1 and the recall are measured.', 'F1', ['f1', 'recall']],
  ['应用冷启动不超过三秒', '冷启动', []],
  ['推荐给新用户的冷启动方案', '冷启动', ['cold-start']],
  ['流程要标准化', '标准化', []],
  ['在设置里微调间距', '微调', []],
  ['目标要量化到季度', '量化', []],
];

// Two or three characters that are a term by themselves and mere neighbours here.
const neighbours = [
  '提升智能体验',
  '审核并发布文章',
  '相关方案见附件',
  '打通数据集成平台',
  '支持数字人民币',
  '查看错误报告',
  '上传索引文件',
  '权限流程说明',
  '页面明显卡顿',
  '登录成功耗时两秒',
  '扣除固定损失',
  '配置服务端口',
  '使用前端侧边栏',
  '开发包括三个阶段',
  '稍微调整间距',
  '部分词语高亮',
  '批量化生产',
  '及时干预处理',
  '问题明显存在',
  '各部门限制',
  '学校准备就绪',
  '审批处理时限',
  '设置空调参考',
  '点击返回退出',
];

for (const text of neighbours) {
  test(`no term stands in “${text}”`, () => {
    const facts = new Session().read(text);
    for (let i = 0; i < text.length; i++) assert.equal(glossary.termAt(facts, i)?.term.id, undefined, text.slice(i));
  });
}

for (const [text, asked, ids] of everyday) {
  test(`“${asked}” in “${text}” is explained when asked, and counts as a term only in its context`, () => {
    const facts = new Session().read(text);
    assert.ok(glossary.termAt(facts, text.indexOf(asked)));
    assert.deepEqual(
      glossary.termsOf(facts).map(({ term }) => term.id),
      ids,
    );
  });
}
