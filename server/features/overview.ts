import type { CancellationToken } from 'vscode-languageserver';
import { isoDate } from '../../core/facts/date.ts';
import { leastComplete, type OverviewRow, overviewRow } from '../../core/report/row.ts';
import type { Checked } from '../checks.ts';
import type { Context, Feature } from '../context.ts';
import { OVERVIEW_REQUEST, type OverviewParams, type OverviewResult } from '../protocol.ts';
import { walkWorkspace } from '../walk.ts';

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
  context: Context,
  params: OverviewParams | null,
  token: CancellationToken,
): Promise<OverviewResult> {
  const { client, configurations } = context;
  const rows: OverviewRow[] = [];
  const options = { today: isoDate(new Date()), language: client.language };
  const add = (uri: string, { facts, result }: Checked): void => {
    const row = facts && overviewRow({ name: nameIn(uri, configurations.folders), uri }, facts, result, options);
    if (row) rows.push(row);
  };
  await walkWorkspace(
    context,
    {
      name: OVERVIEW_REQUEST,
      workDoneToken: params?.workDoneToken,
      open: add,
      closed: (check) => {
        if (check.state === 'checked') add(check.uri, check.checked);
      },
    },
    token,
  );
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
