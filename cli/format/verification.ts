import colors from 'picocolors';
import type { JsonVerdict, JsonVerification } from '../../core/verify/json-form.ts';
import type { Outcome } from '../../core/verify/verify.ts';
import type { Language } from '../language.ts';
import { printable } from '../output.ts';
import { width } from './width.ts';
import { escapeXml } from './xml.ts';

const ORDER: readonly Outcome[] = ['fail', 'ambiguous', 'not-measured', 'pass'];
const SIGNS: Readonly<Record<Outcome, string>> = { pass: '✔', fail: '✖', 'not-measured': '○', ambiguous: '?' };
const PAINT: Readonly<Record<Outcome, (text: string) => string>> = {
  pass: colors.green,
  fail: colors.red,
  'not-measured': colors.dim,
  ambiguous: colors.yellow,
};

/** The verdicts for a terminal: one line a target in the order of the document, then the count. */
export function verificationText(verification: JsonVerification, language: Language): string {
  const words = WORDS[language];
  const rows = verification.targets.map((verdict) => [
    `${printable(verification.file)}:${verdict.line}:${verdict.column}`,
    words.outcomes[verdict.outcome],
    shorten(printable(targetOf(verdict))),
    printable(measuredOf(verdict, language)),
  ]);
  const widths = [0, 1, 2].map((i) => Math.max(0, ...rows.map((row) => width(row[i] ?? ''))));
  const lines = rows.map((row, i) => {
    const outcome = verification.targets[i]?.outcome ?? 'pass';
    const cells = row.map((cell, at) => cell + ' '.repeat(Math.max(0, (widths[at] ?? 0) - width(cell))));
    return `${PAINT[outcome](SIGNS[outcome])} ${cells.join('  ').trimEnd()}`;
  });
  return `${[...lines, '', summaryOf(verification, language)].join('\n').trimStart()}\n`;
}

/** The verdicts as a Markdown table, what needs attention first. */
export function verificationMarkdown(verification: JsonVerification, language: Language): string {
  const words = WORDS[language];
  const sorted = ORDER.flatMap((outcome) => verification.targets.filter((verdict) => verdict.outcome === outcome));
  const rows = sorted.map((verdict) => {
    const state = `${SIGNS[verdict.outcome]} ${words.outcomes[verdict.outcome]}`;
    return `| ${state} | ${verdict.line} | ${cell(targetOf(verdict))} | ${cell(measuredOf(verdict, language))} |`;
  });
  const title = `## ${words.title(cell(verification.file))}`;
  return `${[title, '', summaryOf(verification, language), '', words.head, '|---|---|---|---|', ...rows].join('\n')}\n`;
}

/** The verdicts as JUnit's XML: a case a target; what is not measured or not sure is skipped. */
export function verificationJunit(verification: JsonVerification, language: Language): string {
  const { summary, targets, file } = verification;
  const skipped = summary['not-measured'] + summary.ambiguous;
  const counts = `tests="${targets.length}" failures="${summary.fail}" errors="0" skipped="${skipped}"`;
  const cases = targets.map((verdict) => {
    const message = escapeXml(`${file}:${verdict.line} ${measuredOf(verdict, language)}`);
    const inner =
      verdict.outcome === 'pass'
        ? `<system-out>${message}</system-out>`
        : verdict.outcome === 'fail'
          ? `<failure type="missed" message="${message}">${message}</failure>`
          : `<skipped message="${message}"/>`;
    const name = escapeXml(`${verdict.line}: ${targetOf(verdict)}`);
    return `    <testcase classname="${escapeXml(file)}" name="${name}" time="0">${inner}</testcase>\n`;
  });
  const suite = `  <testsuite name="${escapeXml(file)}" ${counts} time="0">\n${cases.join('')}  </testsuite>\n`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="prdlint verify" tests="${targets.length}" failures="${summary.fail}" errors="0">\n${suite}</testsuites>\n`;
}

/** The target in a few words: what is measured, on what, and the bound. */
function targetOf({ metric, slice, op, value, min, max, unit }: JsonVerdict): string {
  const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=', '~': '≈' };
  const size = unit === 'percent' ? '%' : unit && unit !== 'ratio' ? ` ${unit}` : '';
  const bound = op === 'range' ? `${min}–${max}${size}` : `${signs[op] ?? ''} ${value}${size}`;
  return `${metric}${slice ? ` (${slice})` : ''} ${bound.trim()}`;
}

function measuredOf({ measured, reason, unit }: JsonVerdict, language: Language): string {
  const size = unit === 'percent' ? '%' : unit && unit !== 'ratio' ? ` ${unit}` : '';
  const all = measured.slice(0, 4).map(({ name, labels, value, inUnit, file }) => {
    const of = labels.length > 0 ? ` [${labels.map(({ text }) => text).join(', ')}]` : '';
    return `${inUnit === undefined ? (value ?? 'NaN') : `${inUnit}${size}`} ${name}${of} ${file}`;
  });
  const more = measured.length > 4 ? [`… (${measured.length})`] : [];
  return [...(reason ? [reason[language]] : []), ...all, ...more].join('; ');
}

function summaryOf({ summary, targets }: JsonVerification, language: Language): string {
  const words = WORDS[language];
  const parts = (['pass', 'fail', 'not-measured', 'ambiguous'] as const).map(
    (outcome) => `${words.outcomes[outcome]} ${summary[outcome]}`,
  );
  return words.summary(targets.length, parts);
}

function shorten(text: string): string {
  return text.length > 70 ? `${text.slice(0, 69)}…` : text;
}

function cell(text: string): string {
  return text.replace(/[\r\n]+/g, ' ').replace(/[\\`*_{}[\]<>|]/g, '\\$&');
}

interface Words {
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly head: string;
  readonly title: (file: string) => string;
  readonly summary: (total: number, parts: readonly string[]) => string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  en: {
    outcomes: { pass: 'pass', fail: 'fail', 'not-measured': 'not measured', ambiguous: 'ambiguous' },
    head: '| Verdict | Line | Target | Measured |',
    title: (file) => `Targets of ${file}`,
    summary: (total, parts) => `${total} ${total === 1 ? 'target' : 'targets'}: ${parts.join(', ')}.`,
  },
  zh: {
    outcomes: { pass: '达标', fail: '未达标', 'not-measured': '未测量', ambiguous: '不明确' },
    head: '| 结论 | 行 | 目标 | 实测 |',
    title: (file) => `${file} 的目标`,
    summary: (total, parts) => `共 ${total} 个目标：${parts.join('，')}。`,
  },
};
