import { basename, dirname, join, resolve, sep } from 'node:path';
import picomatch from 'picomatch';
import { pathTest } from '../core/config/glob.ts';
import { nearest } from '../core/config/nearest.ts';
import { decode } from './encoding.ts';
import { lstat, readdir, readFile, stat } from './fs.ts';
import { GitIgnores } from './gitignore.ts';
import { UserError } from './user-error.ts';

/** A document to read: as the user or the walk named it, and where it lies. */
export interface DocumentPath {
  readonly name: string;
  readonly path: string;
}

/** Whether a document counts by the configuration; with `within`, whether one below a folder would. */
export type Includes = (path: string, within?: string) => Promise<boolean>;

/** The names that Markdown has. */
export const DOCUMENT = /\.(?:md|markdown|mdx)$/i;

/**
 * The documents that paths name: files as they are, folders with all Markdown below them, globs with all they match.
 * Folders and globs leave out what Git ignores and what `includes` refuses. Each file comes once, in a stable order. A
 * folder that must not be listed comes as if it were a document: reading it says why, and what lies below is not passed
 * over in silence.
 */
export async function findDocuments(paths: readonly string[], includes: Includes): Promise<DocumentPath[]> {
  const out = new Map<string, DocumentPath>();
  const add = (name: string, path: string): void => {
    if (!out.has(path)) out.set(path, { name, path });
  };
  const ignores = new GitIgnores();
  const closed = new Set<string>();
  // A configuration includes documents, so a closed folder is asked about as one that may lie in it.
  const counts = (path: string): Promise<boolean> =>
    closed.has(path) ? includes(path, 'document.md') : includes(path);
  for (const name of paths) {
    const path = resolve(name);
    const kind = await kindOf(path);
    // A name that is no UTF-8 comes with marks in it, and is not found; reading it says so.
    if (kind === 'file' || (kind === 'none' && name.includes('\ufffd'))) add(name, path);
    else if (kind === 'folder') {
      for (const found of await walk(path, ignores, (file) => DOCUMENT.test(file) || includes(file), closed)) {
        if (await counts(found)) add(join(name, found.slice(path.length)), found);
      }
    } else {
      for (const found of await matches(name, ignores, closed)) {
        if (await counts(resolve(found))) add(found, resolve(found));
      }
    }
  }
  return [...out.values()];
}

async function kindOf(path: string): Promise<'file' | 'folder' | 'none'> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    return code === 'ENOENT' || code === 'ENOTDIR' || code === 'EINVAL' ? 'none' : 'file';
  }
}

async function matches(pattern: string, ignores: GitIgnores, closed: Set<string>): Promise<string[]> {
  const { base, isGlob } = picomatch.scan(pattern.replaceAll('\\', sep === '\\' ? '/' : '\\'));
  if (!isGlob) throw await missing(pattern);
  const root = base === '' ? '.' : base;
  if ((await kindOf(resolve(root))) !== 'folder') throw noMatch(pattern);
  const test = pathTest([pattern]);
  const top = resolve(root);
  const found = await walk(top, ignores, () => true, closed);
  const names = found.map((file) => (base === '' ? file.slice(top.length + 1) : join(base, file.slice(top.length))));
  const hits = names.filter((name, i) => closed.has(found[i] ?? '') || test(name.replaceAll('\\', '/')));
  if (hits.length === 0) throw noMatch(pattern);
  return hits;
}

function noMatch(pattern: string): UserError {
  return new UserError({ en: `${pattern}: no file matches.`, zh: `${pattern}：没有匹配的文件。` });
}

async function missing(name: string): Promise<UserError> {
  const isLink = await lstat(resolve(name)).then(
    (found) => found.isSymbolicLink(),
    () => false,
  );
  if (isLink) return new UserError({ en: `${name}: its link leads nowhere.`, zh: `${name}：链接指向的目标不存在。` });
  const siblings = await readdir(dirname(resolve(name))).catch(() => []);
  const like = nearest(basename(name), siblings);
  const near = like && join(dirname(name), like);
  return new UserError({
    en: `${name}: there is no such file or folder.${near ? ` Did you mean ${near}?` : ''}`,
    zh: `${name}：文件或文件夹不存在。${near ? `是否想写 ${near}？` : ''}`,
  });
}

/**
 * The files below a folder that `wanted` takes, sorted by name; linked folders are not followed, broken links left out.
 * Folders that must not be listed are among them, and in `closed`.
 */
async function walk(
  folder: string,
  ignores: GitIgnores,
  wanted: (path: string) => boolean | Promise<boolean>,
  closed: Set<string>,
): Promise<string[]> {
  const out: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES' || error.code === 'EPERM') closed.add(folder);
    return [];
  });
  if (closed.has(folder)) return [folder];
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name === '.git' || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) {
      if (!(await ignores.ignores(path, true))) out.push(...(await walk(path, ignores, wanted, closed)));
    } else if (entry.isFile() || (entry.isSymbolicLink() && (await isLinkedFile(path)))) {
      if ((await wanted(path)) && !(await ignores.ignores(path, false))) out.push(path);
    }
  }
  return out;
}

async function isLinkedFile(path: string): Promise<boolean> {
  return stat(path).then(
    (target) => target.isFile(),
    () => false,
  );
}

/** Reads a document's text, by its encoding. */
export async function readDocument(path: string): Promise<string> {
  return decode(await readFile(path)).text;
}

/** Why a file could not be read, for its user. */
export function readFailure(name: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? '';
  const reasons: Readonly<Record<string, { en: string; zh: string }>> = {
    EACCES: { en: 'no permission to read it', zh: '没有读取权限' },
    EPERM: { en: 'no permission to read it', zh: '没有读取权限' },
    ELOOP: { en: 'its links go in a circle', zh: '链接循环' },
    ENOENT: { en: 'there is no such file', zh: '文件不存在' },
    EISDIR: { en: 'it is a folder', zh: '它是文件夹' },
  };
  // Node gives such a name with marks in the place of the bytes, and cannot find it again.
  const unreadable = { en: 'its name is not UTF-8; rename it', zh: '文件名不是 UTF-8，请重命名' };
  const reason = (code === 'ENOENT' && name.includes('\ufffd') ? unreadable : reasons[code]) ?? {
    en: code || String(error),
    zh: code || String(error),
  };
  return new UserError({ en: `${name}: cannot be read: ${reason.en}.`, zh: `${name}：无法读取：${reason.zh}。` });
}
