import { type Range, shift } from '../text.ts';
import type { Glossary, Occurrence } from './glossary.ts';
import { inCodeOrUrl } from './prose.ts';

/** The terms in ranges of a text that is no Markdown, such as the definitions of a YAML file. Addresses are left out. */
export function termsInRanges(glossary: Glossary, text: string, ranges: readonly Range[]): Occurrence[] {
  return ranges.flatMap(({ start, end }) => {
    const plain = { text: text.slice(start, end), runs: [{ at: 0, source: start }] };
    return glossary
      .termsIn(plain.text)
      .filter(({ range }) => !inCodeOrUrl(plain, range))
      .map((found) => {
        const range = shift(found.range, start);
        return { ...found, range, pieces: [range] };
      });
  });
}
