import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from '../../core/facts/blocks.ts';
import { readQuantities } from '../../core/facts/quantity.ts';
import type { Statement } from '../../core/facts/statement.ts';
import { readThresholds } from '../../core/facts/threshold.ts';
import { lint } from '../../core/lint.ts';
import { parseMarkdown } from '../../core/parse/markdown.ts';
import { Session } from '../../core/session.ts';
import { LINES } from '../bench/adversarial.ts';

const SIZE = 25_000;
const read = new Map<string, readonly Statement[]>();

/** The statements of a text, parsed once, since the parser is not what is measured; new ones, of which nothing is known. */
function statementsOf(text: string): readonly Statement[] {
  const known = read.get(text) ?? readBlocks(parseMarkdown(text), text, []).statements;
  read.set(text, known);
  return known.map((statement) => ({ ...statement }));
}

/** Processor time, the least of three: what else the machine does meanwhile does not count. */
function milliseconds(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

for (const [name, make] of Object.entries(LINES)) {
  test(`a line of ${name} costs four times as much when it is four times as long`, () => {
    const work: readonly [string, (text: string) => unknown][] = [
      ['quantities', (text) => readQuantities(text)],
      ['thresholds', (text) => readThresholds(statementsOf(text))],
      ['a whole check', (text) => lint(new Session().read(`# PRD\n\n${text}\n`))],
    ];
    for (const [what, run] of work) {
      const short = milliseconds(() => run(make(SIZE)));
      const long = milliseconds(() => run(make(SIZE * 4)));
      // Short times are noise of the clock and of garbage collection; a quadratic reader takes seconds.
      assert.ok(long < Math.max(12 * short, 500), `${what}: ${short.toFixed(1)} ms and ${long.toFixed(1)} ms`);
    }
  });
}
