/** Request, server to client: the text of a file, `null` where there is none or it cannot be read. */
export const READ_FILE_REQUEST = 'prdlint/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export type ReadFileResult = string | null;

/** Request, server to client: what stands at a URI; `null` where nothing does. */
export const STAT_REQUEST = 'prdlint/stat';

export interface StatParams {
  readonly uri: string;
}

export type StatResult = FileStat | null;

export interface FileStat {
  readonly type: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** When it last changed, in milliseconds; anything that differs where the file does. */
  readonly modified?: number;
}

/** Request, server to client: the Markdown files below a workspace folder, as URIs; `node_modules` and `.git` left out. */
export const FIND_FILES_REQUEST = 'prdlint/findFiles';

export interface FindFilesParams {
  /** The URI of a workspace folder. */
  readonly folder: string;
  /** File extensions without a dot. */
  readonly extensions: readonly string[];
  /** At most so many. */
  readonly limit: number;
}

export type FindFilesResult = readonly string[];
