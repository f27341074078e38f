import type { DocumentFacts } from '../facts/document.ts';
import { within } from '../facts/outline.ts';
import { type Range, shift } from '../text.ts';
import { glossaryOf } from './document.ts';
import type { Term } from './entry.ts';
import type { Glossary, Occurrence } from './glossary.ts';
import type { Layer, LayerName } from './layer.ts';
import { teamLayer } from './layer.ts';
import type { TermSection } from './section.ts';

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

/** The words of one section, places counted in the section. */
interface SectionUse {
  readonly glossary: readonly Layer[];
  readonly uses: readonly WordUse[];
}

const bySection = new WeakMap<TermSection['facts'], SectionUse>();

/**
 * The words that a document uses of terms, each once, in the order of their first places. The document's own glossary
 * sections, history and examples are left out. Read section by section, so that an edit costs one section and a fold.
 */
export function wordUses(facts: DocumentFacts, team?: readonly Term[]): WordUse[] {
  const glossary = glossaryOf(facts, teamLayer(team));
  const out = new Map<Term, Map<string, WordUse>>();
  for (const section of facts.sections) {
    if (within(section.facts.path, 'glossary', 'history', 'example')) continue;
    for (const use of sectionUses(glossary, section, facts.text)) {
      let words = out.get(use.term);
      if (!words) {
        words = new Map();
        out.set(use.term, words);
      }
      const before = words.get(use.word);
      const added = before
        ? { ...before, count: before.count + use.count, bracketed: before.bracketed || use.bracketed }
        : { ...use, first: shift(use.first, section.offset) };
      words.set(use.word, added);
    }
  }
  return [...out.values()].flatMap((words) => [...words.values()]).sort((a, b) => a.first.start - b.first.start);
}

function sectionUses(glossary: Glossary, section: TermSection, text: string): readonly WordUse[] {
  const { layers } = glossary;
  const known = bySection.get(section.facts);
  if (known && known.glossary.length === layers.length && layers.every((layer, i) => layer === known.glossary[i])) {
    return known.uses;
  }
  const words = new Map<string, WordUse>();
  for (const one of glossary.termsOfSection(section)) {
    const key = `${one.layer} ${one.term.id} ${one.word}`;
    const before = words.get(key);
    const bracketed = before?.bracketed || isBracketed(one, text.slice(section.offset, section.end));
    const { term, layer, word, range } = one;
    const count = (before?.count ?? 0) + 1;
    words.set(key, { term, layer, word, first: before?.first ?? range, count, bracketed });
  }
  const uses = [...words.values()];
  bySection.set(section.facts, { glossary: layers, uses });
  return uses;
}

/** Explanations stand in brackets behind a word, or the word in brackets behind its explanation. */
function isBracketed({ range }: Occurrence, source: string): boolean {
  const after = source.slice(range.end, range.end + 4).replace(/^[\s*_]+/, '');
  const before = source.slice(Math.max(0, range.start - 3), range.start).replace(/[\s*_]+$/, '');
  return /^[（(]/.test(after) || /[（(]$/.test(before);
}
