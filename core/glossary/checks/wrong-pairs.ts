import catalog from '../../catalog/term-checks.json' with { type: 'json' };
import type { DocumentFacts, PlacedSection } from '../../facts/document.ts';
import { hasHan, normalise } from '../../match/normalise.ts';
import { type Range, shift } from '../../text.ts';
import { glossaryOf } from '../document.ts';
import type { Term } from '../entry.ts';
import type { Glossary, Occurrence } from '../glossary.ts';
import { hasPairs } from './sought.ts';

/** Two names of different metrics given as translations of each other. */
export interface WrongPair {
  readonly at: Range;
  readonly first: string;
  readonly second: string;
  readonly firstAt: Range;
  readonly secondAt: Range;
  /** The right translation of the first name, and the name that the second one translates. */
  readonly translation: string;
  readonly original: string;
}

const paired = new Set(catalog.paired);

/** `查准率（Recall）` and the like: a metric's name with the name of another metric in brackets as its translation. */
export function wrongPairs(facts: DocumentFacts): WrongPair[] {
  const glossary = glossaryOf(facts);
  const found = facts.lists.of(
    'wrong pairs',
    (_, section) =>
      pairsIn(glossary, section, facts.text.slice(section.offset, section.end)).map((pair) => ({ pair, section })),
    glossary.layers,
  );
  return found.map(({ pair, section }) => {
    const by = section.offset;
    return { ...pair, at: shift(pair.at, by), firstAt: shift(pair.firstAt, by), secondAt: shift(pair.secondAt, by) };
  });
}

function pairsIn(glossary: Glossary, section: PlacedSection, source: string): WrongPair[] {
  if (!hasPairs(section.facts)) return [];
  const all = glossary.termsOfSection(section);
  return all.flatMap((a, i) => {
    const b = all[i + 1];
    if (!b || !isTranslation(a, b, source) || !differ(a, b)) return [];
    const [own, other] = hasHan(a.word) ? (['zh', 'en'] as const) : (['en', 'zh'] as const);
    return [
      {
        at: { start: a.range.start, end: b.range.end },
        first: source.slice(a.range.start, a.range.end),
        second: source.slice(b.range.start, b.range.end),
        firstAt: a.range,
        secondAt: b.range,
        translation: a.term.names[other] ?? '',
        original: b.term.names[own] ?? '',
      },
    ];
  });
}

/** A name, and right behind it in brackets nothing but a name in the other script. */
function isTranslation(a: Occurrence, b: Occurrence, source: string): boolean {
  if (b.range.start - a.range.end > 6 || hasHan(a.word) === hasHan(b.word)) return false;
  return (
    /^[*_\s]*[（(]\s?$/.test(source.slice(a.range.end, b.range.start)) &&
    /^[*_\s]*[)）]/.test(source.slice(b.range.end, b.range.end + 6))
  );
}

/** Both are metrics of the closed list, different ones, and neither word is a name of both, as 精度 is. */
function differ(a: Occurrence, b: Occurrence): boolean {
  if (a.layer !== 'built-in' || b.layer !== 'built-in' || a.term === b.term) return false;
  return paired.has(a.term.id) && paired.has(b.term.id) && !has(b.term, a.word) && !has(a.term, b.word);
}

function has({ names, aliases = [] }: Term, word: string): boolean {
  const key = normalise(word);
  return [names.en, names.zh, ...aliases.map(({ text }) => text)].some((one) => one && normalise(one) === key);
}
