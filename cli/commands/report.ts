import { randomBytes } from 'node:crypto';
import { dirname, relative, resolve } from 'node:path';
import { isoDate } from '../../core/facts/date.ts';
import { lint } from '../../core/lint.ts';
import { overviewCsv } from '../../core/report/csv.ts';
import { overviewPage } from '../../core/report/page.ts';
import { leastComplete, type OverviewRow, overviewRow } from '../../core/report/row.ts';
import type { Profile } from '../../core/rule.ts';
import { Baselines } from '../baselines.ts';
import { Documents } from '../documents.ts';
import { slashed } from '../paths.ts';
import { SettingsFinder } from '../settings.ts';
import { writeWhole } from '../write-whole.ts';
import { lintOptions } from './check.ts';
import { type CommonOptions, configChoice, type Terminal } from './options.ts';
import { tellProblems } from './problems.ts';

export interface OverviewOptions extends CommonOptions {
  readonly profile?: Profile;
  readonly outputFile?: string;
}

/**
 * Prints or writes an overview of all requirement documents: score, parts, findings to look at first, overdue decisions.
 * Gives the exit status: 2 where a configuration has an error or a file could not be read, else 0.
 */
export async function report(paths: readonly string[], options: OverviewOptions, terminal: Terminal): Promise<number> {
  const settings = new SettingsFinder(configChoice(options.config));
  const documents = new Documents(settings, terminal);
  const baselines = new Baselines(settings);
  const { language } = terminal;
  const today = isoDate(new Date());
  const rows: OverviewRow[] = [];
  for await (const { name, path, facts } of documents.read(paths.length > 0 ? paths : ['.'])) {
    const chosen = options.profile ? { profile: options.profile } : {};
    const result = lint(facts, await lintOptions(path, { settings, baselines, overrides: {}, options: chosen }));
    const row = overviewRow({ name }, facts, result, { today, language });
    if (row) rows.push(row);
  }
  rows.sort(leastComplete);
  const folder = options.outputFile === undefined ? process.cwd() : dirname(resolve(options.outputFile));
  const text =
    options.format === 'csv'
      ? overviewCsv(rows)
      : overviewPage(rows, {
          language,
          nonce: randomBytes(16).toString('hex'),
          href: ({ name }) => encodeURI(slashed(relative(folder, resolve(name)))),
        });
  if (options.outputFile === undefined) await terminal.out(text);
  else await writeWhole(resolve(options.outputFile), text);
  await tellProblems(settings, 0, terminal);
  const broken = settings.problems.some(({ severity }) => severity === 'error');
  return broken || documents.failures > 0 ? 2 : 0;
}
