import { relative, sep } from 'node:path';

/** A path with `/` between its parts, as configuration files and globs have it. */
export function slashed(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A file as the user sees it from here. */
export function shown(file: string): string {
  const near = relative(process.cwd(), file);
  return near === '' || near.startsWith('..') ? file : near;
}

/** True for a folder itself and what lies below it; both are absolute. */
export function isInside(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
