import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { type Outcome, runVsCode } from '../test/vscode/run.ts';

/**
 * Runs the test files below the given folders or files and ends with `N passed, N failed`. Without arguments: all of
 * test/, then the suite in a real VS Code. `test/vscode` alone means that suite; a second word narrows it to the kinds
 * of windows whose name has it: `test/vscode pure`.
 */
const targets = process.argv.slice(2).map((target) => target.replace(/\/$/, ''));
const VSCODE = 'test/vscode';
const counts = { passed: 0, failed: 0 };

if (targets[0] !== VSCODE) await runFiles(testFiles());
if (targets.length === 0 || targets[0] === VSCODE) await runVsCode(report, targets[1]);
process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
process.exitCode = counts.failed > 0 || counts.passed === 0 ? 1 : 0;

function testFiles(): string[] {
  const wanted = (file: string): boolean => targets.length === 0 || targets.some((target) => file.startsWith(target));
  return readdirSync('test', { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'vscode')
    .flatMap(({ name }) =>
      readdirSync(join('test', name), { recursive: true, encoding: 'utf8' }).map((file) => join('test', name, file)),
    )
    .filter((file) => file.endsWith('.test.ts') && wanted(file))
    .sort();
}

/** Runs test files and waits until their report is written. */
function runFiles(files: string[]): Promise<void> {
  const stream = run({ files, concurrency: availableParallelism() });
  stream.on('test:pass', ({ details }) => {
    if (details.type !== 'suite') counts.passed++;
  });
  stream.on('test:fail', ({ details }) => {
    if (details.type !== 'suite') counts.failed++;
  });
  const shown = stream.compose(new spec());
  shown.pipe(process.stdout, { end: false });
  return finished(shown);
}

function report({ name, ms, error, notes = [] }: Outcome): void {
  if (error === undefined) counts.passed++;
  else counts.failed++;
  process.stdout.write(`${error === undefined ? '✔' : '✖'} ${name} (${ms} ms)\n`);
  for (const note of notes) process.stdout.write(`    ${note}\n`);
  if (error !== undefined) process.stdout.write(`${error.replace(/^/gm, '    ')}\n`);
}
