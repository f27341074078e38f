import type { Config } from '../core/config.ts';
import type { DocumentFacts } from '../core/facts/document.ts';
import { glossaryOf } from '../core/glossary/document.ts';
import type { Origin, Term } from '../core/glossary/entry.ts';
import type { Glossary } from '../core/glossary/glossary.ts';
import { Layer } from '../core/glossary/layer.ts';
import type { Problem } from '../core/glossary/problem.ts';
import { readTeamGlossary } from '../core/glossary/team.ts';
import { LineIndex } from '../core/text.ts';
import type { Configurations } from './configurations.ts';
import type { Files } from './files.ts';
import { nameOf } from './uri.ts';

/** A glossary file as it was last read. */
interface TeamFile {
  readonly uri: string;
  readonly text: string;
  readonly terms: readonly Term[];
}

/** Called with the problems of a glossary file each time its text changed. */
export type PublishGlossary = (uri: string, text: string, problems: readonly Problem[]) => void;

/** Larger files are not read, in bytes. */
const LARGEST = 16_000_000;

/** The glossaries that hold for a document. Files are read when they are asked for, and parsed when they changed. */
export class Glossaries {
  readonly #files: Files;
  readonly #configurations: Configurations;
  readonly #publish: PublishGlossary;
  readonly #read = new Map<string, TeamFile>();
  /** The layer made of these files last. */
  #layer: { readonly files: readonly TeamFile[]; readonly layer: Layer } | undefined;

  constructor(files: Files, configurations: Configurations, publish: PublishGlossary) {
    this.#files = files;
    this.#configurations = configurations;
    this.#publish = publish;
  }

  /** The document's own terms, those of the team's files that its configuration names, and the built-in ones. */
  async for(uri: string, facts: DocumentFacts): Promise<Glossary> {
    const { config, file } = await this.#configurations.for(uri);
    const files = file ? await this.load(file.uri, config) : [];
    return glossaryOf(facts, files.length > 0 ? this.#layerOf(files) : undefined);
  }

  /** Where a term is written, as a link: its file and line. */
  linkOf({ file, range }: Origin): string | undefined {
    const found = [...this.#read.values()].find((read) => nameOf(read.uri) === file);
    return found && `${found.uri}#L${new LineIndex(found.text).positionAt(range.start).line + 1}`;
  }

  /** Reads the files that a configuration names. Those that are missing or lie outside the workspace are left out. */
  async load(configUri: string, { glossaries = [] }: Partial<Config>): Promise<TeamFile[]> {
    const files: TeamFile[] = [];
    for (const path of glossaries) {
      const uri = this.#configurations.glossaryUri(configUri, path);
      const file = uri === undefined ? undefined : await this.#readFile(uri);
      if (file) files.push(file);
    }
    return files;
  }

  async #readFile(uri: string): Promise<TeamFile | undefined> {
    const stat = await this.#files.stat(uri);
    const text = stat?.type === 'file' && stat.size <= LARGEST ? await this.#files.read(uri) : undefined;
    const before = this.#read.get(uri);
    if (text === undefined || before?.text === text) return text === undefined ? undefined : before;
    const { terms, problems } = readTeamGlossary(nameOf(uri), text);
    const file: TeamFile = { uri, text, terms };
    this.#read.set(uri, file);
    this.#publish(uri, text, problems);
    return file;
  }

  #layerOf(files: readonly TeamFile[]): Layer {
    const last = this.#layer;
    if (last?.files.length === files.length && last.files.every((file, i) => file === files[i])) return last.layer;
    const layer = new Layer(
      'workspace',
      files.flatMap(({ terms }) => terms),
    );
    this.#layer = { files, layer };
    return layer;
  }
}
