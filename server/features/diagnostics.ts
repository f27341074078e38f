import {
  type CancellationToken,
  CancellationTokenSource,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { cancelled, type Feature } from '../context.ts';
import { diagnosticsOf, positionsOf, SOURCE } from '../report.ts';
import { Reports } from '../reports.ts';
import { workspaceDiagnostics } from './workspace-diagnostics.ts';

/** Diagnostics for clients that ask for them: of one document, and of the workspace. */
export const diagnostics: Feature = (context): ServerCapabilities => {
  const { connection, client, documents, closed, checks, guard } = context;
  if (!client.pull) return {};
  const reports = new Reports();
  documents.onClose(({ uri }) => reports.forget(uri));

  const itemsOf = async (uri: string, token: CancellationToken): Promise<Diagnostic[]> => {
    const document = documents.get(uri);
    if (document) return (await checks.of(document, token)) ? [...document.shown] : [];
    const check = await closed.check(uri, token);
    if (check?.state !== 'checked' || !check.checked.facts) return [];
    const positions = positionsOf(check.checked.facts.lines);
    return diagnosticsOf(check.checked, { uri, positions, relatedInformation: client.relatedInformation });
  };

  const answer = async (
    { textDocument: { uri }, previousResultId }: DocumentDiagnosticParams,
    token: CancellationToken,
  ): Promise<DocumentDiagnosticReport> => {
    const items = await itemsOf(uri, token);
    if (token.isCancellationRequested) throw cancelled();
    const resultId = reports.idOf(uri, items);
    if (resultId === previousResultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  };

  const empty: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const guarded = guard('textDocument/diagnostic', empty, answer);
  connection.languages.diagnostics.on((params, token) => guarded(params, token ?? new CancellationTokenSource().token));
  if (client.workspacePull) workspaceDiagnostics(context, reports, itemsOf);
  return {
    diagnosticProvider: {
      identifier: SOURCE,
      interFileDependencies: false,
      workspaceDiagnostics: client.workspacePull,
    },
  };
};
