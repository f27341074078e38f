import { readFile } from 'node:fs/promises';
import { Printer } from '../check/printer.ts';
import type { Report } from '../check/report.ts';
import { readFailure } from '../files.ts';
import { UserError } from '../user-error.ts';
import type { ReportOptions, Terminal } from './options.ts';

/**
 * Puts JSON reports of several checks together, sorted by document, and prints them in any form. A document that several
 * reports have counts once, as the last of them has it. Gives the exit status that one check of all would have given.
 */
export async function merge(files: readonly string[], options: ReportOptions, terminal: Terminal): Promise<number> {
  const reports = new Map<string, Report>();
  for (const file of files) {
    for (const report of await readReports(file)) reports.set(report.file, report);
  }
  const printer = await Printer.of(options, terminal);
  const names = [...reports.keys()].sort();
  for (const name of names) {
    const report = reports.get(name);
    if (report) await printer.add(report);
  }
  return (await printer.end([])) ? 1 : 0;
}

async function readReports(file: string): Promise<readonly Report[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    throw readFailure(file, error);
  }
  const data = parse(text);
  if (isReports(data)) return data.files;
  throw new UserError({
    en: `${file}: is no report. prdlint check --format json writes one.`,
    zh: `${file}：不是检查报告。prdlint check --format json 可生成报告。`,
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isReports(data: unknown): data is { readonly files: readonly Report[] } {
  if (typeof data !== 'object' || data === null || !('files' in data) || !Array.isArray(data.files)) return false;
  return data.files.every(
    (report: unknown) => isRecord(report) && typeof report.file === 'string' && hasFindings(report),
  );
}

function hasFindings(report: Readonly<Record<string, unknown>>): boolean {
  const { findings } = report;
  return (
    Array.isArray(findings) &&
    findings.every(
      (finding: unknown) =>
        isRecord(finding) &&
        typeof finding.rule === 'string' &&
        typeof finding.message === 'string' &&
        ['error', 'warning', 'info'].includes(String(finding.severity)) &&
        ['line', 'column', 'endLine', 'endColumn'].every((name) => Number.isInteger(finding[name])),
    )
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
