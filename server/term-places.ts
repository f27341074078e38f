import type { CancellationToken } from 'vscode-languageserver';
import type { Term } from '../core/glossary/entry.ts';
import type { Found, Glossary, Occurrence } from '../core/glossary/glossary.ts';
import type { TermSection } from '../core/glossary/section.ts';
import { type DocumentText, type Range, shift } from '../core/text.ts';
import type { Context } from './context.ts';
import type { OpenDocument } from './documents.ts';
import type { TeamFile } from './glossaries.ts';
import { type GlossaryText, presentText } from './glossary-text.ts';
import { usesInGlossaries } from './glossary-uses.ts';
import type { Positions } from './report.ts';
import type { Asked } from './term-at.ts';
import { keyOf } from './uri.ts';

/** A term and whose glossary it is from. */
export type Target = Pick<Found, 'term' | 'layer'>;

/** The uses of a term in one document. */
export interface Uses {
  readonly uri: string;
  readonly text: DocumentText;
  readonly positions: Positions;
  /** The version of an open document. */
  readonly version: number | null;
  readonly occurrences: readonly Occurrence[];
}

/** Where a term is defined: the file, its text, the range of the term and those of its other words. */
export interface Definition {
  readonly uri: string;
  readonly text: string;
  readonly positions: Positions;
  readonly range: Range;
  readonly spots: readonly Range[];
}

/** A search gives way to waiting messages after so many milliseconds. */
const SLICE = 15;

/** Where a term is defined; undefined for built-in terms, which no file of the workspace defines. */
export function definitionOf(
  { documents, glossaries }: Context,
  { term, layer }: Target,
  document: OpenDocument,
): Definition | undefined {
  const { origin } = term;
  if (!origin) return undefined;
  const { range, spots = [] } = origin;
  if (layer === 'document') {
    return { uri: document.uri, text: document.text.getText(), positions: document.text, range, spots };
  }
  const file = glossaries.fileOf(origin);
  if (!file) return undefined;
  const present = presentText(documents, file);
  const now = placesIn(file, present, term);
  return now && { uri: present.uri, text: present.text, positions: present.positions, ...now };
}

/** Where a term stands in the present text of its file; undefined where an edit that is not saved took it away. */
function placesIn(file: TeamFile, present: GlossaryText, term: Term): Pick<Definition, 'range' | 'spots'> | undefined {
  const origin = present.terms === file.terms ? term.origin : present.terms.find(({ id }) => id === term.id)?.origin;
  return origin && { range: origin.range, spots: origin.spots ?? [] };
}

/**
 * Where a term is used, aliases included: in the document itself for a term that it defines, else in all documents of the
 * workspace in whose glossaries the same term is in force. Undefined where the token cancelled.
 */
export async function usesOf(
  context: Context,
  { term, layer }: Target,
  home: OpenDocument,
  token: CancellationToken,
): Promise<Uses[] | undefined> {
  const { documents, closed, configurations, files, glossaries, library } = context;
  const out: Uses[] = [];
  const add = (uses: Omit<Uses, 'occurrences'>, occurrences: readonly Occurrence[]): void => {
    if (occurrences.length > 0) out.push({ ...uses, occurrences });
  };
  for (const document of layer === 'document' ? [home] : documents.all()) {
    const facts = await context.checks.facts(document, token);
    if (token.isCancellationRequested) return undefined;
    if (!facts) continue;
    const glossary = await glossaries.for(document.uri, facts);
    const { uri, version, text } = document;
    add({ uri, version, text: facts.text, positions: text }, occurrencesIn(glossary, facts.sections, term));
  }
  if (layer === 'document') return out;

  let since = performance.now();
  for (const uri of await closed.list()) {
    if (performance.now() - since > SLICE) {
      await files.host.pause();
      since = performance.now();
    }
    if (token.isCancellationRequested) return undefined;
    if (documents.get(uri)) continue;
    const applied = await configurations.for(uri, true);
    if (!applied.match.included) continue;
    const team = await glossaries.teamOf(applied);
    if (layer === 'workspace' && team?.layer.term(term.id) !== term) continue;
    const text = await library.get(uri);
    if (!text) continue;
    const glossary = glossaries.inForce(uri, text.document, team);
    const target = glossary.layers.find(({ name }) => name === layer);
    if (!target) continue;
    const found = occurrencesIn(glossary, text.sectionsWith(target, term), term);
    if (found.length > 0) add({ uri, version: null, text: text.text, positions: text.positions }, found);
  }
  for (const uses of layer === 'workspace' ? usesInGlossaries(context, term) : []) add(uses, uses.occurrences);
  return out;
}

/** The uses of a term in some sections of a document. */
export function occurrencesIn(glossary: Glossary, sections: readonly TermSection[], term: Term): Occurrence[] {
  return sections.flatMap((section) =>
    glossary.termsOfSection(section).flatMap((one) => {
      if (one.term !== term) return [];
      const pieces = one.pieces.map((piece) => shift(piece, section.offset));
      return [{ ...one, range: shift(one.range, section.offset), pieces }];
    }),
  );
}

/** True where a use is part of the definition itself. */
export function isDefining(uri: string, range: Range, definition: Definition | undefined): boolean {
  if (!definition || keyOf(definition.uri) !== keyOf(uri)) return false;
  return [definition.range, ...definition.spots].some((spot) => spot.start <= range.start && range.end <= spot.end);
}

/** The terms that an open document defines: its own, or those of the team's glossary of which it is a file. */
export function definedIn(
  { documents, glossaries }: Context,
  { document, glossary }: Pick<Asked, 'document' | 'glossary'>,
): (Target & { readonly range: Range })[] {
  return glossary.layers.flatMap(({ name: layer, terms }): (Target & { readonly range: Range })[] => {
    if (layer === 'document') {
      return terms.flatMap((term) => (term.origin ? [{ term, layer, range: term.origin.range }] : []));
    }
    const file = terms
      .map(({ origin }) => origin && glossaries.fileOf(origin))
      .find((one) => one && keyOf(one.uri) === keyOf(document.uri));
    if (!file) return [];
    const saved = new Map(file.terms.map((term) => [term.id, term]));
    return presentText(documents, file).terms.flatMap(({ id, origin }) => {
      const term = saved.get(id);
      return term && origin ? [{ term, layer, range: origin.range }] : [];
    });
  });
}
