import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';

/** Each check of the project by its command; a failure shows what the tool said. */
const checks: [name: string, command: string, args: string[]][] = [
  ['the code is formatted and linted', 'biome', ['check', '--error-on-warnings']],
  ['the engine compiles without Node and DOM types', 'tsc', ['-p', 'core']],
  ['server, command line, tools and tests compile', 'tsc', ['-p', '.']],
  ['the extension compiles', 'tsc', ['-p', 'client']],
  ['the playground compiles', 'tsc', ['-p', 'playground']],
  ['nothing is dead: files, exports, dependencies', 'knip', ['--no-progress']],
  ['generated files are up to date', 'tsx', ['tools/generate.ts', '--check']],
];

for (const [name, command, args] of checks) {
  test(name, async () => {
    const { status, said } = await run(`node_modules/.bin/${command}`, args);
    assert.equal(status, 0, `${command} ${args.join(' ')}\n${said}`);
  });
}

function run(command: string, args: readonly string[]): Promise<{ status: number; said: string }> {
  return new Promise((resolve) => {
    execFile(command, [...args], { env: { ...process.env, NO_COLOR: '1' }, maxBuffer: 1 << 26 }, (error, out, err) => {
      resolve({ status: error ? Number(error.code ?? -1) : 0, said: `${out}${err}`.slice(0, 20_000) });
    });
  });
}
