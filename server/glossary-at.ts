import type { TextDocumentPositionParams } from 'vscode-languageserver';
import { builtin } from '../core/glossary/builtin.ts';
import { Glossary, type Occurrence } from '../core/glossary/glossary.ts';
import { termsInRanges } from '../core/glossary/raw.ts';
import { usesIn } from '../core/glossary/rename.ts';
import type { Range } from '../core/text.ts';
import type { Context } from './context.ts';
import type { OpenDocument } from './documents.ts';
import type { Team } from './glossaries.ts';
import { type GlossaryText, presentText } from './glossary-text.ts';
import type { Place } from './term-at.ts';
import { keyOf } from './uri.ts';

/** An open glossary file that is no Markdown. */
interface OpenGlossary {
  readonly document: OpenDocument;
  readonly glossary: Glossary;
  readonly team: Team;
  readonly present: GlossaryText;
}

/** An open YAML or JSON file that a configuration names as a glossary; undefined for all other files. */
export async function openGlossary({ documents, glossaries }: Context, uri: string): Promise<OpenGlossary | undefined> {
  const document = documents.any(uri);
  if (!document || documents.get(uri)) return undefined;
  const team = await glossaries.teamWith(document.uri);
  const file = team?.files.find((one) => keyOf(one.uri) === keyOf(document.uri));
  if (!team || !file) return undefined;
  return { document, team, glossary: new Glossary([team.layer, builtin]), present: presentText(documents, file) };
}

/** The term at a position of such a file: one that is defined there, or one that a definition uses. */
export async function termInGlossary(
  context: Context,
  { textDocument, position }: TextDocumentPositionParams,
): Promise<Place | undefined> {
  const asked = await openGlossary(context, textDocument.uri);
  if (!asked) return undefined;
  const { document, glossary } = asked;
  const found = foundAt(asked, document.offsetAt(position));
  return found && { document, glossary, found };
}

function foundAt({ team, glossary, present }: OpenGlossary, offset: number): Occurrence | undefined {
  const { text, terms } = present;
  const at = (range: Range): boolean => range.start <= offset && offset <= range.end;
  for (const term of terms) {
    const { range, spots = [], prose = [] } = term.origin ?? { range: { start: -1, end: -1 } };
    if ([range, ...spots].some(at)) {
      const use = usesIn(text, term).find(({ pieces }) => pieces.some(at));
      const inForce = team.layer.term(term.id);
      if (!use || !inForce) return undefined;
      const [whole = range] = use.pieces;
      return { ...use, term: inForce, layer: 'workspace', range: whole, beneath: [] };
    }
    const around = prose.find(at);
    if (around) return termsInRanges(glossary, text, [around]).find((one) => at(one.range));
  }
  return undefined;
}
