import { CancellationError, type CancellationToken, l10n, type Progress, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';
import { CHECK_REQUEST, type CheckParams, type CheckResult } from '../server/protocol.ts';
import { showProblems } from './problems.ts';
import { countsText } from './status-text.ts';

type Step = { readonly message?: string; readonly increment?: number };

let runs = 0;

/** Checks every document of the workspace with a progress bar that can be cancelled; findings go to Problems. */
export async function checkWorkspace(client: BaseLanguageClient): Promise<CheckResult | undefined> {
  const options = {
    location: ProgressLocation.Notification,
    title: l10n.t('prdlint: checking the workspace'),
    cancellable: true,
  };
  const result = await window.withProgress(options, (progress, token) => request(client, progress, token));
  if (!result) return undefined;
  const message = resultMessage(result);
  if (result.files.length > 0) showProblems(message);
  else window.showInformationMessage(message);
  return result;
}

async function request(
  client: BaseLanguageClient,
  progress: Progress<Step>,
  token: CancellationToken,
): Promise<CheckResult | undefined> {
  const workDoneToken = `prdlint-check-${++runs}`;
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const percentage = value.percentage ?? shown;
    progress.report({ increment: percentage - shown, ...(value.message ? { message: value.message } : {}) });
    shown = percentage;
  });
  try {
    return await client.sendRequest<CheckResult>(CHECK_REQUEST, { workDoneToken } satisfies CheckParams, token);
  } catch (error) {
    if (token.isCancellationRequested || error instanceof CancellationError) return undefined;
    throw error;
  } finally {
    listening.dispose();
  }
}

function resultMessage({ cancelled, checked, counts, documents, files, tooLarge }: CheckResult): string {
  const looked = l10n.t('{0} Markdown files looked at, {1} requirement documents checked', documents, checked);
  const found = files.length === 0 ? countsText(counts) : l10n.t('{0} in {1} files', countsText(counts), files.length);
  const notes = [
    cancelled ? l10n.t('Stopped before the end.') : '',
    tooLarge.length > 0 ? l10n.t('{0} files were too large.', tooLarge.length) : '',
  ].filter((note) => note !== '');
  return [l10n.t('prdlint: {0}: {1}.', looked, found), ...notes].join(' ');
}
