import { DiagnosticSeverity } from 'vscode-languageserver-protocol';

export type Severity = 'error' | 'warning' | 'info';

/** What the server's number for a severity means; what it leaves out is a note. */
export function severityOf(severity: DiagnosticSeverity | undefined): Severity {
  if (severity === DiagnosticSeverity.Error) return 'error';
  return severity === DiagnosticSeverity.Warning ? 'warning' : 'info';
}
