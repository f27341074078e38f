import { l10n, Range, SnippetString, TextEditorRevealType, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { PART_REQUEST, type PartParams, type PartResult } from '../server/protocol.ts';

/** Adds a part of the specification to a document, with a tab stop for each of its blanks. */
export async function insertPart(client: BaseLanguageClient, target?: unknown, part?: unknown): Promise<void> {
  if (typeof target !== 'string' || typeof part !== 'string') return;
  const params: PartParams = { uri: target, part };
  const result = await client.sendRequest<PartResult>(PART_REQUEST, params);
  const document = await workspace.openTextDocument(Uri.parse(target));
  if (!result || document.version !== result.version) {
    window.showInformationMessage(l10n.t('The document changed meanwhile. Try again.'));
    return;
  }
  const { start, end } = result.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  const editor = await window.showTextDocument(document);
  await editor.insertSnippet(new SnippetString(result.snippet), range);
  editor.revealRange(new Range(range.start, range.start), TextEditorRevealType.InCenterIfOutsideViewport);
}
