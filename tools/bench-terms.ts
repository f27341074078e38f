import { termGrowth } from '../test/bench/term-growth.ts';
import { timeMatcher, timeTerms } from '../test/bench/terms.ts';

/** A figure with its target, as `npm run bench` prints and checks it. */
export type Figure = readonly [name: string, value: number, target: number];

const TARGET = { matcher: 50, hover: 5, references: 300, growth: 2 } as const;

/** Measures what terms cost: making the matchers, hovers in a long document, references in a large workspace. */
export async function benchTerms(server: string): Promise<Figure[]> {
  const matcher = timeMatcher(15);
  const growth = termGrowth(5);
  const { hover, cold, warm, found } = await timeTerms(server, 300, 7);
  process.stdout.write(
    `\nTerms: ${found} references in 1,000 documents of 20 kB, the first time in ${cold.toFixed(0)} ms\n`,
  );
  return [
    ['matcher of 2,300 terms (ms)', matcher, TARGET.matcher],
    ['hover p95 at 10000 lines (ms)', hover, TARGET.hover],
    ['references, warm (ms)', warm, TARGET.references],
    ['4x text over 4x time, hostile terms', growth, TARGET.growth],
  ];
}
