import type { Config } from '../core/config.ts';
import { builtin } from '../core/glossary/builtin.ts';
import { glossaryOf } from '../core/glossary/document.ts';
import type { Origin, Term } from '../core/glossary/entry.ts';
import { Glossary } from '../core/glossary/glossary.ts';
import { type Layer, teamLayer } from '../core/glossary/layer.ts';
import type { Problem } from '../core/glossary/problem.ts';
import { repeatedTerms } from '../core/glossary/repeated.ts';
import type { TermDocument } from '../core/glossary/section.ts';
import { readTeamGlossary } from '../core/glossary/team.ts';
import { LineIndex } from '../core/text.ts';
import type { Applied, Configurations } from './configurations.ts';
import type { Files } from './files.ts';
import { keyOf, nameOf } from './uri.ts';

/** A glossary file as it was last read. */
export interface TeamFile {
  readonly uri: string;
  readonly text: string;
  readonly terms: readonly Term[];
  readonly problems: readonly Problem[];
}

/** The glossary files that a configuration names, and their terms as one layer. */
export interface Team {
  readonly files: readonly TeamFile[];
  readonly layer: Layer;
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
  /** True where the client tells of changed files, so that a file is read once until then. */
  readonly #watched: boolean;
  readonly #read = new Map<string, TeamFile>();
  /** Readings under way or done, until the file is said to have changed. */
  readonly #fresh = new Map<string, Promise<TeamFile | undefined>>();
  readonly #named = new Set<string>();
  readonly #origins = new WeakMap<Origin, TeamFile>();
  /** Files that define what another one defines, so that this is taken back once it is mended. */
  readonly #repeating = new Set<string>();
  /** The last team of each configuration file. */
  readonly #teams = new Map<string, Team>();
  /** Called with the URI of each glossary file when a configuration first names it. */
  onNamed: (uri: string) => void = () => {};

  constructor(files: Files, configurations: Configurations, publish: PublishGlossary, watched: boolean) {
    this.#files = files;
    this.#configurations = configurations;
    this.#publish = publish;
    this.#watched = watched;
  }

  /**
   * The document's own terms, those of the team's files that its configuration names, and the built-in ones. In a file of
   * the team's glossary its definitions are the team's, not the document's own.
   */
  async for(uri: string, document: TermDocument): Promise<Glossary> {
    const team = (await this.teamWith(uri)) ?? (await this.teamOf(await this.#configurations.for(uri)));
    return this.inForce(uri, document, team);
  }

  /** The team of which a file is a glossary: that of its own configuration, else one whose configuration lies elsewhere. */
  async teamWith(uri: string): Promise<Team | undefined> {
    const own = await this.teamOf(await this.#configurations.for(uri));
    const key = keyOf(uri);
    if (!this.#named.has(key)) return undefined;
    const has = (team: Team | undefined): boolean => team?.files.some((file) => keyOf(file.uri) === key) === true;
    return has(own) ? own : [...this.#teams.values()].find(has);
  }

  /** The teams in whose glossaries a term is. */
  teamsOf(term: Term): Team[] {
    return [...this.#teams.values()].filter(({ layer }) => layer.term(term.id) === term);
  }

  /** The same, where the team is known. */
  inForce(uri: string, document: TermDocument, team: Team | undefined): Glossary {
    if (team?.files.some((file) => keyOf(file.uri) === keyOf(uri))) return new Glossary([team.layer, builtin]);
    return glossaryOf(document, team?.layer);
  }

  /** The team's glossary under a configuration; undefined where it names none that can be read. */
  async teamOf({ config, file }: Pick<Applied, 'config' | 'file'>): Promise<Team | undefined> {
    if (!file) return undefined;
    const files = await this.load(file.uri, config);
    if (files.length === 0) {
      this.#teams.delete(file.uri);
      return undefined;
    }
    const last = this.#teams.get(file.uri);
    if (last?.files.length === files.length && last.files.every((one, i) => one === files[i])) return last;
    const terms = files.flatMap((one) => one.terms);
    const layer = teamLayer(terms);
    if (!layer) return undefined;
    const team: Team = { files, layer };
    this.#teams.set(file.uri, team);
    this.#tellRepeated(files);
    return team;
  }

  /** Tells what files define that those before them define already; a file without such terms is told of no more. */
  #tellRepeated(files: readonly TeamFile[]): void {
    for (const [i, { uri, text, terms, problems }] of files.entries()) {
      const before = files.slice(0, i).map((one) => ({ file: nameOf(one.uri), terms: one.terms }));
      const repeated = repeatedTerms(before, terms);
      if (repeated.length === 0 && !this.#repeating.delete(keyOf(uri))) continue;
      if (repeated.length > 0) this.#repeating.add(keyOf(uri));
      this.#publish(uri, text, [...problems, ...repeated]);
    }
  }

  /** The file in which a term of the team is written. */
  fileOf(origin: Origin): TeamFile | undefined {
    return this.#origins.get(origin);
  }

  /** Where a term is written, as a link: its file and line. */
  linkOf(origin: Origin): string | undefined {
    const found = this.fileOf(origin);
    return found && `${found.uri}#L${new LineIndex(found.text).positionAt(origin.range.start).line + 1}`;
  }

  /** True for a file that a configuration named. */
  has(uri: string): boolean {
    return this.#named.has(keyOf(uri));
  }

  /** Reads a file anew when it is next asked for. */
  changed(uri: string): void {
    this.#fresh.delete(keyOf(uri));
  }

  /** Reads all files anew when they are next asked for. */
  forget(): void {
    this.#fresh.clear();
  }

  /** Reads the files that a configuration names. Those that are missing or lie outside the workspace are left out. */
  async load(configUri: string, { glossaries = [] }: Partial<Config>): Promise<TeamFile[]> {
    const files: TeamFile[] = [];
    for (const path of glossaries) {
      const uri = this.#configurations.uriBeside(configUri, path);
      const file = uri === undefined ? undefined : await this.#fileAt(uri);
      if (file) files.push(file);
    }
    return files;
  }

  #fileAt(uri: string): Promise<TeamFile | undefined> {
    const key = keyOf(uri);
    if (!this.#named.has(key)) {
      this.#named.add(key);
      this.onNamed(uri);
    }
    const known = this.#watched ? this.#fresh.get(key) : undefined;
    if (known) return known;
    const reading = this.#readFile(uri, key);
    this.#fresh.set(key, reading);
    return reading;
  }

  async #readFile(uri: string, key: string): Promise<TeamFile | undefined> {
    const stat = await this.#files.stat(uri);
    const text = stat?.type === 'file' && stat.size <= LARGEST ? await this.#files.read(uri) : undefined;
    const before = this.#read.get(key);
    if (text === undefined) {
      if (this.#read.delete(key)) this.#publish(uri, '', []);
      return undefined;
    }
    if (before?.text === text) return before;
    const { terms, problems } = readTeamGlossary(nameOf(uri), text);
    const file: TeamFile = { uri, text, terms, problems };
    for (const { origin } of terms) if (origin) this.#origins.set(origin, file);
    this.#read.set(key, file);
    this.#publish(uri, text, problems);
    return file;
  }
}
