import { CONFIG_NAMES, findConfig } from '../core/config/find.ts';
import { resolveInside } from '../core/config/inside.ts';
import { type FileMatch, matchFile } from '../core/config/match.ts';
import { type ConfigProblem, readConfig } from '../core/config/read.ts';
import { readSource } from '../core/config/source.ts';
import type { Config } from '../core/config.ts';
import type { Problem } from '../core/glossary/problem.ts';
import { Baselines, type Known } from './baselines.ts';
import type { Files } from './files.ts';
import { encodePath, folderOf, keyOf, nameOf, relativeTo } from './uri.ts';

/** What holds for one document. */
export interface Applied {
  readonly config: Partial<Config>;
  readonly match: FileMatch;
  /** The configuration file, and whether its last good state stands in for what it says now. */
  readonly file?: { readonly uri: string; readonly broken: boolean };
  /** Findings of the document that its team knows of. */
  readonly known?: Known;
}

/** A configuration file as it was last read. */
export interface Loaded {
  readonly uri: string;
  readonly config: Partial<Config>;
  readonly broken: boolean;
}

/** Called with the problems of a file each time it is read; none means that it is right or gone. */
export type Publish = (
  uri: string,
  text: string,
  problems: readonly (Problem & { readonly severity?: ConfigProblem['severity'] })[],
) => void;

/** Called with each configuration that was read, to read the glossaries that it names. */
export type ReadGlossaries = (uri: string, config: Partial<Config>) => Promise<unknown>;

/** An open document is checked whatever its file name, as long as nobody leaves it out. */
const EVERYTHING: readonly string[] = ['**'];

/** Finds, reads and keeps the configuration files of the workspace. */
export class Configurations {
  /** URIs of the workspace's folders, without a slash at the end. */
  folders: readonly string[];
  trusted: boolean;
  readonly baselines: Baselines;
  readonly #files: Files;
  readonly #publish: Publish;
  readonly #readGlossaries: ReadGlossaries;
  readonly #found = new Map<string, Promise<Loaded | undefined>>();
  readonly #good = new Map<string, Partial<Config>>();
  readonly #shown = new Set<string>();

  constructor(
    files: Files,
    publish: Publish,
    readGlossaries: ReadGlossaries,
    folders: readonly string[],
    trusted: boolean,
  ) {
    this.#files = files;
    this.#publish = publish;
    this.baselines = new Baselines(files, publish);
    this.#readGlossaries = readGlossaries;
    this.folders = folders;
    this.trusted = trusted;
  }

  /** What holds for a document. `listed`: the document was found in the folder, not opened, so that `include` decides. */
  async for(uri: string, listed = false): Promise<Applied> {
    const loaded = await this.#configOf(uri);
    const base = loaded ? folderOf(loaded.uri) : this.folderOf(uri);
    const path = (base === undefined ? undefined : relativeTo(base, uri)) ?? nameOf(uri);
    const config = loaded?.config ?? {};
    const match = matchFile(listed || config.include ? config : { ...config, include: EVERYTHING }, path);
    const known = await this.#knownIn(uri, loaded?.uri, config);
    return {
      config,
      match,
      ...(loaded ? { file: { uri: loaded.uri, broken: loaded.broken } } : {}),
      ...(known ? { known } : {}),
    };
  }

  async #knownIn(uri: string, configUri: string | undefined, config: Partial<Config>): Promise<Known | undefined> {
    const root = this.folderOf(uri);
    return this.trusted && root !== undefined ? this.baselines.for(uri, root, configUri, config) : undefined;
  }

  /** The folder of the workspace that holds a document; the innermost, where folders lie in each other. */
  folderOf(uri: string): string | undefined {
    const holding = this.folders.filter((folder) => relativeTo(folder, uri) !== undefined);
    return holding.sort((a, b) => b.length - a.length)[0];
  }

  /** Forgets what was found; the last good state of each file stays for the case that it is broken now. */
  forget(): void {
    this.#found.clear();
    this.baselines.forget();
  }

  /** Reads a file that changed, so that its problems show even where no document is open. */
  async changed(uri: string, deleted: boolean): Promise<void> {
    if (this.baselines.has(uri)) {
      this.baselines.forget(uri);
      return;
    }
    this.forget();
    if (deleted) {
      this.#good.delete(keyOf(uri));
      this.#show(uri, '', []);
    } else if (this.trusted && this.folderOf(uri) !== undefined) {
      const text = await this.#files.read(uri);
      if (text !== undefined) await this.#load(uri, text);
    }
  }

  async #configOf(uri: string): Promise<Loaded | undefined> {
    if (!this.trusted || !uri.includes('/')) return undefined;
    const root = this.folderOf(uri) ?? folderOf(uri);
    const folder = folderOf(keyOf(uri));
    const known = this.#found.get(folder);
    if (known) return known;
    const finding = this.#find(keyOf(uri), root);
    this.#found.set(folder, finding);
    // A file that could not be read this time may be readable the next time.
    finding.catch(() => this.#found.delete(folder));
    return finding;
  }

  async #find(key: string, root: string): Promise<Loaded | undefined> {
    const top = keyOf(root);
    const uriOf = (path: string): string => root + encodePath(path.slice(top.length));
    const found = await findConfig(key, top, (path) => this.#files.read(uriOf(path)));
    return found && this.#load(uriOf(found.file), found.text);
  }

  async #load(uri: string, text: string): Promise<Loaded> {
    const { config, problems } = readConfig(nameOf(uri), text);
    const all = [...problems, ...(await this.#glossaryProblems(uri, text, config))];
    this.#show(uri, text, all);
    await this.#readGlossaries(uri, config);
    const wrong = problems.some(({ severity }) => severity === 'error');
    const good = this.#good.get(keyOf(uri));
    if (wrong) return { uri, config: good ?? config, broken: true };
    this.#good.set(keyOf(uri), config);
    return { uri, config, broken: false };
  }

  /** Glossary files have to exist and lie in the workspace; the rest of the configuration counts even where they do not. */
  async #glossaryProblems(uri: string, text: string, config: Partial<Config>): Promise<ConfigProblem[]> {
    const problems: ConfigProblem[] = [];
    for (const [i, path] of (config.glossaries ?? []).entries()) {
      const message = await this.#glossaryFault(uri, path);
      if (!message) continue;
      const range = readSource(nameOf(uri), text).valueRange(['glossaries', i]);
      problems.push({ message, range, severity: 'error' });
    }
    return problems;
  }

  async #glossaryFault(uri: string, path: string): Promise<ConfigProblem['message'] | undefined> {
    const target = this.uriBeside(uri, path);
    if (target === undefined) {
      return {
        en: `“${path}” lies outside the workspace. Glossary files are read only inside it.`,
        zh: `“${path}”位于工作区之外。只读取工作区内的术语表。`,
      };
    }
    const found = await this.#files.stat(target);
    if (!found) {
      return {
        en: `There is no glossary file “${path}”. The path counts from this file.`,
        zh: `没有术语表文件“${path}”。路径相对于本文件。`,
      };
    }
    if (found.type === 'file') return undefined;
    return {
      en: `“${path}” is a folder. Name the glossary file in it.`,
      zh: `“${path}”是文件夹，请写其中的术语表文件。`,
    };
  }

  /** The URI of a file that a configuration file names; undefined where it lies outside the workspace. */
  uriBeside(configUri: string, path: string): string | undefined {
    const folder = folderOf(configUri);
    return resolveInside(this.folderOf(configUri) ?? folder, folder, encodePath(path));
  }

  #show(uri: string, text: string, problems: readonly ConfigProblem[]): void {
    const key = keyOf(uri);
    if (problems.length === 0 && !this.#shown.delete(key)) return;
    if (problems.length > 0) this.#shown.add(key);
    this.#publish(uri, text, problems);
  }
}

/** True for the URI of a configuration file. */
export function isConfig(uri: string): boolean {
  const name = nameOf(uri);
  return CONFIG_NAMES.some((known) => known === name);
}
