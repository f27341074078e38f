import { normalise } from '../match/normalise.ts';
import type { Term } from './entry.ts';
import { wordsOf } from './list.ts';
import { type Problem, problem } from './problem.ts';

/**
 * What is wrong with a glossary beside those that a configuration names before it: a term of it whose main word is a word
 * of theirs never counts.
 * @param before the files named before, with their terms
 */
export function repeatedTerms(
  before: readonly { readonly file: string; readonly terms: readonly Term[] }[],
  terms: readonly Term[],
): Problem[] {
  const known = new Map<string, string>();
  for (const { file, terms } of before) {
    for (const word of terms.flatMap(wordsOf)) known.set(normalise(word).trim(), file);
  }
  return terms.flatMap((term) => {
    const word = term.id.slice(term.id.indexOf(':') + 1);
    const file = known.get(word);
    if (file === undefined || !term.origin) return [];
    const shown = wordsOf(term).find((one) => normalise(one).trim() === word) ?? word;
    return [
      problem(
        term.origin.range,
        `“${shown}” is defined in ${file} as well; the definition there counts.`,
        `“${shown}”在 ${file} 中已有定义，以那一处为准。`,
      ),
    ];
  });
}
