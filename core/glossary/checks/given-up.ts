import type { DocumentFacts } from '../../facts/document.ts';
import { hasHan } from '../../match/normalise.ts';
import type { Range } from '../../text.ts';
import { documentDrafts, glossaryOf } from '../document.ts';
import type { Term } from '../entry.ts';
import { teamLayer } from '../layer.ts';
import { wordUses } from '../usage.ts';

/** A word that the team or the document gave up, and the name to use. */
export interface GivenUp {
  readonly at: Range;
  readonly word: string;
  /** The main name in the same script, where the term has one. */
  readonly name: string | undefined;
  readonly pieces: readonly Range[];
}

/** Every use of a word that the team's glossary or the document's own marks as deprecated. */
export function givenUp(facts: DocumentFacts, team?: readonly Term[]): GivenUp[] {
  const deprecated = (term: Term, word: string): boolean =>
    term.aliases?.some((alias) => alias.deprecated && alias.text === word) === true;
  if (!wordUses(facts, team).some(({ term, word }) => deprecated(term, word))) return [];
  const glossary = glossaryOf(facts, teamLayer(team));
  const own = documentDrafts(facts).flatMap(({ range, spots = [] }) => [range, ...spots]);
  return glossary.termsOf(facts).flatMap(({ term, word, range, pieces }) => {
    if (!deprecated(term, word) || own.some((spot) => spot.start <= range.start && range.end <= spot.end)) return [];
    return [{ at: range, word, name: hasHan(word) ? term.names.zh : term.names.en, pieces }];
  });
}
