import picomatch from 'picomatch';
import type { Text } from '../rule.ts';

/** Says whether a path, with `/` between its parts and relative to where the globs count from, matches any of them. */
export type PathTest = (path: string) => boolean;

/** What is wrong with a glob: unbalanced brackets, or a path that no document inside the folder can have. */
export function globProblems(glob: string): Text[] {
  try {
    picomatch.makeRe(glob, { dot: true, strictBrackets: true });
  } catch (error) {
    const detail = error instanceof Error ? error.message.replace(/ - use .*/, '') : String(error);
    return [
      { en: `“${shorten(glob)}” is no glob: ${detail}.`, zh: `“${shorten(glob)}”不是有效的通配模式：${detail}。` },
    ];
  }
  if (/^(?:[a-z]:)?[\\/]|^\.\.(?:[\\/]|$)/i.test(glob)) {
    return [
      {
        en: `“${glob}” matches nothing: globs count from the folder of this file. Write it without the leading part.`,
        zh: `“${glob}”不会匹配任何文件：通配模式相对于本文件所在文件夹。请去掉开头的部分。`,
      },
    ];
  }
  return [];
}

/** A test for a list of globs. A folder's name stands for all that is in it. Globs that cannot be read match nothing. */
export function pathTest(globs: readonly string[]): PathTest {
  const tests = globs.flatMap((glob) => {
    const plain = glob.replace(/^\.\//, '').replace(/\/$/, '');
    try {
      return [picomatch([plain, `${plain}/**`], { dot: true })];
    } catch {
      return [];
    }
  });
  return (path) => tests.some((test) => test(path));
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
