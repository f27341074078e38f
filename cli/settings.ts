import { dirname, parse, relative, resolve } from 'node:path';
import { findConfig } from '../core/config/find.ts';
import { type FileMatch, matchFile } from '../core/config/match.ts';
import type { Config } from '../core/config.ts';
import type { Term } from '../core/glossary/entry.ts';
import { readFailure } from './files.ts';
import { readFile, realpath } from './fs.ts';
import { isInside, shown, slashed } from './paths.ts';
import { type PlacedProblem, placed } from './problem.ts';

/** A configuration file that is in force for some documents. */
export interface Settings {
  readonly config: Partial<Config>;
  /** The folder that its globs count from; undefined without a configuration file. */
  readonly folder?: string;
  /** The configuration file itself. */
  readonly file?: string;
  /** The terms of the glossaries that it names. */
  readonly team?: readonly Term[];
}

/** Finds and reads the configuration of documents; each file is read once. */
export class SettingsFinder {
  readonly #read = new Map<string, Promise<string | undefined>>();
  readonly #settings = new Map<string, Promise<Settings>>();
  readonly #byFolder = new Map<string, Promise<Settings>>();
  readonly problems: PlacedProblem[] = [];

  /** `choice`: a file that holds for all documents, `false` for none, undefined to search upwards from each document. */
  constructor(
    readonly choice: string | false | undefined,
    /** The folder outside of which nothing is read, links followed; it has no links in its own path. */
    readonly top?: string,
  ) {}

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

  /**
   * What the settings for a document say of it by its path.
   * @param within a path below that is matched instead, for a folder whose own configuration cannot be read
   */
  async match(path: string, within = ''): Promise<FileMatch> {
    const { config, folder } = await this.settingsFor(path);
    const name = relative(folder ?? process.cwd(), resolve(path, within));
    return matchFile(config, slashed(name).replace(/^(?:\.\.\/)+/, ''));
  }

  async #search(path: string): Promise<Settings> {
    const root = slashed(this.top ?? parse(path).root);
    const found = await findConfig(slashed(path), root, (file) => this.#text(file));
    return found ? this.#load(resolve(found.file)) : { config: {} };
  }

  #text(file: string): Promise<string | undefined> {
    let text = this.#read.get(file);
    if (!text) {
      text = this.#readInside(file).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
        throw readFailure(file, error);
      });
      this.#read.set(file, text);
    }
    return text;
  }

  async #readInside(file: string): Promise<string | undefined> {
    return (await this.admits(file)) ? readFile(file, 'utf8') : undefined;
  }

  /** True for a file that may be read; throws as `realpath` does where there is none. */
  async admits(file: string): Promise<boolean> {
    return this.top === undefined || isInside(this.top, await realpath(file));
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
    // It knows the options of all rules, which takes longer to load than everything else here.
    const { readConfig } = await import('../core/config/read.ts');
    const { config, problems } = readConfig(file, text);
    const folder = dirname(file);
    this.problems.push(...placed(name, text, problems));
    const glossaries: { file: string; terms: readonly Term[] }[] = [];
    for (const glossary of config.glossaries ?? []) {
      const { readGlossary } = await import('./glossaries.ts');
      const read = await readGlossary(glossary, { name, text, folder, top: this.top }, glossaries);
      this.problems.push(...read.problems);
      glossaries.push({ file: glossary, terms: read.terms });
    }
    const terms = glossaries.flatMap((one) => one.terms);
    return { config, folder, file, ...(terms.length > 0 ? { team: terms } : {}) };
  }
}
