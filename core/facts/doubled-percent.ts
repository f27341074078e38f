import { allMatches } from '../match/all.ts';
import { markAt, sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { type DocumentFacts, type Placed, place } from './document.ts';
import type { Statement } from './statement.ts';

/** Two percent signs behind a number: `95%%`, `95% %`, `95％%`. */
const SIGNS = /(?<=\d)[%％] ?[%％](?![%％\p{L}\p{N}])/gu;

/** The places of doubled percent signs, code left out. */
export function doubledPercents(facts: DocumentFacts): Range[] {
  const found = facts.lists.of(doubledIn, ({ statements }) =>
    (statements as readonly Placed<Statement>[]).flatMap(doubledIn),
  );
  return found.map(({ statement, range }) => place(statement, range));
}

function doubledIn(statement: Placed<Statement>): { readonly statement: Placed<Statement>; readonly range: Range }[] {
  const { text, plain } = statement;
  if (!/[%％] ?[%％]/.test(text)) return [];
  return allMatches(text, SIGNS)
    .filter(({ index }) => markAt(plain, index) !== 'code')
    .map((match) => ({
      statement,
      range: sourceRange(plain, { start: match.index, end: match.index + match[0].length }),
    }));
}
