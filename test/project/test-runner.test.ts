import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { scratchFolder } from '../leftovers.ts';

/** Runs test files with the project's runner, all in one process; gives the counts and what it printed. */
function run(files: Readonly<Record<string, string>>): Promise<{ counts: string; status: number; said: string }> {
  const folder = scratchFolder('runner');
  mkdirSync(join(folder, 'test/one'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  for (const [name, text] of Object.entries(files)) {
    const imports = "import assert from 'node:assert/strict';\nimport { after, before, test } from 'node:test';\n";
    writeFileSync(join(folder, 'test/one', `${name}.test.ts`), imports + text);
  }
  // The inner runner must not take itself for a part of this one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const args = ['--import', import.meta.resolve('tsx'), resolve('tools/test.ts'), 'test/one'];
  return new Promise((done) => {
    execFile(process.execPath, args, { cwd: folder, env }, (error, out, err) => {
      const counts = out.trimEnd().split('\n').at(-1) ?? '';
      done({ counts, status: error ? Number(error.code ?? -1) : 0, said: out + err });
    });
  });
}

/** A file whose hooks are its own: they run around its own tests, whatever other files do. */
const HOOKS = `
const seen: string[] = [];
before(() => { seen.push('before'); });
after(() => { assert.deepEqual(seen, ['before', 'one', 'two']); });
test('one', async () => {
  seen.push('one');
  await new Promise((done) => setTimeout(done, 20));
});
test('two', () => { seen.push('two'); });
`;
const GOOD = "test('good', () => {});";

const outcomes: [what: string, files: Readonly<Record<string, string>>, counts: string, says: readonly RegExp[]][] = [
  ['hooks belong to their file', { a: HOOKS, b: GOOD, c: HOOKS }, '5 passed, 0 failed', [/test\/one\/c\.test\.ts/]],
  [
    'a test, a hook, an import and what comes too late fail where they stand, and the other files run',
    {
      a: "test('bad', () => assert.equal(1, 2));",
      b: "throw new Error('does not load');",
      c: `${GOOD}\nafter(() => assert.fail('no hook'));`,
      d: "test('late', () => { setTimeout(() => assert.fail('too late'), 1); });",
      e: `${GOOD}\ntest('slow', () => new Promise((done) => setTimeout(done, 50)));`,
    },
    '4 passed, 3 failed',
    [/test at test\/one\/a\.test\.ts/, /✖ test\/one\/b\.test\.ts .*\n+ +Error: does not load/, /no hook/, /too late/],
  ],
  [
    'a process that ends early has failed',
    { a: "test('end', () => process.exit(0));", b: GOOD },
    '0 passed, 1 failed',
    [/before the last test of test\/one\/a\.test\.ts, test\/one\/b\.test\.ts/],
  ],
];

for (const [what, files, counts, says] of outcomes) {
  test(what, async () => {
    const ran = await run(files);
    assert.equal(ran.counts, counts, ran.said);
    assert.equal(ran.status, counts.endsWith(' 0 failed') ? 0 : 1);
    for (const pattern of says) assert.match(ran.said, pattern);
  });
}
