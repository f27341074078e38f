import type { Diagnostic } from 'vscode-languageserver';
import type { Checked, Checks } from './checks.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { diagnosticsOf, noticeOf, TOO_LARGE } from './report.ts';

/**
 * Keeps the diagnostics of every check. They are made as soon as the check is, while its offsets still count in the
 * document's text: where checks wait for a save, they are shown again after the text went on.
 */
export function keepShown(checks: Checks, client: Client): void {
  checks.onChecked((document, checked) => {
    document.shown = make(document, checked, client, checks);
  });
}

function make(document: OpenDocument, checked: Checked, client: Client, { settings }: Checks): readonly Diagnostic[] {
  const { uri, text } = document;
  if (checked.tooLarge !== undefined) {
    const before = document.shown.filter(({ code }) => code !== TOO_LARGE);
    return [noticeOf(checked, checked.tooLarge, settings), ...before];
  }
  return diagnosticsOf(checked, { uri, positions: text, relatedInformation: client.relatedInformation });
}
