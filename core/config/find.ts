/** The names of configuration files; in one folder the first of them counts. */
export const CONFIG_NAMES = ['.prdlintrc.json', '.prdlintrc.yaml', '.prdlintrc.yml', 'prdlint.config.json'] as const;

/** A configuration file and the folder that its globs and paths count from. */
export interface FoundConfig {
  readonly file: string;
  readonly folder: string;
  readonly text: string;
}

/**
 * The nearest configuration file at or above a document's folder, not above `root`. Paths and URIs have `/` between
 * their parts. `read` gives a file's text, or undefined where there is none; what it throws is thrown on.
 */
export async function findConfig(
  path: string,
  root: string,
  read: (path: string) => Promise<string | undefined>,
): Promise<FoundConfig | undefined> {
  for (const folder of foldersUp(path, root)) {
    for (const name of CONFIG_NAMES) {
      const file = folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
      const text = await read(file);
      if (text !== undefined) return { file, folder, text };
    }
  }
  return undefined;
}

/** The folders above a path, nearest first, up to and with `root`; none where the path is not inside it. */
export function foldersUp(path: string, root: string): string[] {
  const top = root.length > 1 ? root.replace(/\/$/, '') : root;
  const out: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    const folder = at === 0 ? '/' : path.slice(0, at);
    if (folder !== top && !folder.startsWith(top.endsWith('/') ? top : `${top}/`)) return out;
    out.push(folder);
    if (folder === top || at === 0) return out;
  }
  return out;
}
