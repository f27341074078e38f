import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { cliFile, DRAFT, folderWith, type Ran } from '../cli/cli.ts';

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly runs: {
    readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[];
  };
}

const action = parse(readFileSync('action.yml', 'utf8')) as Action;
const command = `${process.execPath} ${cliFile}`;

/** Runs the steps of the action as the runner does: inputs into variables, the script in bash. */
async function act(
  folder: string,
  given: Readonly<Record<string, string>>,
  copy = '',
): Promise<Ran & { summary: string }> {
  const defaults = Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, input.default]));
  const inputs: Readonly<Record<string, string>> = { ...defaults, command, ...given };
  const [step] = action.runs.steps;
  const values = Object.entries(step?.env ?? {}).map(([name, value]) => {
    const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(value)?.[1] ?? '';
    assert.ok(input in inputs, value);
    return [name, inputs[input]];
  });
  const summary = join(folder, '.git', 'summary');
  const env = {
    PATH: process.env.PATH,
    LANG: 'C',
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: folder,
    GITHUB_ACTION_PATH: copy,
    npm_config_offline: 'true',
    ...Object.fromEntries(values),
  };
  const ran = await run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? ''], folder, env);
  return { ...ran, summary: existsSync(summary) ? readFileSync(summary, 'utf8') : '' };
}

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve) => {
    execFile(program, [...args], { cwd, env }, (error, out, err) => {
      resolve({ status: error ? Number(error.code ?? -1) : 0, out, err });
    });
  });
}

function repository(): string {
  const folder = folderWith({ 'a.md': DRAFT, 'sub/b c.md': DRAFT, 'notes.md': '# Notes\n' });
  const git = (...args: string[]): void => {
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { cwd: folder });
  };
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'first');
  return folder;
}

test('the action annotates findings, writes a summary and fails', async () => {
  const folder = repository();
  const { out, err, status, summary } = await act(folder, { sarif: 'out.sarif' });
  assert.equal(err, '');
  assert.match(out, /^::error file=a\.md,line=4,/m);
  assert.match(out, /^::warning file=sub\/b c\.md,line=12,endLine=12,col=11,/m);
  assert.match(summary, /^## prdlint\n[\s\S]*\| a\.md:12 \| warning \| wording-placeholder \|/);
  assert.match(readFileSync(join(folder, 'out.sarif'), 'utf8'), /"version": "2\.1\.0"/);
  assert.equal(status, 1);
});

test('the action takes paths, profile and changed documents, and passes where nothing is found', async () => {
  const folder = repository();
  assert.equal((await act(folder, { paths: 'notes.md' })).status, 0);
  assert.equal((await act(folder, { changed: 'main' })).status, 0);
  writeFileSync(join(folder, 'sub/b c.md'), `${DRAFT}\nMore.\n`);
  const { out, status } = await act(folder, { changed: 'main', profile: 'gate' });
  assert.match(out, /^::error file=sub\/b c\.md,line=12,/m);
  assert.doesNotMatch(out, /file=a\.md/);
  assert.equal(status, 1);
  assert.match((await act(folder, { paths: 'a.md\nsub' })).out, /file=a\.md[\s\S]*file=sub\/b c\.md/);
});

test('without a command the action builds the copy that it lies in, once', async () => {
  const copy = folderWith({
    'package.json': JSON.stringify({ name: 'copy', private: true, scripts: { build: 'node build.mjs' } }),
    'package-lock.json': '{"name": "copy", "lockfileVersion": 3, "packages": {"": {"name": "copy"}}}',
    'build.mjs': `import fs from 'node:fs';
      fs.mkdirSync('dist');
      fs.writeFileSync('dist/cli.cjs', 'require(' + JSON.stringify(${JSON.stringify(cliFile)}) + ')');
      fs.rmSync('build.mjs');`,
  });
  const folder = repository();
  for (let round = 0; round < 2; round++) {
    const { out, err, status } = await act(folder, { command: '' }, copy);
    assert.match(out, /^::error file=a\.md,line=4,/m, err);
    assert.equal(status, 1);
  }
  const broken = folderWith({ 'package.json': '{"name": "broken"}' });
  const { out, status } = await act(folder, { command: '' }, broken);
  assert.deepEqual([out, status], ['', 2]);
});

test('nothing in an input of the action becomes code, and wrong usage ends with 2', async () => {
  const folder = repository();
  const { status, err } = await act(folder, { paths: '"; touch stolen; "$(touch stolen)' });
  assert.match(err, /no file matches/);
  assert.equal(status, 2);
  assert.equal(existsSync(join(folder, 'stolen')), false);
  assert.match((await act(folder, { paths: '--fix' })).err, /--fix: there is no such file/);
});

test('the GitLab template writes the report that it names', async () => {
  const { prdlint } = parse(readFileSync('ci/gitlab-ci.yml', 'utf8')) as {
    prdlint: {
      variables: Record<string, string>;
      before_script: string[];
      script: string[];
      artifacts: { when: string; reports: { codequality: string } };
    };
  };
  const folder = repository();
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as { name: string; version: string };
  const packed = { name, version, type: 'module', bin: { [name]: 'cli.cjs' } };
  mkdirSync(join(folder, 'packed'));
  writeFileSync(join(folder, 'packed/package.json'), JSON.stringify(packed));
  writeFileSync(join(folder, 'packed/cli.cjs'), `#!/usr/bin/env node\nrequire(${JSON.stringify(cliFile)});\n`);
  writeFileSync(join(folder, 'package.json'), '{"private": true, "devDependencies": {"prdlint": "file:packed"}}');
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_offline: 'true', ...prdlint.variables };
  const installed = await run('npm', ['install', '--package-lock-only'], folder, env);
  assert.equal(installed.status, 0, installed.err);
  const script = [...prdlint.before_script, ...prdlint.script].join('\n');
  const { status } = await run('sh', ['-ec', script], folder, env);
  assert.equal(status, 1);
  const report = JSON.parse(readFileSync(join(folder, prdlint.artifacts.reports.codequality), 'utf8')) as unknown[];
  assert.ok(report.length > 3);
  assert.equal(prdlint.artifacts.when, 'always');
});

test('the pre-commit hook runs the prdlint of the project on the files that it gets', async () => {
  const [hook] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8')) as { entry: string; types: string[] }[];
  const folder = repository();
  mkdirSync(join(folder, 'node_modules/.bin'), { recursive: true });
  chmodSync(cliFile, 0o755);
  symlinkSync(cliFile, join(folder, 'node_modules/.bin/prdlint'));
  writeFileSync(join(folder, 'package.json'), '{"name": "specs", "private": true}');
  const [program = '', ...args] = (hook?.entry ?? '').split(' ');
  const env = { PATH: process.env.PATH, HOME: folder, npm_config_offline: 'true', npm_config_update_notifier: 'false' };
  const found = await run(program, [...args, 'a.md', 'sub/b c.md'], folder, env);
  assert.match(found.out, /^sub\/b c\.md:12:11 /m);
  assert.equal(found.status, 1);
  assert.equal((await run(program, [...args, 'notes.md'], folder, env)).status, 0);
  assert.deepEqual(hook?.types, ['markdown']);
});
