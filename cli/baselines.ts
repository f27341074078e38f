import { existsSync } from 'node:fs';
import { dirname, parse, relative, resolve, sep } from 'node:path';
import { type Baseline, readBaseline } from '../core/baseline/file.ts';
import { baselinePlaces } from '../core/baseline/find.ts';
import { type KnownFinding, staleMessage } from '../core/baseline/match.ts';
import { BASELINE_NAME } from '../core/baseline/name.ts';
import { readSource } from '../core/config/source.ts';
import { readFailure } from './files.ts';
import { readFile, realpath } from './fs.ts';
import { projectOf } from './glossaries.ts';
import { shown, slashed } from './paths.ts';
import { placed } from './problem.ts';
import type { Settings, SettingsFinder } from './settings.ts';
import { UserError } from './user-error.ts';

/** A baseline file as it was read. */
export interface LoadedBaseline extends Baseline {
  readonly file: string;
  readonly text: string;
}

/** The baselines of documents; each file is read once. What is wrong with one is told among the settings' problems. */
export class Baselines {
  readonly #read = new Map<string, Promise<LoadedBaseline | undefined>>();
  readonly #missing = new Set<string>();

  /** `chosen`: the file that holds for all documents, instead of those that are found. */
  constructor(
    readonly settings: SettingsFinder,
    readonly chosen?: string,
  ) {}

  /** The findings of a document that its team knows of; undefined where no baseline holds for it. */
  async knownIn(path: string): Promise<readonly KnownFinding[] | undefined> {
    const baseline = await this.baselineOf(path);
    return baseline?.readable ? (baseline.files.get(keyIn(baseline.file, path)) ?? []) : undefined;
  }

  /** Throws a `UserError` where the chosen file is not there: that is a slip of the pen, and everything would seem new. */
  async needChosen(): Promise<void> {
    const { chosen } = this;
    if (chosen === undefined || (await this.#load(resolve(chosen)))) return;
    throw new UserError({
      en: `${chosen}: there is no such baseline; \`prdlint baseline --baseline ${chosen}\` writes it.`,
      zh: `${chosen}：基线文件不存在，可运行 prdlint baseline --baseline ${chosen} 生成。`,
    });
  }

  /** Tells entries that accept nothing any more, at their places. */
  async tellStale(path: string, stale: readonly Omit<KnownFinding, 'text'>[]): Promise<void> {
    const baseline = await this.baselineOf(path);
    if (!baseline) return;
    const entries = [...(baseline.files.get(keyIn(baseline.file, path)) ?? [])].reverse();
    const found = stale.flatMap(({ rule, fingerprint }) => {
      const at = entries.findIndex((entry) => entry.rule === rule && entry.fingerprint === fingerprint);
      return at < 0 ? [] : entries.splice(at, 1);
    });
    const problems = found.map((entry) => ({
      message: staleMessage(entry),
      range: entry.range,
      severity: 'warning' as const,
    }));
    this.settings.problems.push(...placed(shown(baseline.file), baseline.text, problems));
  }

  /** Tells entries of documents that are gone, in the files that were read. */
  async tellGone(): Promise<void> {
    for (const loading of this.#read.values()) {
      const baseline = await loading;
      if (!baseline) continue;
      for (const [name, [first]] of baseline.files) {
        if (!first || existsSync(resolve(dirname(baseline.file), name))) continue;
        const message = {
          en: `There is no document “${name}” any more; its entries accept nothing. Run \`prdlint baseline\` to bring the file up to date.`,
          zh: `文档“${name}”已不存在，其条目不再起作用。可运行 prdlint baseline 更新本文件。`,
        };
        const problem = { message, range: first.range, severity: 'warning' as const };
        this.settings.problems.push(...placed(shown(baseline.file), baseline.text, [problem]));
      }
    }
  }

  /** The baseline that holds for a document, readable or not; undefined where there is none. */
  async baselineOf(path: string): Promise<LoadedBaseline | undefined> {
    if (this.chosen !== undefined) return this.#load(resolve(this.chosen));
    const settings = await this.settings.settingsFor(path);
    const { paths, named } = placesOf(path, settings, this.settings.top);
    for (const file of paths) {
      const baseline = await this.#load(resolve(file));
      if (baseline) return baseline;
    }
    if (settings.config.baseline !== undefined) await this.#tellMissing(settings, named);
    return undefined;
  }

  /** The file that findings of a document are recorded in: the one in force, else where a new one belongs. */
  async fileFor(path: string): Promise<string> {
    if (this.chosen !== undefined) return resolve(this.chosen);
    const baseline = await this.baselineOf(path);
    if (baseline) return baseline.file;
    const settings = await this.settings.settingsFor(path);
    if (settings.folder !== undefined)
      return resolve(placesOf(path, settings, this.settings.top).paths[0] ?? BASELINE_NAME);
    const here = process.cwd();
    return resolve(path.startsWith(here + sep) ? here : dirname(path), BASELINE_NAME);
  }

  #load(file: string): Promise<LoadedBaseline | undefined> {
    let baseline = this.#read.get(file);
    if (!baseline) {
      baseline = this.#parse(file);
      this.#read.set(file, baseline);
    }
    return baseline;
  }

  async #parse(file: string): Promise<LoadedBaseline | undefined> {
    let text: string;
    try {
      if (!(await this.settings.admits(file))) return undefined;
      text = await readFile(await realpath(file), 'utf8');
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw readFailure(shown(file), error);
    }
    const baseline = readBaseline(text);
    this.settings.problems.push(...placed(shown(file), text, baseline.problems));
    return { ...baseline, file, text };
  }

  /** A file that a configuration names and that is not there (yet) accepts nothing; that is worth a word, once. */
  async #tellMissing({ config, file }: Settings, named: string | undefined): Promise<void> {
    if (file === undefined || this.#missing.has(file)) return;
    this.#missing.add(file);
    const text = await readFile(file, 'utf8');
    const range = readSource(file, text).valueRange(['baseline']);
    const message = named
      ? {
          en: `There is no baseline “${config.baseline}” yet; \`prdlint baseline\` writes it.`,
          zh: `尚无基线文件“${config.baseline}”，可运行 prdlint baseline 生成。`,
        }
      : {
          en: `“${config.baseline}” lies outside the project. Keep the baseline inside.`,
          zh: `“${config.baseline}”位于项目之外，基线文件须放在项目内。`,
        };
    this.settings.problems.push(
      ...placed(shown(file), text, [{ message, range, severity: named ? 'warning' : 'error' }]),
    );
  }
}

function placesOf(path: string, { config, folder }: Settings, top?: string): ReturnType<typeof baselinePlaces> {
  const root = folder === undefined ? (top ?? parse(path).root) : projectOf(folder, top);
  return baselinePlaces(slashed(path), slashed(root), folder === undefined ? undefined : slashed(folder), config);
}

/** The key of a document in a baseline file. */
export function keyIn(file: string, path: string): string {
  return slashed(relative(dirname(file), path));
}
