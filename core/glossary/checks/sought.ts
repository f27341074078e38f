import index from '../../catalog/glossary-sought.json' with { type: 'json' };
import catalog from '../../catalog/term-checks.json' with { type: 'json' };
import type { DocumentFacts, PlacedSection } from '../../facts/document.ts';
import { keptWith } from '../../facts/each.ts';
import type { Match } from '../../match/matcher.ts';
import { hasHan, normalise } from '../../match/normalise.ts';
import { SharedMatcher } from '../../match/shared.ts';
import { type Prose, proseOf } from '../prose.ts';

/** What a word of the built-in glossary is sought for. */
type Use = { readonly kind: 'abbreviation' } | { readonly kind: 'twin' | 'paired'; readonly key: string };

/**
 * The words of the built-in glossary that a check may act upon. A document without them need not be searched for all
 * others, and the glossary, which is large, is then not even read.
 */
const words = new SharedMatcher<Use>([
  ...index.abbreviations.map(({ text, exact }) => ({ text, exact, value: { kind: 'abbreviation' } as const })),
  ...catalog.twins.flatMap(({ term, en, zh }) =>
    [...en, ...zh].map((text) => ({ text, value: { kind: 'twin', key: `${term} ${hasHan(text)}` } as const })),
  ),
  ...Object.entries(index.paired).flatMap(([term, names]) =>
    names.map((text) => ({ text, value: { kind: 'paired', key: term } as const })),
  ),
]);

/** Marks of a section: `abbreviation`, `pair`, and `twin`, term, script and word of each name that has a twin. */
type Marks = ReadonlySet<string>;

const known = new WeakMap<PlacedSection['facts'], Marks>();

/** True where a document has an abbreviation that may have to be explained. */
export function hasAbbreviations(facts: DocumentFacts): boolean {
  return marksOf(facts).has('abbreviation');
}

/** True where a document has two names in one script of one metric. */
export function hasTwins(facts: DocumentFacts): boolean {
  const twins = [...marksOf(facts)].filter((mark) => mark.startsWith('twin '));
  return new Set(twins.map((mark) => mark.split(' ', 3).join(' '))).size < twins.length;
}

/** True where a section has a metric's name, and in brackets behind it a name in the other script of another metric. */
export function hasPairs(section: PlacedSection['facts']): boolean {
  return marksIn(section).has('pair');
}

function marksOf(facts: DocumentFacts): Marks {
  return facts.lists.words('sought words', (section) => [...marksIn(section)]);
}

function marksIn(section: PlacedSection['facts']): Marks {
  let marks = known.get(section);
  if (!marks) {
    marks = new Set([...proseOf(section.statements)].flatMap(marksInProse));
    known.set(section, marks);
  }
  return marks;
}

/** An edit elsewhere in the section leaves the marks of a prose as they are. */
function marksInProse({ plain: { text }, part, statement }: Prose): readonly string[] {
  const keep = keptWith(statement);
  const parts = (keep.get(words) as (readonly string[])[] | undefined) ?? [];
  keep.set(words, parts);
  parts[part] ??= readMarks(text);
  return parts[part];
}

function readMarks(text: string): readonly string[] {
  const found = words.findAll(text);
  if (found.length === 0) return NONE;
  const marks = found.flatMap(({ value, entry }) => {
    if (value.kind === 'abbreviation') return ['abbreviation'];
    return value.kind === 'twin' ? [`twin ${value.key} ${normalise(entry.text)}`] : [];
  });
  return hasPair(text, found) ? [...marks, 'pair'] : marks;
}

const NONE: readonly string[] = [];

/** A metric's name at a place of a text; some names stand for several metrics. */
interface Name {
  readonly end: number;
  readonly han: boolean;
  readonly terms: Set<string>;
}

/** How far a name and its translation in brackets stand apart at most. */
const GAP = 6;

function hasPair(text: string, found: readonly Match<Use>[]): boolean {
  if (!/[（(]/.test(text)) return false;
  const names = namesByStart(found);
  return [...names.values()].flat().some(({ end, han, terms }) => {
    for (let start = end + 1; start <= end + GAP; start++) {
      const others =
        names.get(start)?.filter((one) => one.han !== han && ![...terms].some((term) => one.terms.has(term))) ?? [];
      if (others.length > 0 && /^[*_\s]*[（(]\s?$/.test(text.slice(end, start))) return true;
    }
    return false;
  });
}

function namesByStart(found: readonly Match<Use>[]): ReadonlyMap<number, readonly Name[]> {
  const names = new Map<number, Name[]>();
  for (const { start, end, value, entry } of found) {
    if (value.kind !== 'paired') continue;
    const here = names.get(start) ?? [];
    names.set(start, here);
    const same = here.find((one) => one.end === end);
    if (same) same.terms.add(value.key);
    else here.push({ end, han: hasHan(entry.text), terms: new Set([value.key]) });
  }
  return names;
}
