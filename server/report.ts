import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type Position,
} from 'vscode-languageserver';
import type { ConfigProblem } from '../core/config/read.ts';
import type { Problem } from '../core/glossary/problem.ts';
import type { Finding } from '../core/lint.ts';
import { LineIndex, type Range } from '../core/text.ts';
import { type Checked, messageLanguage } from './checks.ts';
import type { Counts, Settings } from './protocol.ts';

/** The folder of the rules' pages; a rule's page is `<id>.md` in it. */
const RULE_PAGES = 'https://github.com/prdlint/prdlint/blob/main/docs/rules';

export const SOURCE = 'prdlint';
/** The code of the notice that a document is too large to be checked while it is edited. */
export const TOO_LARGE = 'file-too-large';

/** Findings about what serves no purpose are shown faded. */
const UNNECESSARY: ReadonlySet<string> = new Set(['suppression-unused']);

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
} as const;

/** What turns offsets into the positions of one text. */
export interface Positions {
  positionAt(offset: number): Position;
}

/** Where and for whom a report is made. */
export interface Target {
  readonly uri: string;
  readonly positions: Positions;
  readonly relatedInformation: boolean;
}

/** The page of a rule. */
export function rulePage(rule: string): string {
  return `${RULE_PAGES}/${rule}.md`;
}

/** The findings of a check as diagnostics. */
export function diagnosticsOf({ result }: Pick<Checked, 'result'>, target: Target): Diagnostic[] {
  return result.findings.map((finding) => diagnosticOf(finding, target));
}

/** One finding as a diagnostic. */
export function diagnosticOf(finding: Finding, target: Target): Diagnostic {
  const { rule, severity, message, range, related, fixes, custom } = finding;
  const href = custom ? custom.url : rulePage(rule);
  const information = target.relatedInformation ? related.map((place) => relatedOf(place, target)) : [];
  return {
    range: rangeOf(range, target.positions),
    severity: SEVERITY[severity],
    code: rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: SOURCE,
    message,
    ...(UNNECESSARY.has(rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(information.length > 0 ? { relatedInformation: information } : {}),
    ...(fixes.length > 0 ? { data: { fixes: fixes.length } } : {}),
  };
}

export function rangeOf({ start, end }: Range, positions: Positions): Diagnostic['range'] {
  return { start: positions.positionAt(start), end: positions.positionAt(end) };
}

/** The positions in a text that is not open. */
export function positionsOf(lines: LineIndex): Positions {
  return {
    positionAt: (offset) => {
      const { line, column } = lines.positionAt(offset);
      return { line, character: column };
    },
  };
}

/** The problems of a configuration or glossary file. */
export function problemDiagnostics(
  text: string,
  problems: readonly (Problem & { readonly severity?: ConfigProblem['severity'] })[],
  language: 'en' | 'zh',
): Diagnostic[] {
  const positions = positionsOf(new LineIndex(text));
  return problems.map(({ message, range, severity = 'warning' }) => ({
    range: rangeOf(range, positions),
    severity: SEVERITY[severity],
    code: 'config',
    source: SOURCE,
    message: message[language],
  }));
}

export function countsOf(findings: readonly Finding[]): Counts {
  const of = (severity: Finding['severity']): number => findings.filter((one) => one.severity === severity).length;
  return { error: of('error'), warning: of('warning'), info: of('info') };
}

function relatedOf(
  { range, message }: Finding['related'][number],
  { uri, positions }: Target,
): DiagnosticRelatedInformation {
  return { location: { uri, range: rangeOf(range, positions) }, message };
}

/** Says that a document is larger than the limit, in bytes, and what that means. */
export function noticeOf(checked: Checked, limit: number, settings: Settings): Diagnostic {
  const size = limit.toLocaleString('en-US');
  const message = {
    en: `This document is larger than ${size} bytes (maxFileSize), so it is checked on save or by the command “Check This Document” only.`,
    zh: `本文档超过 ${size} 字节（maxFileSize），因此只在保存时或执行“检查当前文档”命令时检查。`,
  };
  const start = { line: 0, character: 0 };
  return {
    range: { start, end: start },
    severity: DiagnosticSeverity.Information,
    code: TOO_LARGE,
    source: SOURCE,
    message: message[messageLanguage(checked, settings)],
  };
}
