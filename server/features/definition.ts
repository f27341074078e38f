import type { CancellationToken, Definition, DefinitionLink, DefinitionParams } from 'vscode-languageserver';
import type { Feature } from '../context.ts';
import { termInGlossary } from '../glossary-at.ts';
import { rangeOf } from '../report.ts';
import { termAt } from '../term-at.ts';
import { definitionOf } from '../term-places.ts';

/** From a term to its definition in the team's glossary or the document's own. No file defines a built-in term. */
export const definition: Feature = (context) => {
  const { connection, client, guard } = context;
  const answer = async (
    params: DefinitionParams,
    token: CancellationToken,
  ): Promise<Definition | DefinitionLink[] | null> => {
    const asked = (await termAt(context, params, token)) ?? (await termInGlossary(context, params));
    const place = asked && definitionOf(context, asked.found, asked.document);
    if (!place) return null;
    const range = rangeOf(place.range, place.positions);
    if (!client.definitionLinks) return { uri: place.uri, range };
    const originSelectionRange = rangeOf(asked.found.range, asked.document.text);
    return [{ originSelectionRange, targetUri: place.uri, targetRange: range, targetSelectionRange: range }];
  };
  const guarded = guard('textDocument/definition', null, answer);
  connection.onDefinition((params, token) => guarded(params, token));
  return { definitionProvider: true };
};
