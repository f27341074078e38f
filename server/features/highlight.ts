import {
  type CancellationToken,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import { rangeOf } from '../report.ts';
import { termAt } from '../term-at.ts';
import { definitionOf, isDefining, occurrencesIn } from '../term-places.ts';

/** The other uses of the term at the cursor in the same document. */
export const highlight: Feature = (context) => {
  const { connection, guard } = context;
  const answer = async (
    params: DocumentHighlightParams,
    token: CancellationToken,
  ): Promise<DocumentHighlight[] | null> => {
    const asked = await termAt(context, params, token);
    if (!asked) return null;
    const { glossary, facts, document, found } = asked;
    const all = occurrencesIn(glossary, facts.sections, found.term);
    // An everyday word that counts only because it was asked for is not among them.
    if (!all.some(({ range }) => range.start === found.range.start)) all.push(found);
    const place = definitionOf(context, found, document);
    return all.map(({ range }) => ({
      range: rangeOf(range, document.text),
      kind: isDefining(document.uri, range, place) ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
  };
  const guarded = guard('textDocument/documentHighlight', null, answer);
  connection.onDocumentHighlight((params, token) => guarded(params, token));
  return { documentHighlightProvider: true };
};
