import { l10n, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { CHECK_REQUEST, type CheckResult } from '../server/protocol.ts';
import { askWorkspace } from './ask-workspace.ts';
import { showProblems } from './problems.ts';
import { countsText } from './status-text.ts';

/** Checks every document of the workspace with a progress bar that can be cancelled; findings go to Problems. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<CheckResult | undefined> {
  const asked = await askWorkspace<CheckResult>(client, CHECK_REQUEST, l10n.t('prdlint: checking the workspace'));
  if (!asked) return undefined;
  const { answer } = asked;
  const message = resultMessage(answer);
  if (answer.files.length > 0) showProblems(message);
  else window.showInformationMessage(message);
  return answer;
}

function resultMessage({ cancelled, checked, counts, documents, files, tooLarge, unread }: CheckResult): string {
  const looked = l10n.t('{0} Markdown files looked at, {1} requirement documents checked', documents, checked);
  const found = files.length === 0 ? countsText(counts) : l10n.t('{0} in {1} files', countsText(counts), files.length);
  const notes = [
    cancelled ? l10n.t('Stopped before the end.') : '',
    tooLarge.length > 0 ? l10n.t('{0} files were too large.', tooLarge.length) : '',
    unread.length > 0 ? l10n.t('{0} files or folders could not be read.', unread.length) : '',
  ].filter((note) => note !== '');
  return [l10n.t('prdlint: {0}: {1}.', looked, found), ...notes].join(' ');
}
