import type { DocumentFacts } from '../../core/facts/document.ts';
import type { LintResult } from '../../core/lint.ts';
import { scoreOf } from '../../core/score.ts';
import { messageLanguage } from '../checks.ts';
import type { Feature } from '../context.ts';
import { STATUS_NOTIFICATION, type StatusParams, type StatusScore } from '../protocol.ts';
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
      ...(facts && tooLarge === undefined ? scoreIn(facts, result, messageLanguage(checked, checks.settings)) : {}),
      ...(applied.file ? { config: applied.file } : {}),
    };
    void connection.sendNotification(STATUS_NOTIFICATION, params);
  });
  return {};
};

function scoreIn(facts: DocumentFacts, result: LintResult, language: 'en' | 'zh'): { score?: StatusScore } {
  const score = scoreOf(facts, result);
  if (!score) return {};
  const parts = score.parts.map(({ id, title, state, lost, reason, heading }) => ({
    id,
    title: title[language],
    state,
    lost,
    reason: reason[language],
    ...(heading ? { line: facts.lines.positionAt(heading.start).line } : {}),
  }));
  return { score: { value: score.value, parts, losses: score.losses } };
}
