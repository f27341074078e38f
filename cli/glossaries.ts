import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { resolveInside } from '../core/config/inside.ts';
import type { Term } from '../core/glossary/entry.ts';
import { repeatedTerms } from '../core/glossary/repeated.ts';
import { readTeamGlossary } from '../core/glossary/team.ts';
import type { Text } from '../core/rule.ts';
import { readFile, realpath } from './fs.ts';
import { isInside, shown, slashed } from './paths.ts';
import { type PlacedProblem, placed } from './problem.ts';

/** The configuration file that names a glossary. */
interface Naming {
  readonly name: string;
  readonly text: string;
  readonly folder: string;
  /** The folder that must not be left, where there is one. */
  readonly top?: string | undefined;
}

/** The terms of a glossary file, and what is wrong with it. */
export interface ReadGlossary {
  readonly terms: readonly Term[];
  readonly problems: readonly PlacedProblem[];
}

/**
 * Reads a glossary file that a configuration names. Its problems: it is missing, a folder, outside the project (the repository,
 * or the folder of the configuration where there is none), or not readable as a glossary. Links may not lead outside.
 * @param before the glossaries that the configuration names before, whose terms are not defined again
 */
export async function readGlossary(
  glossary: string,
  naming: Naming,
  before: Parameters<typeof repeatedTerms>[0] = [],
): Promise<ReadGlossary> {
  const at = Math.max(0, naming.text.indexOf(glossary));
  const range = { start: at, end: at + glossary.length };
  const wrong = (en: string, zh: string): ReadGlossary => {
    const message: Text = { en: `“${glossary}” ${en}`, zh: `“${glossary}”${zh}` };
    return { terms: [], problems: placed(naming.name, naming.text, [{ message, range, severity: 'error' }]) };
  };
  const root = projectOf(naming.folder, naming.top);
  const outside = (): ReadGlossary =>
    wrong('lies outside the project. Keep glossary files inside.', '位于项目之外，术语表须放在项目内。');
  const file = resolveInside(slashed(root), slashed(naming.folder), glossary);
  if (file === undefined) return outside();
  try {
    const [target, top] = await Promise.all([realpath(file), realpath(root)]);
    if (resolveInside(slashed(top), slashed(dirname(target)), '.') === undefined) return outside();
    const text = await readFile(target, 'utf8');
    const { terms, problems } = readTeamGlossary(glossary, text);
    const warnings = [...problems, ...repeatedTerms(before, terms)].map((problem) => ({
      ...problem,
      severity: 'warning' as const,
    }));
    return { terms, problems: placed(shown(file), text, warnings) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return wrong('does not exist.', '不存在。');
    if (code === 'EISDIR') return wrong('is a folder; name a file in it.', '是文件夹，请写其中的文件。');
    return wrong(`cannot be read: ${code ?? String(error)}.`, `无法读取：${code ?? String(error)}。`);
  }
}

/** The project of a folder: its repository, but nothing above `top`. */
export function projectOf(folder: string, top?: string): string {
  const repository = repositoryOf(folder);
  return top !== undefined && isInside(repository, top) ? top : repository;
}

/** The nearest folder at or above one that holds a repository; the folder itself outside of repositories. */
function repositoryOf(folder: string): string {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(resolve(at, '.git'))) return at;
    if (dirname(at) === at) return folder;
  }
}
