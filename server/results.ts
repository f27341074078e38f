import type { Text } from '../core/rule.ts';
import { type Measured, ResultsError } from '../core/verify/measured.ts';
import { parseResults } from '../core/verify/parse.ts';
import { readResults } from '../core/verify/results.ts';
import type { Applied, Configurations } from './configurations.ts';
import type { Files } from './files.ts';
import { keyOf, nameOf } from './uri.ts';

/** A results file as it was last read. */
export interface ResultsFile {
  readonly uri: string;
  readonly name: string;
  readonly measured: readonly Measured[];
  /** Why nothing could be read of it. */
  readonly fault?: Text;
}

/** Larger files are not read, in bytes. */
const LARGEST = 16_000_000;

/** The files of measured results that configurations name. They are only read, and only inside the workspace. */
export class Results {
  /** Called with the URI of each file when a configuration first names it, so that it can be watched. */
  onNamed: (uri: string) => void = () => {};
  readonly #files: Files;
  readonly #configurations: Configurations;
  /** True where the client tells of changed files, so that a file is read once until then. */
  readonly #watched: boolean;
  readonly #read = new Map<string, Promise<ResultsFile>>();
  readonly #named = new Set<string>();

  constructor(files: Files, configurations: Configurations, watched: boolean) {
    this.#files = files;
    this.#configurations = configurations;
    this.#watched = watched;
  }

  /** The results for a document under what holds for it; those outside the workspace are not read. */
  async for({ config, file }: Pick<Applied, 'config' | 'file'>): Promise<readonly ResultsFile[]> {
    const names = config.verify?.results ?? [];
    if (!file || names.length === 0) return [];
    const uris = names.flatMap((name) => this.#configurations.uriBeside(file.uri, name) ?? []);
    return Promise.all(uris.map((uri) => this.#fileAt(uri)));
  }

  /** True for a file that a configuration named. */
  has(uri: string): boolean {
    return this.#named.has(keyOf(uri));
  }

  /** Reads a file anew when it is next asked for, or all files. */
  forget(uri?: string): void {
    if (uri === undefined) this.#read.clear();
    else this.#read.delete(keyOf(uri));
  }

  #fileAt(uri: string): Promise<ResultsFile> {
    const key = keyOf(uri);
    if (!this.#named.has(key)) {
      this.#named.add(key);
      this.onNamed(uri);
    }
    const known = this.#watched ? this.#read.get(key) : undefined;
    if (known) return known;
    const reading = this.#parse(uri);
    this.#read.set(key, reading);
    reading.catch(() => this.#read.delete(key));
    return reading;
  }

  async #parse(uri: string): Promise<ResultsFile> {
    const name = nameOf(uri);
    const without = (fault: Text): ResultsFile => ({ uri, name, measured: [], fault });
    const stat = await this.#files.stat(uri);
    if (stat?.type !== 'file')
      return without({ en: `${name}: there is no such file yet.`, zh: `${name}：文件尚不存在。` });
    if (stat.size > LARGEST) {
      const size = LARGEST / 1_000_000;
      return without({ en: `${name}: is larger than ${size} MB.`, zh: `${name}：超过 ${size} MB。` });
    }
    const text = await this.#files.read(uri);
    if (text === undefined) return without({ en: `${name}: cannot be read.`, zh: `${name}：无法读取。` });
    try {
      const measured = readResults(name, parseResults(name, text));
      if (measured.length > 0) return { uri, name, measured };
      return without({ en: `${name}: holds no measured number.`, zh: `${name}：没有测量值。` });
    } catch (error) {
      if (error instanceof ResultsError) return without(error.text);
      throw error;
    }
  }
}
