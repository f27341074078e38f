import { testStatus, testTargets, under } from './threshold-cases.ts';

/** Numbers beside the targets that nobody asks for. */
testStatus('trials', under('Evaluation'), [
  ['- In a quick run in May the recall was 81%.', '81% observed'],
  ['- The prototype from December managed a precision of 79%.', '79% observed'],
  ['- 对照：拿没调过的模型上试，精确率 52%，说到 38%。', '52% observed', '38% observed'],
  ['- 9 月摸底：召回率 78%，误报率 4%。', '78% observed', '4% observed'],
]);

testStatus('what was decided against', under('Evaluation'), [
  ['- A student’s network: 77% stopped, precision 60%. Not pursued.', '77% claim', '60% claim'],
  ['- 大模型单独用，召回率 35%，没必要。', '35% claim'],
]);

testStatus('others', under('Evaluation'), [
  ['- Recall shall be at least 87%. The old rules reach 68%.', 'at least 87% target', 'reach 68% observed'],
  ['- 召回率不低于 85%；老机器人同一批题 31%', '不低于 85% target', '31% observed'],
  ['- 同行的公开分享说自助解决率 70%+', '70%+ claim'],
  ['- eBay’s public talk in 2019: 80% of the fakes caught.', '80% claim'],
  ['- 现有规则引擎在同一份考卷上：精确率 41%，对应 F1 约 0.42。', '41% baseline', '约 0.42 baseline'],
]);

testStatus('questions', under('Evaluation'), [
  ['**Why not simply be right 99.5% of the time?**', '99.5% example'],
  ['为什么不要求准确率 99.5%？', '99.5% example'],
]);

testStatus('what sets something off', under('上线以后'), [
  ['- 申诉成立率连续三天 > 35%，可以直接关，不用审批。', '> 35% trigger'],
  ['- 抓住率掉到 50% 以下，48 小时内重训。', '50% 以下 trigger', '48 小时内 target'],
  ['- 发布率周环比掉 10% 以上由值班的人来查。', '10% 以上 trigger'],
]);

testStatus('when something else is done', under('出岔子的时候'), [
  ['- 录音太差（两个人抢话超过三成）：卡片顶上挂黄条。', '超过三成 trigger'],
  ['- Poor sound (more than 30% crosstalk): a yellow bar is shown.', 'more than 30% trigger'],
]);

/** Near them, and asked for. */
testTargets('still asked for', under('Evaluation'), [
  ['- 连续三个月准确率不低于 90%。', 'accuracy >= 90 percent quality'],
  ['- After the pilot, precision must be at least 80%.', 'precision >= 80 percent quality'],
  [
    '- Recall shall be at least 87%. Precision reaches 75%.',
    'recall >= 87 percent quality',
    'precision >= 75 percent quality',
  ],
  ['- Is recall at least 90%?', 'recall >= 90 percent quality'],
  ['- 召回率（不低于 90%）：由两名专家判定。', 'recall >= 90 percent quality'],
]);
