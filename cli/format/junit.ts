import type { Found, Report } from '../check/report.ts';
import { type Bounds, reaches } from '../check/verdict.ts';
import type { Format } from './format.ts';
import { escapeXml } from './xml.ts';

/**
 * JUnit's XML: a suite a document, a case a finding. Findings below the chosen severity are cases that passed, with the
 * message as their output; a document without a finding is one case that passed.
 */
export const junit: Format = {
  end: ({ reports, failures, bounds }) => {
    const suites = [...reports.map((report) => suiteOf(report, bounds)), ...unread(failures)];
    const tests = sum(suites, 'tests');
    const attributes = `name="prdlint" tests="${tests}" failures="${sum(suites, 'failures')}" errors="${failures.length}"`;
    const body = suites.map(({ xml }) => xml).join('');
    return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ${attributes}>\n${body}</testsuites>\n`;
  },
};

interface Suite {
  readonly xml: string;
  readonly tests: number;
  readonly failures: number;
}

function sum(suites: readonly Suite[], what: 'tests' | 'failures'): number {
  return suites.reduce((total, suite) => total + suite[what], 0);
}

function suiteOf({ file, findings }: Report, { severity }: Bounds): Suite {
  const name = escapeXml(file);
  const failing = findings.filter((finding) => reaches(finding.severity, severity));
  const cases =
    findings.length > 0
      ? findings.map((finding) => caseOf(name, finding, failing.includes(finding)))
      : [`    <testcase classname="${name}" name="prdlint" time="0"/>\n`];
  const attributes = `name="${name}" tests="${cases.length}" failures="${failing.length}" errors="0" time="0"`;
  const xml = `  <testsuite ${attributes}>\n${cases.join('')}  </testsuite>\n`;
  return { xml, tests: cases.length, failures: failing.length };
}

function caseOf(file: string, finding: Found, failing: boolean): string {
  const { rule, line, column, severity } = finding;
  const message = escapeXml(finding.message);
  const where = `${file}:${line}:${column}`;
  const inner = failing
    ? `<failure type="${severity}" message="${message}">${where} ${message}</failure>`
    : `<system-out>${where} ${severity}: ${message}</system-out>`;
  return `    <testcase classname="${file}" name="${rule}:${line}:${column}" time="0">${inner}</testcase>\n`;
}

function unread(failures: readonly string[]): Suite[] {
  return failures.map((said) => {
    const message = escapeXml(said);
    const inner = `<testcase classname="prdlint" name="${message}" time="0"><error message="${message}"/></testcase>`;
    const xml = `  <testsuite name="prdlint" tests="1" failures="0" errors="1" time="0">\n    ${inner}\n  </testsuite>\n`;
    return { xml, tests: 1, failures: 0 };
  });
}
