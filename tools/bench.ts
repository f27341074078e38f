import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { LINES } from '../test/bench/adversarial.ts';
import { generate } from '../test/bench/documents.ts';
import { percentile, timeKeystrokes } from '../test/bench/keystrokes.ts';
import { timeCheck, timeWhole } from '../test/bench/whole.ts';
import { benchBundles } from './bench-bundles.ts';
import { benchTerms, type Figure } from './bench-terms.ts';

/**
 * Measures, in one run: a whole check against a bare parse of the same text, hostile lines, a keystroke to its
 * diagnostics through the server over stdio, the sizes of the bundles and the start of the server. `--check` ends with 1 where a target is missed.
 */
const TARGET = { p50: 10, p95: 25, ratio: 2 } as const;
const ROUNDS = 12;
const KEYSTROKES = 200;

const ms = (value: number): string => `${value.toFixed(2)} ms`.padStart(10);

process.stdout.write('A whole check against a bare parse (remark-parse with GFM and front matter)\n');
const examples = readdirSync('examples').filter((name) => name.endsWith('.md'));
const texts = examples.map((name) => [name, readFileSync(join('examples', name), 'utf8')] as const);
let [parseSum, checkSum] = [0, 0];
for (const [name, text] of texts) {
  const { parse, check } = timeWhole(text, ROUNDS);
  parseSum += parse;
  checkSum += check;
  process.stdout.write(
    `  ${name.padEnd(34)} parse ${ms(parse)}  check ${ms(check)}  ratio ${(check / parse).toFixed(2)}\n`,
  );
}
process.stdout.write(
  `  ${'all'.padEnd(34)} parse ${ms(parseSum)}  check ${ms(checkSum)}  ratio ${(checkSum / parseSum).toFixed(2)}\n`,
);

process.stdout.write(
  '\nA whole check of one line of 100,000 characters, and how many times as long as of 25,000 (linear: 4)\n',
);
for (const [name, make] of Object.entries(LINES)) {
  const check = (size: number): number => timeCheck(`# PRD\n\n${make(size)}\n`, 3);
  const [short, long] = [check(25_000), check(100_000)];
  process.stdout.write(`  ${name.padEnd(34)} ${ms(long)}  ratio ${(long / short).toFixed(1)}\n`);
}

process.stdout.write('\nA keystroke to its diagnostics, through the server over stdio\n');
const folder = mkdtempSync(join(tmpdir(), 'prdlint-bench-'));
const server = join(folder, 'server.cjs');
await build({ entryPoints: ['server/main.ts'], outfile: server, bundle: true, platform: 'node', minify: true });
const results: { p50: number; p95: number }[] = [];
for (const lines of [1000, 10_000]) {
  const text = generate(lines);
  const { times, cpu } = await timeKeystrokes(server, text, KEYSTROKES);
  const result = { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
  results.push(result);
  const size = `${Math.round(text.length / 1000)}k characters`;
  const computed = cpu === undefined ? '' : `    server's processor time ${ms(cpu)}`;
  const name = `${lines} lines, ${size}`.padEnd(34);
  process.stdout.write(`  ${name} p50 ${ms(result.p50)}    p95 ${ms(result.p95)}${computed}\n`);
}
const termFigures = await benchTerms(server);
await benchBundles(join(folder, 'bundles'), texts[0]?.[1] ?? '');
rmSync(folder, { recursive: true, force: true });

const [small, large] = results;
const ratio = (large?.p50 ?? Number.NaN) / (small?.p50 ?? Number.NaN);
const figures: Figure[] = [
  ['p50 at 10000 lines (ms)', large?.p50 ?? Number.NaN, TARGET.p50],
  ['p95 at 10000 lines (ms)', large?.p95 ?? Number.NaN, TARGET.p95],
  ['p50 at 10000 lines to 1000 lines', ratio, TARGET.ratio],
  ...termFigures,
];
for (const [name, value, target] of figures) {
  const verdict = value <= target ? 'reached' : 'missed';
  process.stdout.write(`  ${name.padEnd(34)} ${value.toFixed(2).padStart(7)}, target ${target}: ${verdict}\n`);
}
if (process.argv.includes('--check') && figures.some(([, value, target]) => !(value <= target))) process.exitCode = 1;
