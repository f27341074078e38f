import catalog from '../catalog/term-checks.json' with { type: 'json' };
import { normalise } from '../match/normalise.ts';
import type { Text } from '../rule.ts';
import type { Alias, Term } from './entry.ts';

const household = new Set(catalog.household.map(normalise));

/** Names of algorithms and networks: who chooses one knows it, and written out it tells others no more. */
const FOR_ENGINEERS: ReadonlySet<string | undefined> = new Set(['algorithms', 'deep-learning']);

/** The abbreviations of a term that a document may have to explain. */
export function abbreviationsToExplain(term: Term): readonly Alias[] {
  return (term.aliases ?? []).filter(({ text }) => isAbbreviation(term, text) && standsFor(term, text) !== undefined);
}

/** What an abbreviation stands for, where a reader may ask; undefined too where no name of the term has its initials. */
export function standsFor(term: Term, word: string): Text | undefined {
  if (household.has(normalise(word)) || FOR_ENGINEERS.has(term.category)) return undefined;
  return writtenOut(term, word);
}

function writtenOut({ names, aliases = [] }: Term, word: string): Text | undefined {
  const english = [names.en, ...aliases.filter(({ script }) => script === 'en').map(({ text }) => text)];
  const en = english.find((name) => name !== undefined && hasInitials(name, word) && !holds(name, word));
  // An alias may say something narrower than the term: “VLA” is one kind of embodied AI, not its name.
  return en === undefined ? undefined : { en, zh: (en === names.en && names.zh) || en };
}

/** “KS statistic” explains nothing of KS. */
function holds(name: string, word: string): boolean {
  return name.split(/[\s-]+/).includes(word);
}

/** The letters of the abbreviation start the words of the name, in order; a word may give several, as in `GenAI`. */
function hasInitials(name: string, word: string): boolean {
  const initials = name.split(/[\s-]+/).map((part) => (part[0] ?? '').toUpperCase());
  const letters = word.toUpperCase().split('');
  return (
    letters.join('') === initials.join('') ||
    letters.join('') === initials.filter((one) => letters.includes(one)).join('')
  );
}

export function isAbbreviation({ aliases = [] }: Term, word: string): boolean {
  return (
    /^[A-Z][A-Z\d]*[a-z]?[A-Z\d]{1,5}s?$/.test(word) &&
    aliases.some(({ text, script }) => script === 'abbreviation' && text === word)
  );
}
