import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applySafeFixes } from '../../core/fix.ts';
import { lint } from '../../core/lint.ts';
import rule from '../../core/rules/metric-impossible-value.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

/** Values that arithmetic rules out, and shares that may exceed the whole. */
testRule('metric-impossible-value', [
  {
    name: 'looks at percentiles before a bracket with another time',
    text: '# A\n\n## Calls\n\nOne call: p50 ≤ 52 ms, p99 ≤ 40 ms (the page has 60 ms)\n\n## 调用\n\n单次 p50 ≤ 52 ms，p99 ≤ 40 ms（下单页整体只给 60 ms）\n\n## Pages\n\np50 ≤ 20 ms, p99 ≤ 90 ms (of which 10 ms for the network)\n',
    at: ['≤ 40 ms', '≤ 40 ms'],
  },
  { name: 'takes a correlation in percent', text: '# A\n\n## Targets\n\n- 85% correlation to human ratings\n', at: [] },
  { name: 'reports a share above the whole', text: '# A\n\n## Targets\n\n- Recall ≥ 120%\n', at: ['≥ 120%'] },
  {
    name: 'reads a formula',
    text: '# A\n\n## Targets\n\n- Recall $\\geq 120\\%$ on the frozen set\n',
    at: ['\\geq 120\\%'],
  },
  { name: 'leaves growth of business alone', text: '# A\n\n## Targets\n\n- Net revenue retention ≥ 105%\n', at: [] },
  {
    name: 'reports scores beyond their end in the units that they are written in',
    text: '# A\n\n## Targets\n\n- AUC ≥ 1.82\n- F1 must be at least 1.1\n- NDCG@10 ≥ 1.4\n- KS ≥ 1.4\n- BLEU ≥ 130\n\n## 指标\n\n- 准确率不低于 1.2\n\n| Metric | Target |\n| --- | --- |\n| AUC | ≥ 1.2 |\n',
    at: ['≥ 1.82', 'at least 1.1', '≥ 1.4', '≥ 1.4', '≥ 130', '不低于 1.2', '≥ 1.2'],
  },
  {
    name: 'leaves percent without a sign, factors, points, and numbers of other things alone',
    text: '# A\n\n## Targets\n\n- AUC ≥ 95\n- KS ≥ 35\n- BLEU ≥ 35\n- Recall ≥ 1.3 times the current one\n- 召回率 ≥ 1.2 倍基线\n- F1 ≥ 1.5 points above the baseline\n- recall@10 uplift ≥ 1.2\n- AUC ratio ≥ 1.2\n- Lift ≥ 1.8 at recall 0.8\n- F1 improves by ≥ 1.5\n- ECE ≤ 1.2\n',
    at: [],
  },
  {
    name: 'reports reductions by more than all there is',
    text: '# A\n\n## Targets\n\n- Reduce false alarms by 150%.\n- Handling time falls by 130%\n- A reduction of 120% in effort\n- 误报率下降 150%\n- 降低人工成本 120%\n- 工时缩短超过 140%\n',
    at: ['150%', '130%', '120%', '150%', '120%', '超过 140%'],
  },
  {
    name: 'leaves growth, levels and what may fall below nothing alone',
    text: '# A\n\n## Targets\n\n- Cut costs by 30% and raise sales by 150%.\n- 效率提升 150%，成本下降 40%\n- The load falls from 300% to 150%.\n- 等待时间减少到 150% 以内\n- Profit must not fall by 150%.\n- 利润下降 150%\n- Memory use drops below 150% of the baseline.\n- Errors are reduced by up to 100%.\n',
    at: [],
  },
  {
    name: 'reads percentiles on both sides of their times, and shares of cases',
    text: '# A\n\n## Targets\n\n- Re-ranking budget: 95 ms p95, 80 ms p99.\n- P50 90 秒、P95 60 秒\n- Latency: 300 ms (p50), 250 ms (p95)\n- 时延 2 秒（P95）、1.5 秒（P99）\n- Summaries arrive within 4 minutes in 95% of calls, 3 minutes at most.\n- 95% 的请求在 5 秒内返回，99% 的请求在 3 秒内返回\n- 95% 的请求 4 秒内返回，最长不超过 3 秒\n',
    at: ['80 ms', '60 秒', '250 ms', '1.5 秒', '3 minutes at most', '3 秒内', '不超过 3 秒'],
  },
  {
    name: 'leaves percentiles of different things alone',
    text: [
      '- Retrieval 95 ms p95, ranking 80 ms p99.',
      '- p99 80 ms for text, p95 95 ms for images',
      '- p50 from 400 ms to 300 ms, p95 350 ms',
      '- Latency: p95 4 s, first token 1 s at most.',
      '- p95 ≤ 3 s at 100 QPS, p99 ≤ 2 s at 10 QPS',
      '- p50 ≤ 2 s, p95 ≤ 3 s, timeout 1 s at most',
      '- Within 4 minutes in 95% of calls, 8 minutes at most.',
      '- P95 2 秒，平均 1 秒，最长 5 秒',
      '- 80% of photos within 5 s, 95% of videos within 3 s',
    ]
      .map((item) => `# A\n\n## Targets\n\n${item}\n`)
      .join('\n'),
    at: [],
  },
  {
    name: 'works out F1 where the numbers before it give it, and knows recall beside precision by what is caught',
    text: '# A\n\n## 现状\n\n现有规则引擎：精确率 41%，抓住 43%，对应 F1 约 0.62。\n\n## Today\n\nThe rules reach precision 41% and recall 43%, so F1 is 0.62.\n\n## Fits\n\n现有规则引擎：精确率 41%，抓住 43%，对应 F1 约 0.42。\n\nToday precision is 41% and recall 43%; we want F1 0.62.\n',
    at: ['约 0.62', '0.62'],
  },
  {
    name: 'reads half of the cases, and most of them, in words and from one sentence to the next',
    text: [
      '95 of 100 answers within 3 s, half within 5 s.',
      '95% 的请求 3 秒内，一半 5 秒内。',
      'The draft arrives within 10 minutes of hanging up; half of the drafts should be there within 14.',
      'Then half of them have their remarks within 4 minutes\n\nAnd 95 in 100 within 90 seconds',
      'Half of the answers come within 5 s. 95 of 100 within 2 s.',
      '稿子 10 分钟内出，一半在 12 分钟内。',
      'All alarms reach the nurse within 30 s, half of them within 45 s.',
    ]
      .map((item) => `# A\n\n## Targets\n\n${item}\n`)
      .join('\n'),
    at: ['within 3 s', '3 秒内', 'within 10 minutes', 'within 90 seconds', 'within 2 s', '10 分钟内', 'within 30 s'],
  },
  {
    name: 'leaves halves that are the faster ones, of something else, or no cases alone',
    text: [
      'The draft arrives within 10 minutes of hanging up; half of the drafts should be there within 4.',
      'The first token comes within 1 s; half of the answers within 3 s.',
      'On average within 2 s, half within 3 s.',
      '- Photos: half within 5 s\n- Videos: 95% within 3 s',
      '95% of the calls are answered within 30 s, half of the mails within 4 h.',
      'The test takes half an hour, 95% within 10 min.',
      'Answers within 10 s; batch jobs in half the time, within 20 s.',
      'Refunds within 5 h, half of the amount within 8 h.',
      '首字 1 秒内，一半的回答 3 秒内说完。',
      '一半的请求在 40 秒内、九成五在 3 分钟内看到意见',
    ]
      .map((item) => `# A\n\n## Targets\n\n${item}\n`)
      .join('\n'),
    at: [],
  },
  { name: 'leaves error rates of words alone', text: '# A\n\n## Targets\n\n- WER ≤ 110% in the stress test\n', at: [] },
]);

test('swapped percentiles keep the formulas that they are written in', () => {
  const session = new Session();
  const text = (p50: string, p95: string): string =>
    `# PRD: AI a\n\n## Targets\n\n- p50 latency ${p50}\n- p95 latency ${p95}\n`;
  const judge = (now: string) =>
    lint(session.read(now), { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule] }).findings;
  const [slow, fast] = ['$\\leq 900$ ms', '$\\le 200$ ms'];
  assert.equal(applySafeFixes(text(slow, fast), judge).text, text(fast, slow));
});

test('percentiles are quoted without their bounds', () => {
  const text = '# 语音助手需求文档\n\n## 性能\n\n- P50 时延 ≤ 80s\n- P95 时延 60s 以内\n';
  const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule] });
  assert.match(findings[0]?.message ?? '', /（80s）.*（60s）/);
});

testRule('metric-impossible-value', [
  {
    name: 'reports a median above a percentile',
    text: '# A\n\n## Targets\n\n- Response time: median 3 s, 95th percentile 2 s\n- Median 2 s, 95th percentile 3 s\n',
    at: ['2 s'],
  },
  { name: '报告高于分位数的中位数', text: '# A\n\n## 指标\n\n响应时间中位数 3 秒，P95 2 秒。\n', at: ['2 秒'] },
]);
