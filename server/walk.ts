import type { CancellationToken } from 'vscode-languageserver';
import type { Checked } from './checks.ts';
import type { ClosedCheck } from './closed.ts';
import type { Context } from './context.ts';
import { nameOf } from './uri.ts';

/** What hears of each document of the workspace. */
export interface Walker {
  /** The name of the request, for the log. */
  readonly name: string;
  /** The client's own progress, by its token. */
  readonly workDoneToken?: string | number | undefined;
  /** Open a progress of the server's where the client named none and shows such. */
  readonly ownProgress?: boolean;
  readonly open: (uri: string, checked: Checked) => void;
  readonly closed: (check: ClosedCheck) => void;
  /** Hears of a folder that cannot be read. */
  readonly unread?: (folder: string) => void;
}

/**
 * Checks every document of the workspace: those that are open as the client has them, the others from their files. Gives
 * the URIs of the files; where the token cancels it ends early, and what was heard until then is right. A document whose
 * check throws is logged, and the others go on.
 */
export async function walkWorkspace(
  { connection, client, documents, closed, checks }: Context,
  walker: Walker,
  token: CancellationToken,
): Promise<readonly string[]> {
  const { name, workDoneToken } = walker;
  const own = walker.ownProgress && workDoneToken === undefined && client.progress;
  const progress = own
    ? await connection.window.createWorkDoneProgress()
    : await connection.window.attachWorkDoneProgress(workDoneToken);
  try {
    const uris = await closed.list(walker.unread);
    progress.begin('prdlint', 0, undefined, true);
    let done = 0;
    const step = (uri: string): void => {
      done++;
      progress.report(Math.floor((done / Math.max(1, uris.length)) * 100), `${done}/${uris.length} ${nameOf(uri)}`);
    };
    for (const document of documents.all()) {
      const checked = await checks.of(document, token);
      if (token.isCancellationRequested) return uris;
      if (checked) walker.open(document.uri, checked);
    }
    await closed.checkAll(
      uris,
      token,
      (check) => {
        step(check.uri);
        if (!documents.get(check.uri)) walker.closed(check);
      },
      (uri, error) => {
        step(uri);
        connection.console.error(`${name}: ${uri}: ${String(error)}`);
      },
    );
    return uris;
  } finally {
    progress.done();
  }
}
