import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type TestContext, test } from 'node:test';
import * as zlib from 'node:zlib';
import { DRAFT, folderWith, prdlint, type Ran } from './cli.ts';

/** Node that can tell damaged code keeps it; see `cli/code-cache.ts`. */
const skip = !('crc32' in zlib) && 'this version of Node keeps no code';

interface Here {
  readonly check: (env?: NodeJS.ProcessEnv) => Promise<Ran>;
  readonly run: (...args: readonly string[]) => Promise<Ran>;
  /** The files with code, by path. */
  readonly kept: () => string[];
}

/** A folder with a draft, and a place of its own for code. */
function place(files: Readonly<Record<string, string>> = {}): Here {
  const folder = folderWith({ 'a.md': DRAFT, ...files });
  const home = join(folder, 'home');
  const env = { XDG_CACHE_HOME: home, LOCALAPPDATA: home, HOME: home };
  return {
    check: (more = {}) => prdlint(folder, ['check', 'a.md'], { ...env, ...more }),
    run: (...args) => prdlint(folder, args, env),
    kept: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => name.includes('.code'))
        .map((name) => join(folder, name)),
  };
}

function onlyFile({ kept }: Here): string {
  const [file, ...more] = kept();
  assert.ok(file && more.length === 0, `one file, not ${kept().join(' ')}`);
  return file;
}

test('a check keeps compiled code that later runs use, each with the same result', { skip }, async () => {
  const here = place();
  const first = await here.check();
  const file = onlyFile(here);
  const before = statSync(file).mtimeMs;
  assert.deepEqual(await here.check(), first);
  // Code that V8 does not take would be written anew.
  assert.equal(statSync(file).mtimeMs, before);
  assert.match((await here.run('rules')).out, /metric-no-threshold/);
  if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0, 'nobody else can change it');
});

const DAMAGES: readonly (readonly [string, (content: Buffer) => Uint8Array])[] = [
  ['cut short', (content) => content.subarray(0, content.length / 2)],
  ['changed in its middle', (content) => content.fill(0xff, content.length / 2, content.length / 2 + 64)],
  ['empty', () => new Uint8Array()],
  ['no code', () => Buffer.from('something else\n'.repeat(100))],
];

test('damaged code is not run and written anew', { skip }, async (t: TestContext) => {
  const here = place();
  const first = await here.check();
  const file = onlyFile(here);
  for (const [name, damage] of DAMAGES) {
    await t.test(name, async () => {
      const damaged = damage(readFileSync(file));
      writeFileSync(file, damaged);
      assert.deepEqual(await here.check(), first);
      assert.ok(readFileSync(onlyFile(here)).length > damaged.length / 2, 'whole again');
      assert.notDeepEqual(readFileSync(file), Buffer.from(damaged));
    });
  }
});

test('a check gives the same where no code can be kept', async () => {
  const expected = await place().check();
  const blocked = place({ home: 'a file, where the folder should be\n' });
  assert.deepEqual(await blocked.check(), expected);
  assert.deepEqual(blocked.kept(), []);
});

test('NODE_DISABLE_COMPILE_CACHE and commands that load little keep nothing', async () => {
  const here = place();
  const { out } = await here.check({ NODE_DISABLE_COMPILE_CACHE: '1' });
  assert.match(out, /metric-no-threshold|wording-placeholder/);
  await here.run('--version');
  await here.run('--help');
  assert.deepEqual(here.kept(), []);
});
