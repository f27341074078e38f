import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { cliFile, DRAFT, folderWith, prdlint } from './cli.ts';

const DOUBLED = `---\ntype: ai-prd\n---\n# PRD: API\n\n## Performance\n\n- Recall ≥ 95%%\n\n${'More words on it.\n'.repeat(500)}`;

/** Runs a command of the shell, in which `prdlint` is the built command line. */
function shell(folder: string, command: string): { status: number | null; out: string; err: string } {
  const line = command.replaceAll('prdlint', `"${process.execPath}" "${cliFile}"`);
  const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NO_COLOR: '1', NODE_DISABLE_COMPILE_CACHE: '1' };
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', line], { cwd: folder, encoding: 'utf8', env });
  return { status, out: stdout, err: stderr };
}

if (process.platform !== 'win32') {
  test('a disk that takes a part of the fixed file only leaves the original whole', () => {
    const folder = folderWith({ 'a.md': DOUBLED });
    // The limit of a file's size ends a write in its middle, as a full disk does.
    const { status, err } = shell(folder, "trap '' XFSZ; ulimit -f 4; prdlint check --fix a.md");
    assert.match(
      err,
      /^a\.md: cannot be written: (?:it would be too large|the disk is full)\. It was left as it is\.\n$/,
    );
    assert.equal(status, 2);
    assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), DOUBLED);
    assert.deepEqual(readdirSync(folder), ['a.md']);
  });

  test('an input that is closed is an empty document', () => {
    const { status, out, err } = shell(folderWith({}), 'prdlint check --kind other - <&-');
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /nothing to check/);
  });
}

if (existsSync('/dev/full')) {
  test('an output on a full disk is told, without a stack trace', () => {
    const folder = folderWith({ 'prd.md': DRAFT });
    for (const command of ['check prd.md', 'facts prd.md', 'rules', '--version', 'explain wording-placeholder']) {
      const { status, err } = shell(folder, `prdlint ${command} > /dev/full`);
      assert.equal(err, 'The output: cannot be written: the disk is full.\n', command);
      assert.equal(status, 2, command);
    }
    assert.equal(shell(folder, 'prdlint check gone.md 2> /dev/full').status, 2);
  });
}

const commands: [args: string[], what: string][] = [
  [['check', 'prd.md', '-o'], 'check'],
  [['report', '-o'], 'report'],
  [['export', 'model-card', 'prd.md', '-o'], 'export'],
  [['verify', 'prd.md', '--results', 'r.json', '-o'], 'verify'],
  [['baseline', '--baseline'], 'baseline'],
];
for (const [args, what] of commands) {
  test(`${what} says why a file cannot be written, in both languages`, async () => {
    const folder = folderWith({ 'prd.md': DRAFT, 'r.json': '{"recall": 0.9}', file: 'x' });
    const english = await prdlint(folder, [...args, 'file/out.txt']);
    assert.match(english.err, /file\/out\.txt: cannot be written: a part of its path is no folder\.\n$/);
    assert.equal(english.status, 2);
    const chinese = await prdlint(folder, [...args, 'file/out.txt'], { LANG: 'zh_CN.UTF-8' });
    assert.match(chinese.err, /file\/out\.txt：无法写入：路径中有一部分不是文件夹。\n$/);
    assert.equal(readFileSync(join(folder, 'file'), 'utf8'), 'x');
  });
}

test('a job summary that cannot be written is told, after the annotations', async () => {
  const folder = folderWith({ 'prd.md': DRAFT });
  const env = { GITHUB_STEP_SUMMARY: join(folder, 'gone', 'summary.md') };
  const { out, err, status } = await prdlint(folder, ['check', '--format', 'github', 'prd.md'], env);
  assert.match(out, /^::warning file=prd\.md,line=12/m);
  assert.match(err, /summary\.md: cannot be written: there is no such folder\.\n$/);
  assert.equal(status, 2);
});

/** Another user than the one who may read everything; none where this is not run by that one. */
const NOBODY = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

if (process.platform !== 'win32') {
  test('a file and a folder that must not be read are told by name, and the others are checked', () => {
    const folder = folderWith({ 'prd.md': DRAFT, 'secret.md': DRAFT, 'closed/a.md': DRAFT, 'left/a.md': DRAFT });
    writeFileSync(join(folder, '.prdlintrc.json'), '{"exclude": ["left/**"]}');
    chmodSync(dirname(folder), 0o755);
    for (const name of ['secret.md', 'closed', 'left']) chmodSync(join(folder, name), 0);
    const env = { PATH: process.env.PATH, LANG: 'en_US.UTF-8', NODE_DISABLE_COMPILE_CACHE: '1' };
    const run = (...args: string[]): { status: number | null; out: string; err: string } => {
      const options = { cwd: folder, encoding: 'utf8', env, ...NOBODY } as const;
      const { status, stdout, stderr } = spawnSync(process.execPath, [cliFile, ...args], options);
      return { status, out: stdout, err: stderr };
    };
    const told = [
      'closed: cannot be read: no permission to read it.',
      'secret.md: cannot be read: no permission to read it.',
    ];
    for (const path of ['.', '**/*.md']) {
      const { status, out, err } = run('check', '--format', 'compact', path);
      assert.deepEqual(err.trimEnd().split('\n').sort(), told, path);
      assert.match(out, /^prd\.md:12:11: /m);
      assert.equal(status, 2);
    }
    const named = run('check', '--format', 'compact', 'closed');
    assert.deepEqual([named.status, named.err], [2, `${told[0]}\n`]);
    assert.match(run('baseline').err, /^closed: cannot be read[\s\S]*Nothing was written/);
    for (const name of ['secret.md', 'closed', 'left']) chmodSync(join(folder, name), 0o755);
  });
}

test('a link that leads nowhere or in a circle is told where it is named, and the others are checked', async () => {
  const folder = folderWith({ 'prd.md': DRAFT });
  symlinkSync('gone.md', join(folder, 'broken.md'));
  symlinkSync('loop.md', join(folder, 'loop.md'));
  const broken = await prdlint(folder, ['check', 'broken.md']);
  assert.deepEqual([broken.status, broken.err], [2, 'broken.md: its link leads nowhere.\n']);
  const loop = await prdlint(folder, ['check', 'loop.md', 'prd.md']);
  assert.deepEqual([loop.status, loop.err], [2, 'loop.md: cannot be read: its links go in a circle.\n']);
  assert.match(loop.out, /^prd\.md:12:11/m);
});
