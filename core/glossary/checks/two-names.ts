import catalog from '../../catalog/term-checks.json' with { type: 'json' };
import type { DocumentFacts } from '../../facts/document.ts';
import { hasHan, normalise } from '../../match/normalise.ts';
import type { Term } from '../entry.ts';
import { marksOfUses, type WordUse, wordUsesThat } from '../usage.ts';
import { hasTwins } from './sought.ts';

/** A name that a document uses beside another one for the same concept. */
export interface Twin {
  readonly use: WordUse;
  readonly main: WordUse;
}

const twins = new Map(catalog.twins.map(({ term, en, zh }) => [term, new Set([...en, ...zh].map(normalise))]));

/**
 * Metrics of a closed list that a document calls by two names of the same language, the rarer name at its first use. A
 * name that stands in brackets, or beside some, is taken as explained. The terms of team and document are left out: their
 * other words are often qualifiers in brackets, and a glossary marks itself which of them not to use.
 */
export function twoNames(facts: DocumentFacts, team?: readonly Term[]): Twin[] {
  if (!hasTwins(facts)) return [];
  const marks = marksOfUses(facts, team, twinMark);
  if (new Set([...marks].map((mark) => mark.split(' ', 2).join(' '))).size === marks.size) return [];
  const byTerm = new Map<string, WordUse[]>();
  for (const use of wordUsesThat(facts, team, mayBeTwin)) {
    const key = `${use.layer} ${use.term.id} ${hasHan(use.word)}`;
    byTerm.set(key, [...(byTerm.get(key) ?? []), use]);
  }
  return [...byTerm.values()].flatMap((uses) => {
    const [main, ...others] = [...uses].sort((a, b) => b.count - a.count || a.first.start - b.first.start);
    if (!main || others.length === 0 || uses.some(({ bracketed }) => bracketed)) return [];
    return others
      .filter((use) => !holds(use.word, main.word) && !isOfOther(facts, use, main))
      .map((use) => ({ use, main }));
  });
}

/** Term, script and word of a use that may have a twin; a term's id has no spaces. */
function twinMark(use: WordUse): string | undefined {
  return mayBeTwin(use) ? `${use.term.id} ${hasHan(use.word)} ${use.word}` : undefined;
}

function mayBeTwin({ layer, term, word }: WordUse): boolean {
  const alias = term.aliases?.find(({ text }) => text === word);
  if (alias?.deprecated || alias?.script === 'abbreviation') return false;
  return layer === 'built-in' && twins.get(term.id)?.has(normalise(word)) === true;
}

/** “资料正确率” beside 识别准确率: each is of something else, and says of what. */
function isOfOther({ text }: DocumentFacts, use: WordUse, main: WordUse): boolean {
  const [one, other] = [whatOf(text, use), whatOf(text, main)];
  return one !== undefined && other !== undefined && one !== other;
}

/** The two Han characters before the first use of a name, where they say of what it is. */
function whatOf(text: DocumentFacts['text'], { first: { start } }: WordUse): string | undefined {
  const said = /\p{Script=Han}{2}$/u.exec(text.slice(Math.max(0, start - 2), start))?.[0];
  return said === undefined || /[的了和与及或在其对把将让使是]/u.test(said) ? undefined : said;
}

/** One word inside the other is a short form, not another name. */
function holds(a: string, b: string): boolean {
  return normalise(a).includes(normalise(b)) || normalise(b).includes(normalise(a));
}
