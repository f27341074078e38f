import { markAt, sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { DocumentFacts, PlacedSection } from './document.ts';

/** Two percent signs behind a number: `95%%`, `95% %`, `95％%`. */
const SIGNS = /(?<=\d)[%％] ?[%％](?![%％\p{L}\p{N}])/gu;

const found = new WeakMap<PlacedSection['facts'], readonly Range[]>();

/** The places of doubled percent signs, code left out. Each section is searched once. */
export function doubledPercents({ text, sections }: DocumentFacts): Range[] {
  if (!/[%％] ?[%％]/.test(text)) return [];
  return sections.flatMap(({ facts, offset }) => {
    let ranges = found.get(facts);
    if (!ranges) {
      ranges = facts.statements.flatMap(({ text, plain }) =>
        [...text.matchAll(SIGNS)]
          .filter(({ index }) => markAt(plain, index) !== 'code')
          .map((match) => sourceRange(plain, { start: match.index, end: match.index + match[0].length })),
      );
      found.set(facts, ranges);
    }
    return ranges.map(({ start, end }) => ({ start: start + offset, end: end + offset }));
  });
}
