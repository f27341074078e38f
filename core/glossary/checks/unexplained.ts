import type { DocumentFacts } from '../../facts/document.ts';
import type { Text } from '../../rule.ts';
import type { Range } from '../../text.ts';
import { isAbbreviation, standsFor } from '../abbreviation.ts';
import type { Term } from '../entry.ts';
import { marksOfUses, type WordUse, wordUsesThat } from '../usage.ts';
import { hasAbbreviations } from './sought.ts';

/** An abbreviation at its first use, with what it stands for in both languages. */
export interface Unexplained {
  readonly word: string;
  readonly name: Text;
  readonly first: Range;
}

/** Abbreviations of the built-in glossary that a document neither explains nor writes out anywhere, in their order. */
export function unexplained(facts: DocumentFacts, team?: readonly Term[]): Unexplained[] {
  if (!hasAbbreviations(facts)) return [];
  const marks = marksOfUses(facts, team, shortMark);
  const left = [...marks].some((mark) => !mark.startsWith(EXPLAINED) && !marks.has(EXPLAINED + mark));
  if (!left) return [];
  const uses = wordUsesThat(facts, team, mayBeShort);
  const explained = new Set<Term>();
  for (const { term, word, bracketed } of uses) if (bracketed || !isAbbreviation(term, word)) explained.add(term);
  const seen = new Set<Term>();
  return uses.flatMap(({ term, word, first }) => {
    if (explained.has(term) || seen.has(term)) return [];
    const name = standsFor(term, word);
    // “U-WER” is a name of its own.
    if (!name || /[A-Za-z\d]-$/.test(facts.text.slice(Math.max(0, first.start - 2), first.start))) return [];
    seen.add(term);
    return hasOwnSection(facts, word) ? [] : [{ word, name, first }];
  });
}

/** “### 3.5 RAG pipeline”: a part of its own says what it is. */
function hasOwnSection(facts: DocumentFacts, word: string): boolean {
  return facts.outline.some(({ heading: { level, title } }) => level > 1 && title.split(/[^A-Za-z\d]+/).includes(word));
}

/** Stands before the id of a term that a section explains. */
const EXPLAINED = '=';

/** The id of a term whose abbreviation a section uses, or the mark that it explains one. */
function shortMark(use: WordUse): string | undefined {
  if (!mayBeShort(use)) return undefined;
  if (use.bracketed || !isAbbreviation(use.term, use.word)) return EXPLAINED + use.term.id;
  return standsFor(use.term, use.word) && use.term.id;
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
