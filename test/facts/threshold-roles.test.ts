import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../core/session.ts';
import { testStatus, testTargets, under } from './threshold-cases.ts';

testTargets('a list as a whole', (lines) => `# PRD: parcel sorter\n\n## 4 Model\n\n${lines}\n`, [
  [
    '- Address recall ≥ 96%\n- Postcode precision ≥ 98%\n- parcels without a label found in 9 of 10 cases',
    'recall >= 96 percent quality',
    'precision >= 98 percent quality',
    '- = 90 percent quality',
  ],
  [
    '- Recall of letters at least 94%\n- Precision of letters ≥ 97%\n- At dusk and in fog ≥ 88%',
    'recall >= 94 percent quality',
    'precision >= 97 percent quality',
    '- >= 88 percent quality',
  ],
  ['- one belt, 12 cameras\n- 40 sorters on weekdays'],
]);

testTargets('counted shares and rates', under('Acceptance'), [
  ['- The service shall read a scan within 30 seconds for 95% of scans', '- <= 30 s operational'],
  ['- Median absolute error < $400 (i.e., a forecast is within $400 of the bill)', 'medae < 400 usd quality'],
  ['- **准确率提升**：从当前70%提升至85%以上', 'accuracy >= 85 percent quality'],
  ['- The agent must achieve >90% success rate in correctly identifying the shop', 'success-rate > 90 percent quality'],
  ['- 90% of drafts accepted without edit', '- = 90 percent quality'],
  ['- Detect lesions in scans with >95% sensitivity', 'recall > 95 percent quality'],
  ['- no fewer than 19 of 20 falls are noticed', '- >= 95 percent quality'],
  ['- Damaged pears in the box: max. 1 in 40', '- <= 2.5 percent quality'],
  ['- No more than one wrong sign per 50 km', '- <= 1 count/50 km quality'],
  ['- False alarms: fewer than 1 per 24 h', 'fpr < 1 count/24 h quality'],
  ['- Contrast 4.5 : 1 or better'],
  ['- Sync lag: 2 s or better', '- <= 2 s operational'],
  ['- 0.4 cents per answer', '- = 0.4 cent/answer operational'],
  ['- never off by more than three', '- <= 3 quality'],
  ['- Recall must not fall below 88%', 'recall >= 88 percent quality'],
  ['- 600 hours of audio per hour at peak', '- = 600 h/h operational'],
  ['- The sensor draws 4 W or less', '- <= 4 W operational'],
]);

testTargets('数的写法', under('验收标准', '# 分拣机需求文档'), [
  ['- 空位召回率：十个里找到九个', 'recall = 90 percent quality'],
  ['- 案号：百次对九十八次', '- = 98 percent quality'],
  ['- 误报≤每周 2 次', 'fpr <= 2 item/week quality'],
  ['- 摘要字数不超过原文的 30%', '- <= 30 percent quality'],
  ['- 整合后内容 ≤ 原 30%（字符数）', '- <= 30 percent quality'],
  ['- Users reach a 5% weight loss', '- = 5 percent business'],
  ['- The release ships with a model with recall of at least 90%', 'recall >= 90 percent quality'],
  [
    '- WHEN photos arrive THEN the system SHALL answer with p95 latency ≤ 5s and fall back to rules if the model is down',
    'latency-p95 <= 5 s operational',
  ],
  [
    '- WHEN tested on the frozen set THEN the system SHALL achieve per-class top-1 ≥ 60%',
    'top-k-accuracy >= 60 percent quality',
  ],
  ['- 每周至少四成商品露过面', '- >= 40 percent quality'],
  ['- 召回率不应低于 90%', 'recall >= 90 percent quality'],
  ['- 误报率不会超过 3%', 'fpr <= 3 percent quality'],
  ['- 重复推送不超过万分之五', '- <= 0.05 percent operational'],
  ['- 待机功耗 ≤15W', 'power <= 15 W operational'],
  ['- 首 Token 延迟 ≤ 2 秒', 'ttft <= 2 s operational'],
  ['- 错配率比现网至少低 10 个百分点', '- >= 10 pp quality change'],
  ['- 宏平均 F1：0.82', 'f1 = 0.82 ratio quality'],
]);

testStatus('what is watched, allowed, reported or weighed', under('Quality', '# PRD: fraud model'), [
  ['- Recall of 92% for card fraud', '92% target'],
  ['- Rules with >30% false positive rate SHALL be flagged for review', '>30% trigger'],
  ['- Prompts with more than 5% hallucination rate are disabled', 'more than 5% trigger'],
  ['- WAPE above 22% overall for one week switches to the fallback.', 'above 22% trigger'],
  ['- Recall under 80% in any week means the old model comes back.', 'under 80% trigger'],
  ['- Interns reach less than 75% precision', 'less than 75% observed'],
  ['- Recall must not be below 80%', 'below 80% target'],
  ['- A false alarm rate below 2% on the test set', 'below 2% target'],
  ['- Accuracy of the baseline within 2σ'],
  ['- A map of bins (red >90%, green <70%)'],
  ['- Under 15 fps for five seconds the effect turns itself off', 'Under 15 fps trigger'],
  ['- KS fell from 0.41 to 0.29', '0.41 baseline', '0.29 observed'],
  ['- Pilot on 5% of traffic', '5% setting'],
  ['- Payments within 5% of each other', 'within 5% setting'],
  ['- A continuous score (from 0 to 100) for each query', '0 baseline', '100 setting'],
  ['- 已测试准确率：86.7%', '86.7% observed'],
  ['- At a 1% false positive rate, recall ≥ 80%', '1% setting', '≥ 80% target'],
]);

testStatus('触发与许可', under('指标', '# 需求文档'), [
  ['- 投诉率超过 0.2%，或者抽检正确率低于 85%，值班经理切回一期', '超过 0.2% trigger', '低于 85% trigger'],
  ['- 喊停条件：日花费连续上升，或任一语言召回率 < 93%（每周 400 条）', '< 93% trigger', '400 条 setting'],
  ['| 看什么 | 频率 | 线 | 谁 |\n|---|---|---|---|\n| 偏差 | 每天 | 连续 3 天 > 33% | 小裴 |', '> 33% trigger'],
  ['- KS 每月回算，< 0.36 启动重训', '< 0.36 trigger'],
  ['- 召回率掉到 90% 以下停线', '90% 以下 trigger'],
  ['- P95 超过 400ms 叫值班', '超过 400ms trigger'],
  ['- 准确率低于 80% 的题目由老师复核', '低于 80% trigger'],
  ['- 新人标注的准确率不到 80%', '不到 80% observed'],
  ['- 误报率不超过 2%，漏报率低于 5%', '不超过 2% target', '低于 5% target'],
  ['- 误拦率超过 2% 立即切回规则', '超过 2% trigger'],
  ['- PSI 大于 0.2 提请复评', '大于 0.2 trigger'],
  ['- 24 小时内可撤销', '24 小时内 setting'],
]);

testStatus('parts and columns that say what their numbers are', (text) => `# PRD: support bot\n\n${text}\n`, [
  ['## Test results\n\n- Accuracy reached 93%', '93% observed'],
  ['## NO-GO criteria\n\n- Recall under 85%', 'under 85% trigger'],
  ['## Go/No-Go criteria\n\n- Recall at least 92%', 'at least 92% gate'],
  ['## Launch gates\n\n| Gate | State |\n|---|---|\n| p95 page load < 3 s | open |', '< 3 s gate'],
  ['## 模型上线门槛\n\n- 召回率 ≥ 92%', '≥ 92% gate'],
  ['## 发布门禁\n\n- 字错率 ≤ 8%', '≤ 8% gate'],
  [
    '## Metrics\n\n| Stage | Core metric | Target | Failure signal |\n|---|---|---|---|\n| MVP | Precision | > 85% | < 70% |',
    '> 85% target',
    '< 70% trigger',
  ],
  [
    '## 指标\n\n| 维度 | 权重 | 核心指标 | 目标值 |\n|---|---|---|---|\n| 性能 | 25% | 首屏加载时间 | ≤ 3s |',
    '≤ 3s target',
  ],
]);

const qualified: readonly (readonly [text: string, ...expected: object[]])[] = [
  ['- p50 300 ms / p95 800 ms latency', { percentile: 50 }, { percentile: 95 }],
  ['- Recall ≥ 92% on the frozen holdout set', { dataset: 'frozen holdout set' }],
  ['- 评测集上召回率 ≥ 92%', { dataset: '评测集' }],
  ['- Hit rate: 92% for plants wider than 2 cm', { slice: 'plants wider than 2 cm' }],
  ['- 医疗功效类：召回≥96%，精确≥80%', { slice: '医疗功效' }, { slice: '医疗功效' }],
  ['| Group | Recall |\n|---|---|\n| night | 90% |', { slice: 'night' }],
  ['| Metric | Pilot | GA |\n|---|---|---|\n| Recall | 90% | 94% |', { stage: 'Pilot' }, { stage: 'GA' }],
  ['- 一期召回率不低于 85%', { stage: '一期' }],
  ['- AP@0.5 ≥ 0.8', { iou: '0.5' }],
  ['- Recall@10 ≥ 0.9 (macro)', { k: 10, average: 'macro' }],
  ['| Test set | Recall |\n|---|---|\n| MAIL-T1, 170,000 messages | ≥ 90% |', { dataset: 'MAIL-T1, 170,000 messages' }],
  ['| 测试数据 | 召回率 |\n|---|---|\n| MAIL-T1，17 万封 | ≥ 90% |', { dataset: 'MAIL-T1，17 万封' }],
  ['| Evaluated on | F1 |\n|---|---|\n| Mails of May | ≥ 90% |', { dataset: 'Mails of May' }],
];
for (const [text, ...expected] of qualified) {
  test(`qualifiers: ${text.replaceAll('\n', ' ⏎ ')}`, () => {
    const { thresholds } = new Session().read(`# PRD: sorter\n\n## Success metrics\n\n${text}\n`);
    assert.deepEqual(
      thresholds.filter(({ status }) => status === 'target').map(({ qualifiers }) => qualifiers),
      expected,
    );
  });
}
