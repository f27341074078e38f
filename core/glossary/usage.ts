import type { DocumentFacts, PlacedSection } from '../facts/document.ts';
import { within } from '../facts/outline.ts';
import { type DocumentText, type Range, shift } from '../text.ts';
import { glossaryOf } from './document.ts';
import type { Term } from './entry.ts';
import type { Glossary, Occurrence } from './glossary.ts';
import type { LayerName } from './layer.ts';
import { teamLayer } from './layer.ts';

/** One word of a term as a document uses it. */
export interface WordUse {
  readonly term: Term;
  readonly layer: LayerName;
  /** The word as the glossary writes it. */
  readonly word: string;
  /** The first place, in the document. */
  readonly first: Range;
  readonly count: number;
  /** Somewhere the word stands beside a bracket that may explain it, or inside one. */
  readonly bracketed: boolean;
}

/** A word in one section: its first place counts in the section. */
type SectionUse = WordUse & { readonly section: PlacedSection };

const folded = new WeakMap<DocumentFacts, { readonly glossary: Glossary; readonly uses: readonly WordUse[] }>();

/**
 * The words that a document uses of terms, each once, in the order of their first places. The document's own glossary
 * sections, history and examples are left out. Read section by section, so that an edit costs one section and a fold.
 */
export function wordUses(facts: DocumentFacts, team?: readonly Term[]): readonly WordUse[] {
  const glossary = glossaryOf(facts, teamLayer(team));
  const known = folded.get(facts);
  if (known?.glossary.sameAs(glossary)) return known.uses;
  const uses = foldUses(listUses(facts, glossary, () => true, 'word uses'));
  folded.set(facts, { glossary, uses });
  return uses;
}

/**
 * Marks that the uses of a document bear, each once: for a look at what kinds of uses there are without a fold.
 * @param mark gives a use's mark, if it has one: the same function each time, which looks at nothing but the word in its
 *   section
 */
export function marksOfUses(
  facts: DocumentFacts,
  team: readonly Term[] | undefined,
  mark: (use: WordUse) => string | undefined,
): ReadonlySet<string> {
  const glossary = glossaryOf(facts, teamLayer(team));
  return facts.lists.words(
    mark,
    (_, section) => usesOf(glossary, section, facts.text).flatMap((use) => mark(use) ?? []),
    glossary.layers,
  );
}

/**
 * The same for the words that pass a test: the same function each time, which looks at nothing but the word. Few words
 * fold much faster than all of them.
 */
export function wordUsesThat(
  facts: DocumentFacts,
  team: readonly Term[] | undefined,
  test: (use: WordUse) => boolean,
): readonly WordUse[] {
  return foldUses(listUses(facts, glossaryOf(facts, teamLayer(team)), test));
}

function listUses(
  facts: DocumentFacts,
  glossary: Glossary,
  test: (use: WordUse) => boolean,
  key: unknown = test,
): readonly SectionUse[] {
  return facts.lists.of(key, (_, section) => usesOf(glossary, section, facts.text).filter(test), glossary.layers);
}

const keptUses = new WeakMap<
  PlacedSection['facts'],
  { readonly glossary: Glossary; readonly section: PlacedSection; readonly uses: readonly SectionUse[] }
>();

/** The words of a section, kept as long as the section and the glossaries stay: several checks ask for them. */
function usesOf(glossary: Glossary, section: PlacedSection, text: DocumentText): readonly SectionUse[] {
  if (within(section.facts.path, 'glossary', 'history', 'example')) return [];
  const known = keptUses.get(section.facts);
  if (known?.section === section && known.glossary.sameAs(glossary)) return known.uses;
  const uses = sectionUses(glossary, section, text);
  keptUses.set(section.facts, { glossary, section, uses });
  return uses;
}

function foldUses(all: readonly SectionUse[]): WordUse[] {
  // A word stands in hundreds of sections; its object is made once and counts on.
  const out = new Map<Term, Map<string, { -readonly [K in keyof WordUse]: WordUse[K] }>>();
  for (const { term, layer, word, first, count, bracketed, section } of all) {
    let words = out.get(term);
    if (!words) {
      words = new Map();
      out.set(term, words);
    }
    const before = words.get(word);
    if (before) {
      before.count += count;
      before.bracketed ||= bracketed;
    } else words.set(word, { term, layer, word, count, bracketed, first: shift(first, section.offset) });
  }
  return [...out.values()].flatMap((words) => [...words.values()]).sort((a, b) => a.first.start - b.first.start);
}

function sectionUses(glossary: Glossary, section: PlacedSection, text: DocumentText): SectionUse[] {
  const words = new Map<string, SectionUse>();
  const source = text.slice(section.offset, section.end);
  for (const one of glossary.termsOfSection(section)) {
    const key = `${one.layer} ${one.term.id} ${one.word}`;
    const before = words.get(key);
    const bracketed = before?.bracketed || isBracketed(one, source);
    const { term, layer, word, range } = one;
    const count = (before?.count ?? 0) + 1;
    words.set(key, { term, layer, word, first: before?.first ?? range, count, bracketed, section });
  }
  return [...words.values()];
}

/** “(Multi-Agent Story Engine, MASE)”: the words before the last comma spell it out. */
const SPELLED = /[（(][A-Z][A-Za-z]*(?:[ -][A-Za-z]+){1,6}[,，]\s*$/;

/** Explanations stand in brackets behind a word, or the word in brackets behind its explanation. */
function isBracketed({ range }: Occurrence, source: string): boolean {
  const after = source.slice(range.end, range.end + 4).replace(/^[\s*_]+/, '');
  const before = source.slice(Math.max(0, range.start - 3), range.start).replace(/[\s*_]+$/, '');
  if (/^[（(]/.test(after) || /[（(]$/.test(before)) return true;
  return /^[)）]/.test(after) && SPELLED.test(source.slice(Math.max(0, range.start - 80), range.start));
}
