import type { DocumentFacts } from '../../core/facts/document.ts';
import type { LintResult } from '../../core/lint.ts';
import { scoreOf } from '../../core/score.ts';
import { type Checked, messageLanguage } from '../checks.ts';
import type { Feature } from '../context.ts';
import type { OpenDocument } from '../documents.ts';
import { STATUS_NOTIFICATION, type StatusParams, type StatusScore } from '../protocol.ts';
import { countsOf } from '../report.ts';

/** The score waits until nobody has typed for so many milliseconds: the findings go first. */
const QUIET = 40;

/** Tells the client what became of the checks of open documents. */
export const status: Feature = ({ connection, documents, checks }) => {
  const waiting = new Map<OpenDocument, ReturnType<typeof setTimeout>>();
  const tell = (document: OpenDocument, checked: Checked): void => {
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
  };
  const forget = (document: OpenDocument): void => {
    clearTimeout(waiting.get(document));
    waiting.delete(document);
  };
  const wait = (document: OpenDocument, checked: Checked): void => {
    forget(document);
    const timer = setTimeout(() => {
      waiting.delete(document);
      if (document.open && checked.facts === document.facts?.facts) tell(document, checked);
    }, QUIET);
    waiting.set(document, timer);
  };
  checks.onChecked((document, checked) => {
    // Facts hold until the next reading. Where that need not lead to a check, nothing is put off.
    if (checked.facts && checks.settings.run === 'onType') wait(document, checked);
    else {
      forget(document);
      tell(document, checked);
    }
  });
  // The new version is checked in its turn, and told then.
  documents.onChange(forget);
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
