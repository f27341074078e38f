import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { connect } from './connect.ts';

/** How long a server takes, in milliseconds from the start of its process. */
export interface Start {
  /** Until it has answered `initialize`. */
  readonly ready: number;
  /** Until the findings of a first document are here. */
  readonly findings: number;
}

/** Times the start of a real server over stdio, with one document that is open from the beginning. */
export async function timeStart(server: string, text: string): Promise<Start> {
  const begun = performance.now();
  const { connection } = await connect(server);
  const ready = performance.now() - begun;
  await connection.sendNotification('initialized', {});
  const textDocument = { uri: 'untitled:bench', languageId: 'markdown', version: 1, text };
  await connection.sendNotification('textDocument/didOpen', { textDocument });
  await connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', { textDocument });
  const findings = performance.now() - begun;
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  connection.dispose();
  return { ready, findings };
}
