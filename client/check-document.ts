import { l10n, ProgressLocation, window } from 'vscode';
import { CHECK_REQUEST, type CheckParams, type CheckResult } from '../server/protocol.ts';
import type { Parts } from './commands.ts';
import { showProblems } from './problems.ts';
import { countsText } from './status-text.ts';

/** Checks the active document, even where settings or its size keep it from being checked while typing. */
export async function checkDocument({ client, statuses, kinds }: Parts): Promise<CheckResult | undefined> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') {
    window.showInformationMessage(l10n.t('Open a Markdown document to check it.'));
    return undefined;
  }
  const { uri } = document;
  const check = (): Promise<CheckResult> =>
    client.sendRequest<CheckResult>(CHECK_REQUEST, { uri: uri.toString() } satisfies CheckParams);
  const result = await window.withProgress(
    { location: ProgressLocation.Window, title: l10n.t('prdlint: checking') },
    check,
  );
  if (result.checked > 0) {
    report(l10n.t('prdlint: {0} in this document.', countsText(result.counts)), result);
    return result;
  }
  offerToOverrule();
  return result;

  /** The engine took the document for something else; the user may know better. */
  async function offerToOverrule(): Promise<void> {
    const asAiPrd = l10n.t('Check as AI PRD');
    const off = statuses.of(uri)?.kind === 'off';
    const message = off
      ? l10n.t('This document is left out of checks.')
      : l10n.t('This does not look like a requirement document, so nothing was checked.');
    const answer = await window.showInformationMessage(message, asAiPrd);
    if (answer === asAiPrd) await kinds.set(uri, 'ai-prd');
  }
}

/** Says the result; where there are findings, the answer leads to them. Does not wait for the user. */
function report(message: string, { counts }: CheckResult): void {
  const found = counts.error + counts.warning + counts.info > 0;
  if (found) showProblems(message);
  else window.showInformationMessage(message);
}
