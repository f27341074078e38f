import type { Severity } from '../../core/rule.ts';
import type { Report } from './report.ts';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/** True where a severity is at or above a bound. */
export function reaches(severity: Severity, bound: Severity): boolean {
  return RANK[severity] >= RANK[bound];
}

/** How many documents were read, how many of them are requirement documents, and their findings. */
export interface Tally {
  documents: number;
  checked: number;
  error: number;
  warning: number;
  info: number;
}

export function emptyTally(): Tally {
  return { documents: 0, checked: 0, error: 0, warning: 0, info: 0 };
}

/** Counts a report in. */
export function count(tally: Tally, report: Report): void {
  tally.documents++;
  if (report.kind !== 'other') tally.checked++;
  for (const { severity } of report.findings) tally[severity]++;
}

/** What makes findings a failure. */
export interface Bounds {
  readonly severity: Severity;
  /** The number of warnings that is still no failure, whatever the severity says. */
  readonly maxWarnings?: number;
}

/** Whether the findings are a failure. */
export function fails(tally: Tally, { severity, maxWarnings }: Bounds): boolean {
  const levels: readonly Severity[] = ['error', 'warning', 'info'];
  if (levels.some((level) => tally[level] > 0 && reaches(level, severity))) return true;
  return maxWarnings !== undefined && tally.warning > maxWarnings;
}
