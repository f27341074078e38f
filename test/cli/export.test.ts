import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { folderWith, prdlint } from './cli.ts';

const PRD = `---
type: ai-prd
---
# PRD: spam filter

## Data

| Dataset | Source | Owner | Volume |
|---|---|---|---|
| Pilot mail | the mail archive of the pilot customers | Mail Platform | 20,000 messages |

## Evaluation

| Metric | Test set | Today | Target |
|---|---|---|---|
| Recall | SPAM-T1 | 41% | ≥ 92% |

## Out of scope

- Messages over 10 MB | and \`<script>\`.
`;
const EMPTY = '---\ntype: ai-prd\n---\n# 空白需求文档\n';

test('facts as CSV has a row a fact, in columns that a spreadsheet reads and does not run', async () => {
  const folder = folderWith({
    'a.md': PRD,
    'b.md': '# PRD: x\n\n## Metrics\n\n- =cmd, "recall" ≥ 90%\n- Recall ≥ 90%\n',
  });
  const { out } = await prdlint(folder, ['facts', '--format', 'csv', 'a.md', 'b.md']);
  const lines = out.split('\r\n');
  assert.equal(lines[0], 'file,line,column,fact,name,value,unit,kind,status,detail');
  assert.ok(lines.includes('a.md,16,3,threshold,Recall,>=92,percent,quality,target,dataset: SPAM-T1'), out);
  assert.ok(
    lines.some((line) => line.startsWith('a.md,10,') && line.includes('owner: Mail Platform')),
    out,
  );
  for (const line of lines) assert.doesNotMatch(line, /(?:^|,)"?[=+@]/);
});

test('users, owners and terms have rows of their own, in CSV and in Markdown', async () => {
  const text =
    '# PRD: spam filter\n\n- Owner: Li Wei\n\n## Users\n\n- Support agents\n\n## Glossary\n\n| Term | Definition |\n|---|---|\n| Ham | Mail that is wanted |\n';
  const folder = folderWith({ 'a.md': text });
  const csv = await prdlint(folder, ['facts', '--format', 'csv', 'a.md']);
  const facts = JSON.parse((await prdlint(folder, ['facts', '--format', 'json', 'a.md'])).out) as [
    Readonly<Record<'users' | 'owners' | 'terms', readonly unknown[]>>,
  ];
  for (const [kind, rows] of [
    ['user', facts[0].users],
    ['owner', facts[0].owners],
    ['term', facts[0].terms],
  ] as const) {
    assert.ok(rows.length > 0, kind);
    assert.equal(csv.out.match(new RegExp(`^a\\.md,\\d+,\\d+,${kind},`, 'gm'))?.length, rows.length, csv.out);
  }
  assert.match(csv.out, /^a\.md,13,\d+,term,Ham,,,,,Mail that is wanted\r$/m);
  const { out } = await prdlint(folder, ['facts', '--format', 'markdown', 'a.md']);
  assert.match(out, /^\| a\.md \| 13 \| \d+ \| term \| Ham \|(?: {2}\|){4} Mail that is wanted \|$/m);
});

test('facts as Markdown is a table whose cells no document can break', async () => {
  const folder = folderWith({ 'a.md': PRD });
  const { out } = await prdlint(folder, ['facts', '--format', 'markdown', 'a.md'], { LANG: 'zh_CN.UTF-8' });
  const [head, , ...rows] = out.trimEnd().split('\n');
  assert.equal(head, '| 文件 | 行 | 列 | 事实 | 名称 | 值 | 单位 | 类别 | 状态 | 说明 |');
  for (const row of rows) assert.equal(row.match(/(?<!\\)\|/g)?.length, 11, row);
});

const forms: [form: string, said: RegExp[], unsaid: RegExp[]][] = [
  [
    'model-card',
    [/^# Model card: .*spam filter$/m, /\| Recall \| ≥ 92% \| 16 \|/, /Messages over 10 MB \\\| and/],
    [/^## 部署\n\n\*\*文档未说明。\*\*$/m, /^## 质量目标\n\n\*\*文档未说明。\*\*$/m],
  ],
  [
    'test-plan',
    [/\| 16 \| Recall \| ≥ 92% \| SPAM-T1 \| 41% \| {3}\| {3}\|/, /prdlint verify a\.md --results/],
    [/^## 待测目标\n\n\*\*文档未说明。\*\*$/m],
  ],
  [
    'datasheet',
    [/^## the mail archive/m, /\| How much \| 20,000 messages \|/, /\| Licence and right to use \| \*not stated\* \|/],
    [/^## 数据来源\n\n\*\*文档未说明。\*\*$/m],
  ],
];
for (const [form, said, unsaid] of forms) {
  test(`export ${form} tells what the specification says and marks what it does not, in its language`, async () => {
    const folder = folderWith({ 'a.md': PRD, 'empty.md': EMPTY });
    const full = await prdlint(folder, ['export', form, 'a.md']);
    for (const pattern of said) assert.match(full.out, pattern);
    assert.equal(full.status, 0);
    const empty = await prdlint(folder, ['export', form, 'empty.md']);
    for (const pattern of unsaid) assert.match(empty.out, pattern);
    await prdlint(folder, ['export', form, 'a.md', '-o', 'out/card.md']);
    assert.equal(readFileSync(join(folder, 'out/card.md'), 'utf8'), full.out);
    assert.match((await prdlint(folder, ['export', form, 'a.md', '--lang', 'zh'])).out, /文档未说明之处已标出/);
  });
}

test('an evaluation plan lists what the document writes of its test set, under whatever name', async () => {
  const en =
    '# PRD: bird songs\n\n## Data\n\n**For learning.** 61,000 clips of 2023.\n\n**For the exam.** 4,800 windows of spring 2024. Two experts labelled each.\n\n## Quality\n\n| Measure | Needed | Experts by ear |\n|---|---|---|\n| Precision | ≥ 90% | 93% |\n';
  const zh =
    '# 客服需求文档\n\n## 数据\n\n| 数据 | 出处 | 规模 |\n|---|---|---|\n| 微调语料 | 2023 年会话 | 12 万通 |\n| 评测题库 | 2024 年会话抽样 | 1,500 题 |\n';
  const folder = folderWith({ 'a.md': en, 'b.md': zh });
  const { out } = await prdlint(folder, ['export', 'test-plan', 'a.md']);
  assert.match(
    out,
    /## Evaluation data\n\n- 4,800 windows of spring 2024\. \(line 7\)\n- Two experts labelled each\. \(line 7\)\n\n/,
  );
  assert.match(out, /\| 13 \| Precision \| ≥ 90% \|/);
  assert.doesNotMatch(out, /\| Precision \| 93%/);
  const { out: plan } = await prdlint(folder, ['export', 'test-plan', 'b.md']);
  assert.match(plan, /## 评测数据\n\n- 评测题库 [^\n]*1,500 题 \(第 8 行\)\n\n/);
});

test('export of a file that is not there, or of another form, ends with 2', async () => {
  const folder = folderWith({});
  assert.match((await prdlint(folder, ['export', 'datasheet', 'gone.md'])).err, /gone\.md: cannot be read/);
  const other = await prdlint(folder, ['export', 'poster', 'gone.md']);
  assert.match(other.err, /Allowed choices are model-card, test-plan, datasheet/);
  assert.equal(other.status, 2);
});
