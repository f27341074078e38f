import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { cancelled, type Feature } from '../context.ts';
import { termInGlossary } from '../glossary-at.ts';
import { rangeOf } from '../report.ts';
import { termAt } from '../term-at.ts';
import { definitionOf, isDefining, usesOf } from '../term-places.ts';

/** All uses of a term in the workspace, by whichever of its names. */
export const references: Feature = (context) => {
  const { connection, guard } = context;
  const answer = async (params: ReferenceParams, token: CancellationToken): Promise<Location[] | null> => {
    const asked = (await termAt(context, params, token)) ?? (await termInGlossary(context, params));
    if (!asked) return null;
    const { found, document } = asked;
    const uses = await usesOf(context, found, document, token);
    if (!uses) throw cancelled();
    const place = definitionOf(context, found, document);
    const out = uses.flatMap(({ uri, positions, occurrences }) =>
      occurrences
        .filter(({ range }) => !isDefining(uri, range, place))
        .map(({ range }) => ({ uri, range: rangeOf(range, positions) })),
    );
    if (place && params.context.includeDeclaration) {
      out.unshift({ uri: place.uri, range: rangeOf(place.range, place.positions) });
    }
    return out;
  };
  const guarded = guard('textDocument/references', null, answer);
  connection.onReferences((params, token) => guarded(params, token));
  return { referencesProvider: true };
};
