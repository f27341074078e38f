import { testStatus, testTargets, under } from './threshold-cases.ts';

/** Bounds on how many outputs are right or wrong, in everyday words. */
testTargets('counts outputs', under('What we want'), [
  ['- Crooked offers caught: at least 70%.', '- >= 70 percent quality'],
  ['- Facts made up by the draft: at most 1%.', '- <= 1 percent quality'],
  ['- Of 800 chats, the wrong button is pressed in at most 8.', '- <= 8 quality'],
  ['- **Promises caught.** Out of every 100 that were made, we list at least 88.', '- >= 88 quality'],
  ['- The right person is named in at least 95 of 100 drafts.', '- >= 95 percent quality'],
  ['- 该办的办成了（2,000 段，最终状态对得上）：≥ 85%', '- >= 85 percent quality'],
  ['- 办错了（多办、办到别人头上）：≤ 0.1%', '- <= 0.1 percent quality'],
  ['- 真问题里它说到的不少于 45%', '- >= 45 percent quality'],
  ['- 每 100 张里认错的不超过 3 张', '- <= 3 item quality'],
  ['- 小结里瞎编的不超过 1%', '- <= 1 percent quality'],
  ['- 抓住坏店 ≥ 80%', '- >= 80 percent quality'],
]);

testTargets('rows of outputs', under('考它'), [
  [
    '| 看什么 | 怎么看 | 现在 | 过线 |\n| --- | --- | --- | --- |\n| 要点没漏 | 要点里写到的比例 | 88% | ≥ 92% |\n| 没瞎编 | 录音里没有的事实占比 | 1.5% | ≤ 1% |',
    '- >= 92 percent quality',
    '- <= 1 percent quality',
  ],
]);

testTargets('rows below a head that names the outcome', under('验收标准'), [
  [
    '| 缺陷 | 发现率不低于 |\n| --- | --- |\n| 销钉缺失 | 90% |\n| 绝缘子破损 | 95% |',
    '- = 90 percent quality',
    '- = 95 percent quality',
  ],
]);

testTargets('what customers do is no output', under('Goals'), [
  ['- Returns for a wrong size: at most 4%.', '- <= 4 percent business'],
  ['- 因发错货的退货不超过 1%。', '- <= 1 percent business'],
  ['- At least 80% of customers found an answer without a call.', '- >= 80 percent business'],
]);

testStatus('on the side that is bad', under('What we want'), [
  ['- If under 65% are caught in a month, everybody is called together.', 'under 65% trigger'],
  ['- 瞎编连续两天超过 2% 就退回上一版。', '超过 2% trigger'],
  ['| 看什么 | 多久 | 界限 |\n| --- | --- | --- |\n| 「说错了」占比 | 每天 | 一周均值 > 20% |', '> 20% trigger'],
]);

testTargets('a second number with words of its own', under('Evaluation'), [
  ['- Precision at least 70%, caught at least 60%', 'precision >= 70 percent quality', 'recall >= 60 percent quality'],
  ['- 精确率不低于 75%，真问题说到的不少于 45%', 'precision >= 75 percent quality', '- >= 45 percent quality'],
]);

/** How numbers are stored is no measure of what is found. */
testTargets('formats of numbers', under('Model'), [
  ['- The weights take about 370 MB at half precision.'],
  ['- 权重以半精度存放，约 370 MB。'],
]);
