import type { CancellationToken, TextDocumentPositionParams } from 'vscode-languageserver';
import type { DocumentFacts } from '../core/facts/document.ts';
import type { Glossary, Occurrence } from '../core/glossary/glossary.ts';
import type { Checked } from './checks.ts';
import type { Context } from './context.ts';
import type { OpenDocument } from './documents.ts';

/** A document whose terms are asked for. */
export interface Asked {
  readonly document: OpenDocument;
  readonly facts: DocumentFacts;
  readonly checked: Checked;
  readonly glossary: Glossary;
}

/** A term at a place of an open file. */
export interface Place extends Pick<Asked, 'document' | 'glossary'> {
  readonly found: Occurrence;
}

/** An open document with the glossaries in force; undefined where it is left out of checks, too large, or not open. */
export async function askedDocument(
  { documents, checks, glossaries }: Context,
  uri: string,
  token: CancellationToken,
): Promise<Asked | undefined> {
  const document = documents.get(uri);
  if (!document) return undefined;
  const facts = await checks.facts(document, token);
  const checked = facts && (await checks.of(document, token));
  if (!facts || !checked || checked.kind === 'off') return undefined;
  return { document, facts, checked, glossary: await glossaries.for(document.uri, facts) };
}

/** The term at a position of an open document, or right before it. */
export async function termAt(
  context: Context,
  { textDocument, position }: TextDocumentPositionParams,
  token: CancellationToken,
): Promise<(Asked & Place) | undefined> {
  const asked = await askedDocument(context, textDocument.uri, token);
  const found = asked?.glossary.termAt(asked.facts, asked.document.offsetAt(position), true);
  return asked && found && { ...asked, found };
}
