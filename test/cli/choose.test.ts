import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DRAFT, folderWith, prdlint } from './cli.ts';

interface JsonFile {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
}

async function files(folder: string, ...args: string[]): Promise<JsonFile[]> {
  const { out, err } = await prdlint(folder, ['check', '--format', 'json', ...args]);
  assert.equal(err, '');
  return (JSON.parse(out) as { files: JsonFile[] }).files;
}

const names = (found: readonly JsonFile[]): string[] => found.map(({ file }) => file);

test('- checks the standard input by the name and configuration that it goes by', async () => {
  const folder = folderWith({ 'docs/.prdlintrc.json': '{"rules": {"wording-placeholder": "off"}}' });
  const plain = await prdlint(folder, ['check', '-'], {}, DRAFT);
  assert.match(plain.out, /^<stdin>:12:11 {2}warning {2}wording-placeholder$/m);
  const named = await prdlint(folder, ['check', '-', '--stdin-filename', 'docs/prd.md'], {}, DRAFT);
  assert.match(named.out, /^docs\/prd\.md:4:3 /m);
  assert.doesNotMatch(named.out, /wording-placeholder/);
  const empty = await prdlint(folder, ['check', '-'], {}, '');
  assert.equal(empty.out, 'No requirement document among 1 file: nothing to check.\n');
});

test('--rule sets a level over the configuration and keeps the options of the rule', async () => {
  const folder = folderWith({
    'a.md': DRAFT,
    '.prdlintrc.json': '{"rules": {"wording-placeholder": "off", "metric-threshold-missing": "info"}}',
  });
  const [file] = await files(folder, '--rule', 'wording-placeholder=error', '--rule', 'metric-threshold-missing=off');
  const found = file?.findings ?? [];
  assert.equal(found.find(({ rule }) => rule === 'wording-placeholder')?.severity, 'error');
  assert.equal(
    found.some(({ rule }) => rule === 'metric-threshold-missing'),
    false,
  );
});

test('--max-warnings fails a check with more warnings than that, whatever --quiet hides', async () => {
  const folder = folderWith({ 'a.md': '---\ntype: prd\n---\n# Orders\n\n- Page size: TBD\n- Page count: TBD\n' });
  assert.equal((await prdlint(folder, ['check', '--max-warnings', '2'])).status, 0);
  assert.equal((await prdlint(folder, ['check', '--max-warnings', '1'])).status, 1);
  const quiet = await prdlint(folder, ['check', '--max-warnings', '1', '--quiet']);
  assert.equal(quiet.out, '✔ No findings in 1 requirement document.\n');
  assert.equal(quiet.status, 1);
});

const git = (folder: string, ...args: string[]): void => {
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.org', '-c', 'init.defaultBranch=main'];
  execFileSync('git', [...identity, ...args], { cwd: folder, stdio: 'pipe' });
};

test('--changed checks what differs from a commit, and new files that Git does not ignore', async () => {
  const folder = folderWith({
    'a.md': DRAFT,
    'b.md': DRAFT,
    'gone.md': DRAFT,
    'sub/with space 需求.md': DRAFT,
    'code.ts': '',
    '.gitignore': 'ignored.md\n',
  });
  git(folder, 'init', '-q');
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'first');
  assert.deepEqual(names(await files(folder, '--changed')), []);
  writeFileSync(join(folder, 'a.md'), `${DRAFT}\nMore.\n`);
  git(folder, 'add', '.');
  git(folder, 'commit', '-q', '-m', 'second');
  git(folder, 'rm', '-q', 'gone.md');
  for (const name of ['sub/with space 需求.md', 'new.md', 'ignored.md', 'code.ts']) {
    writeFileSync(join(folder, name), `${DRAFT}\nMore.\n`);
  }
  assert.deepEqual(names(await files(folder, '--changed')), ['new.md', 'sub/with space 需求.md']);
  assert.deepEqual(names(await files(folder, '--changed', '.')), ['new.md', 'sub/with space 需求.md']);
  assert.deepEqual(names(await files(folder, '--changed=HEAD~1')), ['a.md', 'new.md', 'sub/with space 需求.md']);
  assert.deepEqual(names(await files(folder, '--changed=HEAD~1', 'sub')), ['sub/with space 需求.md']);
  assert.deepEqual(names(await files(folder, '--changed=HEAD~1', '*.md')), ['a.md', 'new.md']);
  for (const [ref, message] of [
    ['nowhere', /Git knows no commit “nowhere”/],
    ['--output=stolen', /Git knows no commit “--output=stolen”/],
    ['$(touch stolen)', /Git knows no commit/],
  ] as const) {
    const { err, status } = await prdlint(folder, ['check', `--changed=${ref}`]);
    assert.match(err, message);
    assert.equal(status, 2);
  }
  assert.throws(() => readFileSync(join(folder, 'stolen')));
});

/** A report holds places, not the words that stand there. */
function withoutWords(log: unknown): unknown {
  return JSON.parse(
    JSON.stringify(log, (key, value) => (key === 'snippet' || key === 'contextRegion' ? undefined : value)),
  );
}

test('shards share the documents out, and merge gives the report of one whole check', async () => {
  const content = Object.fromEntries(Array.from({ length: 7 }, (_, i) => [`${i}.md`, DRAFT]));
  const folder = folderWith({ ...content, 'notes.md': '# Notes\n' });
  for (const part of [1, 2, 3]) {
    const args = ['check', '--format', 'json', '--shard', `${part}/3`, '-o', `shard-${part}.json`];
    assert.equal((await prdlint(folder, args)).status, 1);
  }
  const reports = ['shard-1.json', 'shard-2.json', 'shard-3.json'];
  const whole = await prdlint(folder, ['check', '--format', 'json']);
  assert.deepEqual(await prdlint(folder, ['merge', ...reports, '--format', 'json']), whole);
  const sizes = reports.map(
    (name) =>
      (JSON.parse(readFileSync(join(folder, name), 'utf8')) as typeof whole & { files: unknown[] }).files.length,
  );
  assert.deepEqual(sizes, [3, 3, 2]);
  const sarif = await prdlint(folder, ['check', '--format', 'sarif']);
  const merged = await prdlint(folder, ['merge', ...reports, '--format', 'sarif']);
  assert.deepEqual(JSON.parse(merged.out), withoutWords(JSON.parse(sarif.out)));
  const gone = await prdlint(folder, ['merge', 'shard-9.json']);
  assert.match(gone.err, /^shard-9\.json: cannot be read: there is no such file/);
  assert.equal(gone.status, 2);
});

test('many documents are checked by threads with the same result as each alone, in the same order', async () => {
  const content = Array.from({ length: 40 }, (_, i) => [
    `${String(i).padStart(2, '0')}.md`,
    `${DRAFT}\n- Case ${i}: TBD\n`,
  ]);
  const folder = folderWith(Object.fromEntries(content));
  const all = await files(folder);
  assert.equal(all.length, 40);
  assert.deepEqual([all[17]], await files(folder, '17.md'));
  assert.deepEqual(
    names(all),
    content.map(([name]) => name),
  );
});
