import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { appendFileSync, cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { scratchFolder } from '../leftovers.ts';

/** A copy of what the tools touch, so that they can be tried without leaving anything behind. */
const copy = scratchFolder('rule');
const PARTS = ['core', 'cli', 'tools', 'test/rules', 'schemas', 'docs', 'package.json', 'tsconfig.json'];
for (const part of PARTS) cpSync(part, join(copy, part), { recursive: true });
symlinkSync(resolve('node_modules'), join(copy, 'node_modules'));
// A page tells what is found in each template; two of them show that it is written as well as all do.
const systems = join(copy, 'core/templates/systems.json');
writeFileSync(systems, JSON.stringify(JSON.parse(readFileSync(systems, 'utf8')).slice(-2)));

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

test('new-rule writes a rule whose examples and test pass, and generate --check finds the one page that was edited by hand', async () => {
  const written = await run('tools/new-rule.ts', 'data-owner-missing');
  assert.equal(written.status, 0, written.said);
  assert.ok(readdirSync(join(copy, 'docs/rules')).includes('data-owner-missing.md'));
  const tested = await run('--test', 'test/rules/data-owner-missing.test.ts');
  assert.match(tested.said, /pass 2\n.*fail 0/);
  assert.equal(tested.status, 0);
  appendFileSync(join(copy, 'docs/rules/wording-placeholder.md'), 'edited\n');
  // Nothing else is out of step, the pages of the new rule among it.
  const checked = await run('tools/generate.ts', '--check');
  assert.equal(checked.status, 1);
  assert.match(checked.said, /^stale docs\/rules\/wording-placeholder\.md\n1 generated files [^\n]*\n$/);
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
