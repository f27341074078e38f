import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../core/fix.ts';
import { lint } from '../../core/lint.ts';
import rule from '../../core/rules/metric-threshold-missing.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

const judge = (text: string) =>
  lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule] }).findings.filter(
    (finding) => finding.rule === rule.id,
  );

const reported: [name: string, text: string, at: string, message: RegExp, related: string[]][] = [
  [
    'where only a condition of the input and a trial have shares',
    '# PRD: minutes\n\n## Evaluation\n\nThe minutes must be very accurate. In a quick run 83% of the promises were caught.\n\n## When it fails\n\n- Poor sound (more than 30% crosstalk): a yellow bar is shown.\n',
    'Evaluation',
    /No line/,
    [],
  ],
  [
    '在只有试用结果和各类占比的表格时',
    '# 助听器需求\n\n## 验收标准\n\n场景要识别得非常准。上一版试过，抓住 52%。\n\n## 场景\n\n| 场景 | 占佩戴时间 |\n| --- | --- |\n| 安静 | 41% |\n| 风声 | 5% |\n',
    '验收标准',
    /没有找到 AI 的输出/,
    [],
  ],
  [
    'with formulas as they are read',
    '# 助手需求\n\n## 性能\n\n页面响应时间应 $\\le$ 1.5 秒。\n',
    '性能',
    /（“[^$]*响应时间[^$]*≤ 1\.5 秒”）/,
    ['响应时间应 $\\le$ 1.5 秒'],
  ],
  [
    '在相似度只是取舍的界限时',
    '# 客服需求\n\n## 验收\n\n- 最高相似度 ≥ 0.55 → 直接返回答案\n- 最高相似度 < 0.30 → 创建工单\n',
    '验收',
    /./,
    [],
  ],
  [
    'on the evaluation heading where nothing is said',
    '# PRD: moss finder\n\n## Goals\n\nFind moss.\n\n## Evaluation\n\nExperts look at it.\n',
    'Evaluation',
    /No line was found that says how good/,
    [],
  ],
  [
    'on the title of a document without sections',
    '# PRD: moss finder\n\nIt finds moss.\n',
    'PRD: moss finder',
    /No line/,
    [],
  ],
  [
    'with the names of other numbers',
    '# PRD: moss finder\n\n## Success metrics\n\n- Response time under 2 seconds\n- Retention rate ≥ 40%\n',
    'Success metrics',
    /“Response time under 2 seconds”, “Retention rate ≥ 40%”/,
    ['Response time under 2 seconds'],
  ],
  [
    'on the heading below which the metric is named',
    '# PRD: moss finder\n\n## Goals\n\nFind moss.\n\n## Model\n\n- The F1 score must be high.\n\n## Evaluation\n\nEach month.\n',
    'Model',
    /names “F1 score”/,
    ['The F1 score must be high.'],
  ],
  [
    'with a measure of error that has no number',
    '# PRD: house prices\n\n## Steps\n\n- Evaluate with RMSE\n',
    'Steps',
    /names “RMSE”/,
    ['Evaluate with RMSE'],
  ],
  [
    'with the metric that has no number',
    '# PRD: moss finder\n\n## Evaluation\n\n- Recall of rare species\n- Latency < 300 ms\n',
    'Evaluation',
    /names “Recall”/,
    ['Recall of rare species'],
  ],
  [
    'where the only accuracy is a vendor’s',
    '# PRD: moss finder\n\n## Model\n\nThe vendor claims 99% accuracy.\n',
    'Model',
    /names “accuracy”/,
    ['The vendor claims 99% accuracy.'],
  ],
  [
    'where the only number is today’s',
    '# PRD: moss finder\n\n## Evaluation\n\n| Metric | Current |\n|---|---|\n| Recall | 61% |\n',
    'Evaluation',
    /names “Recall”/,
    ['| Recall | 61% |'],
  ],
  [
    'where the only target is left open',
    '# PRD: moss finder\n\n## Evaluation\n\n| Metric | Target |\n|---|---|\n| Recall | TBD |\n',
    'Evaluation',
    /names “Recall”/,
    ['| Recall | TBD |'],
  ],
  [
    '唯一的目标待定时',
    '# 苔藓识别需求\n\n## 验收标准\n\n| 指标 | 目标 |\n|---|---|\n| 召回率 | 待定 |\n',
    '验收标准',
    /“召回率”/,
    ['| 召回率 | 待定 |'],
  ],
  [
    'where the only numbers are settings',
    '# PRD: moss finder\n\n## Functional requirements\n\n- Show the top 5 results with a confidence above 0.7.\n',
    'PRD: moss finder',
    /No line/,
    [],
  ],
  [
    '在验收标准的标题上',
    '# 苔藓识别\n\n## 目标\n\n识别苔藓。\n\n## 验收标准\n\n专家认可。\n',
    '验收标准',
    /没有找到 AI 的输出/,
    [],
  ],
  [
    '并列出其他数字',
    '# 苔藓识别\n\n## 目标\n\n- 首字响应不超过2秒\n- 留存率不低于40%\n',
    '目标',
    /“首字响应不超过2秒”、“留存率不低于40%”/,
    ['首字响应不超过2秒'],
  ],
  [
    '并指出没有数值的指标',
    '# 苔藓识别\n\n## 评测\n\n以召回率衡量效果。\n',
    '评测',
    /提到了“召回率”/,
    ['以召回率衡量效果。'],
  ],
  [
    '并按越低越好的指标举例',
    '# 苔藓识别\n\n## 评测\n\n以误报率衡量效果。\n',
    '评测',
    /例如：“误报率不高于 3%/,
    ['以误报率衡量效果。'],
  ],
  [
    'with an example in the direction of an error rate',
    '# PRD: moss finder\n\n## Evaluation\n\nThe word error rate of the labels is measured.\n',
    'Evaluation',
    /“word error rate: at most 3%/,
    ['The word error rate of the labels is measured.'],
  ],
  [
    '功能编号 F1 不是指标',
    '# 苔藓识别\n\n## 目标\n\n- F1-1 识别苔藓\n- F1：上传照片\n',
    '目标',
    /没有找到 AI 的输出/,
    [],
  ],
  [
    'without quoting the head of a column or half a sentence',
    '# PRD: moss finder\n\n## Goals\n\n- Supports at least 5 guides\n',
    'Goals',
    /^The numbers here are about/,
    ['Supports at least 5'],
  ],
  [
    'and quotes a row of a table without its marks',
    '# PRD: moss finder\n\n## Goals\n\n| Metric | Target |\n| --- | --- |\n| **Page load time** | < 2 s |\n',
    'Goals',
    /\(“Page load time < 2 s”\)/,
    ['Page load time** | < 2 s'],
  ],
  [
    'and no machine that is needed',
    '# PRD: moss finder\n\n## Goals\n\n- The app uses less than 4 GB of RAM\n',
    'Goals',
    /^The numbers here are about/,
    ['less than 4 GB of RAM'],
  ],
  ['相似度用来排序，不是指标', '# 苔藓识别\n\n## 目标\n\n- 返回相似度最高的照片\n', '目标', /没有找到 AI 的输出/, []],
  [
    'where a bar is another version, without a number',
    '# PRD: moss finder\n\n## Goals\n\n- V8 accuracy >= V7 on hard photos\n',
    'Goals',
    /^No line/,
    [],
  ],
  [
    'where a number says how much is detected, not how well',
    '# PRD: moss finder\n\n## Goals\n\n1. **Real-time moss detection** - Detect 8+ types of moss automatically\n',
    'Goals',
    /^The numbers here/,
    ['Real-time moss detection** - Detect 8+'],
  ],
  [
    '指标的理想值不是目标',
    '# 苔藓评分\n\n## 评测\n\n- 相关性指标：值越高越好，理想值为 1。\n',
    '评测',
    /没有找到 AI 的输出|文档中的数字|提到了/,
    [],
  ],
  ['即使友商写了准确率', '# 苔藓识别\n\n## 竞品分析\n\n友商准确率 99%。\n', '苔藓识别', /没有找到/, []],
];
for (const [name, text, at, message, related] of reported) {
  test(`metric-threshold-missing reports ${name}`, () => {
    const [finding, ...more] = judge(text);
    assert.ok(finding);
    assert.deepEqual(more, []);
    assert.equal(text.slice(finding.range.start, finding.range.end), at);
    assert.match(finding.message, message);
    assert.equal(finding.severity, 'error');
    assert.deepEqual(
      finding.related.map(({ range }) => text.slice(range.start, range.end)),
      related,
    );
  });

  test(`the fix of metric-threshold-missing, reported ${name}, inserts an open table and silences it`, () => {
    const [fix] = judge(text)[0]?.fixes ?? [];
    assert.ok(fix);
    assert.equal(fix.safe, false);
    const fixed = applyEdits(text, fix.edits);
    assert.deepEqual(judge(fixed), []);
    const rows = new Session().read(fixed).statements.filter(({ block }) => block === 'row');
    assert.ok(rows.length >= 2);
  });
}

const silent: [name: string, text: string][] = [
  ['with a target in a sentence', '# PRD: a\n\nAt least 92% of the answers must be correct.\n'],
  ['with a target in a table', '# PRD: a\n\n## Goals\n\n| Metric | Target |\n|---|---|\n| F1 | 0.9 |\n'],
  ['with an improvement', '# PRD: a\n\n## Goals\n\n- Improve forecast accuracy by 25%\n'],
  ['with an alarm on quality', '# PRD: a\n\n## Monitoring\n\nAlert when model accuracy drops below 75%.\n'],
  [
    'with a target left open that somebody settles',
    '# PRD: a\n\n## Goals\n\n| Metric | Target |\n|---|---|\n| Recall | TBD (Li Wei, 2026-12-01) |\n',
  ],
  [
    'with one target left open beside a stated one',
    '# PRD: a\n\n## Goals\n\n| Metric | Target |\n|---|---|\n| Recall | TBD |\n| Precision | ≥ 92% |\n',
  ],
  ['在句子里有目标时', '# 需求\n\n系统应保证识别准确率不低于90%。\n'],
  ['在表格里有目标时', '# 需求\n\n## 指标\n\n| 指标 | 目标 |\n|---|---|\n| 召回率 | 95% |\n'],
  [
    '在一项待定、一项已定时',
    '# 需求\n\n## 指标\n\n| 指标 | 目标 |\n|---|---|\n| 召回率 | 待定 |\n| 精确率 | ≥ 92% |\n',
  ],
  [
    'with so many out of a sample',
    '# PRD: a\n\n## Quality\n\nOf 200 questions, no more than 12 may be answered wrongly.\n',
  ],
  ['with people who agree with it', '# PRD: a\n\n## Quality\n\nTaggers agree with the machine on 19 of 20 photos.\n'],
  ['with a score of its replies', '# PRD: a\n\n## Goals\n\n- QA score of drafted replies 4.3/5 or better\n'],
  ['在写明十个对几个时', '# 需求\n\n## 效果\n\n十个问题至少答对九个，由业务骨干打分。\n'],
  ['在写明抽样中错几个时', '# 需求\n\n## 效果\n\n抽 200 题，答错不能超过 12 题。\n'],
  ['在只有“检出”和数字时', '# 需求\n\n## 效果\n\nA 类部件，检出 99% 以上；B 类 90% 就行。\n'],
  ['in another language', '# Exigences\n\nLe modèle trie les courriels reçus par les équipes.\n'.repeat(9)],
];
for (const [name, text] of silent) {
  test(`metric-threshold-missing is silent ${name}`, () => assert.deepEqual(judge(text), []));
}

test('metric-threshold-missing only informs in a draft', () => {
  assert.equal(judge('---\nstatus: draft\n---\n# PRD: moss finder\n\nIt finds moss.\n')[0]?.severity, 'info');
});

/** Targets in a few words, as people write them below a heading. */
const few: readonly string[] = [
  '95% correct on 500 leaves.',
  'Top-1 at least 0.9.',
  'Right in nine of ten leaves.',
  '十片叶子认对九片。',
  '500 片叶子里认对 475 片以上。',
  'No more than 2 invented names in 500 leaves.',
  'Nothing made up in 200 sampled answers.',
  '抽查 200 份，零编造。',
];
testRule(
  'metric-threshold-missing',
  few.map((line) => ({
    name: `is silent on ${line}`,
    text: `# PRD: Leaf doctor\n\n## Functions\n\nThe model names the disease of a leaf from a photo.\n\n## Acceptance\n\n${line}\n`,
    at: [],
  })),
);

testRule('metric-threshold-missing', [
  {
    name: 'reports where only time is saved',
    text: '# PRD: Call summaries\n\n## Functions\n\nA language model writes a summary of each call.\n\n## Acceptance\n\n20% shorter calls.\n',
    at: ['Acceptance'],
  },
]);
