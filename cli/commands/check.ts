import { reportJson } from '../../core/json.ts';
import { type LintOptions, type LintResult, lint } from '../../core/lint.ts';
import type { Severity } from '../../core/rule.ts';
import { Documents, type ReadDocument } from '../documents.ts';
import { configProblem, documentReport, summary, type Tally } from '../format/stylish.ts';
import { SettingsFinder } from '../settings.ts';
import { type CheckOptions, configChoice, type Terminal } from './options.ts';

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

/**
 * Checks documents and prints the findings. Gives the exit status: 1 with a finding at or above the chosen severity, 2
 * where a configuration has an error or a file could not be read, else 0.
 */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  const settings = new SettingsFinder(configChoice(options.config));
  const documents = new Documents(settings, terminal);
  const tally: Tally = { documents: 0, checked: 0, error: 0, warning: 0, info: 0 };
  const entries: unknown[] = [];
  let failing = false;
  let told = 0;
  for await (const document of documents.read(paths.length > 0 ? paths : ['.'])) {
    const result = await lintDocument(document, settings, options);
    told = await tellProblems(settings, told, terminal);
    tally.documents++;
    if (result.kind !== 'other') tally.checked++;
    for (const { severity } of result.findings) {
      tally[severity]++;
      failing ||= RANK[severity] >= RANK[options.severity];
    }
    if (options.format === 'json') entries.push(reportJson(document.name, document.facts, result));
    else if (result.findings.length > 0) await terminal.out(documentReport(document, result, terminal));
  }
  await tellProblems(settings, told, terminal);
  if (options.format === 'json') await terminal.out(`${JSON.stringify({ files: entries }, null, 2)}\n`);
  else await terminal.out(summary(tally, terminal.language));
  const broken = settings.problems.some((problem) => problem.severity === 'error');
  return broken || documents.failures > 0 ? 2 : failing ? 1 : 0;
}

async function lintDocument(
  { path, facts }: ReadDocument,
  settings: SettingsFinder,
  options: CheckOptions,
): Promise<LintResult> {
  const { config } = await settings.settingsFor(path);
  const { kind } = await settings.match(path);
  const settled: LintOptions['kind'] = options.kind
    ? { kind: options.kind, by: 'user' }
    : kind && { kind, by: 'config' };
  return lint(facts, {
    config: options.lang ? { ...config, language: options.lang } : config,
    ...(settled ? { kind: settled } : {}),
    ...(options.profile ? { profile: options.profile } : {}),
  });
}

/** Tells the configuration problems after the first `told`, and gives how many are told now. */
async function tellProblems(settings: SettingsFinder, told: number, terminal: Terminal): Promise<number> {
  for (const problem of settings.problems.slice(told)) await terminal.err(configProblem(problem, terminal.language));
  return settings.problems.length;
}
