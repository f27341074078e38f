import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SYSTEMS } from '../../core/templates/systems.ts';
import { folderWith, prdlint } from './cli.ts';

const read = (folder: string, file: string): string => readFileSync(join(folder, file), 'utf8');

test('new writes a PRD whose blanks are all that check finds', async () => {
  const folder = folderWith({});
  const written = await prdlint(folder, ['new', 'spam-filter', '--name', 'Inbox guard']);
  assert.deepEqual(written, { status: 0, out: 'Wrote spam-filter.prd.md.\n', err: '' });
  assert.match(read(folder, 'spam-filter.prd.md'), /^---\ntype: ai-prd\ntitle: Inbox guard\n[\s\S]*\n# Inbox guard\n/);
  const { out } = await prdlint(folder, ['check', '--format', 'json', 'spam-filter.prd.md']);
  const { files } = JSON.parse(out) as { files: { findings: { rule: string }[] }[] };
  const rules = new Set(files.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  assert.deepEqual([...rules], ['wording-placeholder']);
});

test('new writes the language, the target and the file that are asked for', async () => {
  const folder = folderWith({});
  const args = ['new', 'kiosk-face', '--lang', 'zh', '--target', 'hybrid', '--out', 'docs/face.md'];
  assert.deepEqual(await prdlint(folder, args), { status: 0, out: '已写入 docs/face.md。\n', err: '' });
  const text = read(folder, 'docs/face.md');
  assert.match(text, /\n# 自助柜员机人脸核验\n/);
  assert.match(text, /端云协同部署/);
  assert.doesNotMatch(text, /\$\{?\d/, 'no tab stops');
  const facts = JSON.parse((await prdlint(folder, ['facts', '--format', 'json', 'docs/face.md'])).out);
  assert.match(JSON.stringify(facts), /"kind":"hybrid"/);
});

test('new prints to standard output on request', async () => {
  const folder = folderWith({});
  const { status, out } = await prdlint(folder, ['new', 'blank', '--target', 'edge', '--out', '-']);
  assert.equal(status, 0);
  assert.match(out, /^---\ntype: ai-prd\n[\s\S]*Deployment: edge\./);
});

test('new never writes over a file without --force', async () => {
  const folder = folderWith({ 'prd.md': 'mine\n' });
  const args = ['new', 'forecasting', '--out', 'prd.md'];
  const refused = await prdlint(folder, args);
  assert.equal(refused.status, 2);
  assert.match(refused.err, /^prd\.md exists already; nothing was written\. --force writes over it\./);
  assert.equal(read(folder, 'prd.md'), 'mine\n');
  assert.match((await prdlint(folder, args, { LANG: 'zh_CN.UTF-8' })).err, /已存在，未写入任何内容/);
  assert.equal((await prdlint(folder, [...args, '--force'])).status, 0);
  assert.match(read(folder, 'prd.md'), /# Forecasting/);
});

test('new without a system lists all of them, in the language of the terminal', async () => {
  const folder = folderWith({});
  const { out } = await prdlint(folder, ['new']);
  assert.deepEqual(
    out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
    SYSTEMS.map(({ id }) => id),
  );
  assert.match((await prdlint(folder, ['new'], { LANG: 'zh_CN.UTF-8' })).out, /^spam-filter +垃圾邮件过滤：/m);
});

const wrong: [args: string[], english: RegExp, chinese: RegExp][] = [
  [['new', 'spam-filtre'], /no template “spam-filtre”\. Did you mean spam-filter\?/, /是否想写 spam-filter？/],
  [['new', 'toString'], /no template “toString”\. `prdlint new` lists them\./, /可用 prdlint new 列出/],
  [
    ['new', 'short-video-recommendation', '--target', 'edge'],
    /no variant for edge\. Its variants: server, hybrid\./,
    /可选：server, hybrid/,
  ],
  [['new', 'blank', '--target', 'moon'], /Allowed choices are edge, server, hybrid/, /可选：edge, server, hybrid/],
  [['new', 'blank', '--out', '.'], /\. (?:cannot be written|exists already)/, /无法写入|已存在/],
];

for (const [args, english, chinese] of wrong) {
  test(`prdlint ${args.join(' ')} says what is wrong and writes nothing`, async () => {
    const folder = folderWith({});
    for (const [LANG, message] of [
      ['en_GB.UTF-8', english],
      ['zh_CN.UTF-8', chinese],
    ] as const) {
      const { status, out, err } = await prdlint(folder, args, { LANG });
      assert.match(err, message);
      assert.deepEqual([status, out], [2, '']);
    }
  });
}
