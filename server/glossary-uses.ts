import { builtin } from '../core/glossary/builtin.ts';
import type { Term } from '../core/glossary/entry.ts';
import { Glossary, type Occurrence } from '../core/glossary/glossary.ts';
import type { Layer } from '../core/glossary/layer.ts';
import { termsInRanges } from '../core/glossary/raw.ts';
import type { Context } from './context.ts';
import { isMarkdownFile } from './documents.ts';
import type { TeamFile } from './glossaries.ts';
import { type GlossaryText, presentText } from './glossary-text.ts';
import type { Uses } from './term-places.ts';

/** The glossary files that are no Markdown, with the places where their definitions use a term. */
export function usesInGlossaries({ documents, glossaries }: Context, term: Term): Uses[] {
  const seen = new Set<TeamFile>();
  return glossaries.teamsOf(term).flatMap(({ files, layer }) =>
    files.flatMap((file) => {
      if (seen.has(file) || isMarkdownFile(file.uri)) return [];
      seen.add(file);
      const present = presentText(documents, file);
      return [{ ...present, occurrences: usesInDefinitions(layer, present).get(term) ?? [] }];
    }),
  );
}

const inDefinitions = new WeakMap<readonly Term[], { layer: Layer; uses: ReadonlyMap<Term, Occurrence[]> }>();

/** What the definitions of a glossary file use, searched once for all terms. */
function usesInDefinitions(layer: Layer, { text, terms }: GlossaryText): ReadonlyMap<Term, Occurrence[]> {
  const known = inDefinitions.get(terms);
  if (known?.layer === layer) return known.uses;
  const ranges = terms.flatMap(({ origin }) => origin?.prose ?? []);
  const uses = new Map<Term, Occurrence[]>();
  for (const one of termsInRanges(new Glossary([layer, builtin]), text, ranges)) {
    uses.set(one.term, [...(uses.get(one.term) ?? []), one]);
  }
  inDefinitions.set(terms, { layer, uses });
  return uses;
}
