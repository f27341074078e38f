import type { CancellationToken } from 'vscode-languageserver';
import { isoDate } from '../../core/facts/date.ts';
import { leastComplete, type OverviewRow, overviewRow } from '../../core/report/row.ts';
import type { Checked } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import { OVERVIEW_REQUEST, type OverviewParams, type OverviewResult } from '../protocol.ts';

/** All requirement documents of the workspace at a glance. */
export const overview: Feature = (context) => {
  const { connection, guard } = context;
  const empty: OverviewResult = { rows: [] };
  const run = guard(OVERVIEW_REQUEST, empty, (params: OverviewParams | null, token: CancellationToken) =>
    overviewOf(context, params, token),
  );
  connection.onRequest(OVERVIEW_REQUEST, (params: OverviewParams | null, token) => run(params, token));
  return {};
};

async function overviewOf(
  { connection, client, documents, closed, checks, configurations }: Context,
  params: OverviewParams | null,
  token: CancellationToken,
): Promise<OverviewResult> {
  const progress = await connection.window.attachWorkDoneProgress(params?.workDoneToken);
  const rows: OverviewRow[] = [];
  const options = { today: isoDate(new Date()), language: client.language };
  const add = (uri: string, { facts, result }: Checked): void => {
    const row = facts && overviewRow({ name: nameIn(uri, configurations.folders), uri }, facts, result, options);
    if (row) rows.push(row);
  };
  try {
    const uris = await closed.list();
    progress.begin('prdlint', 0, undefined, true);
    let done = 0;
    const step = (): void =>
      progress.report(Math.floor((++done / Math.max(1, uris.length)) * 100), `${done}/${uris.length}`);
    for (const document of documents.all()) {
      const checked = await checks.of(document, token);
      if (checked) add(document.uri, checked);
    }
    await closed.checkAll(
      uris,
      token,
      (check) => {
        step();
        if (check.state === 'checked' && !documents.get(check.uri)) add(check.uri, check.checked);
      },
      (uri, error) => {
        step();
        connection.console.error(`${OVERVIEW_REQUEST}: ${uri}: ${String(error)}`);
      },
    );
  } finally {
    progress.done();
  }
  rows.sort(leastComplete);
  return { rows };
}

/** The path below a folder of the workspace, as people read it. */
function nameIn(uri: string, folders: readonly string[]): string {
  const folder = folders.find((one) => uri.startsWith(`${one}/`));
  const path = folder === undefined ? uri : uri.slice(folder.length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
