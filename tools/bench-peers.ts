import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { generate } from '../test/bench/documents.ts';
import { bundlesFor } from './bundles.ts';

/**
 * Measures a check of many documents beside other Markdown linters in one run, the cache, and the start. The others are
 * installed into out/peers when it is first asked for. `--documents N` (1000), `--check` ends with 1 where the cache
 * misses its target.
 */
const { values } = parseArgs({
  options: { documents: { type: 'string', default: '1000' }, check: { type: 'boolean', default: false } },
});
const DOCUMENTS = Number(values.documents);
/** In code units. */
const SIZE = 20_000;
/** How many times faster a check with a warm cache has to be. */
const CACHE = 20;

/** Documents lie in one folder; a glob through folders would follow the link to the packages of the peers. */
const PEERS: readonly {
  readonly name: string;
  /** Where it differs from the name. */
  readonly program?: string;
  readonly packages: readonly string[];
  readonly args: readonly string[];
}[] = [
  { name: 'rumdl', packages: ['rumdl'], args: ['check', '--quiet', '.'] },
  { name: 'markdownlint-cli2', packages: ['markdownlint-cli2'], args: ['*.md'] },
  { name: 'textlint', packages: ['textlint', 'textlint-rule-no-todo'], args: ['--rule', 'no-todo', '*.md'] },
  {
    name: 'remark-cli',
    program: 'remark',
    packages: ['remark-cli', 'remark-preset-lint-recommended'],
    args: ['.', '--quiet', '--no-stdout', '--use', 'remark-preset-lint-recommended'],
  },
];

const peers = resolve('out/peers');
const scratch = mkdtempSync(join(tmpdir(), 'prdlint-peers-'));
try {
  const { cli, command } = bundlesFor(join(scratch, 'dist'), true);
  await Promise.all([cli, command].map((options) => build({ ...options, sourcemap: false })));
  const folder = join(scratch, 'documents');
  mkdirSync(folder);
  const text = generate(1000);
  for (let i = 0; i < DOCUMENTS; i++) {
    const start = (i * 137) % Math.max(1, text.length - SIZE);
    const name = `prd-${String(i).padStart(4, '0')}.md`;
    writeFileSync(join(folder, name), `# PRD ${i}: ranking\n\n${text.slice(start, start + SIZE)}\n`);
  }
  measure(folder, join(scratch, 'dist', 'cli.cjs'));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function measure(folder: string, cli: string): void {
  say(`${DOCUMENTS} documents of ${SIZE / 1000} kB\n`);
  const cold = time([process.execPath, cli, 'check', '--quiet', '--format', 'compact', '--cache', '.'], folder);
  say(row('prdlint check', cold, cold));
  const warm = time([process.execPath, cli, 'check', '--quiet', '--format', 'compact', '--cache', '.'], folder);
  say(row('prdlint check --cache, warm', warm, cold));
  for (const { name, program: command = name, packages, args } of PEERS) {
    const program = install(command, packages);
    // Their packages are found from the folder that they are installed in.
    if (program) say(row(name, time([program, ...args], linked(folder)), cold));
    else say(`  ${name.padEnd(30)} could not be installed\n`);
  }
  start(cli);
  const ratio = cold / warm;
  const verdict = ratio >= CACHE ? 'reached' : 'missed';
  say(`\nWarm cache ${ratio.toFixed(1)} times as fast as cold, target ${CACHE}: ${verdict}\n`);
  if (values.check && ratio < CACHE) process.exitCode = 1;
}

function start(cli: string): void {
  const one = join(scratch, 'one.md');
  // Of so many bytes, not characters: a Chinese one takes three.
  const bytes = Buffer.from(`# PRD: ranking\n\n${generate(1000)}`).subarray(0, SIZE);
  writeFileSync(one, bytes.subarray(0, bytes.lastIndexOf('\n') + 1));
  const best = (args: readonly string[]): number => Math.min(...Array.from({ length: 5 }, () => time(args, scratch)));
  const bare = best([process.execPath, '-e', '0']);
  say('\nStart, the best of five\n');
  say(`  ${'node -e 0'.padEnd(30)} ${ms(bare)}\n`);
  say(`  ${'prdlint --version'.padEnd(30)} ${ms(best([process.execPath, cli, '--version']))}\n`);
  say(`  ${'prdlint check, 20 kB'.padEnd(30)} ${ms(best([process.execPath, cli, 'check', one]))}\n`);
}

/** Wall time of a command in ms. Findings make linters end with 1; only a program that does not run at all is an error. */
function time([program = '', ...args]: readonly string[], cwd: string): number {
  const start = performance.now();
  const { error } = spawnSync(program, args, { cwd, stdio: 'ignore' });
  if (error) throw error;
  return performance.now() - start;
}

function install(name: string, packages: readonly string[]): string | undefined {
  const program = join(peers, 'node_modules/.bin', name);
  if (existsSync(program)) return program;
  mkdirSync(peers, { recursive: true });
  if (!existsSync(join(peers, 'package.json'))) writeFileSync(join(peers, 'package.json'), '{"private": true}\n');
  spawnSync('npm', ['install', '--no-audit', '--no-fund', ...packages], { cwd: peers, stdio: 'ignore' });
  return existsSync(program) ? program : undefined;
}

function linked(folder: string): string {
  const modules = join(folder, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(peers, 'node_modules'), modules);
  return folder;
}

function row(name: string, taken: number, base: number): string {
  return `  ${name.padEnd(30)} ${ms(taken)}  ${(taken / base).toFixed(2).padStart(6)} times prdlint's\n`;
}

function ms(value: number): string {
  return `${Math.round(value)} ms`.padStart(9);
}

function say(text: string): void {
  process.stdout.write(text);
}
