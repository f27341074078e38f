import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import type { Outcome } from '../test/vscode/run.ts';

/**
 * Runs the test files below the given folders or files and ends with `N passed, N failed`. Without arguments: all of
 * test/, then the suite in a real VS Code. `test/vscode` alone means that suite; a second word narrows it to the kinds
 * of windows whose name has it: `test/vscode pure`.
 */
const targets = process.argv.slice(2).map((target) => target.replace(/\/$/, ''));
const VSCODE = 'test/vscode';
/** So many test files share a process. */
const TOGETHER = 12;
/** The folders that take longest come first, so that no processor is idle at the end. */
const FIRST = ['test/server/', 'test/cli/', 'test/project/', 'test/property/'];
const GROUP = new URL('./test-group.ts', import.meta.url).href;
const counts = { passed: 0, failed: 0 };

if (targets.length === 0) {
  // Mostly a wait for the network. A failure is told where the workbench is needed.
  const { installWorkbench } = await import('../test/vscode/workbench.ts');
  installWorkbench((line) => void process.stdout.write(`${line}\n`)).catch(() => {});
}
if (targets[0] !== VSCODE) await runFiles(testFiles());
if (targets.length === 0 || targets[0] === VSCODE) {
  const { runVsCode } = await import('../test/vscode/run.ts');
  await runVsCode(report, targets[1]);
}
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
    .sort((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

function rankOf(file: string): number {
  const at = FIRST.findIndex((folder) => file.startsWith(folder));
  return at < 0 ? FIRST.length : at;
}

/** Runs test files and waits until their report is written. */
async function runFiles(files: readonly string[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'prdlint-test-'));
  try {
    const stream = run({ files: processesOf(files, folder), concurrency: availableParallelism() });
    stream.on('test:pass', ({ details }) => {
      if (details.type !== 'suite') counts.passed++;
    });
    stream.on('test:fail', ({ details }) => {
      // A suite that failed by its tests is counted by them.
      if (details.type !== 'suite' || failureOf(details.error) !== 'subtestsFailed') counts.failed++;
    });
    const shown = stream.compose(new spec());
    shown.pipe(process.stdout, { end: false });
    await finished(shown);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A module for each process that runs test files. Most of a small file's time goes into the start of its process, which
 * loads the engine; so neighbours share one.
 */
function processesOf(files: readonly string[], folder: string): string[] {
  const modules: string[] = [];
  for (let i = 0; i < files.length; i += TOGETHER) {
    const group = files.slice(i, i + TOGETHER);
    const name = group[0]?.replace(/\.test\.ts$/, '').replaceAll(/\W+/g, '-');
    const module = join(folder, `${name}-and-${group.length - 1}-more.mjs`);
    writeFileSync(module, `import { runGroup } from '${GROUP}';\nawait runGroup(${JSON.stringify(group)});\n`);
    modules.push(module);
  }
  return modules;
}

function failureOf(error: Error): unknown {
  return 'failureType' in error ? error.failureType : undefined;
}

function report({ name, ms, error, notes = [] }: Outcome): void {
  if (error === undefined) counts.passed++;
  else counts.failed++;
  process.stdout.write(`${error === undefined ? '✔' : '✖'} ${name} (${ms} ms)\n`);
  for (const note of notes) process.stdout.write(`    ${note}\n`);
  if (error !== undefined) process.stdout.write(`${error.replace(/^/gm, '    ')}\n`);
}
