import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname, parse, relative, resolve, sep } from 'node:path';
import { findConfig } from '../core/config/find.ts';
import { resolveInside } from '../core/config/inside.ts';
import { type FileMatch, matchFile } from '../core/config/match.ts';
import { type ConfigProblem, readConfig } from '../core/config/read.ts';
import type { Config } from '../core/config.ts';
import { LineIndex } from '../core/text.ts';
import { readFailure } from './files.ts';

/** A configuration file that is in force for some documents. */
export interface Settings {
  readonly config: Partial<Config>;
  /** The folder that its globs count from; undefined without a configuration file. */
  readonly folder?: string;
}

/** A problem of a configuration file at its place; line and column count from 1. */
export interface PlacedProblem extends ConfigProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** Finds and reads the configuration of documents; each file is read once. */
export class SettingsFinder {
  readonly #read = new Map<string, Promise<string | undefined>>();
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #byFolder = new Map<string, Promise<Settings>>();
  readonly problems: PlacedProblem[] = [];

  /** `choice`: a file that holds for all documents, `false` for none, undefined to search upwards from each document. */
  constructor(readonly choice: string | false | undefined) {}

  /** The settings for a document by its absolute path. */
  settingsFor(path: string): Promise<Settings> {
    if (this.choice === false) return Promise.resolve({ config: {} });
    if (this.choice !== undefined) return this.#load(resolve(this.choice));
    const folder = dirname(path);
    let settings = this.#byFolder.get(folder);
    if (!settings) {
      settings = this.#search(path);
      this.#byFolder.set(folder, settings);
    }
    return settings;
  }

  /** What the settings for a document say of it by its path. */
  async match(path: string): Promise<FileMatch> {
    const { config, folder } = await this.settingsFor(path);
    return matchFile(config, slashed(relative(folder ?? process.cwd(), path)).replace(/^(?:\.\.\/)+/, ''));
  }

  async #search(path: string): Promise<Settings> {
    const root = slashed(parse(path).root);
    const found = await findConfig(slashed(path), root, (file) => this.#text(file));
    return found ? this.#load(resolve(found.file)) : { config: {} };
  }

  #text(file: string): Promise<string | undefined> {
    let text = this.#read.get(file);
    if (!text) {
      text = readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
        throw readFailure(file, error);
      });
      this.#read.set(file, text);
    }
    return text;
  }

  #load(file: string): Promise<Settings> {
    let settings = this.#settings.get(file);
    if (!settings) {
      settings = this.#parse(file);
      this.#settings.set(file, settings);
    }
    return settings;
  }

  async #parse(file: string): Promise<Settings> {
    const text = await this.#text(file);
    const name = shown(file);
    if (text === undefined) throw readFailure(name, { code: 'ENOENT' });
    const { config, problems } = readConfig(file, text);
    const folder = dirname(file);
    const lines = new LineIndex(text);
    for (const problem of [...problems, ...(await glossaryProblems(config, text, folder))]) {
      const { line, column } = lines.positionAt(problem.range.start);
      this.problems.push({ ...problem, file: name, line: line + 1, column: column + 1 });
    }
    return { config, folder };
  }
}

/** Glossary files that are missing, folders, or outside the repository (outside the folder where there is none). */
async function glossaryProblems(config: Partial<Config>, text: string, folder: string): Promise<ConfigProblem[]> {
  const out: ConfigProblem[] = [];
  for (const glossary of config.glossaries ?? []) {
    const at = Math.max(0, text.indexOf(glossary));
    const add = (en: string, zh: string): void => {
      const message = { en: `“${glossary}” ${en}`, zh: `“${glossary}”${zh}` };
      out.push({ message, range: { start: at, end: at + glossary.length }, severity: 'error' });
    };
    const file = resolveInside(slashed(repositoryOf(folder)), slashed(folder), glossary);
    if (file === undefined) {
      add('lies outside the project. Keep glossary files inside.', '位于项目之外，术语表须放在项目内。');
      continue;
    }
    const found = await stat(file).catch(() => undefined);
    if (!found) add('does not exist.', '不存在。');
    else if (!found.isFile()) add('is a folder; name a file in it.', '是文件夹，请写其中的文件。');
  }
  return out;
}

function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}

function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near === '' || near.startsWith('..') ? file : near;
}
