import { foldersUp } from '../config/find.ts';
import { resolveInside } from '../config/inside.ts';
import type { Config } from '../config.ts';
import { BASELINE_NAME } from './name.ts';

/** Where the baseline of a document may lie. */
export interface BaselinePlaces {
  /** Paths in the order in which they are looked at; the first file that is there counts. */
  readonly paths: readonly string[];
  /** The path that the configuration names, undefined where it lies outside the project or where none is named. */
  readonly named?: string;
}

/**
 * Where to look for the baseline of a document: at the file that the configuration names, or at one of the default name
 * in the configuration's folder; without a configuration in the folders above the document. Paths and URIs have `/`
 * between their parts.
 * @param root no file above this folder counts
 * @param folder that of the configuration file, where there is one
 */
export function baselinePlaces(
  path: string,
  root: string,
  folder: string | undefined,
  config: Partial<Config>,
): BaselinePlaces {
  if (folder === undefined) return { paths: foldersUp(path, root).map((above) => join(above, BASELINE_NAME)) };
  if (config.baseline === undefined) return { paths: [join(folder, BASELINE_NAME)] };
  const named = resolveInside(root, folder, config.baseline);
  return named === undefined ? { paths: [] } : { paths: [named], named };
}

function join(folder: string, name: string): string {
  return folder.endsWith('/') ? `${folder}${name}` : `${folder}/${name}`;
}
