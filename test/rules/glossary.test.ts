import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { lint } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

testRule('glossary-undefined-term', [
  {
    name: 'reports the first use of each abbreviation once',
    text: '# P\n\nMAPE and MAPE again.\n\nThen RMSE.\n',
    at: ['MAPE', 'RMSE'],
  },
  { name: 'reports those of one line together', text: '# P\n\nMAPE, RMSE and MAE.\n', at: ['MAPE'] },
  {
    name: 'leaves algorithms and networks alone',
    text: '# P\n\nCompare SVM, KNN, CNN and LSTM with BM25.\n',
    at: [],
  },
  {
    name: 'leaves what has a part of its own alone',
    text: '# P\n\nRAG answers.\n\n## RAG pipeline\n\nPages are found, then read.\n',
    at: [],
  },
  { name: '标题里首次出现的缩写', text: '# RAG 问答需求\n\n## 方案\n\n采用 RAG。\n', at: ['RAG'] },
  {
    name: 'takes a bracket before or behind for an explanation',
    text: '# P\n\nThe forecast error (MAPE) and RMSE (root of squares).\n',
    at: [],
  },
  {
    name: 'takes the full name anywhere for an explanation',
    text: '# P\n\nMAPE counts.\n\nMean absolute percentage error per shop.\n',
    at: [],
  },
  {
    name: 'leaves abbreviations alone that product people know',
    text: '# P\n\nNPS and CSAT of the pilot are asked for each week.\n',
    at: [],
  },
  { name: '读到中文全称即视为已解释', text: '# P\n\nMAPE 不超过 12%，平均绝对百分比误差按门店统计。\n', at: [] },
  { name: 'leaves what everybody knows alone', text: '# P\n\nThe API, the GPU and the KPI.\n', at: [] },
  { name: 'leaves names of products alone', text: '# P\n\nIt runs on TensorRT with LightGBM.\n', at: [] },
  { name: 'leaves words inside other words alone', text: '# P\n\nThe LMS keeps the score.\n', at: [] },
  { name: 'leaves other names with the letters alone', text: '# P\n\nMask X-RAG finds parts.\n', at: [] },
  { name: 'leaves a longer name with a hyphen alone', text: '# P\n\nThe U-WER counts parts.\n', at: [] },
  {
    name: 'takes a joint row of the glossary for both',
    text: '# P\n\nRMSE and MAPE.\n\n## Glossary\n\n| Term | Meaning |\n|---|---|\n| RMSE, MAPE | two errors |\n',
    at: [],
  },
  {
    name: '术语表中合写的一行对两个缩写都有效',
    text: '# 甲\n\n采用 RAG，看 MAPE。\n\n## 术语表\n\n| 术语 | 含义 |\n|---|---|\n| RAG、MAPE | 检索与误差 |\n',
    at: [],
  },
  { name: 'leaves code and links alone', text: '# P\n\n`RMSE` and https://example.com/RMSE\n', at: [] },
  { name: 'leaves the history alone', text: '# P\n\n## Change log\n\n- 2026-01-02: RMSE added\n', at: [] },
]);

testRule('glossary-two-names', [
  { name: 'reports the rarer name', text: '# P\n\n召回率 a，召回率 b，查全率 c。\n', at: ['查全率'] },
  { name: 'does not take translations for two names', text: '# P\n\n召回率 and recall.\n', at: [] },
  { name: 'does not take a short form for another name', text: '# P\n\nF1 score and F1 of it.\n', at: [] },
  { name: 'takes an explanation in brackets', text: '# P\n\n查准率（精确率）a。精确率 b。\n', at: [] },
  {
    name: '括号里注明的“召回（阶段）”不是指标',
    text: '# P\n\n召回（阶段）取 500 条。\n\n查全率 a，查全率 b。\n',
    at: [],
  },
  {
    name: 'leaves the stage of retrieval alone',
    text: '# P\n\nRecall (stage) fetches 500 items.\n\nSensitivity a of the model, sensitivity b.\n',
    at: [],
  },
  {
    name: 'leaves other synonyms alone',
    text: '# P\n\nUptime 99%, availability, latency and response time.\n',
    at: [],
  },
  {
    name: "leaves the document's own terms alone",
    text: '# P\n\nA claim and a claim, then a case.\n\n## Glossary\n\n| Term | Alias | Meaning |\n|-|-|-|\n| claim | case | a report |\n',
    at: [],
  },
]);

testRule('glossary-defined-twice', [
  {
    name: 'ignores case and marks',
    text: '# P\n\n## Glossary\n\n- **Claim**: A report.\n- **claim**: a report\n',
    at: [],
  },
  {
    name: 'reports another meaning',
    text: '# P\n\n## Glossary\n\n- Claim: A report.\n- claim: Money paid.\n',
    at: ['claim'],
  },
  { name: 'reads sections apart', text: '# P\n\n## 术语表\n\n- 案件：报案\n\n## 目标\n\n- 案件：更多\n', at: [] },
]);

testRule('glossary-ambiguous-term', [
  { name: 'reports each word once', text: '# P\n\n## 指标\n\n- 误报率 ≤ 2%\n- 误报率 ≤ 3%\n', at: ['误报率 ≤ 2%'] },
  { name: 'is settled by a word elsewhere', text: '# P\n\n## 指标\n\n- 误报率 ≤ 2%\n\n分母为负样本。\n', at: [] },
  {
    name: "is settled by the document's glossary",
    text: '# P\n\n## 指标\n\n- 误报率 ≤ 2%\n\n## 术语表\n\n- 误报率：误报占比\n',
    at: [],
  },
  { name: 'leaves lengths alone', text: '# P\n\n## 指标\n\n- 精度 ≤ 5 cm\n', at: [] },
  {
    name: 'leaves recall alone where no product is called back',
    text: '# P\n\n## Targets\n\n- Recall ≥ 90%\n',
    at: [],
  },
  {
    name: 'asks which recall where products are called back',
    text: '# P\n\nThe team handles each vehicle recall.\n\n## Targets\n\n- Recall ≥ 90%\n',
    at: ['Recall ≥ 90%'],
  },
]);

testRule('glossary-translation-mismatch', [
  {
    name: 'reports a wrong pair',
    text: '# P\n\n召回率(Precision)和**精确率**（Recall）\n',
    at: ['召回率(Precision', '精确率**（Recall'],
  },
  {
    name: 'leaves right pairs alone',
    text: '# P\n\n召回率（Recall）、查准率（Precision）、Accuracy（准确率）\n',
    at: [],
  },
  { name: 'leaves words for both alone', text: '# P\n\n精度（Precision），精度（Accuracy）\n', at: [] },
  {
    name: 'leaves other brackets alone',
    text: '# P\n\n准确率（含召回率）、召回率（Recall 与 Precision）、召回率，Precision\n',
    at: [],
  },
  { name: 'leaves refinements alone', text: '# P\n\n召回率（Recall@10），AUC（ROC AUC）\n', at: [] },
]);

const { terms: team } = readTeamGlossary(
  'team.yaml',
  '- { term: claim, definition: a report, deprecated: [ticket], aliases: [案件, { text: 工单, deprecated: true }] }\n- {term: RAGX, definition: ours}\n',
);
const rule = rules.filter(({ id }) => id.startsWith('glossary-'));

const deprecated: readonly [text: string, after: string][] = [
  ['# P\n\nTickets come in. A ticket waits.\n', '# P\n\nClaims come in. A claim waits.\n'],
  ['# P\n\n每张工单。\n', '# P\n\n每张案件。\n'],
  ['# P\n\nA claim waits, 案件 too.\n', '# P\n\nA claim waits, 案件 too.\n'],
];

for (const [text, after] of deprecated) {
  test(`glossary-deprecated-alias writes the team's name into “${text.slice(5).trim()}”`, () => {
    const { findings } = lint(new Session().read(text), { rules: rule, kind: { kind: 'ai-prd', by: 'user' }, team });
    let out = text;
    const edits = findings
      .filter((one) => one.rule === 'glossary-deprecated-alias')
      .flatMap(({ fixes }) => fixes[0]?.edits ?? []);
    for (const { range, text: fresh } of [...edits].reverse())
      out = out.slice(0, range.start) + fresh + out.slice(range.end);
    assert.equal(out, after);
  });
}

test('checks of terms cost a keystroke in a long document little', () => {
  const section = (i: number): string =>
    `## Part ${i}\n\nRecall of part ${i}, 精确率 and MAPE. 召回率见下表。\n\n- a\n- b\n\n`;
  const long = (word: string): string =>
    `# P\n\n${word}\n\n${Array.from({ length: 800 }, (_, i) => section(i)).join('')}`;
  const session = new Session();
  const options = { rules: rule, kind: { kind: 'ai-prd', by: 'user' } as const };
  lint(session.read(long('x')), options);
  let spent = 0;
  for (let i = 0; i < 20; i++) {
    const facts = session.read(long(`x${i}`));
    const { user, system } = process.cpuUsage();
    lint(facts, options);
    const after = process.cpuUsage();
    spent += (after.user + after.system - user - system) / 1000;
  }
  assert.ok(spent / 20 < 30, `${spent / 20} ms`);
});

testRule('glossary-two-names', [
  {
    name: '两个率说的是两样东西',
    text: '# 发票需求文档\n\n目标是接近 100% 的资料正确率，辨识准确率不低于 95%，辨识准确率按张统计。\n',
    at: [],
  },
]);

testRule('glossary-undefined-term', [
  { name: '视觉语言模型自成一条', text: '# A\n\n视觉语言模型回答问题，VLM 部署在云端。\n', at: [] },
]);
