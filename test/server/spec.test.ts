import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeLens, InlayHint } from 'vscode-languageserver-protocol/node';
import type { PartResult, SpecResult } from '../../server/protocol.ts';
import { expandSnippet } from '../snippets/expand.ts';
import { type Client, spawnServer } from './client.ts';

const TEXT = {
  en: '# PRD: Spam filter\n\n## Data\n\nTraining data: 40,000 mails from Zendesk, labelled by the support team.\n\n## Evaluation\n\n- Recall ≥ 95% on the frozen test set; today 80%\n- Precision: TBD by Li Wei, 2027-01-15\n\n## Operations\n\n',
  zh: '# 垃圾邮件过滤需求文档\n\n## 数据\n\n训练数据来自邮件归档系统的 4 万封邮件，由客服部标注。\n\n## 评估\n\n- 召回率 ≥ 95%，以封闭测试集为准；目前 80%\n- 精确率：待定\n',
} as const;
const COMMANDS = ['prdlint.showSpec', 'prdlint.insertPart'];
const URIS = { en: 'untitled:spam-en', zh: 'untitled:spam-zh' } as const;

const clients = {} as Record<'en' | 'zh', Client>;
before(async () => {
  for (const language of ['en', 'zh'] as const) {
    const client = await spawnServer().start({
      locale: language === 'zh' ? 'zh-cn' : 'en',
      options: { commands: COMMANDS },
      settings: { inlayHints: true },
    });
    await client.open(URIS[language], `---\ntype: ai-prd\n---\n${TEXT[language]}`);
    clients[language] = client;
  }
});
after(async () => {
  for (const client of Object.values(clients)) await client.stop();
});

test('the lenses above the title tell the score and offer what is missing', async () => {
  for (const [language, score, add] of [
    ['en', /^Completeness \d+\/100$/, '+ Deployment and performance'],
    ['zh', /^完整度 \d+\/100$/, '＋ 部署与性能'],
  ] as const) {
    const lenses = await clients[language].connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
      textDocument: { uri: URIS[language] },
    });
    const titles = lenses.filter(({ range }) => range.start.line === 3).map(({ command }) => command?.title ?? '');
    assert.match(titles[0] ?? '', score);
    assert.ok(titles.includes(add), titles.join(' | '));
    assert.deepEqual(lenses.find(({ command }) => command?.title === add)?.command?.arguments, [
      URIS[language],
      'deployment',
    ]);
  }
});

test('a part that is missing is added behind the sections that usually stand before it', async () => {
  const part = await clients.en.connection.sendRequest<PartResult>('prdlint/part', {
    uri: URIS.en,
    part: 'deployment',
  });
  assert.ok(part);
  assert.match(part.newText, /^## Deployment\n\n/);
  const { text, stops } = expandSnippet(part.snippet);
  assert.equal(text, part.newText);
  assert.deepEqual(
    stops,
    stops.map((_, i) => i + 1),
    'each blank is a tab stop of its own',
  );
  assert.ok(stops.length > 5, part.snippet);
  const lines = `---\ntype: ai-prd\n---\n${TEXT.en}`.split('\n');
  assert.equal(lines[part.range.start.line], '## Operations');
});

test('what is no part of a specification is not added', async () => {
  const part = await clients.en.connection.sendRequest<PartResult>('prdlint/part', { uri: URIS.en, part: 'nonsense' });
  assert.equal(part, null);
});

test('hints say how numbers were read', async () => {
  for (const [language, expected] of [
    ['en', ['target · quality', 'baseline · quality']],
    ['zh', ['目标 · 效果', '基线 · 效果']],
  ] as const) {
    const hints = await clients[language].connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: URIS[language] },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
    const labels = hints.map(({ label }) => label);
    for (const label of expected) assert.ok(labels.includes(label), labels.join(' | '));
  }
});

test('the specification lists facts and open decisions with their places', async () => {
  for (const [language, source, decision] of [
    ['en', 'Zendesk', 'Precision: TBD by Li Wei, 2027-01-15'],
    ['zh', '邮件归档系统', '精确率：待定'],
  ] as const) {
    const { groups, decisions } = await clients[language].connection.sendRequest<SpecResult>('prdlint/spec', {
      uri: URIS[language],
    });
    const facts = Object.fromEntries(groups.map(({ id, facts }) => [id, facts]));
    assert.ok(facts.dataSources?.some(({ label }) => label.includes(source)));
    assert.ok(facts.thresholds?.some(({ label }) => / ≥ 95%$/.test(label)));
    assert.deepEqual(
      decisions.map(({ label }) => label),
      [decision],
    );
  }
});

test('a decision in a table is listed by its cells', async () => {
  const uri = 'untitled:row';
  const head =
    '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Targets\n\n| Metric | Target | Note |\n|---|---|---|\n';
  await clients.en.open(uri, `${head}| Latency P95 | ≤ 200 ms | cold \\| warm start TBD |\n`);
  const { decisions } = await clients.en.connection.sendRequest<SpecResult>('prdlint/spec', { uri });
  assert.deepEqual(
    decisions.map(({ label }) => label),
    ['Latency P95 · ≤ 200 ms · cold | warm start TBD'],
  );
});
