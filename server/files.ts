import type { Connection } from 'vscode-languageserver';
import type { Host } from './host.ts';
import {
  FIND_FILES_REQUEST,
  type FileStat,
  type FindFilesParams,
  READ_FILE_REQUEST,
  type ReadFileParams,
  STAT_REQUEST,
  type StatParams,
} from './protocol.ts';

/** The files of the workspace, from this machine where it reaches them, else from the client where it offers them. */
export class Files {
  constructor(
    readonly host: Host,
    readonly connection: Connection,
    /** Whether the client answers requests for files. */
    readonly client: boolean,
  ) {}

  /** The text of a file without a byte order mark; undefined where there is none. */
  async read(uri: string): Promise<string | undefined> {
    const params: ReadFileParams = { uri };
    const text = this.host.reaches(uri)
      ? await this.host.readFile(uri)
      : await this.#ask<string | null>(READ_FILE_REQUEST, params);
    return text?.replace(/^\uFEFF/, '');
  }

  /** What stands at a URI; undefined where nothing does. */
  async stat(uri: string): Promise<FileStat | undefined> {
    if (this.host.reaches(uri)) return this.host.stat(uri);
    const params: StatParams = { uri };
    return (await this.#ask<FileStat | null>(STAT_REQUEST, params)) ?? undefined;
  }

  /** Files below a folder by extension, at most `limit`; `unread` hears of folders that this machine cannot read. */
  async find(
    folder: string,
    extensions: readonly string[],
    limit: number,
    unread?: (folder: string) => void,
  ): Promise<readonly string[]> {
    if (this.host.reaches(folder)) return this.host.findFiles(folder, extensions, limit, unread);
    const params: FindFilesParams = { folder, extensions, limit };
    return (await this.#ask<readonly string[] | null>(FIND_FILES_REQUEST, params)) ?? [];
  }

  /** A client that cannot answer has no such file. */
  async #ask<T>(method: string, params: unknown): Promise<T | undefined> {
    if (!this.client) return undefined;
    try {
      return await this.connection.sendRequest<T>(method, params);
    } catch (error) {
      this.connection.console.warn(`${method}: ${String(error)}`);
      return undefined;
    }
  }
}
