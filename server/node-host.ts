import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ResponseError } from 'vscode-languageserver/node';
import type { Host } from './host.ts';
import type { FileStat } from './protocol.ts';

const LEFT_OUT = new Set(['node_modules', '.git']);

/** Files on the disk of the machine that the server runs on. */
export const nodeHost: Host = {
  reaches: (uri) => uri.startsWith('file:'),
  readFile: (uri) => orUndefined(() => readFile(fileURLToPath(uri), 'utf8')),
  stat: (uri) => orUndefined(() => statOf(fileURLToPath(uri))),
  findFiles,
  error: (code, message) => new ResponseError(code, message),
  pause: () => new Promise((resolve) => setImmediate(resolve)),
};

async function statOf(path: string): Promise<FileStat> {
  const found = await stat(path);
  return {
    type: found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other',
    size: found.size,
    modified: found.mtimeMs,
  };
}

/** Breadth first, in the order of names, so that a limit leaves out the deepest files. Links are not followed. */
async function findFiles(
  folder: string,
  extensions: readonly string[],
  limit: number,
  unread?: (folder: string) => void,
): Promise<readonly string[]> {
  const wanted = new Set(extensions.map((extension) => `.${extension}`));
  const found: string[] = [];
  const waiting = [fileURLToPath(folder)];
  for (let at = waiting.shift(); at !== undefined && found.length < limit; at = waiting.shift()) {
    const path = at;
    const entries = await orUndefined(() => readdir(path, { withFileTypes: true }));
    if (!entries) unread?.(pathToFileURL(path).href);
    for (const entry of (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.isDirectory() && !LEFT_OUT.has(entry.name)) waiting.push(join(path, entry.name));
      else if (entry.isFile() && wanted.has(extname(entry.name).toLowerCase())) {
        found.push(pathToFileURL(join(path, entry.name)).href);
      }
    }
  }
  return found.slice(0, limit);
}

/** What cannot be read (missing, no permission, no file URI of this machine) counts as missing. */
async function orUndefined<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}
