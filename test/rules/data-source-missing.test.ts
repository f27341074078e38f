import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import rule from '../../core/rules/data-source-missing.ts';
import { Session } from '../../core/session.ts';

function check(text: string, profile: 'draft' | 'review' = 'review') {
  const facts = new Session().read(text);
  const { findings } = lint(facts, { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule], config: { profile } });
  return findings.filter((finding) => finding.rule === rule.id);
}

/** The document, the text that the finding sits on, a piece of its message, and its severity where a part is said. */
const cases: readonly (readonly [title: string, text: string, at?: string, says?: string, severity?: 'warning'])[] = [
  [
    'no word of data: on the title',
    '# Reply helper\n\n## Goals\n\nDraft replies for the service desk.\n',
    '# Reply helper',
    'No line was found that says where',
    'warning',
  ],
  [
    'a pile of paper is no data set, and people who are asked are no AI part',
    '# Sorting helper\n\n## Rules\n\nBe put in the pile that is read by hand. Applicants can ask; they get an answer from a person.\n',
    '# Sorting helper',
    'where the data of the AI part',
    'warning',
  ],
  [
    '质检组听录音不是数据来源',
    '# 小结助手\n\n## 流程\n\n质检组每天抽 50 通，跟录音对。\n',
    '## 流程',
    '没有',
    'warning',
  ],
  [
    'data that are made up: how they come about is asked',
    '# Churn model\n\n## Data\n\nThe pilot works on simulated customer data.\n',
    '## Data',
    'made-up data (“simulated customer data”)',
    'warning',
  ],
  [
    '有输入也有模型：只问其他数据',
    '# 贺词助手\n\n## 需求\n\n用户消息经 GPT-3.5-turbo 微调后的模型回复。\n\n- 用户输入祝福对象\n',
    '## 需求',
    '也提到了模型（“GPT-3.5-turbo”）',
    'warning',
  ],
  [
    '用户交来的内容比别处提到的数据要紧',
    '# 服药提醒\n\n## 流程\n\n1. 用户拍照上传处方图片，AI 提取药品信息\n2. 用户导出历史数据\n',
    '## 流程',
    '但没有写明用哪些样例',
    'warning',
  ],
  [
    '引用的话里多出的半个引号去掉',
    '# 调音模型\n\n## 数据\n\n支持上传一段“已调音参考音频”，自动输出结果。\n',
    '## 数据',
    '（“上传一段已调音参考音频”）',
    'warning',
  ],
  [
    'vague words: on the data section, quoting them',
    '# Churn model\n\n## Data\n\nWe use historical customer data.\n',
    '## Data',
    '“historical customer data”',
  ],
  [
    'the model section where there is no data section',
    '# Churn model\n\n## Goals\n\nKeep members.\n\n## Model\n\nGradient boosting.\n',
    '## Model',
    'No line was found that says where',
  ],
  [
    'what people upload, with no model that takes it: quoting it',
    '# Receipt reader\n\n## Functions\n\nEmployees upload receipts, and the amounts are filled in.\n',
    '## Functions',
    'what goes into the product (“',
    'warning',
  ],
  ['an undecided source is missing', '# Churn model\n\n## Data\n\nData source: TBD\n', '## Data', 'where'],
  [
    'mock data is no source',
    '# Churn model\n\n## Data\n\nThe pilot runs on mock data.\n',
    '## Data',
    '“mock data”',
    'warning',
  ],
  ['a named system', '# Churn model\n\n## Data\n\nInvoices are imported from the billing system.\n'],
  ['a public data set', '# Ratings\n\n## Data\n\nThe model is trained on MovieLens.\n'],
  [
    'the path of a data file in a block of code',
    '# Ticket sorter\n\n## Dataset\n\n```text\ndata/tickets_2024.csv\n```\n',
  ],
  [
    'what a program writes is no source',
    '# Ticket sorter\n\n## Output\n\n```text\nout/report_2024.csv\n```\n',
    '# Ticket sorter',
    'No line was found that says where',
    'warning',
  ],
  [
    '没有提到数据：落在标题上',
    '# 回复助手需求文档\n\n## 目标\n\n为客服起草回复。\n',
    '# 回复助手需求文档',
    '没有找到 AI 部分的数据',
    'warning',
  ],
  ['含糊的说法：引用原话', '# 流失预测\n\n## 数据需求\n\n使用海量历史数据训练。\n', '## 数据需求', '海量历史数据'],
  [
    '用户上传的内容，未写处理它的模型：引用原话',
    '# 票据识别需求文档\n\n## 功能\n\n员工上传票据，系统填写金额。\n',
    '## 功能',
    '产品会收到什么（“',
    'warning',
  ],
  ['来源待定仍算缺失', '# 流失预测\n\n## 数据\n\n数据来源：待定\n', '## 数据', '数据'],
  [
    'made-up data with their number',
    '# Churn model\n\n## Data\n\nThe pilot works on simulated customer data: 75 simulated customers.\n',
  ],
  ['模拟数据写明数量', '# 流失预测\n\n## 数据\n\n使用模拟数据，共生成模拟用户 5000 个。\n'],
  [
    'an agent that learns in an environment',
    '# Game boss\n\n## Training\n\nThe boss is trained with reinforcement learning.\n\n## Engine\n\nA Gym environment wraps it.\n',
  ],
  [
    '用户查看的历史记录不是数据',
    '# 取名助手\n\n## 功能\n\n- AI 生成名字\n- 查看自己的历史数据\n',
    '## 功能',
    '没有找到 AI 部分的数据',
    'warning',
  ],
  [
    'people who work with data are no data',
    '# Pipeline model\n\n## Goals\n\n- Primary Users: Data scientists\n',
    '# Pipeline model',
    'No line was found that says where',
    'warning',
  ],
  ['写明系统', '# 流失预测\n\n## 数据\n\n从计费系统导入近两年账单。\n'],
  [
    '其他语言不报告',
    '# Prédiction\n\nLe modèle prédit les départs des abonnés à partir des données. Où sont-elles ? '.repeat(8),
  ],
];

for (const [title, text, at, says, severity = 'error'] of cases) {
  test(`data-source-missing: ${title}`, () => {
    const found = check(text);
    assert.equal(found.length, at === undefined ? 0 : 1);
    const [finding] = found;
    if (!finding || at === undefined || says === undefined) return;
    assert.equal(text.slice(finding.range.start, finding.range.end).replace(/^#+ /, ''), at.replace(/^#+ /, ''));
    assert.ok(finding.message.includes(says), finding.message);
    assert.equal(finding.severity, severity);
  });
}

test('data-source-missing only informs in a draft', () => {
  assert.equal(check('# Churn model\n\n## Data\n\nHistorical data.\n', 'draft')[0]?.severity, 'info');
});

test('data-source-missing points at the vague words', () => {
  const text = '# Churn model\n\n## Goals\n\nKeep members.\n\n## Data\n\nA large dataset is used.\n';
  const [related] = check(text)[0]?.related ?? [];
  assert.equal(related && text.slice(related.range.start, related.range.end), 'large dataset');
});

/** The document after the fix: the table stands below the section's heading, or in a section of its own at the end. */
const fixed: readonly (readonly [text: string, after: RegExp])[] = [
  [
    '# Churn model\n\n## Data\n\nHistorical data.\n',
    /## Data\n\n\| Data \| Source [^\n]+\n\| --- [^\n]+\n\| TODO\(owner\) [^\n]+\n\nHistorical data\./,
  ],
  ['# Churn model\n\nKeep members.\n', /Keep members\.\n\n## Data sources\n\n\| Data \| Source/],
  ['# 流失预测\n\n减少流失。', /减少流失。\n\n## 数据来源\n\n\| 数据 \| 来源/],
  [
    '# 流失预测\n\n## 数据\n\n历史数据。\n',
    /## 数据\n\n\| 数据 \| 来源[^\n]+\n\| --- [^\n]+\n\| TODO\(负责人\) [^\n]+\n\n历史数据。/,
  ],
];

for (const [text, after] of fixed) {
  test(`data-source-missing inserts a table into “${text}”`, () => {
    const [fix] = check(text)[0]?.fixes ?? [];
    const [edit] = fix?.edits ?? [];
    assert.ok(edit);
    assert.equal(fix?.safe, false);
    assert.match(text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end), after);
  });
}

for (const example of rule.examples) {
  test(`data-source-missing: example in ${example.language} reports ${example.reports}`, () => {
    assert.equal(check(example.text).length, example.reports);
  });
}

test('material that was given or filtered from what is public is a source under “what we teach it with”', () => {
  const taught = '- 教：从公开的图文对里滤出 900 万对，另有 2 万张员工自愿捐的照片\n- 考：1,000 句话\n';
  assert.deepEqual(check(`# 相册搜索需求文档\n\n## 拿什么教、拿什么考\n\n${taught}\n## 目标\n\n准确率 ≥ 90%。\n`), []);
  assert.equal(check('# 相册搜索需求文档\n\n## 拿什么教\n\n- 教：900 万对图文\n').length, 1);
});
