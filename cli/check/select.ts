import { resolve, sep } from 'node:path';
import { pathTest } from '../../core/config/glob.ts';
import { DOCUMENT, type DocumentPath, findDocuments, type Includes } from '../files.ts';
import { shown, slashed } from '../paths.ts';
import type { SettingsFinder } from '../settings.ts';
import { UserError } from '../user-error.ts';
import { inShard, readShard } from './shard.ts';

/** What chooses the documents of a check. */
export interface Selection {
  /** A commit: only documents that differ from it. */
  readonly changed?: string;
  readonly shard?: string;
  readonly stdinFilename?: string;
}

/** A document to check; `input` where it comes from the standard input instead of its path. */
export interface Chosen extends DocumentPath {
  readonly input?: boolean;
}

/** The standard input, by its name among the paths. */
export const STDIN = '-';

/** The documents to check: those that the paths name, only changed ones, only one part of them. */
export async function selectDocuments(
  paths: readonly string[],
  selection: Selection,
  settings: SettingsFinder,
): Promise<Chosen[]> {
  const shard = selection.shard === undefined ? undefined : readShard(selection.shard);
  if (paths.includes(STDIN)) return [standardInput(paths, selection)];
  const includes: Includes = async (...path) => (await settings.match(...path)).included;
  const documents =
    selection.changed === undefined
      ? await findDocuments(paths.length > 0 ? paths : ['.'], includes)
      : await changedDocuments(paths, selection.changed, includes);
  return shard ? inShard(documents, shard) : documents;
}

function standardInput(paths: readonly string[], { stdinFilename, changed }: Selection): Chosen {
  if (paths.length > 1 || changed !== undefined) {
    throw new UserError({
      en: '- (standard input) cannot be checked together with files.',
      zh: '-（标准输入）不能与其他文件一起检查。',
    });
  }
  const name = stdinFilename ?? '<stdin>';
  return { name, path: resolve(stdinFilename ?? 'stdin.md'), input: true };
}

/** The changed documents at or below the paths, or matched by them. */
async function changedDocuments(
  paths: readonly string[],
  ref: string,
  includes: (path: string) => Promise<boolean>,
): Promise<DocumentPath[]> {
  const tests = (paths.length > 0 ? paths : ['.']).map((path) => {
    const top = resolve(path);
    const glob = pathTest([slashed(path)]);
    return (file: string): boolean => file === top || file.startsWith(`${top}${sep}`) || glob(slashed(shown(file)));
  });
  const out: DocumentPath[] = [];
  const { changedFiles } = await import('./changed.ts');
  for (const path of await changedFiles(ref)) {
    if (!tests.some((test) => test(path))) continue;
    if (DOCUMENT.test(path) && (await includes(path))) out.push({ name: shown(path), path });
  }
  return out;
}
