import { testStatus, testTargets, under } from './threshold-cases.ts';

const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');

testTargets('a column of targets beside others', under('Quality'), [
  [
    table(
      '| Measure | Needed for launch | Old app on the same calls | Nurses by ear |',
      '| Recall, score ≥ 0.7 | ≥ 85 % | 71 % | 88 % |',
    ),
    'recall >= 85 percent quality',
  ],
  [
    table('| Measure | Needed | Rival app | Nurses by ear |', '| Precision | ≥ 90% | 84% | 97% |'),
    'precision >= 90 percent quality',
  ],
  [
    table('| Measure | We need | Keyword filter | GPT-4 |', '| Recall | > 85% | 60% | 92% |'),
    'recall > 85 percent quality',
  ],
  [table('| Measure | Floor | Clerks |', '| Precision (score > 0.5) | 92% | 95% |'), 'precision = 92 percent quality'],
  [
    table('| Metric | Target | Data |', '| Recall | ≥ 92% | fields with a score of 0.9 or more |'),
    'recall >= 92 percent quality',
  ],
  [
    table('| Metric | MVP | GA |', '| Recall | ≥ 85% | 92% |'),
    'recall >= 85 percent quality',
    'recall = 92 percent quality',
  ],
  [
    table('| Language | Precision | Recall |', '| German | ≥ 98% | 91% |'),
    'precision >= 98 percent quality',
    'recall = 91 percent quality',
  ],
  [table('| Metric | Now | Q3 |', '| Recall | 80% | 90% |'), 'recall = 90 percent quality'],
  [table('| Requirement | Owner |', '| Recall ≥ 90% | Ann |'), 'recall >= 90 percent quality'],
]);

testTargets('目标列旁边的列', under('指标', '# 需求文档'), [
  [table('| 项目 | 门槛 | 目前人工 | 关键字规则 |', '| 召回率 | ≥ 97% | 96% | 60% |'), 'recall >= 97 percent quality'],
  [
    table('| 指标 | 及格线 | 某云服务 | 坐席 |', '| 准确率，得分 ≥ 0.6 | ≥ 90% | 84% | 97% |'),
    'accuracy >= 90 percent quality',
  ],
  [table('| 指标 | 要求 |', '| 每班抽检精确率（<95%停线） | ≥97% |'), 'precision >= 97 percent quality'],
  [table('| 指标 | 要求 |', '| 缺陷召回率（IoU ≥ 0.5） | ≥ 92% |'), 'recall >= 92 percent quality'],
  [table('| 指标 | 要求 |', '| 拒真率（FRR，误识率为 0.001% 时） | ≤ 2.5% |'), 'frr <= 2.5 percent quality'],
  [table('| 指标 | 要求 |', '| 预测准确率（MAPE） | < 20% |'), 'mape < 20 percent quality'],
  [table('| 指标 | 现状 | 三季度 |', '| 召回率 | 80% | 90% |'), 'recall = 90 percent quality'],
]);

testStatus('bounds on both sides of one metric', under('Quality'), [
  ['- Precision ≥ 97% (below 95% stops the line)', '≥ 97% target', 'below 95% trigger'],
  ['- WER ≤ 8%, above 12% we switch to the old engine', '≤ 8% target', 'above 12% trigger'],
  ['- Recall at least 0.9; < 0.85 is looked into', 'at least 0.9 target', '< 0.85 trigger'],
  ['- Recall ≥ 90%, precision ≤ 80%', '≥ 90% target', '≤ 80% target'],
  ['- Precision ≤ 90%', '≤ 90% target'],
]);

testStatus('一个指标的两个界限', under('指标', '# 需求文档'), [
  ['- 精确率不低于 97%，低于 95% 停线', '不低于 97% target', '低于 95% trigger'],
  ['- 急件召回率低于 94%，当天关闭该功能', '低于 94% trigger'],
  ['- KS ≥ 0.42；现役规则集 KS 0.31', '≥ 0.42 target', '0.31 baseline'],
  ['- 召回率不高于 90%', '不高于 90% target'],
]);

testTargets('how far two values may lie apart is no value', under('Quality'), [
  ['- Recall gap between men and women at most 2 points', '- <= 2 score quality change'],
  ['- Difference in accuracy between the two sites: at most 3%', '- <= 3 percent quality change'],
  [table('| Measure | Target |', '| Recall on old vs. new phones | gap ≤ 2 points |'), '- <= 2 score quality change'],
  ['- Recall ≥ 90%, so the gap to the old engine closes', 'recall >= 90 percent quality'],
]);

testTargets('两组之差不是指标值', under('指标', '# 需求文档'), [
  ['- 男女用户准确率相差不超过 2%', '- <= 2 percent quality change'],
  [table('| 指标 | 要求 |', '| 新老设备召回率差距 | ≤2% |'), '- <= 2 percent quality change'],
  [table('| 指标 | 要求 |', '| KS（两类分数分布的最大差距） | ≥0.4 |'), 'ks >= 0.4 ratio quality'],
]);

testTargets('how right the labels are', under('Data'), [
  ['- 10% is checked again; accuracy of the labels ≥ 98%', 'label-accuracy >= 98 percent data'],
]);

testTargets('标签的质量', under('数据', '# 需求文档'), [
  ['- 每批抽 5% 复检，标签正确率 ≥ 99.8%', 'label-accuracy >= 99.8 percent data'],
  ['- 内容标签准确率 ≥ 90%', 'accuracy >= 90 percent quality'],
]);
