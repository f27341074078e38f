import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { BadgesResult } from '../../server/protocol.ts';
import { type Client, spawnServer } from './client.ts';

const TEXTS = {
  en: '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Evaluation\n\n- Recall ≥ 95% on the frozen test set; today 80%\n- Region: TBD\n',
  zh: '---\ntype: ai-prd\n---\n# 垃圾邮件过滤需求文档\n\n## 评估\n\n- 召回率 ≥ 95%，以封闭测试集为准；目前 80%\n- 区域：待定\n',
} as const;

const clients = {} as Record<'en' | 'zh', Client>;
before(async () => {
  for (const locale of ['en', 'zh'] as const) clients[locale] = await spawnServer().start({ locale });
});
after(async () => {
  for (const client of Object.values(clients)) await client.stop();
});

const ask = (client: Client, uri: string): Promise<BadgesResult> => client.request('prdlint/badges', { uri });

/** Each badge with the words that it is about. */
function read(text: string, result: BadgesResult): string[] {
  const lines = text.split('\n');
  return (result?.badges ?? []).map(
    ({ level, label, line, start, end }) => `${level} ${label}: ${lines[line]?.slice(start, end)}`,
  );
}

test('badges are the findings, and how each number was read, in the language of each', async () => {
  const expected = {
    en: [
      'number target · quality: ≥ 95%',
      'number baseline · quality: 80%',
      'wording-placeholder: TBD',
      /^Note: |^Warning: /,
    ],
    zh: ['number 目标 · 效果: ≥ 95%', 'number 基线 · 效果: 80%', 'wording-placeholder: 待定', /^提示：|^警告：/],
  } as const;
  for (const language of ['en', 'zh'] as const) {
    const uri = `untitled:${language}`;
    await clients[language].open(uri, TEXTS[language]);
    const result = await ask(clients[language], uri);
    assert.equal(result?.version, 1);
    const badges = read(TEXTS[language], result);
    const [target, baseline, placeholder, text] = expected[language];
    for (const one of [target, baseline]) assert.ok(badges.includes(one), badges.join('\n'));
    assert.ok(
      badges.some((one) => one.endsWith(placeholder)),
      badges.join('\n'),
    );
    const found = result?.badges.find(({ label }) => label === 'wording-placeholder');
    assert.match(found?.text ?? '', text);
    assert.match(found?.text ?? '', /\(wording-placeholder\)$/);
    const lines = result?.badges.map(({ line }) => line) ?? [];
    assert.deepEqual(
      lines,
      lines.toSorted((a, b) => a - b),
    );
  }
});

test('badges follow edits, and a place of several lines is that of its first', async () => {
  const uri = 'untitled:edit';
  await clients.en.open(uri, TEXTS.en);
  await clients.en.change(uri, 2, 'The team\nshall be quick, the region\nis TBD and so on.\n\n', [4, 0, 4, 0]);
  const result = await ask(clients.en, uri);
  assert.equal(result?.version, 2);
  const present = TEXTS.en
    .split('\n')
    .toSpliced(4, 0, 'The team', 'shall be quick, the region', 'is TBD and so on.', '');
  const text = present.join('\n');
  assert.ok(read(text, result).includes('number target · quality: ≥ 95%'));
  for (const { line, start, end } of result?.badges ?? [])
    assert.ok(end <= (present[line]?.length ?? 0) && start <= end);
});

test('what is no requirement document, left out, or not open has no badges', async () => {
  const { en } = clients;
  await en.open('untitled:readme', '# Photo viewer\n\n## Install\n\nRun it. TBD\n');
  assert.deepEqual(await ask(en, 'untitled:readme'), { version: 1, badges: [] });
  await en.request('prdlint/setKind', { uri: 'untitled:off', kind: 'off' });
  await en.open('untitled:off', TEXTS.en);
  assert.deepEqual(await ask(en, 'untitled:off'), { version: 1, badges: [] });
  assert.equal(await ask(en, 'untitled:never'), null);
});

test('where checks wait for a save, a text that went on has no badges yet', async () => {
  const client = await spawnServer().start({ settings: { run: 'onSave' } });
  await client.open('untitled:wait', TEXTS.en);
  assert.ok((await ask(client, 'untitled:wait'))?.badges.length);
  await client.change('untitled:wait', 2, 'More.\n\n', [4, 0, 4, 0]);
  assert.equal(await ask(client, 'untitled:wait'), null);
  await client.stop();
});
