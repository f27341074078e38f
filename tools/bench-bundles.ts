import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { generate } from '../test/bench/documents.ts';
import { percentile } from '../test/bench/keystrokes.ts';
import { timeStart } from '../test/bench/start.ts';
import { type CliStart, timeCliStart } from '../test/bench/start-cli.ts';
import { bundlesFor } from './bundles.ts';

/** What each bundle is for, by its file or folder. */
const BUNDLES: Readonly<Record<string, string>> = {
  'client.cjs': 'client on the desktop, its activation',
  'client.rest.cjs': 'client on the desktop, the rest',
  'client.web.cjs': 'client in a browser, its activation',
  'client.web.rest.cjs': 'client in a browser, the rest',
  'server.worker.js': 'server in a browser, and engine',
  'server.cjs': 'server under Node, without engine',
  'glossary-page.js': 'page of the glossary',
  templates: 'templates',
  'cli.cjs': 'command line, its start',
  cli: 'command line, the rest',
  library: 'library',
};

const STARTS = 7;
/** Lines of a generated document of 20 kB. */
const LINES = 350;

/**
 * Prints how large the bundles are as they are shipped, and how long the extension's server and the command line take to
 * start. Activation in a real VS Code is printed by its tests.
 * @param folder an empty folder for the bundles
 * @param text a document to be checked first
 */
export async function benchBundles(folder: string, text: string): Promise<void> {
  await Promise.all(Object.values(bundlesFor(folder, true)).map((options) => build(options)));
  process.stdout.write('\nBundles as they are shipped\n');
  for (const [name, what] of Object.entries(BUNDLES)) {
    const files = filesOf(join(folder, name)).map((file) => readFileSync(file));
    const [raw, zipped] = [sum(files), sum(files.map((file) => gzipSync(file)))];
    process.stdout.write(`  ${what.padEnd(34)} ${kilobytes(raw)}   compressed ${kilobytes(zipped)}   ${name}\n`);
  }
  const starts = [];
  for (let i = 0; i < STARTS; i++) starts.push(await timeStart(join(folder, 'server.cjs'), text));
  const middle = (values: readonly number[]): string => `${percentile(values, 0.5).toFixed(0)} ms`.padStart(7);
  process.stdout.write(
    `\nThe server of the extension, from the start of its process (median of ${STARTS})\n` +
      `  ${'ready'.padEnd(34)} ${middle(starts.map(({ ready }) => ready))}\n` +
      `  ${'findings of a first document'.padEnd(34)} ${middle(starts.map(({ findings }) => findings))}\n`,
  );
  benchCli(folder);
}

function benchCli(folder: string): void {
  const document = join(folder, 'prd.md');
  writeFileSync(document, generate(LINES));
  const runs = Array.from({ length: STARTS }, () =>
    timeCliStart(join(folder, 'cli.cjs'), document, join(folder, 'kept')),
  );
  const middle = (key: keyof CliStart): number =>
    percentile(
      runs.map((run) => run[key]),
      0.5,
    );
  const bare = middle('bare');
  const row = (name: string, value: number): string =>
    `  ${name.padEnd(34)} ${`${value.toFixed(0)} ms`.padStart(7)}   ratio ${(value / bare).toFixed(2)}\n`;
  process.stdout.write(
    `\nThe command line, from the start of its process to its end (median of ${STARTS}; ratio to Node alone)\n` +
      row('Node alone', bare) +
      row('--version', middle('version')) +
      row('first check of 20 kB', middle('first')) +
      row('later check of 20 kB', middle('later')),
  );
}

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

function sum(files: readonly Uint8Array[]): number {
  return files.reduce((total, { length }) => total + length, 0);
}

function kilobytes(bytes: number): string {
  return `${Math.round(bytes / 1000)} kB`.padStart(8);
}
