import colors from 'picocolors';
import type { Severity } from '../../core/rule.ts';
import type { Found, Report } from '../check/report.ts';
import type { Tally } from '../check/verdict.ts';
import type { Language } from '../language.ts';
import { printable } from '../output.ts';
import type { PlacedProblem } from '../problem.ts';
import { excerptOf } from './excerpt.ts';
import type { View } from './format.ts';
import { scoreText } from './score-text.ts';

const PAINT: Readonly<Record<Severity, (text: string) => string>> = {
  error: colors.red,
  warning: colors.yellow,
  info: colors.cyan,
};

export const LABEL: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  en: { error: 'error', warning: 'warning', info: 'info' },
  zh: { error: '错误', warning: '警告', info: '提示' },
};

/** The findings of one document in their language, each with its source line, and how complete it is. */
export function documentReport({ file, findings, score, language }: Report, { columns }: View): string {
  if (findings.length === 0) return '';
  const blocks = findings.map((finding) => findingBlock(file, finding, { language, columns }));
  if (score) blocks.push(scoreText(file, score, language));
  return `${blocks.join('\n')}\n`;
}

function findingBlock(file: string, finding: Found, { language, columns }: View): string {
  const paint = PAINT[finding.severity];
  const number = String(finding.line);
  const excerpt = excerptOf(finding, Math.max(40, columns - number.length - 5));
  const bar = colors.dim('│');
  const label = paint(colors.bold(LABEL[language][finding.severity]));
  const out = [
    `${colors.bold(placeOf(file, finding))}  ${label}  ${colors.dim(finding.rule)}`,
    `  ${printable(finding.message)}`,
  ];
  if (excerpt) {
    out.push(
      `  ${colors.dim(number)} ${bar} ${excerpt.text}`,
      `  ${' '.repeat(number.length)} ${bar} ${paint(excerpt.marks)}`,
    );
  }
  for (const related of finding.related ?? []) out.push(`  ${placeOf(file, related)}  ${printable(related.message)}`);
  return `${out.join('\n')}\n`;
}

function placeOf(file: string, { line, column }: { readonly line: number; readonly column: number }): string {
  return `${printable(file)}:${line}:${column}`;
}

/** So many doubtful documents are named; more are a folder of something else. */
const NAMED = 5;

/** What to do about documents that were left alone and may be requirement documents after all, a line each. */
export function doubts(reports: readonly Report[], language: Language): string {
  const files = reports.filter(({ doubtful }) => doubtful).map(({ file }) => printable(file));
  const line = (file: string): string =>
    language === 'zh'
      ? `${file} 未检查：它像是需求文档，但不够确定。如需检查，请在文件开头写上 type: ai-prd，或加上 --kind ai-prd。`
      : `${file} was left alone: it may be a requirement document, but that is not sure. To have it checked, put type: ai-prd into its front matter, or pass --kind ai-prd.`;
  return files.length > NAMED ? '' : files.map((file) => `${colors.cyan('ℹ')} ${line(file)}\n`).join('');
}

/** The last line of a check. */
export function summary(tally: Tally, language: Language): string {
  return `${(language === 'zh' ? summaryZh : summaryEn)(tally)}\n`;
}

function summaryEn({ documents, checked, error, warning, info }: Tally): string {
  if (checked === 0) {
    if (documents === 0) return 'No document found.';
    return `No requirement document among ${count(documents, 'file')}: nothing to check.`;
  }
  const rest = documents - checked;
  const others = rest > 0 ? `; ${count(rest, 'other file')} left alone` : '';
  const where = `in ${count(checked, 'requirement document')}${others}`;
  const total = error + warning + info;
  if (total === 0) return `${colors.green('✔')} No findings ${where}.`;
  const parts = [count(error, 'error'), count(warning, 'warning'), `${info} info`];
  return `${mark(error, warning)} ${count(total, 'finding')} (${parts.join(', ')}) ${where}.`;
}

function summaryZh({ documents, checked, error, warning, info }: Tally): string {
  if (checked === 0) {
    return documents === 0 ? '未找到文档。' : `${documents} 个文件中没有需求文档，无需检查。`;
  }
  const rest = documents - checked;
  const where = `${checked} 份需求文档${rest > 0 ? `（另有 ${rest} 个文件不是需求文档）` : ''}`;
  const total = error + warning + info;
  if (total === 0) return `${colors.green('✔')} ${where}，未发现问题。`;
  return `${mark(error, warning)} ${where}，共 ${total} 个问题（错误 ${error}，警告 ${warning}，提示 ${info}）。`;
}

function mark(error: number, warning: number): string {
  return error > 0 ? colors.red('✖') : warning > 0 ? colors.yellow('⚠') : colors.cyan('ℹ');
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`;
}

/** A problem of a configuration file, at its place. */
export function configProblem(problem: PlacedProblem, language: Language): string {
  const label = PAINT[problem.severity](LABEL[language][problem.severity]);
  const place = `${printable(problem.file)}:${problem.line}:${problem.column}`;
  return `${place}  ${label}  ${printable(problem.message[language])}\n`;
}
