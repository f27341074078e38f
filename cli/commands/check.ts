import { isoDate } from '../../core/facts/date.ts';
import type { LintOptions } from '../../core/lint.ts';
import { Baselines } from '../baselines.ts';
import type { Cache } from '../check/cache.ts';
import type { Job } from '../check/job.ts';
import { ordered } from '../check/ordered.ts';
import { type Overrides, overridden, readOverrides } from '../check/overrides.ts';
import { type Judges, judgesFor } from '../check/pool.ts';
import { Printer } from '../check/printer.ts';
import { Progress } from '../check/progress.ts';
import type { Report } from '../check/report.ts';
import { type Chosen, STDIN, selectDocuments } from '../check/select.ts';
import { decode } from '../encoding.ts';
import { readFailure } from '../files.ts';
import { readFile } from '../fs.ts';
import { printable } from '../output.ts';
import { slashed } from '../paths.ts';
import { SettingsFinder } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { type CheckOptions, configChoice, type Terminal } from './options.ts';
import { tellProblems } from './problems.ts';

/**
 * Checks documents and prints the findings. Gives the exit status: 1 with a finding at or above the chosen severity or
 * with more warnings than allowed, 2 where a configuration has an error or a file could not be read or written, else 0.
 */
export async function check(paths: readonly string[], options: CheckOptions, terminal: Terminal): Promise<number> {
  if (paths.includes(STDIN) && options.fix) throw cannotFixInput();
  const settings = new SettingsFinder(configChoice(options.config));
  const overrides = await readOverrides(options.rule);
  const documents = await selectDocuments(paths, options, settings);
  const cache = options.cache ? await openCache(options.cacheLocation) : undefined;
  const run: Run = {
    options,
    settings,
    overrides,
    baselines: await baselinesFor(options, settings),
    cache,
    judges: await judgesFor(documents.length),
    terminal,
  };
  const printer = await Printer.of(options, terminal);
  const progress = new Progress(terminal, documents.length);
  const failures: string[] = [];
  let [told, done] = [0, 0];
  try {
    for await (const result of ordered(documents, run.judges.width, (document) => checkOne(document, run))) {
      await progress.clear();
      told = await tellProblems(settings, told, terminal);
      if (result.failure) {
        failures.push(result.failure.text[terminal.language]);
        await terminal.err(`${printable(result.failure.text[terminal.language])}\n`);
      }
      if (result.diff) await terminal.out(result.diff);
      if (result.report) await printer.add(result.report);
      await progress.done(++done);
    }
  } finally {
    await progress.clear();
    await run.judges.close();
  }
  await run.baselines.tellGone();
  await tellProblems(settings, told, terminal);
  const failing = await printer.end(failures);
  await cache?.save();
  const broken = settings.problems.some((problem) => problem.severity === 'error');
  return broken || failures.length > 0 ? 2 : failing ? 1 : 0;
}

async function openCache(file: string): Promise<Cache | undefined> {
  const { Cache } = await import('../check/cache.ts');
  return Cache.open(file);
}

/** The baselines that `--baseline` and the configurations name. Throws a `UserError` where the named file is not there. */
async function baselinesFor({ baseline }: CheckOptions, settings: SettingsFinder): Promise<Baselines> {
  const baselines = new Baselines(settings, typeof baseline === 'string' ? baseline : undefined);
  await baselines.needChosen();
  return baselines;
}

interface Run {
  readonly options: CheckOptions;
  readonly settings: SettingsFinder;
  readonly overrides: Overrides;
  readonly baselines: Baselines;
  readonly cache: Cache | undefined;
  readonly judges: Judges;
  readonly terminal: Terminal;
}

/** What became of a document: its report, what could not be done, and what fixes would change. */
interface Result {
  readonly report?: Report;
  readonly failure?: UserError;
  readonly diff?: string;
}

async function checkOne({ name: named, path, input }: Chosen, run: Run): Promise<Result> {
  const name = slashed(named);
  let bytes: Uint8Array;
  try {
    bytes = input ? await run.terminal.input() : await readFile(path);
  } catch (error) {
    return { failure: readFailure(named, error) };
  }
  const job: Job = { name, text: decode(bytes).text, options: await lintOptions(path, run) };
  const { fix, fixDryRun } = run.options;
  if (!fix && !fixDryRun) return { report: await reportOf(job, path, run) };
  try {
    const { mendFile } = await import('../check/mend-file.ts');
    const mended = await mendFile(job, path, bytes, fix === true && !fixDryRun);
    const report = await reportOf({ ...job, text: mended.text }, path, run);
    if (!fixDryRun || mended.applied === 0) return { report };
    const { unifiedDiff } = await import('../format/diff.ts');
    return { report, diff: unifiedDiff(name, job.text, mended.text) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { report: await reportOf(job, path, run), failure: error };
  }
}

async function reportOf(job: Job, path: string, { cache, judges, baselines }: Run): Promise<Report> {
  const key = cache?.keyOf(job) ?? '';
  const known = cache?.get(key);
  const report = known ?? (await judges.judge(job));
  if (!known) cache?.set(key, report);
  if (report.baseline) await baselines.tellStale(path, report.baseline.stale);
  return report;
}

/** What decides how a document is judged. */
type Judging = Pick<Run, 'settings' | 'overrides' | 'baselines'> & {
  readonly options: Pick<CheckOptions, 'lang' | 'kind' | 'profile' | 'baseline'>;
};

/** The options of a document's check: its configuration, baseline and glossaries under those of the command line. */
export async function lintOptions(
  path: string,
  { settings, options, overrides, baselines }: Judging,
): Promise<Job['options']> {
  const { config, team } = await settings.settingsFor(path);
  const { kind } = await settings.match(path);
  const known = options.baseline === false ? undefined : await baselines.knownIn(path);
  const settled: LintOptions['kind'] = options.kind
    ? { kind: options.kind, by: 'user' }
    : kind && { kind, by: 'config' };
  return {
    config: overridden(options.lang ? { ...config, language: options.lang } : config, overrides),
    ...(settled ? { kind: settled } : {}),
    ...(options.profile ? { profile: options.profile } : {}),
    ...(known ? { baseline: known } : {}),
    ...(team ? { team } : {}),
    today: isoDate(new Date()),
  };
}

function cannotFixInput(): UserError {
  return new UserError({
    en: '--fix cannot change the standard input; --fix-dry-run shows what it would change.',
    zh: '--fix 无法修改标准输入，可用 --fix-dry-run 查看将要修改的内容。',
  });
}
