import { allMatches } from '../../match/all.ts';
import type { Range } from '../../text.ts';

/** What somebody says: an example of use, not what the product takes. */
export function quotesIn(text: string): Range[] {
  return allMatches(text, /"[^"]{8,300}(?:"|$)|“[^”]{12,300}”/g).map((quote) => ({
    start: quote.index,
    end: quote.index + quote[0].length,
  }));
}
