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
  const glossary = glossaryOf(facts, teamLayer(team));
  // Most glossaries give up no word, the built-in one none, and counting the uses of all words in a long document takes time.
  if (!glossary.layers.some((layer) => layer.name !== 'built-in' && givesUp(layer.terms))) return [];
  if (!wordUses(facts, team).some(({ term, word }) => deprecated(term, word))) return [];
  const own = documentDrafts(facts).flatMap(({ range, spots = [] }) => [range, ...spots]);
  return glossary.termsOf(facts).flatMap(({ term, word, range, pieces }) => {
    if (!deprecated(term, word) || own.some((spot) => spot.start <= range.start && range.end <= spot.end)) return [];
    return [{ at: range, word, name: hasHan(word) ? term.names.zh : term.names.en, pieces }];
  });
}

function deprecated({ aliases }: Term, word: string): boolean {
  return aliases?.some((alias) => alias.deprecated && alias.text === word) === true;
}

const known = new WeakMap<readonly Term[], boolean>();

/** True where any of the terms has a word that is given up. */
function givesUp(terms: readonly Term[]): boolean {
  let found = known.get(terms);
  if (found === undefined) {
    found = terms.some(({ aliases }) => aliases?.some((alias) => alias.deprecated));
    known.set(terms, found);
  }
  return found;
}
