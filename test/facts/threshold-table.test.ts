import { testTargets, under } from './threshold-cases.ts';

const table = (head: string, ...rows: string[]): string => [head, head.replace(/[^|]+/g, '---'), ...rows].join('\n');

testTargets('a table', under('Success metrics'), [
  [
    '| Criterion | Measure |\n| --- | --- |\n| Noise | ≤12% of parcels are opened |\n| Recall | ≥95% of pits found |',
    '- <= 12 percent business',
    'recall >= 95 percent quality',
  ],
  [
    table('| Metric | Baseline | Target | Timeline |', '| Triage accuracy | 71% | 90% | Q3 2025 |'),
    'accuracy = 90 percent quality',
  ],
  [
    table('| Metric | Current | Target |', '| Diagnostic error rate | 10-15% | <5% |'),
    'error-rate < 5 percent quality',
  ],
  [table('| KPI | Today | Goal | Owner |', '| NPS | 32 | 45 | Ann |'), 'nps = 45 business'],
  [table('| Metric | Target | Actual |', '| Recall | ≥ 90% | 84% |'), 'recall >= 90 percent quality'],
  [table('| Metric | Threshold |', '| Model accuracy | >0.95 AUC |'), 'roc-auc > 0.95 ratio quality'],
  [table('| Metric | Target | Measured on |', '| Word error rate | 8% | 40 h of calls |'), 'wer = 8 percent quality'],
  [table('| Requirement | Target |', '| Page load time | < 2 s |'), 'latency < 2 s operational'],
  [
    table('| ID | Requirement | Target |', '| NFR-01 | Availability | 99.9% |'),
    'availability = 99.9 percent operational',
  ],
  [
    table('| Metric | Target |', '| Accuracy | ≥ 90% (night ≥ 85%) |'),
    'accuracy >= 90 percent quality',
    'accuracy >= 85 percent quality',
  ],
  [table('| Metric | Target |', '| Uptime | 99.9% (43 min a month) |'), 'availability = 99.9 percent operational'],
  [table('| Metric | Target |', '| Cost per ticket | $4.50 → $2.00 |'), '- = 2 usd operational'],
  [
    table('| | Accuracy | Recall |', '| Target | 92% | 88% |'),
    'accuracy = 92 percent quality',
    'recall = 88 percent quality',
  ],
  [table('| Metric | Target | Alert |', '| Precision | 95% | < 90% |'), 'precision = 95 percent quality'],
  [table('| Metric | Target | Competitor |', '| Accuracy | 95% | 97% |'), 'accuracy = 95 percent quality'],
  [
    table('| ID | Requirement | Target |', '| F1 | Spam found | ≥ 95% |', '| F2 | Recall | ≥ 90% |'),
    '- >= 95 percent quality',
    'recall >= 90 percent quality',
  ],
  [table('| Metric | Target |', '| F1 | 92% |'), 'f1 = 92 percent quality'],
  [table('| Metric | Target | Tested on |', '| F1 | 92% | MAIL-T1 |'), 'f1 = 92 percent quality'],
  [table('| Metric | Target | Priority |', '| Latency | 300 ms | 1 |'), 'latency = 300 ms operational'],
]);

testTargets('表格', under('验收标准', '# 需求文档'), [
  [table('| 指标 | 现状 | 目标值 | 时间 |', '| 定损准确率 | 70% | 85% | 2025年6月 |'), 'accuracy = 85 percent quality'],
  [table('| 指标 | 当前值 | 目标 |', '| 误报率 | 8% | ≤3% |'), 'fpr <= 3 percent quality'],
  [
    table('| 编号 | 指标 | 要求 | 验证方法 |', '| N-01 | 推理时延 | ≤ 200ms（单张） | 压测 |'),
    'latency <= 200 ms operational',
  ],
  [table('| 验收项 | 标准 |', '| 车牌召回率 | 不低于98% |'), 'recall >= 98 percent quality'],
  [table('| 编号 | 需求 | 要求 |', '| F1 | 垃圾邮件召回率 | ≥ 95% |'), 'recall >= 95 percent quality'],
  [table('| 质量指标 | 要求 |', '| F1 | 92% |'), 'f1 = 92 percent quality'],
  [table('| 指标 | 目标 | 竞品 |', '| 识别率 | 97% | 98% |'), 'accuracy = 97 percent quality'],
  [table('| 指标 | 目标 | 告警阈值 |', '| 精确率 | 95% | 低于90% |'), 'precision = 95 percent quality'],
  [
    table('| 指标 | 一期目标 | 二期目标 |', '| 准确率 | 85% | 92% |'),
    'accuracy = 85 percent quality',
    'accuracy = 92 percent quality',
  ],
  [table('| 指标 | 目标 | 实测 |', '| 召回率 | 90% | 86% |'), 'recall = 90 percent quality'],
  [table('| 指标 | 目标值 | 统计口径 |', '| 客户满意度 | 4.5分 | 30天均值 |'), 'csat = 4.5 score business'],
  [table('| 性能项 | 要求 |', '| 并发用户数 | 500 |'), 'concurrency = 500 operational'],
]);

testTargets('a table that sets no target', under('Configuration'), [
  [
    table(
      '| Parameter | Default |',
      '| temperature | 0.2 |',
      '| top_k | 5 |',
      '| similarity threshold | 0.75 |',
      '| timeout | 30 s |',
    ),
  ],
  [table('| 参数 | 默认值 |', '| 置信度阈值 | 0.6 |', '| 超时时间 | 30秒 |', '| 批大小 | 32 |')],
]);

testTargets('a competitor table', under('Competitive analysis'), [
  [table('| Product | Accuracy | Latency |', '| A | 94% | 200 ms |', '| B | 91% | 150 ms |')],
]);

testTargets('竞品表', under('竞品分析', '# 需求文档'), [[table('| 产品 | 准确率 | 价格 |', '| 甲 | 95% | 20元 |')]]);

testTargets('a change log', under('Revision history'), [
  [table('| Version | Change |', '| 1.2 | Accuracy target raised to 95% |')],
]);

testTargets('修订记录', under('修订记录', '# 需求文档'), [
  [table('| 版本 | 说明 |', '| V1.2 | 准确率目标调整为95% |')],
]);

testTargets('a column of least values, changes, caps of cost', under('Quality'), [
  [
    table('| Metric | Typical baseline |', '| Precision | ≥ 0.90 |', '| Latency (p99) | ≤ 100 ms |'),
    'precision >= 0.9 ratio quality',
    'latency-p99 <= 100 ms operational',
  ],
  [table('| Metric | Baseline |', '| Latency (p99) | > 900 ms |', '| Precision | 0.71 |')],
  [
    table('| Group | Training | Success metric |', '| Clerks | 3-day course | Handling time -30% |'),
    'time-saved = 30 percent business change',
  ],
  [table('| Task | Batch cost |', '| Letter | <$0.40 |'), '- < 0.4 usd operational'],
  [table('| Component | Specification |', '| Data lake | 5 TB store |')],
]);

testTargets('work done for people under a heading about metrics', under('Success metrics'), [
  [table('| Area | KPI | Target |', '| Support | Case resolution | ↓ 35% |'), '- = 35 percent business change'],
]);
