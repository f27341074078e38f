import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DRAFT, DRAFT_ZH, folderWith, prdlint } from './cli.ts';

const NAME = '.prdlint-baseline.json';
const GATE = ['check', '--profile', 'gate', '--format', 'json'];

interface Entry {
  readonly file: string;
  readonly findings: readonly { readonly rule: string }[];
  readonly baseline?: { readonly known: number; readonly stale: readonly { readonly rule: string }[] };
}

function entriesOf(out: string): readonly Entry[] {
  return (JSON.parse(out) as { files: readonly Entry[] }).files;
}

test('recorded findings are left out until their text changes, wherever they move', async () => {
  const folder = folderWith({ 'prd.md': DRAFT, 'zh/prd.md': DRAFT_ZH });
  const before = await prdlint(folder, GATE);
  assert.equal(before.status, 1);
  const recorded = await prdlint(folder, ['baseline', '--profile', 'gate']);
  assert.equal(recorded.status, 0, recorded.err);
  assert.match(recorded.out, /^\.prdlint-baseline\.json: \d+ findings recorded \(new file\)\.\n$/);

  const after = await prdlint(folder, GATE);
  assert.equal(after.status, 0, after.out);
  const [entry] = entriesOf(after.out);
  assert.deepEqual(entry?.findings, []);
  assert.equal(entry?.baseline?.known, entriesOf(before.out)[0]?.findings.length);

  assert.equal((await prdlint(folder, [...GATE, '--no-baseline'])).status, 1);

  writeFileSync(join(folder, 'prd.md'), DRAFT.replace('## Goals', '## Background\n\nSpam costs time.\n\n## Goals'));
  assert.equal((await prdlint(folder, GATE)).status, 0);
  writeFileSync(join(folder, 'prd.md'), DRAFT.replace('- Recall: TBD', '- Recall on long mails: TBD'));
  const changed = await prdlint(folder, GATE);
  assert.equal(changed.status, 1);
  assert.ok(entriesOf(changed.out)[0]?.findings.some(({ rule }) => rule === 'wording-placeholder'));
  assert.match(
    changed.err,
    /\.prdlint-baseline\.json:\d+:7 {2}warning {2}The finding wording-placeholder \(“TBD”\) is gone/,
  );
});

test('recording again drops what is gone, and keeps documents that were not looked at', async () => {
  const folder = folderWith({ 'a.md': DRAFT, 'b.md': DRAFT, 'c.md': DRAFT });
  await prdlint(folder, ['baseline']);
  rmSync(join(folder, 'c.md'));
  const gone = await prdlint(folder, ['check']);
  assert.match(gone.err, /\.prdlint-baseline\.json:\d+:7 {2}warning {2}There is no document “c\.md” any more/);
  writeFileSync(join(folder, 'a.md'), DRAFT.replace('Recall: TBD', 'Recall: at least 92% on 500 mails'));
  const again = await prdlint(folder, ['baseline', 'a.md']);
  assert.match(again.out, /recorded \(-\d+\)/);
  const { files } = JSON.parse(readFileSync(join(folder, NAME), 'utf8')) as {
    files: Record<string, { rule: string }[]>;
  };
  assert.deepEqual(Object.keys(files), ['a.md', 'b.md']);
  assert.ok(files['a.md']?.every(({ rule }) => rule !== 'wording-placeholder'));
  assert.ok(files['b.md']?.some(({ rule }) => rule === 'wording-placeholder'));
});

test('the configuration names the file, and says where none is yet', async () => {
  const config = '{\n  "baseline": "known/findings.json"\n}\n';
  const folder = folderWith({ 'prd.md': DRAFT, '.prdlintrc.json': config });
  const early = await prdlint(folder, ['check']);
  assert.match(early.err, /^\.prdlintrc\.json:2:15 {2}warning {2}There is no baseline “known\/findings\.json” yet/m);
  assert.equal((await prdlint(folder, ['baseline', '--profile', 'gate'])).status, 0);
  assert.equal((await prdlint(folder, GATE)).status, 0);
  assert.ok(readFileSync(join(folder, 'known/findings.json'), 'utf8').includes('"../prd.md"'));
});

const broken: [name: string, text: string, message: RegExp][] = [
  [
    'text that is no JSON',
    '{\n  "version": 1,\n  oops\n',
    /\.prdlint-baseline\.json:3:3 {2}error {2}This is not valid JSON/,
  ],
  ['another file', '{"dependencies": {}}', /\.prdlint-baseline\.json:1:1 {2}error {2}This file is no baseline/],
  [
    'a damaged entry',
    '{\n  "version": 1,\n  "files": {\n    "prd.md": [\n      {"rule": "x"}\n    ]\n  }\n}\n',
    /\.prdlint-baseline\.json:5:7 {2}error {2}An entry needs a “rule” and a “fingerprint”/,
  ],
];

for (const [name, text, message] of broken) {
  test(`a baseline with ${name} is told with its line, changes no findings, and is not written over`, async () => {
    const folder = folderWith({ 'prd.md': DRAFT, [NAME]: text });
    const checked = await prdlint(folder, GATE);
    assert.equal(checked.status, 2);
    assert.match(checked.err, message);
    assert.ok((entriesOf(checked.out)[0]?.findings.length ?? 0) > 0);
    const recorded = await prdlint(folder, ['baseline']);
    assert.equal(recorded.status, 2);
    assert.match(recorded.err, message);
    assert.match(recorded.err, /Nothing was written/);
    assert.equal(readFileSync(join(folder, NAME), 'utf8'), text);
  });
}

test('a baseline outside the project is refused', async () => {
  const folder = folderWith({
    'a/prd.md': DRAFT,
    'a/.git/x': '',
    'a/.prdlintrc.json': '{"baseline": "../../known.json"}',
  });
  const { status, err } = await prdlint(join(folder, 'a'), ['check']);
  assert.equal(status, 2);
  assert.match(err, /lies outside the project/);
});

test('a folder without findings gets no file', async () => {
  const folder = folderWith({ 'notes.md': '# Notes\n\nMilk.\n' });
  const { status, out } = await prdlint(folder, ['baseline', '--lang', 'zh']);
  assert.deepEqual([status, out], [0, '没有需要记录的问题。\n']);
  assert.throws(() => readFileSync(join(folder, NAME)));
});

test('a file that the command line names holds for all documents, whatever the configuration says', async () => {
  const folder = folderWith({
    'prd.md': DRAFT,
    'zh/prd.md': DRAFT_ZH,
    'zh/.prdlintrc.json': '{"baseline": "gone.json"}',
  });
  const recorded = await prdlint(folder, ['baseline', '--profile', 'gate', '--baseline', 'ci/known.json']);
  assert.match(recorded.out, /^ci\/known\.json: \d+ findings recorded \(new file\)\.\n$/, recorded.err);
  assert.equal((await prdlint(folder, GATE)).status, 1, 'the file is in force only where it is named');
  const named = await prdlint(folder, [...GATE, '--baseline', 'ci/known.json']);
  assert.deepEqual([named.status, named.err], [0, '']);
  assert.equal(entriesOf(named.out).length, 2);
});

test('a named file that is not there is told before anything is checked', async () => {
  const folder = folderWith({ 'prd.md': DRAFT });
  const { status, out, err } = await prdlint(folder, ['check', '--baseline', 'knwon.json']);
  assert.deepEqual([status, out], [2, '']);
  assert.match(
    err,
    /^knwon\.json: there is no such baseline; `prdlint baseline --baseline knwon\.json` writes it\.\n$/,
  );
  const chinese = await prdlint(folder, ['check', '--baseline', 'knwon.json', '--lang', 'zh']);
  assert.match(chinese.err, /^knwon\.json：基线文件不存在/);
});

test('a named file that is broken is told with its line', async () => {
  const folder = folderWith({ 'prd.md': DRAFT, 'known.json': '{"version": 1, "files": 7}' });
  const { status, err } = await prdlint(folder, ['check', '--baseline', 'known.json']);
  assert.equal(status, 2);
  assert.match(err, /^known\.json:1:\d+ {2}error {2}/);
});
