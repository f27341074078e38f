import type { Feature } from '../context.ts';
import { STATUS_NOTIFICATION, type StatusParams } from '../protocol.ts';
import { countsOf } from '../report.ts';

/** Tells the client what became of each check of an open document. */
export const status: Feature = ({ connection, checks }) => {
  checks.onChecked((document, checked) => {
    const { kind, result, facts, language, applied, tooLarge } = checked;
    const params: StatusParams = {
      uri: document.uri,
      version: document.version,
      kind,
      decidedBy: result.decidedBy,
      confidence: facts?.verdict.confidence ?? 'low',
      reasons: facts?.verdict.reasons ?? [],
      counts: countsOf(result.findings),
      profile: result.profile,
      language,
      tooLarge: tooLarge !== undefined,
      ...(applied.file ? { config: applied.file } : {}),
    };
    void connection.sendNotification(STATUS_NOTIFICATION, params);
  });
  return {};
};
