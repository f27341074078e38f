import { type Baseline, type BaselineEntry, readBaseline } from '../core/baseline/file.ts';
import { baselinePlaces } from '../core/baseline/find.ts';
import { type KnownFinding, staleMessage } from '../core/baseline/match.ts';
import type { ConfigProblem } from '../core/config/source.ts';
import type { Config } from '../core/config.ts';
import type { Files } from './files.ts';
import { encodePath, folderOf, keyOf, relativeTo } from './uri.ts';

/** The findings of one document that its team knows of, and the file that says so. */
export interface Known {
  readonly uri: string;
  readonly entries: readonly BaselineEntry[];
}

interface Loaded extends Baseline {
  readonly uri: string;
  readonly text: string;
  /** Entries that accept nothing any more, by the key of their document. */
  readonly stale: Map<string, readonly BaselineEntry[]>;
}

/** Larger files are not read, in bytes. */
const LARGEST = 16_000_000;

/** The baseline files of the workspace. Each is read once until it changes, and what is wrong with it is shown there. */
export class Baselines {
  /** Called with the URI of each file that is looked for, so that it can be watched. */
  onNamed: (uri: string) => void = () => {};
  readonly #files: Files;
  readonly #publish: (uri: string, text: string, problems: readonly ConfigProblem[]) => void;
  readonly #read = new Map<string, Promise<Loaded | undefined>>();
  readonly #named = new Set<string>();
  /** What was shown of each file last. */
  readonly #shown = new Map<string, string>();

  constructor(files: Files, publish: (uri: string, text: string, problems: readonly ConfigProblem[]) => void) {
    this.#files = files;
    this.#publish = publish;
  }

  /**
   * The known findings of a document; undefined where no baseline holds for it.
   * @param root the folder of the workspace
   * @param configUri the configuration file in force
   */
  async for(
    uri: string,
    root: string,
    configUri: string | undefined,
    config: Partial<Config>,
  ): Promise<Known | undefined> {
    const top = keyOf(root);
    const folder = configUri === undefined ? undefined : keyOf(folderOf(configUri));
    for (const path of baselinePlaces(keyOf(uri), top, folder, config).paths) {
      const loaded = await this.#load(root + encodePath(path.slice(top.length)));
      if (!loaded) continue;
      const name = relativePath(folderOf(loaded.uri), uri);
      return loaded.readable ? { uri: loaded.uri, entries: loaded.files.get(name) ?? [] } : undefined;
    }
    return undefined;
  }

  /** True for a file that is or was looked for as a baseline. */
  has(uri: string): boolean {
    return this.#named.has(keyOf(uri));
  }

  /** Forgets what was read of a file, or of all. */
  forget(uri?: string): void {
    if (uri === undefined) this.#read.clear();
    else this.#read.delete(keyOf(uri));
  }

  /** Shows which entries a document has no findings for any more. */
  async tellStale(uri: string, known: Known, stale: readonly KnownFinding[]): Promise<void> {
    const loaded = await this.#read.get(keyOf(known.uri));
    if (!loaded) return;
    const gone = new Set(stale);
    loaded.stale.set(
      keyOf(uri),
      known.entries.filter((entry) => gone.has(entry)),
    );
    this.#show(loaded);
  }

  #load(uri: string): Promise<Loaded | undefined> {
    const key = keyOf(uri);
    let loaded = this.#read.get(key);
    if (!loaded) {
      this.#named.add(key);
      this.onNamed(uri);
      loaded = this.#parse(uri);
      this.#read.set(key, loaded);
      loaded.catch(() => this.#read.delete(key));
    }
    return loaded;
  }

  async #parse(uri: string): Promise<Loaded | undefined> {
    const stat = await this.#files.stat(uri);
    const text = stat?.type === 'file' && stat.size <= LARGEST ? await this.#files.read(uri) : undefined;
    if (text === undefined) {
      if (this.#shown.delete(keyOf(uri))) this.#publish(uri, '', []);
      return undefined;
    }
    const loaded: Loaded = { ...readBaseline(text), uri, text, stale: new Map() };
    this.#show(loaded);
    return loaded;
  }

  #show({ uri, text, problems, stale }: Loaded): void {
    const all: ConfigProblem[] = [
      ...problems,
      ...[...stale.values()]
        .flat()
        .map((entry): ConfigProblem => ({ message: staleMessage(entry), range: entry.range, severity: 'warning' })),
    ];
    const key = keyOf(uri);
    const state = JSON.stringify(all);
    if (state === (this.#shown.get(key) ?? '[]')) return;
    this.#shown.set(key, state);
    this.#publish(uri, text, all);
  }
}

/** The path of a document from a folder that need not hold it: `../docs/prd.md`. */
function relativePath(folder: string, uri: string): string {
  let base = keyOf(folder);
  let up = '';
  for (;;) {
    const below = relativeTo(base, uri);
    if (below !== undefined) return up + below;
    const above = folderOf(base);
    if (above === base || above === '') return keyOf(uri);
    base = above;
    up += '../';
  }
}
