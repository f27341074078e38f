import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';

/** A copy of what the tools touch, so that they can be tried without leaving anything behind. */
const copy = mkdtempSync(join(tmpdir(), 'prdlint-rule-'));
after(() => rmSync(copy, { recursive: true, force: true }));
const PARTS = ['core', 'cli', 'tools', 'test/rules', 'schemas', 'docs', 'package.json', 'tsconfig.json'];
for (const part of PARTS) cpSync(part, join(copy, part), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));

/** Runs a tool of the copy, or with `--test` a test of it. */
function run(...args: string[]): Promise<{ status: number; said: string }> {
  // The inner test runner must not take itself for a part of this one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', ...args], { cwd: copy, env }, (error, out, err) => {
      done({ status: error ? Number(error.code ?? -1) : 0, said: out + err });
    });
  });
}

test('new-rule writes a rule whose examples and test pass, and brings the generated files in step', async () => {
  const written = await run('tools/new-rule.ts', 'data-owner-missing');
  assert.equal(written.status, 0, written.said);
  assert.ok(readdirSync(join(copy, 'docs/rules')).includes('data-owner-missing.md'));
  const tested = await run('--test', 'test/rules/data-owner-missing.test.ts');
  assert.match(tested.said, /pass 2\n.*fail 0/);
  assert.equal(tested.status, 0);
  assert.deepEqual(await run('tools/generate.ts', '--check'), { status: 0, said: '' });
});

test('new-rule refuses a rule that is there, an unknown group and a name of another form', async () => {
  for (const [name, message] of [
    ['wording-placeholder', /exists already/],
    ['food-missing', /no group/],
    ['DataOwner', /usage/],
    ['', /usage/],
  ] as const) {
    const { status, said } = await run('tools/new-rule.ts', name);
    assert.equal(status, 2);
    assert.match(said, message);
  }
});

test('generate --check fails where a page was edited by hand, and names it', async () => {
  appendFileSync(join(copy, 'docs/rules/wording-placeholder.md'), 'edited\n');
  const { status, said } = await run('tools/generate.ts', '--check');
  assert.equal(status, 1);
  assert.match(said, /stale docs\/rules\/wording-placeholder\.md\n1 generated files/);
});
