import catalog from '../../catalog/term-checks.json' with { type: 'json' };
import type { DocumentFacts } from '../../facts/document.ts';
import { normalise } from '../../match/normalise.ts';
import type { Text } from '../../rule.ts';
import type { Range } from '../../text.ts';
import type { Term } from '../entry.ts';
import { marksOfUses, type WordUse, wordUsesThat } from '../usage.ts';

const household = new Set(catalog.household.map(normalise));

/** Names of algorithms and networks: who chooses one knows it, and written out it tells others no more. */
const FOR_ENGINEERS: ReadonlySet<string | undefined> = new Set(['algorithms', 'deep-learning']);

/** An abbreviation at its first use, with what it stands for in both languages. */
export interface Unexplained {
  readonly word: string;
  readonly name: Text;
  readonly first: Range;
}

/** Abbreviations of the built-in glossary that a document neither explains nor writes out anywhere, in their order. */
export function unexplained(facts: DocumentFacts, team?: readonly Term[]): Unexplained[] {
  const marks = marksOfUses(facts, team, shortMark);
  const left = [...marks].some((mark) => !mark.startsWith(EXPLAINED) && !marks.has(EXPLAINED + mark));
  if (!left) return [];
  const uses = wordUsesThat(facts, team, mayBeShort);
  const explained = new Set<Term>();
  for (const { term, word, bracketed } of uses) if (bracketed || !isAbbreviation(term, word)) explained.add(term);
  const seen = new Set<Term>();
  return uses.flatMap(({ term, word, first }) => {
    if (explained.has(term) || seen.has(term)) return [];
    const name = asked(term, word);
    // “U-WER” is a name of its own.
    if (!name || /[A-Za-z\d]-$/.test(facts.text.slice(Math.max(0, first.start - 2), first.start))) return [];
    seen.add(term);
    return hasOwnSection(facts, word) ? [] : [{ word, name, first }];
  });
}

/** What an abbreviation stands for, where a reader may ask; undefined too where no name of the term has its initials. */
function asked(term: Term, word: string): Text | undefined {
  if (household.has(normalise(word)) || FOR_ENGINEERS.has(term.category)) return undefined;
  return writtenOut(term, word);
}

/** “### 3.5 RAG pipeline”: a part of its own says what it is. */
function hasOwnSection(facts: DocumentFacts, word: string): boolean {
  return facts.outline.some(({ heading: { level, title } }) => level > 1 && title.split(/[^A-Za-z\d]+/).includes(word));
}

function writtenOut({ names, aliases = [] }: Term, word: string): Text | undefined {
  const english = [names.en, ...aliases.filter(({ script }) => script === 'en').map(({ text }) => text)];
  const en = english.find((name) => name !== undefined && hasInitials(name, word));
  // An alias may say something narrower than the term: “VLA” is one kind of embodied AI, not its name.
  return en === undefined ? undefined : { en, zh: (en === names.en && names.zh) || en };
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

function isAbbreviation({ aliases = [] }: Term, word: string): boolean {
  return (
    /^[A-Z][A-Z\d]*[a-z]?[A-Z\d]{1,5}s?$/.test(word) &&
    aliases.some(({ text, script }) => script === 'abbreviation' && text === word)
  );
}

/** Stands before the id of a term that a section explains. */
const EXPLAINED = '=';

/** The id of a term whose abbreviation a section uses, or the mark that it explains one. */
function shortMark(use: WordUse): string | undefined {
  if (!mayBeShort(use)) return undefined;
  if (use.bracketed || !isAbbreviation(use.term, use.word)) return EXPLAINED + use.term.id;
  return asked(use.term, use.word) && use.term.id;
}

const short = new WeakMap<Term, boolean>();

/** A use of a term of the built-in glossary that has abbreviations: the others have nothing to explain. */
function mayBeShort({ term, layer }: WordUse): boolean {
  if (layer !== 'built-in') return false;
  let known = short.get(term);
  if (known === undefined) {
    known = term.aliases?.some(({ script }) => script === 'abbreviation') === true;
    short.set(term, known);
  }
  return known;
}
