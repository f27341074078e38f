import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { snippetText } from '../../core/templates/blanks.ts';
import { type Client, codes, PULL, spawnServer } from './client.ts';

/** Code actions that help to write: complete a section, turn a list into a table and back, fix all. */
let client: Client;
before(async () => {
  client = await spawnServer().start();
});
after(() => client.stop());

const EN =
  '---\ntype: ai-prd\n---\n# PRD: damage triage\n\nAn object detection model marks damage on claim photos.\n\n';
const ZH = '---\ntype: ai-prd\n---\n# 车险照片定损需求文档\n\n用目标检测模型在理赔照片上标出损伤。\n\n';
let count = 0;

interface Asked {
  readonly uri: string;
  readonly text: string;
  readonly actions: readonly CodeAction[];
}

/** Asks for the actions at `^`. */
async function ask(marked: string, only = ['refactor'], asking = client): Promise<Asked> {
  const uri = `untitled:writing-action-${++count}`;
  const text = marked.replace('^', '');
  const lines = marked.slice(0, marked.indexOf('^')).split('\n');
  await asking.open(uri, text);
  const at = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const params = { textDocument: { uri }, range: { start: at, end: at }, context: { diagnostics: [], only } };
  return { uri, text, actions: await asking.request<CodeAction[]>('textDocument/codeAction', params) };
}

/** The text after the action whose title starts so; undefined where it is not offered. */
function made({ uri, text, actions }: Asked, title: string): string | undefined {
  const action = actions.find((one) => one.title.startsWith(title));
  if (!action) return undefined;
  const [change] = action.edit?.documentChanges ?? [];
  const edits = ((change as TextDocumentEdit | undefined)?.edits ?? []) as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), edits);
}

const COMPLETE = { en: 'Complete this section: ', zh: '补全本节：' };
const contains = (text: string, part: string | RegExp): boolean =>
  typeof part === 'string' ? text.includes(part) : part.test(text);

type Parts = readonly (string | RegExp)[];
const completions: [name: string, marked: string, title: string, has: Parts, hasNot: Parts][] = [
  [
    'data gets what it does not speak of',
    `${EN}## Data\n\nWe train on photos from the claims core system.^\n\n## Risks\n\nNone yet.\n`,
    `${COMPLETE.en}Split, Labels, Personal data`,
    ['### Split\n', '### Labels\n', '### Personal data\n', /deleted after TODO\(legal, date\) days\n\n## Risks\n/],
    ['### Data sources'],
  ],
  [
    'data that speaks of everything gets nothing',
    `${EN}## Data\n\nWe train on photos from the claims core system. The test set is split by owner, two annotators label each photo, consent is in the policy.^\n`,
    '',
    [],
    [],
  ],
  [
    'an edge deployment gets rows of the edge',
    `${EN}## Deployment\n\nThe model runs on the phone.\n\n| Item | Requirement |\n|---|---|\n| Memory | ≤ 80 MB |^\n\n## Risks\n\nNone yet.\n`,
    `${COMPLETE.en}Operating system, Runtime, Model size and 4 more`,
    ['| Memory | ≤ 80 MB |\n| Operating system | ', '| Model size | ≤ TODO(engineering, date) MB', '\n\n## Risks\n'],
    ['Throughput', 'Availability', '\n| Memory | ≤ TODO'],
  ],
  [
    'a server deployment without a table gets one',
    `${EN}## Deployment\n\nThe model runs on our servers behind an API.^\n`,
    `${COMPLETE.en}Hardware, Software, Throughput and 3 more`,
    ['behind an API.\n\n| Item | Requirement |\n|---|---|\n| Hardware | ', '| Cost | '],
    ['Model size'],
  ],
  [
    'evaluation gets the metrics of the task',
    `${EN}## Evaluation\n\nHow good it has to be.^\n`,
    `${COMPLETE.en}Evaluation and acceptance, Slices, Cost of errors`,
    [/\| Metric \| Test set \| Baseline \| Acceptance \|\n/, /mAP|precision/i, '### Slices\n', '### Cost of errors\n'],
    ['### Guard rails', 'MAPE'],
  ],
  [
    'evaluation of a generative product gets guard rails',
    '---\ntype: ai-prd\n---\n# PRD: helper\n\nA dialogue system does question answering over our handbook.\n\n## Evaluation\n\nFaithfulness ≥ 95% on RAG-T1, by slice.^\n',
    `${COMPLETE.en}Guard rails`,
    ['### Guard rails\n', '| Prompt injection | '],
    ['### Slices'],
  ],
  [
    'failures get the cases that are not there',
    `${EN}## Failures\n\n| Situation | Condition | What happens |\n|---|---|---|\n| Unsure | score below 0.6 | the adjuster decides |^\n`,
    `${COMPLETE.en}Wrong, Slow, Unavailable`,
    ['the adjuster decides |\n| Wrong | ', '| Slow | ', '| Unavailable | '],
    [],
  ],
  [
    'Chinese data',
    `${ZH}## 数据\n\n照片来自理赔影像系统。^\n\n## 风险\n\n暂无。\n`,
    `${COMPLETE.zh}数据划分、标注、个人信息保护`,
    ['### 数据划分\n', '### 标注\n', /TODO\(合规, 日期\)/, '\n\n## 风险\n'],
    ['### 数据来源'],
  ],
  [
    'a Chinese server deployment',
    `${ZH}## 部署\n\n模型运行在机房的服务器上，时延 P95 ≤ 800 毫秒。^\n`,
    `${COMPLETE.zh}硬件、软件、吞吐等 5 项`,
    ['| 项目 | 要求 |\n|---|---|\n| 硬件 | ', '| 可用性 | '],
    ['| 时延 | '],
  ],
];

for (const [name, marked, title, has, hasNot] of completions) {
  test(`completing a section: ${name}`, async () => {
    const asked = await ask(marked);
    const titles = asked.actions.map((action) => action.title).filter((one) => /^(?:Complete|补全)/.test(one));
    assert.deepEqual(titles, title === '' ? [] : [title]);
    if (title === '') return;
    const text = made(asked, title) ?? '';
    for (const part of has) assert.ok(contains(text, part), `${part} in\n${text}`);
    for (const part of hasNot) assert.ok(!contains(text, part), `${part} in\n${text}`);
    const at = marked.indexOf('^');
    const again = await ask(`${text.slice(0, at)}^${text.slice(at)}`);
    assert.ok(!again.actions.some((action) => action.title === title), 'what was added is lacking no more');
  });
}

test('a client that takes snippets gets a tab stop for each blank, and the same text', async () => {
  const { workspace, ...rest } = PULL;
  const workspaceEdit = { documentChanges: true, snippetEditSupport: true };
  const snippets = await spawnServer().start({ capabilities: { ...rest, workspace: { ...workspace, workspaceEdit } } });
  try {
    for (const marked of [
      `${EN}## Data\n\nWe train on photos from the claims core system.^\n`,
      `${ZH}## 部署\n\n模型运行在机房的服务器上。^\n`,
    ]) {
      const editsOf = ({ actions }: Asked): unknown => {
        const action = actions.find(({ title }) => /^(?:Complete|补全)/.test(title));
        return (action?.edit?.documentChanges?.[0] as TextDocumentEdit | undefined)?.edits[0];
      };
      const plain = editsOf(await ask(marked)) as TextEdit;
      const { range, snippet } = editsOf(await ask(marked, ['refactor'], snippets)) as SnippetTextEdit;
      assert.deepEqual(range, plain.range);
      assert.equal(snippet.kind, 'snippet');
      assert.match(snippet.value, /\$\{1:TODO\([^)]+\)/);
      assert.equal(snippetText(snippet.value), plain.newText);
    }
  } finally {
    await snippets.stop();
  }
});

test('a completed section brings no finding but its blanks', async () => {
  const drafts = [
    `${EN}## Data\n\nWe train on photos from the claims core system.^\n`,
    `${ZH}## 部署\n\n模型运行在机房的服务器上。^\n`,
  ];
  for (const marked of drafts) {
    const asked = await ask(marked);
    const lines = asked.text.split('\n').length - 2;
    await client.change(asked.uri, 2, made(asked, marked.startsWith(EN) ? COMPLETE.en : COMPLETE.zh) ?? '');
    const added = (await client.diagnostics(asked.uri)).filter(({ range }) => range.start.line > lines);
    assert.deepEqual([...new Set(codes(added))], ['wording-placeholder']);
  }
});

test('a section whose heading says nothing, and a document that is no PRD, are left alone', async () => {
  assert.deepEqual((await ask(`${EN}## Odds and ends\n\nSome words.^\n`)).actions, []);
  assert.deepEqual((await ask('# Notes\n\n## Data\n\nSome words.^\n')).actions, []);
});

const tables: [name: string, above: string, list: string, table: string, back?: string][] = [
  [
    'metrics',
    `${EN}## Evaluation\n\n`,
    '- Precision: ≥ 95%\n- Recall: ≥ 90%',
    '| Metric | Acceptance |\n|---|---|\n| Precision | ≥ 95% |\n| Recall | ≥ 90% |',
  ],
  [
    'metrics with a test set and a baseline, not everywhere',
    `${EN}## Evaluation\n\n`,
    '- Precision: ≥ 95%; Test set: T1, 4,000 photos\n- Recall: ≥ 90%; Test set: T1, 4,000 photos; Baseline: 62%',
    '| Metric | Acceptance | Test set | Baseline |\n|---|---|---|---|\n| Precision | ≥ 95% | T1, 4,000 photos |  |\n| Recall | ≥ 90% | T1, 4,000 photos | 62% |',
  ],
  [
    'metrics without colons',
    `${EN}## Evaluation\n\n`,
    '1. **F1** ≥ 0.9 on T1\n2. **AUC** ≥ 0.95 on T1',
    '| Metric | Acceptance |\n|---|---|\n| F1 | ≥ 0.9 on T1 |\n| AUC | ≥ 0.95 on T1 |',
    '- F1: ≥ 0.9 on T1\n- AUC: ≥ 0.95 on T1',
  ],
  [
    'Chinese metrics',
    `${ZH}## 验收\n\n`,
    '- 精确率：≥ 95%；测试集：T1\n- 召回率：≥ 90%；测试集：T1',
    '| 指标 | 验收值 | 测试集 |\n|---|---|---|\n| 精确率 | ≥ 95% | T1 |\n| 召回率 | ≥ 90% | T1 |',
  ],
  [
    'data sources',
    `${EN}## Data\n\n`,
    '- Claim photos: claims archive; Owner: Mei Tanaka; Refresh: monthly\n- Assessments: core system; Owner: Lena Vogt; Refresh: daily',
    '| Dataset | Source | Owner | Refresh |\n|---|---|---|---|\n| Claim photos | claims archive | Mei Tanaka | monthly |\n| Assessments | core system | Lena Vogt | daily |',
  ],
  [
    'Chinese data sources',
    `${ZH}## 数据\n\n`,
    '- 案件照片：理赔影像系统；负责人：周锐\n- 定损结论：定损核心系统；负责人：郑波',
    '| 数据集 | 来源 | 负责人 |\n|---|---|---|\n| 案件照片 | 理赔影像系统 | 周锐 |\n| 定损结论 | 定损核心系统 | 郑波 |',
  ],
  [
    'a bar in a value',
    `${EN}## Data\n\n`,
    '- Photos: archive a|b\n- Reports: archive c',
    '| Dataset | Source |\n|---|---|\n| Photos | archive a\\|b |\n| Reports | archive c |',
  ],
];

for (const [name, above, list, table, back = list] of tables) {
  test(`a list becomes a table and a list again: ${name}`, async () => {
    const zh = above.startsWith(ZH);
    const asList = await ask(`${above}${list.slice(0, 5)}^${list.slice(5)}\n\nText.\n`);
    const turned = made(asList, zh ? '将列表转为表格' : 'Turn this list into a table');
    assert.equal(turned, `${above}${table}\n\nText.\n`);
    const asTable = await ask(`${above}${table.slice(0, 5)}^${table.slice(5)}\n\nText.\n`);
    assert.equal(made(asTable, zh ? '将表格转为列表' : 'Turn this table into a list'), `${above}${back}\n\nText.\n`);
  });
}

test('the line ends of the document stay', async () => {
  const marked = `${EN}## Evaluation\n\n- Precision^: ≥ 95%\n- Recall: ≥ 90%\n\nText.\n`.replaceAll('\n', '\r\n');
  const turned = made(await ask(marked), 'Turn this list into a table') ?? '';
  assert.ok(turned.includes('| Precision | ≥ 95% |\r\n| Recall | ≥ 90% |\r\n\r\nText.'), turned);
  assert.equal(turned.replaceAll('\r\n', '').includes('\n'), false);
});

const others: [name: string, marked: string][] = [
  ['a list of something else', `${EN}## Goals\n\n- Photos^: fewer\n- Visits: fewer\n`],
  ['a list with parts inside', `${EN}## Evaluation\n\n- Precision^: ≥ 95%\n  - at night\n- Recall: ≥ 90%\n`],
  ['one item', `${EN}## Evaluation\n\n- Precision^: ≥ 95%\n`],
  ['a table of something else', `${EN}## Users\n\n| User | Need |\n|---|---|\n| Adjuster^ | marks |\n`],
  ['a ragged table', `${EN}## Evaluation\n\n| Metric | Acceptance |\n|---|---|\n| Recall^ | ≥ 90% | T1 |\n`],
];

for (const [name, marked] of others) {
  test(`${name} is not turned`, async () => {
    const { actions } = await ask(marked);
    assert.deepEqual(
      actions.map(({ title }) => title).filter((title) => title.startsWith('Turn')),
      [],
    );
  });
}

const doubled: [language: string, marked: string, title: string, fixed: string][] = [
  ['en', `${EN}## Targets\n\n- Recall ≥ 95%%^\n`, 'Fix all safe problems (prdlint)', 'Recall ≥ 95%\n'],
  ['zh', `${ZH}## 指标\n\n- 召回率 ≥ 95％％^\n`, '修复全部可安全修复的问题（prdlint）', '召回率 ≥ 95％\n'],
];

for (const [language, marked, title, fixed] of doubled) {
  test(`all safe problems are fixed at once in ${language}`, async () => {
    const asked = await ask(marked, ['source.fixAll']);
    assert.deepEqual(
      asked.actions.map((action) => [action.title, action.kind]),
      [[title, 'source.fixAll.prdlint']],
    );
    assert.ok(made(asked, title)?.endsWith(fixed));
  });
}
