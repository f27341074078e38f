import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import rule from '../../core/rules/deploy-target-missing.ts';
import { Session } from '../../core/session.ts';

const judge = (text: string) =>
  lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule] }).findings.filter(
    (finding) => finding.rule === rule.id,
  );

for (const [i, example] of rule.examples.entries()) {
  test(`example ${i + 1} of deploy-target-missing reports ${example.reports}`, () => {
    assert.equal(judge(example.text).length, example.reports);
  });
}

const anchors: [name: string, text: string, slice: string][] = [
  ['the deployment heading', '# PRD: a\n\n## Solution\n\nA model.\n\n## Deployment\n\nWeekly.\n', 'Deployment'],
  [
    'the non-functional heading where there is no deployment section',
    '# PRD: a\n\n## Solution\n\nA model.\n\n## Non-functional requirements\n\nFast.\n',
    'Non-functional requirements',
  ],
  ['the title else', '# PRD: spam filter\n\n## Goals\n\nLess spam.\n', 'PRD: spam filter'],
  ['部署章节标题', '# 需求\n\n## 方案\n\n采用模型。\n\n## 部署方案\n\n每周一次。\n', '部署方案'],
  ['文档标题', '# 垃圾邮件过滤\n\n## 目标\n\n减少垃圾邮件。\n', '垃圾邮件过滤'],
];
for (const [name, text, slice] of anchors) {
  test(`a missing deployment target is reported on ${name}`, () => {
    const [finding] = judge(text);
    assert.ok(finding);
    assert.equal(text.slice(finding.range.start, finding.range.end), slice);
    assert.equal(finding.severity, 'error');
  });
}

test('a way to deploy that is left out says nothing of the place', () => {
  assert.equal(
    judge('# PRD: churn model\n\nA churn model.\n\n## Out of scope\n\n- Deployment in several regions\n').length,
    1,
  );
});

test('the fix inserts a table, after which the open places are what is left to report', () => {
  for (const [, text] of anchors) {
    const [finding] = judge(text);
    const edit = finding?.fixes[0]?.edits[0];
    assert.ok(edit);
    assert.equal(finding?.fixes[0]?.safe, false);
    const fixed = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
    assert.deepEqual(judge(fixed), []);
    assert.ok(new Session().read(fixed).statements.some(({ block }) => block === 'row'));
  }
});

for (const text of [
  '# PRD: mail\n\nA model sorts mail.\n\n## Solution\n\nWe looked at Azure OpenAI and turned it down.\n',
  '# PRD: mail\n\nA model sorts mail.\n\n## Solution\n\nAzure was used for fitting only.\n',
  '# PRD: mail\n\nA model sorts mail.\n\n## Solution\n\n**The Board** gave us €1.50 a letter.\n',
  '# 邮件需求文档\n\n模型给邮件分类。\n\n## 方案\n\n曾经评估 Azure OpenAI，来不及，这次不用。\n',
  '# 邮件需求文档\n\n模型给邮件分类。\n\n## 方案\n\n备选百炼已打通未启用。\n',
]) {
  test(`a place that was not taken is none: ${text.split('\n').at(-2)}`, () => assert.equal(judge(text).length, 1));
}

const silent: [name: string, text: string][] = [
  ['where front matter answers', '---\ntype: ai-prd\ndeployment: server\n---\n# PRD: a\n\nA model sorts mail.\n'],
  [
    'on a document in another language',
    '# Exigences\n\nLe modèle trie les courriels reçus par les équipes.\n'.repeat(9),
  ],
  ['where there is only a hint', '# PRD: a\n\n## Tech stack\n\n- AWS\n- React\n'],
  ['where a setting names the provider’s key', '# PRD: a\n\nAn LLM answers. Set `LLM_API_KEY`, base URL and model.\n'],
  ['where the place is still open', '# PRD: a\n\n## Deployment\n\nRuns on: TBD, edge or server.\n'],
  [
    'where deployment as a whole is left out',
    '# PRD: churn model\n\n## Goals\n\nA churn model.\n\n## Out of scope\n\n- Deployment in production systems\n',
  ],
  ['整体不做部署时', '# 流失预测需求文档\n\n## 目标\n\n预测流失。\n\n## 不在范围内\n\n- 模型部署\n'],
  ['在写明调用哪个模型的 API 时', '# 摘要需求文档\n\n## 方案\n\n摘要调用 GPT-4o 的 API。\n'],
  ['on what is about training alone', '# Model training requirements\n\nThe classifier must be fine-tuned.\n'],
];
for (const [name, text] of silent) {
  test(`deploy-target-missing is silent ${name}`, () => assert.deepEqual(judge(text), []));
}

for (const text of [
  '# PRD: ticket routing\n\nA model sorts tickets.\n\n## Tech stack\n\n- FastAPI\n- React\n',
  '# PRD: ticket routing\n\nA model sorts tickets. Results are read through a REST API.\n',
  '# PRD: ticket routing\n\nA model sorts tickets. The service must support horizontal scaling.\n',
  '# 工单分派需求文档\n\n模型对工单分类。\n\n## 技术栈\n\n- FastAPI\n- Vue\n',
  '# 工单分派需求文档\n\n模型对工单分类。\n\n## 非功能需求\n\n- 系统前后端分离，可水平扩展\n',
]) {
  test(`a layer of the architecture leaves open where the model runs: ${text.split('\n').at(-2)}`, () => {
    assert.deepEqual(
      judge(text).map(({ severity }) => severity),
      ['warning'],
    );
  });
}

test('in a draft the finding only informs', () => {
  const text = '---\nstatus: draft\n---\n# PRD: spam filter\n\nA model sorts mail.\n';
  assert.equal(judge(text)[0]?.severity, 'info');
});

const went = (more: string): string =>
  /\p{Script=Han}/u.test(more)
    ? `# 相册需求文档\n\n## 方案\n\n模型标出人名，召回率 ≥ 95%。${more}\n`
    : `# PRD: Albums\n\n## Solution\n\nThe model tags people with a recall of at least 95%. ${more}\n`;

for (const more of [
  'It runs in the browser tab.',
  'It runs in the user’s browser.',
  'Everything happens on the customer’s own machines.',
  'The whole thing sits on the hospital’s servers.',
  'It is installed on the shop’s tills.',
  'It runs inside the page, with no server.',
  '在浏览器里跑。',
  '跑在客户自己的机器上（两张 4090）。',
  '在用户的电脑上跑。',
  '放在机房的服务器上。',
  '程序放在公司机房里的一台机器上。',
  '全在手机里算。',
  '由公司的服务器来算。',
]) {
  test(`a sentence that goes on with where it runs answers the question: ${more}`, () =>
    assert.deepEqual(judge(went(more)), []));
}

for (const more of [
  'The app shows the names in the browser.',
  'Users see names in the browser tab.',
  'Photos are on the customer’s own machines.',
  'The user reads them on a laptop.',
  'It runs on Mondays.',
  '结果在浏览器里展示。',
  '照片放在服务器上。',
  '数据放在云端备份。',
  '用户在手机上查看。',
  '跑在前面的是竞品。',
  '标签装在设备上。',
]) {
  test(`where results are seen or data is kept is not where the model runs: ${more}`, () =>
    assert.equal(judge(went(more)).length, 1));
}
