import type { CancellationToken, CodeLens, CodeLensParams } from 'vscode-languageserver';
import { cancelled, type Feature } from '../context.ts';
import { openGlossary } from '../glossary-at.ts';
import { SHOW_REFERENCES_COMMAND } from '../protocol.ts';
import { rangeOf } from '../report.ts';
import { resultLenses } from '../result-lenses.ts';
import { stateLenses } from '../state-lenses.ts';
import { askedDocument } from '../term-at.ts';
import { definedIn, definitionOf, isDefining, usesOf } from '../term-places.ts';

/** What a code lens remembers until it is resolved. */
interface Remembered {
  readonly uri: string;
  readonly term: string;
}

/** The state of the specification, and the uses of a term above its definition, counted when the lens comes into view. */
export const codeLens: Feature = (context) => {
  const { connection, client, guard } = context;

  const list = async ({ textDocument: { uri } }: CodeLensParams, token: CancellationToken): Promise<CodeLens[]> => {
    const asked = await askedDocument(context, uri, token);
    const home = asked ?? (await openGlossary(context, uri));
    if (!home) return [];
    const terms = definedIn(context, home).map(({ term, range }) => ({
      range: rangeOf(range, home.document.text),
      data: { uri, term: term.id } satisfies Remembered,
    }));
    return [
      ...(asked ? stateLenses(context, asked) : []),
      ...(asked ? await resultLenses(context, asked) : []),
      ...terms,
    ];
  };

  const resolve = async (lens: CodeLens, token: CancellationToken): Promise<CodeLens> => {
    const { uri, term: id } = lens.data as Remembered;
    const asked = (await askedDocument(context, uri, token)) ?? (await openGlossary(context, uri));
    const target = asked && definedIn(context, asked).find(({ term }) => term.id === id);
    if (!target) return { ...lens, command: titled('', uri, lens) };
    const uses = await usesOf(context, target, asked.document, token);
    if (!uses) throw cancelled();
    const place = definitionOf(context, target, asked.document);
    const count = uses.flatMap((one) =>
      one.occurrences.filter(({ range }) => !isDefining(one.uri, range, place)),
    ).length;
    const en = count === 1 ? '1 reference' : `${count} references`;
    return { ...lens, command: titled(client.language === 'zh' ? `${count} 处引用` : en, uri, lens) };
  };

  /** A command that the client does not know is a title only. */
  const titled = (title: string, uri: string, { range }: CodeLens): NonNullable<CodeLens['command']> =>
    client.commands.has(SHOW_REFERENCES_COMMAND)
      ? { title, command: SHOW_REFERENCES_COMMAND, arguments: [uri, range.start] }
      : { title, command: '' };

  const guardedList = guard('textDocument/codeLens', [], list);
  connection.onCodeLens((params, token) => guardedList(params, token));
  connection.onCodeLensResolve((lens, token) => guard('codeLens/resolve', lens, resolve)(lens, token));
  return { codeLensProvider: { resolveProvider: true } };
};
