import {
  type CancellationToken,
  type Diagnostic,
  DocumentDiagnosticReportKind,
  type ResultProgressReporter,
  type WorkspaceDiagnosticParams,
  type WorkspaceDiagnosticReport,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Context } from '../context.ts';
import { diagnosticsOf, positionsOf } from '../report.ts';
import type { Reports } from '../reports.ts';
import { keyOf } from '../uri.ts';

/** Diagnostics of all requirement documents of the workspace, sent as they are found where the client takes them so. */
export function workspaceDiagnostics(
  context: Context,
  reports: Reports,
  itemsOf: (uri: string, token: CancellationToken) => Promise<Diagnostic[]>,
): void {
  const { connection, client, documents, closed, guard } = context;

  const answer = async (
    { previousResultIds }: WorkspaceDiagnosticParams,
    token: CancellationToken,
    progress: ResultProgressReporter<WorkspaceDiagnosticReportPartialResult> | undefined,
  ): Promise<WorkspaceDiagnosticReport> => {
    const previous = new Map(previousResultIds.map(({ uri, value }) => [keyOf(uri), { uri, value }]));
    const all: WorkspaceDocumentDiagnosticReport[] = [];
    const give = (uri: string, version: number | null, items: Diagnostic[]): void => {
      const known = previous.get(keyOf(uri));
      previous.delete(keyOf(uri));
      const resultId = reports.idOf(uri, items);
      const report: WorkspaceDocumentDiagnosticReport =
        known?.value === resultId
          ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId }
          : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId, items };
      if (progress) progress.report({ items: [report] });
      else all.push(report);
    };

    for (const document of documents.all()) {
      const items = await itemsOf(document.uri, token);
      if (token.isCancellationRequested) return { items: all };
      if (document.open) give(document.uri, document.version, items);
    }
    const uris = (await closed.list()).filter((uri) => !documents.get(uri));
    await closed.checkAll(
      uris,
      token,
      (check) => {
        if (check.state !== 'checked' || documents.get(check.uri)) return;
        const { kind, facts } = check.checked;
        if (!facts || kind === 'other' || kind === 'off') return;
        const { uri } = check;
        const positions = positionsOf(facts.lines);
        const { relatedInformation } = client;
        give(uri, null, diagnosticsOf(check.checked, { uri, positions, relatedInformation }));
      },
      (uri, error) => connection.console.error(`workspace/diagnostic: ${uri}: ${String(error)}`),
    );
    // What the client still shows of documents that are gone, or are no requirement documents any more, goes away.
    if (!token.isCancellationRequested) for (const { uri } of previous.values()) give(uri, null, []);
    return { items: all };
  };

  const guarded = guard('workspace/diagnostic', { items: [] }, answer);
  connection.languages.diagnostics.onWorkspace((params, token, _work, progress) => guarded(params, token, progress));
}
