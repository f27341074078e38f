import type { Found, Report } from '../check/report.ts';
import type { Format, Outcome, View } from './format.ts';
import { plainSummary } from './plain.ts';
import { LABEL } from './stylish.ts';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice' } as const;

/** Workflow commands of GitHub Actions, which become annotations of the changed lines. */
export const github: Format = {
  each: ({ file, findings }) => findings.map((finding) => annotation(file, finding)).join(''),
  end: ({ failures }) => failures.map((said) => `::error title=prdlint::${data(said)}\n`).join(''),
};

function annotation(file: string, { rule, severity, message, line, column, endLine, endColumn }: Found): string {
  const properties = {
    file,
    line,
    endLine,
    // GitHub takes columns only for a range within one line.
    ...(line === endLine ? { col: column, endColumn } : {}),
    title: `prdlint: ${rule}`,
  };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${COMMANDS[severity]} ${listed.join(',')}::${data(message)}\n`;
}

/** The escapes of the runner's commands, by its toolkit. */
function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** GitHub cuts a summary of more than a megabyte; this many rows stay far below. */
const ROWS = 500;

/** The job summary: a table of the findings, in Markdown. */
export function jobSummary({ reports, tally }: Outcome, { language }: View): string {
  const words = WORDS[language];
  const all = reports.flatMap((report) => report.findings.map((finding) => row(report, finding, language)));
  const table = all.length > 0 ? [words.head, '|---|---|---|---|', ...all.slice(0, ROWS)].join('\n') : '';
  const more = all.length > ROWS ? `\n\n${words.more(all.length - ROWS)}` : '';
  return `## prdlint\n\n${plainSummary(tally, language)}\n\n${table}${more}\n`;
}

function row({ file }: Report, { line, severity, rule, message }: Found, language: View['language']): string {
  return `| ${cell(file)}:${line} | ${LABEL[language][severity]} | ${rule} | ${cell(message)} |`;
}

function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|&~#]/g, '\\$&');
}

const WORDS = {
  en: { head: '| Place | Severity | Rule | Finding |', more: (n: number): string => `${n} more findings.` },
  zh: { head: '| 位置 | 级别 | 规则 | 问题 |', more: (n: number): string => `另有 ${n} 个问题。` },
} as const;
