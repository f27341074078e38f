import type { FileStat } from './protocol.ts';

/** What the server needs of the machine that it runs on. */
export interface Host {
  /** True where this host itself reads files of such a URI; the rest is asked of the client. */
  reaches(uri: string): boolean;
  /** The text of a file; undefined where there is none or it cannot be read. */
  readFile(uri: string): Promise<string | undefined>;
  /** What stands at a URI; undefined where nothing does. */
  stat(uri: string): Promise<FileStat | undefined>;
  /**
   * Files below a folder by their extensions (without dot), at most `limit`, `node_modules` and `.git` left out. `unread`
   * hears of each folder that cannot be read; the others are listed all the same.
   */
  findFiles(
    folder: string,
    extensions: readonly string[],
    limit: number,
    unread?: (folder: string) => void,
  ): Promise<readonly string[]>;
  /** An error as the connection sends it to the client, with a code of LSP or JSON-RPC. */
  error(code: number, message: string): Error;
  /** Lets waiting messages in. */
  pause(): Promise<void>;
}
