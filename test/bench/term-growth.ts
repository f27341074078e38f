import { Glossary } from '../../core/glossary/glossary.ts';
import { Layer } from '../../core/glossary/layer.ts';

/** Glossaries that would cost more than their text is long if anything here looked back, each with text made of it. */
const HOSTILE: readonly (readonly [terms: readonly string[], text: string])[] = [
  [Array.from({ length: 60 }, (_, i) => '词'.repeat(i + 1)), '词'],
  [
    Array.from({ length: 60 }, (_, i) =>
      Array(i + 1)
        .fill('a')
        .join(' '),
    ),
    'a ',
  ],
  [Array.from({ length: 120 }, (_, i) => `${'a'.repeat(i)}b`), 'a'],
  [['(a+)+$', '.*', '(a|a)*b', '[a-z]{1,9}'], '(a+)+'],
];
const LENGTH = 4_000;
const TIMES = 4;

/** What a text that is four times as long costs, over four times the cost of the short one; the worst of the glossaries. */
export function termGrowth(rounds: number): number {
  return Math.max(
    ...HOSTILE.map(([terms, text]) => {
      const layer = new Layer(
        'workspace',
        terms.map((term) => ({ id: term, names: { en: term }, definition: { en: 'x' } })),
      );
      const glossary = new Glossary([layer]);
      const cost = (length: number): number => {
        const long = text.repeat(length / text.length);
        const times = Array.from({ length: rounds }, () => {
          const start = performance.now();
          glossary.termsIn(long);
          return performance.now() - start;
        });
        return Math.min(...times);
      };
      cost(LENGTH);
      // Below a millisecond the clock says more about itself than about the work.
      return cost(LENGTH * TIMES) / Math.max(1, cost(LENGTH) * TIMES);
    }),
  );
}
