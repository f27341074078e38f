import { type CancellationToken, l10n, type Progress, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';

let runs = 0;

/** What the server answered, which is only a part where the person cancelled. */
interface Answer<R> {
  readonly answer: R;
  readonly cancelled: boolean;
}

/**
 * Sends a request about the whole workspace and shows how far the server is, in a message that can be cancelled. Undefined
 * where there is no answer, because the person cancelled, or because the server went away: then a message says so.
 * @param title what is done, localised
 */
export async function askWorkspace<R>(
  client: BaseLanguageClient,
  method: string,
  title: string,
): Promise<Answer<R> | undefined> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, (progress, token) => request<R>(client, method, progress, token));
}

async function request<R>(
  client: BaseLanguageClient,
  method: string,
  progress: Progress<{ readonly message?: string; readonly increment?: number }>,
  token: CancellationToken,
): Promise<Answer<R> | undefined> {
  const workDoneToken = `${method}-${++runs}`;
  let shown = 0;
  const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
    if (value.kind === 'end') return;
    const percentage = value.percentage ?? shown;
    progress.report({ increment: percentage - shown, ...(value.message ? { message: value.message } : {}) });
    shown = percentage;
  });
  try {
    const answer = await client.sendRequest<R>(method, { workDoneToken }, token);
    return { answer, cancelled: token.isCancellationRequested };
  } catch (error) {
    if (token.isCancellationRequested) return undefined;
    client.warn(`${method} was not answered.`, error, false);
    window.showInformationMessage(l10n.t('prdlint: the workspace was not read to its end.'));
    return undefined;
  } finally {
    listening.dispose();
  }
}
