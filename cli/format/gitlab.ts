import { createHash } from 'node:crypto';
import type { Format } from './format.ts';

const SEVERITIES = { error: 'major', warning: 'minor', info: 'info' } as const;

/**
 * GitLab's code quality report. A finding's fingerprint depends on file, rule, message and how often these stood before,
 * not on the line, so that text added above makes no new finding of it.
 */
export const gitlab: Format = {
  end: ({ reports }) => {
    const seen = new Map<string, number>();
    const issues = reports.flatMap(({ file, findings }) =>
      findings.map(({ rule, severity, message, line, endLine }) => {
        const same = JSON.stringify([file, rule, message]);
        const before = seen.get(same) ?? 0;
        seen.set(same, before + 1);
        return {
          description: message,
          check_name: rule,
          fingerprint: createHash('sha256').update(`${same}${before}`).digest('hex'),
          severity: SEVERITIES[severity],
          location: { path: file, lines: { begin: line, end: endLine } },
        };
      }),
    );
    return `${JSON.stringify(issues, null, 2)}\n`;
  },
};
