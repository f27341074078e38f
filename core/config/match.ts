import { type Config, DEFAULT_CONFIG } from '../config.ts';
import type { Kind } from '../facts/classify.ts';
import { type PathTest, pathTest } from './glob.ts';

/** What a configuration says of a file by its path. */
export interface FileMatch {
  /** Whether the file is checked. */
  readonly included: boolean;
  /** What it is, where `kinds` settles that. */
  readonly kind?: Kind;
}

const KINDS: readonly Kind[] = ['ai-prd', 'prd', 'other'];
/** Nobody writes requirements there, whatever the globs say. */
const NEVER = ['**/node_modules/**', '**/.git/**'];

const never = pathTest(NEVER);
const tests = new WeakMap<readonly string[], PathTest>();

/** Matches a path, relative to the configuration's folder and with `/` between its parts, against the globs. */
export function matchFile(config: Partial<Config>, relativePath: string): FileMatch {
  const path = relativePath.replace(/^\.\//, '');
  const include = testOf(config.include ?? DEFAULT_CONFIG.include);
  const exclude = testOf(config.exclude ?? DEFAULT_CONFIG.exclude);
  const included = include(path) && !exclude(path) && !never(path);
  const kind = KINDS.find((candidate) => testOf(config.kinds?.[candidate] ?? [])(path));
  return kind ? { included, kind } : { included };
}

/** Globs are compiled once a list. */
function testOf(globs: readonly string[]): PathTest {
  let test = tests.get(globs);
  if (!test) {
    test = pathTest(globs);
    tests.set(globs, test);
  }
  return test;
}
