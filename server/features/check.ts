import type { CancellationToken } from 'vscode-languageserver';
import type { Checked } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import { CHECK_REQUEST, type CheckParams, type CheckResult, type Counts } from '../protocol.ts';
import { countsOf } from '../report.ts';
import { walkWorkspace } from '../walk.ts';

const NO_COUNTS: Counts = { error: 0, warning: 0, info: 0 };
const NOTHING: CheckResult = {
  documents: 0,
  checked: 0,
  counts: NO_COUNTS,
  files: [],
  cancelled: false,
  tooLarge: [],
  unread: [],
};

/** Checks a document or the whole workspace at the user's word. */
export const check: Feature = (context) => {
  const { connection, guard } = context;
  const run = guard(CHECK_REQUEST, NOTHING, (params: CheckParams | null, token: CancellationToken) =>
    params?.uri === undefined ? checkWorkspace(context, params, token) : checkOne(context, params.uri, token),
  );
  connection.onRequest(CHECK_REQUEST, (params: CheckParams | null, token) => run(params, token));
  return {};
};

async function checkOne(context: Context, uri: string, token: CancellationToken): Promise<CheckResult> {
  const { documents, checks, client, connection } = context;
  const document = documents.get(uri);
  const tally = new Tally();
  if (document) {
    document.due = true;
    const checked = await checks.of(document, token);
    if (checked) tally.add(document.uri, checked);
    if (client.pull && client.refresh) connection.languages.diagnostics.refresh().catch(() => {});
  } else {
    const check = await context.closed.check(uri, token);
    if (check?.state === 'checked') {
      tally.add(uri, check.checked);
      context.published.show(uri, check.checked);
    }
    if (check?.state === 'too-large') tally.tooLarge.push(uri);
    if (check?.state === 'unread') tally.unread.push(uri);
  }
  return tally.result(token.isCancellationRequested);
}

async function checkWorkspace(
  context: Context,
  params: CheckParams | null,
  token: CancellationToken,
): Promise<CheckResult> {
  const { published } = context;
  const tally = new Tally();
  const uris = await walkWorkspace(
    context,
    {
      name: CHECK_REQUEST,
      workDoneToken: params?.workDoneToken,
      ownProgress: true,
      open: (uri, checked) => tally.add(uri, checked),
      closed: (check) => {
        if (check.state === 'too-large') tally.tooLarge.push(check.uri);
        if (check.state === 'unread') tally.unread.push(check.uri);
        if (check.state !== 'checked') return;
        tally.add(check.uri, check.checked);
        published.show(check.uri, check.checked);
      },
      unread: (folder) => tally.unread.push(folder),
    },
    token,
  );
  if (!token.isCancellationRequested) published.keepOnly(uris);
  return tally.result(token.isCancellationRequested);
}

class Tally {
  readonly tooLarge: string[] = [];
  readonly unread: string[] = [];
  readonly #files: { uri: string; counts: Counts }[] = [];
  #counts = NO_COUNTS;
  #documents = 0;
  #checked = 0;

  add(uri: string, { kind, result }: Checked): void {
    this.#documents++;
    if (kind === 'other' || kind === 'off') return;
    this.#checked++;
    const counts = countsOf(result.findings);
    if (result.findings.length > 0) this.#files.push({ uri, counts });
    this.#counts = {
      error: this.#counts.error + counts.error,
      warning: this.#counts.warning + counts.warning,
      info: this.#counts.info + counts.info,
    };
  }

  result(cancelled: boolean): CheckResult {
    return {
      documents: this.#documents + this.tooLarge.length,
      checked: this.#checked,
      counts: this.#counts,
      files: this.#files,
      cancelled,
      tooLarge: this.tooLarge,
      unread: this.unread,
    };
  }
}
