import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';

/** Runs the test files below the given folders or files (default: all of test/) and ends with `N passed, N failed`. */
const targets = process.argv.slice(2);
const all = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.test.ts') && !file.startsWith('vscode'))
  .map((file) => join('test', file))
  .filter((file) => targets.length === 0 || targets.some((target) => file.startsWith(target.replace(/\/$/, ''))))
  .sort();

let passed = 0;
let failed = 0;
const stream = run({ files: all, concurrency: availableParallelism() });
stream.on('test:pass', (event) => {
  if (event.details.type !== 'suite') passed++;
});
stream.on('test:fail', (event) => {
  if (event.details.type !== 'suite') failed++;
});
stream.compose(new spec()).pipe(process.stdout);
stream.on('end', () => {
  process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
});
