import { applyFixes } from '../../core/fix.ts';
import { reportJson } from '../../core/json.ts';
import { type LintOptions, lint } from '../../core/lint.ts';
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
  return { ...report, findings: report.findings.map((finding) => withSource(finding, facts.lines)) };
}

/** A fix may bring to light what another can mend; more rounds than this mean that two fixes undo each other. */
const ROUNDS = 10;

/** Makes the safe fixes of a document until none is left, and says how many those were. */
export function mend(job: Job): { text: string; applied: number } {
  const session = new Session(job.name);
  let { text } = job;
  let applied = 0;
  for (let round = 0; round < ROUNDS; round++) {
    const { findings } = lint(session.read(text), job.options);
    const safe = findings.flatMap(({ fixes }) => fixes.find((fix) => fix.safe) ?? []);
    if (safe.length === 0) break;
    const step = applyFixes(text, safe);
    applied += step.applied;
    if (step.text === text) break;
    text = step.text;
  }
  return { text, applied };
}
