import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol/node';
import { type Client, PULL, spawnServer } from './client.ts';

/** Completions while a document is written: headings, columns, targets, platforms, fields and front matter. */
let client: Client;
before(async () => {
  const { textDocument, ...rest } = PULL;
  const completion = { completionItem: { snippetSupport: true } };
  client = await spawnServer().start({ capabilities: { ...rest, textDocument: { ...textDocument, completion } } });
});
after(() => client.stop());

const EN = '---\ntype: ai-prd\n---\n# PRD: damage triage\n\n';
const ZH = '---\ntype: ai-prd\n---\n# 车险照片定损需求文档\n\n';
let count = 0;

/** Completes where `^` stands in a text, typed or by a character that opens the list. */
async function complete(marked: string, trigger?: string, by = client): Promise<CompletionItem[]> {
  const uri = `untitled:writing-${++count}`;
  const lines = marked.slice(0, marked.indexOf('^')).split('\n');
  await by.open(uri, marked.replace('^', ''));
  const answer = await by.request<CompletionItem[] | CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 },
    context: trigger === undefined ? { triggerKind: 1 } : { triggerKind: 2, triggerCharacter: trigger },
  });
  return 'items' in answer ? answer.items : answer;
}

/** What the line becomes when an item is taken; tab stops are shown as `_`. */
function taken(marked: string, item: CompletionItem | undefined): string {
  assert.ok(item, marked);
  const { range, newText } = item.textEdit as TextEdit;
  const line = marked.slice(marked.lastIndexOf('\n', marked.indexOf('^')) + 1).split('\n')[0] ?? '';
  const text = line.replace('^', '');
  return text.slice(0, range.start.character) + newText.replace(/\$\{?\d+\}?/g, '_') + text.slice(range.end.character);
}

const cases: [name: string, text: string, label: string, line: string][] = [
  [
    'a missing section',
    `${EN}## Goals\n\nFewer visits.\n\n#^`,
    'Deployment and performance',
    '## Deployment and performance',
  ],
  ['a missing section by its first letters', `${EN}## Ris^\n`, 'Risks', '## Risks'],
  ['a missing section in Chinese', `${ZH}## 目标\n\n缩短处理时长。\n\n##^`, '数据', '## 数据'],
  ['a comparator and unit after a metric', `${EN}## Evaluation\n\nPrecision ^`, 'at least …%', 'Precision at least _%'],
  ['a sign after a metric and a colon', `${EN}## Evaluation\n\n- Recall:^`, '≥ …%', '- Recall:≥ _%'],
  [
    'an upper limit for an error',
    `${EN}## Evaluation\n\nThe false accept rate ^`,
    '≤ …%',
    'The false accept rate ≤ _%',
  ],
  ['a unit of time', `${EN}## Deployment\n\np95 latency ^`, '≤ … ms', 'p95 latency ≤ _ ms'],
  ['a comparator right after a Chinese character', `${ZH}## 验收\n\n召回率^`, '不低于 …%', '召回率不低于 _%'],
  ['a sign right after a Chinese character', `${ZH}## 验收\n\n误识率^`, '≤ …%', '误识率 ≤ _%'],
  ['a unit of time in Chinese', `${ZH}## 部署\n\nP95 时延^`, '不高于 … 毫秒', 'P95 时延不高于 _ 毫秒'],
  [
    'the target cell of a metric',
    `${EN}## Evaluation\n\n| Metric | Target |\n|---|---|\n| F1 | ^|\n`,
    '≥ …%',
    '| F1 | ≥ _%|',
  ],
  [
    'the target cell in Chinese',
    `${ZH}## 验收\n\n| 指标 | 验收值 |\n|---|---|\n| 召回率 |^`,
    '≥ …%',
    '| 召回率 | ≥ _%',
  ],
  [
    'a test set named above',
    `${EN}## Evaluation\n\nTest set DAMAGE-T1 is frozen.\n\n| Metric | Test set | Target |\n|---|---|---|\n| F1 | ^`,
    'DAMAGE-T1',
    '| F1 | DAMAGE-T1 ',
  ],
  [
    'a test set of another row',
    `${ZH}## 验收\n\n| 指标 | 测试集 |\n|---|---|\n| 召回率 | 原样集 16,000 张 |\n| 精确率 |^`,
    '原样集 16,000 张',
    '| 精确率 | 原样集 16,000 张 ',
  ],
  ['a column of a metric table', `${EN}## Evaluation\n\n| Metric | T^`, 'Test set', '| Metric | Test set |'],
  ['a column of a source table', `${EN}## Data\n\n| Dataset | Source | Own^`, 'Owner', '| Dataset | Source | Owner |'],
  [
    'a column of a source table in Chinese',
    `${ZH}## 数据\n\n| 数据集 | 来源 |^`,
    '负责人',
    '| 数据集 | 来源 | 负责人 |',
  ],
  ['a field of a source', `${EN}## Data\n\n- Ow^`, 'Owner', '- Owner: '],
  ['a field of a source in Chinese', `${ZH}## 数据\n\n- ^`, '更新周期', '- 更新周期：'],
  [
    'a platform after “runs on”',
    `${EN}## Scope\n\nThe model runs on the Jetson O^`,
    'Jetson Orin NX',
    'The model runs on the Jetson Orin NX',
  ],
  ['a platform below its heading', `${EN}## Deployment\n\n| Device | iPhone 1^`, 'iPhone 13', '| Device | iPhone 13'],
  ['a platform right after a Chinese character', `${ZH}## 部署\n\n模型部署在^`, '端侧', '模型部署在端侧'],
  ['a key of front matter', '---\ntype: ai-prd\nst^\n---\n# P\n', 'status', 'status: '],
  ['a value of front matter', '---\nstatus: ^\n---\n# P\n\nText.\n', 'draft', 'status: draft'],
  ['a value right after the colon', '---\ntype:^\n---\n# P\n\nText.\n', 'ai-prd', 'type: ai-prd'],
  [
    'a rule in a comment',
    `${EN}<!-- prdlint-disable-line ^`,
    'wording-placeholder',
    '<!-- prdlint-disable-line wording-placeholder',
  ],
];

for (const [name, marked, label, line] of cases) {
  test(`completion offers ${name}`, async () => {
    const items = await complete(marked);
    const item = items.find((one) => one.label === label);
    assert.ok(
      item,
      `offered: ${items
        .map((one) => one.label)
        .slice(0, 12)
        .join(' · ')}`,
    );
    if (item.textEdit) assert.equal(taken(marked, item), line);
    else assert.equal(label, 'wording-placeholder');
  });
}

const triggered: [trigger: string, text: string, has: boolean][] = [
  ['#', `${EN}#^`, true],
  ['|', `${EN}## Evaluation\n\n| Metric |^`, true],
  [':', `${EN}## Evaluation\n\n- Recall:^`, true],
  ['：', `${ZH}## 验收\n\n- 召回率：^`, true],
  ['率', `${ZH}## 验收\n\n召回率^`, true],
  ['延', `${ZH}## 部署\n\nP95 时延^`, true],
  ['在', `${ZH}## 部署\n\n模型运行在^`, true],
  [':', `${EN}## Goals\n\nThe result:^`, false],
  ['率', `${ZH}## 背景\n\n草率^`, false],
  ['在', `${ZH}## 背景\n\n车主现在^`, false],
  ['|', `${EN}| a | b |\n|---|---|\n| c |^`, false],
  ['#', `${EN}Ticket #^`, false],
  ['率', `${ZH}\`\`\`\n召回率^\n\`\`\`\n`, false],
];

for (const [trigger, marked, has] of triggered) {
  test(`“${trigger}” ${has ? 'opens' : 'does not open'} the list after ${JSON.stringify(marked.slice(-14))}`, async () => {
    assert.equal((await complete(marked, trigger)).length > 0, has);
  });
}

test('sections that the document has are not offered, in either language', async () => {
  const labels = (await complete(`${ZH}## 数据来源\n\n案件照片。\n\n## 部署方案\n\n云侧。\n\n##^`)).map(
    ({ label }) => label,
  );
  for (const there of ['数据', '部署与性能']) assert.ok(!labels.includes(there), there);
  assert.ok(labels.includes('监控与运营'), labels.join());
});

test('a document that is no requirement document is offered front matter only', async () => {
  const notes = '# Notes\n\nSome words about the weather.\n\n';
  assert.deepEqual(await complete(`${notes}#^`, '#'), []);
  assert.ok((await complete(`---\n^\n---\n${notes}`)).some(({ label }) => label === 'type'));
});

test('a client without snippets gets text without tab stops', async () => {
  const plain = await spawnServer().start({ capabilities: PULL });
  const items = await complete(`${EN}## Evaluation\n\nPrecision ^`, undefined, plain);
  const edits = items.map(({ textEdit }) => (textEdit as TextEdit).newText);
  assert.ok(edits.includes('≥ %'), edits.join());
  assert.ok(edits.every((text) => !text.includes('$')));
  await plain.stop();
});
