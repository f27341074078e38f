import { env, l10n, Range, Uri, ViewColumn, type WebviewPanel, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { overviewCsv } from '../core/report/csv.ts';
import { overviewPage } from '../core/report/page.ts';
import { OVERVIEW_REQUEST, type OverviewResult } from '../server/protocol.ts';
import { askWorkspace } from './ask-workspace.ts';

let panel: WebviewPanel | undefined;

/** Opens the page with every requirement document of the workspace. */
export async function showOverview(client: BaseLanguageClient): Promise<OverviewResult | undefined> {
  const result = await ask(client);
  if (!result) return undefined;
  panel ??= createPanel();
  panel.webview.html = overviewPage(result.rows, { language: language(), nonce: nonce() });
  panel.reveal(undefined, false);
  return result;
}

/** Saves the overview where the user says, as a page or, by the name's ending, as CSV. */
export async function exportOverview(client: BaseLanguageClient): Promise<void> {
  const filters = { HTML: ['html'], CSV: ['csv'] };
  const folder = workspace.workspaceFolders?.[0]?.uri;
  const target = await window.showSaveDialog({
    filters,
    ...(folder ? { defaultUri: Uri.joinPath(folder, 'specifications.html') } : {}),
  });
  const result = target && (await ask(client));
  if (!target || !result) return;
  const href = ({ uri = '' }): string => uri;
  const text = target.path.toLowerCase().endsWith('.csv')
    ? overviewCsv(result.rows)
    : overviewPage(result.rows, { language: language(), nonce: nonce(), href });
  try {
    await workspace.fs.writeFile(target, new TextEncoder().encode(text));
  } catch (error) {
    window.showWarningMessage(l10n.t('The overview could not be saved: {0}', String(error)));
  }
}

function createPanel(): WebviewPanel {
  const created = window.createWebviewPanel('prdlint.overview', l10n.t('Specifications'), ViewColumn.Active, {
    enableScripts: true,
    enableFindWidget: true,
    localResourceRoots: [],
  });
  created.onDidDispose(() => {
    panel = undefined;
  });
  created.webview.onDidReceiveMessage(async (message: { open?: unknown; line?: unknown }) => {
    const uri = typeof message.open === 'string' && message.open !== '' ? Uri.parse(message.open) : undefined;
    // The page names documents of the workspace; nothing else is opened at its word.
    if (!uri || !workspace.getWorkspaceFolder(uri)) return;
    const line = Math.max(0, Number(message.line) - 1 || 0);
    await window.showTextDocument(uri, { selection: new Range(line, 0, line, 0) });
  });
  return created;
}

async function ask(client: BaseLanguageClient): Promise<OverviewResult | undefined> {
  const asked = await askWorkspace<OverviewResult>(client, OVERVIEW_REQUEST, l10n.t('prdlint: reading the workspace'));
  return asked?.cancelled ? undefined : asked?.answer;
}

function language(): 'en' | 'zh' {
  return env.language.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

function nonce(): string {
  return crypto.randomUUID().replaceAll('-', '');
}
