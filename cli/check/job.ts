import { applySafeFixes } from '../../core/fix.ts';
import { reportJson } from '../../core/json.ts';
import { type LintOptions, languageFor, lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { type Report, withSource } from './report.ts';

/** One document to check, as plain data. */
export interface Job {
  /** As reports name it; also evidence of what the document is. */
  readonly name: string;
  readonly text: string;
  readonly options: Omit<LintOptions, 'rules'>;
}

/** Checks one document. */
export function judge({ name, text, options }: Job): Report {
  const facts = new Session(name).read(text);
  const report = reportJson(name, facts, lint(facts, options));
  const doubtful = report.kind === 'other' && report.decidedBy === 'engine' && facts.verdict.confidence === 'low';
  return {
    ...report,
    language: languageFor(facts, options.config),
    ...(doubtful ? { doubtful } : {}),
    findings: report.findings.map((finding) => withSource(finding, facts.lines)),
  };
}

/** Makes the safe fixes of a document until none is left, and says how many those were. */
export function mend({ name, text, options }: Job): { text: string; applied: number } {
  const session = new Session(name);
  return applySafeFixes(text, (now) => lint(session.read(now), options).findings);
}
