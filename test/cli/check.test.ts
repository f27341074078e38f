import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cliFile, DRAFT, DRAFT_ZH, folderWith, prdlint } from './cli.ts';

const NOTES = '# Notes\n\nBuy milk.\n';

interface FileFindings {
  readonly file: string;
  readonly kind: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly line: number;
    readonly column: number;
    readonly message: string;
  }[];
}

async function checked(folder: string, ...args: string[]): Promise<FileFindings[]> {
  const { out } = await prdlint(folder, ['check', '--format', 'json', ...args]);
  return (JSON.parse(out) as { files: FileFindings[] }).files;
}

test('check prints a finding with place, rule, message and the source line', async () => {
  const folder = folderWith({ 'prd.md': DRAFT });
  const { out, err } = await prdlint(folder, ['check', 'prd.md']);
  assert.match(
    out,
    /^prd\.md:12:11 {2}warning {2}wording-placeholder\n {2}“TBD” leaves this open\..*\n {2}12 │ - Recall: TBD\n {5}│ {11}\^\^\^$/m,
  );
  assert.equal(err, '');
});

test('check counts wide characters as two cells under the caret', async () => {
  const folder = folderWith({ '需求.md': DRAFT_ZH });
  const { out } = await prdlint(folder, ['check', '需求.md'], { LANG: 'zh_CN.UTF-8' });
  assert.match(out, /^需求\.md:8:7 {2}警告 {2}wording-placeholder$/m);
  assert.match(out, /^ {2}8 │ - 召回率：待定\n {4}│ {11}\^\^\^\^$/m);
  assert.match(out, /1 份需求文档，共 \d+ 个问题/);
});

const statuses: [name: string, args: string[], status: number][] = [
  ['warnings alone are no failure by default', [], 1],
  ['a warning is a failure where the severity says so', ['--severity', 'warning'], 1],
  ['another kind chosen by the user has no AI findings', ['--kind', 'other', '--severity', 'info'], 0],
];
for (const [name, args, status] of statuses) {
  test(`check: ${name}`, async () => {
    const folder = folderWith({ 'prd.md': DRAFT });
    assert.equal((await prdlint(folder, ['check', ...args, 'prd.md'])).status, status);
  });
}

test('check ends with 0 where the severest finding is below the chosen severity', async () => {
  const folder = folderWith({ 'prd.md': '---\ntype: prd\n---\n# Order list\n\n- Page size: TBD\n' });
  assert.equal((await prdlint(folder, ['check', 'prd.md'])).status, 0);
  assert.equal((await prdlint(folder, ['check', 'prd.md', '--severity', 'warning'])).status, 1);
  assert.equal((await prdlint(folder, ['check', 'prd.md', '--profile', 'gate'])).status, 1);
});

test('the profile of the command line wins over the front matter', async () => {
  const folder = folderWith({ 'prd.md': DRAFT.replace('type: ai-prd', 'type: ai-prd\nstatus: draft') });
  assert.equal((await prdlint(folder, ['check', 'prd.md', '--severity', 'warning'])).status, 0);
  assert.equal((await prdlint(folder, ['check', 'prd.md', '--severity', 'warning', '--profile', 'gate'])).status, 1);
});

test('a file that is no requirement document is left alone, and the summary says so', async () => {
  const folder = folderWith({ 'notes.md': NOTES });
  const { out, status } = await prdlint(folder, ['check', 'notes.md']);
  assert.equal(out, 'No requirement document among 1 file: nothing to check.\n');
  assert.equal(status, 0);
});

test('all that is told of a document is in its language, the last line in that of the terminal', async () => {
  const folder = folderWith({ 'prd.md': '# 客服助手需求文档\n\n## 数据\n\n使用大量历史数据微调大模型。\n' });
  const { out } = await prdlint(folder, ['check', 'prd.md'], { LC_ALL: 'en_GB.UTF-8' });
  assert.match(out, /^prd\.md:\d+:\d+ {2}错误 {2}data-source-missing$/m);
  assert.match(out, /^prd\.md {2}完整度 \d+\/100$/m);
  assert.match(out, /in 1 requirement document\.\n$/);
});

test('a file that may be a requirement document is named, with what to do', async () => {
  const text = '# Shelf camera\n\n## Scope\n\n- Stores in Lyon\n\n## Risks\n\n- Glare\n\nRecall is at least 90%.\n';
  const folder = folderWith({ 'camera.md': text });
  const { out, status } = await prdlint(folder, ['check', 'camera.md']);
  assert.match(out, /^ℹ camera\.md was left alone: .*type: ai-prd/);
  assert.match(out, /\nNo requirement document among 1 file/);
  assert.equal(status, 0);
  const zh = await prdlint(folder, ['check', '--lang', 'zh', 'camera.md']);
  assert.match(zh.out, /^ℹ camera\.md 未检查：/);
  const json = await prdlint(folder, ['check', '--format', 'json', 'camera.md']);
  assert.doesNotMatch(json.out, /doubtful/);
  const told = await prdlint(folder, ['check', '--kind', 'other', 'camera.md']);
  assert.doesNotMatch(told.out, /left alone/);
});

test('--lang chooses the language of messages, whatever the document has', async () => {
  const folder = folderWith({ 'prd.md': DRAFT });
  const [file] = await checked(folder, '--lang', 'zh', 'prd.md');
  assert.match(file?.findings.find(({ rule }) => rule === 'wording-placeholder')?.message ?? '', /尚未确定/);
});

test('a folder is searched for Markdown; Git, globs and node_modules leave files out', async () => {
  const folder = folderWith({
    'a.md': DRAFT,
    'sub/b.markdown': DRAFT,
    'sub/c.txt': DRAFT,
    'out/d.md': DRAFT,
    'old/e.md': DRAFT,
    'node_modules/f.md': DRAFT,
    'sub/kept/g.md': DRAFT,
    '.git/HEAD': '',
    '.gitignore': 'out/\nkept/\n',
    'sub/.gitignore': '!kept/\n',
    '.prdlintrc.yaml': 'exclude: [old]\n',
  });
  assert.deepEqual(
    (await checked(folder)).map(({ file }) => file),
    ['a.md', 'sub/b.markdown', 'sub/kept/g.md'],
  );
  assert.deepEqual(
    (await checked(folder, 'sub')).map(({ file }) => file),
    ['sub/b.markdown', 'sub/kept/g.md'],
  );
  assert.deepEqual(
    (await checked(folder, '**/*.md')).map(({ file }) => file),
    ['a.md', 'sub/kept/g.md'],
  );
});

test('a file that is named is checked once, even where globs leave it out', async () => {
  const folder = folderWith({ 'a.md': DRAFT, 'b.txt': DRAFT, '.prdlintrc.json': '{"exclude": ["a.md"]}' });
  assert.deepEqual(
    (await checked(folder, 'a.md', './a.md', 'b.txt', '.')).map(({ file }) => file),
    ['a.md', 'b.txt'],
  );
});

test('linked folders are not followed, and broken links and circles are left out of a walk', async () => {
  const folder = folderWith({ 'a.md': DRAFT });
  symlinkSync('.', join(folder, 'self'));
  symlinkSync('gone.md', join(folder, 'broken.md'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  assert.deepEqual(
    (await checked(folder)).map(({ file }) => file),
    ['a.md'],
  );
});

test('the nearest configuration holds for each file; kinds settle what a document is', async () => {
  const folder = folderWith({
    'a.md': DRAFT.replace('type: ai-prd', 'title: x'),
    'sub/b.md': DRAFT,
    '.prdlintrc.json': '{"kinds": {"other": ["a.md"]}}',
    'sub/prdlint.config.json': '{"rules": {"wording-placeholder": "off"}}',
  });
  const [a, b] = await checked(folder, 'a.md', 'sub/b.md');
  assert.deepEqual(a?.findings, []);
  assert.equal(
    b?.findings.some(({ rule }) => rule === 'wording-placeholder'),
    false,
  );
  const [, plain] = await checked(folder, '--no-config', 'a.md', 'sub/b.md');
  assert.equal(
    plain?.findings.some(({ rule }) => rule === 'wording-placeholder'),
    true,
  );
  const [, chosen] = await checked(folder, '--config', '.prdlintrc.json', 'a.md', 'sub/b.md');
  assert.equal(
    chosen?.findings.some(({ rule }) => rule === 'wording-placeholder'),
    true,
  );
});

test('a reader that closes the pipe ends the program silently', async () => {
  const folder = folderWith(Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`${i}.md`, DRAFT.repeat(20)])));
  const child = spawn(process.execPath, [cliFile, 'check', '--format', 'json'], { cwd: folder });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  child.stdout.once('data', () => child.stdout.destroy());
  await new Promise((resolve) => child.on('close', resolve));
  assert.equal(err, '');
});

test('a file without permission is told, the others are checked, and the status is 2', async () => {
  const folder = folderWith({ 'a.md': DRAFT, 'b.md': DRAFT });
  // Root may read everything, so a link that leads back to itself stands in for it there.
  if (process.getuid?.() === 0) symlinkSync('c.md', join(folder, 'c.md'));
  else chmodSync(join(folder, 'a.md'), 0);
  const unreadable = process.getuid?.() === 0 ? 'c.md' : 'a.md';
  const { out, err, status } = await prdlint(folder, ['check', unreadable, 'b.md']);
  assert.match(err, new RegExp(`^${unreadable.replace('.', '\\.')}: cannot be read: .*\\.\\n$`));
  assert.match(out, /^b\.md:12:11/m);
  assert.equal(status, 2);
});
