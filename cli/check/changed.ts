import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * The files that differ from a commit, absolute: changed since the point where this branch left it, in the working tree
 * too, and new ones that Git does not ignore. Deleted files are left out. No shell takes part.
 * @param ref a commit, branch or tag; `HEAD` for what is not committed yet
 */
export async function changedFiles(ref: string, folder = process.cwd()): Promise<string[]> {
  const root = (await git(folder, ['rev-parse', '--show-toplevel'], notHere)).replace(/\r?\n$/, '');
  // A name that begins with a dash would be an option, whatever stands before it.
  if (ref.startsWith('-')) throw unknownRef(ref);
  const commit = await git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`], () => unknownRef(ref));
  const base = await git(folder, ['merge-base', commit.trim(), 'HEAD'], () => unrelated(ref));
  const changed = await git(root, ['diff', '--name-only', '-z', '--diff-filter=d', '--no-ext-diff', base.trim(), '--']);
  const added = await git(root, ['ls-files', '--others', '--exclude-standard', '-z']);
  const names = new Set(`${changed}${added}`.split('\0').filter((name) => name !== ''));
  return [...names].sort().map((name) => resolve(root, name));
}

function git(folder: string, args: readonly string[], refused?: (said: string) => UserError): Promise<string> {
  return new Promise((resolveOut, reject) => {
    const options = { cwd: folder, maxBuffer: 1 << 28, encoding: 'utf8' } as const;
    execFile('git', [...args], options, (error, out, err) => {
      if (!error) resolveOut(out);
      else if (error.code === 'ENOENT') reject(noGit());
      else reject(refused?.(err) ?? failed(err.trim() || error.message));
    });
  });
}

function noGit(): UserError {
  return new UserError({
    en: '--changed needs Git, which was not found.',
    zh: '--changed 需要 Git，但未找到。',
  });
}

function notHere(): UserError {
  return new UserError({
    en: '--changed works in a Git repository; this folder is in none.',
    zh: '--changed 须在 Git 仓库中使用，当前文件夹不在仓库中。',
  });
}

function unknownRef(ref: string): UserError {
  return new UserError({
    en: `--changed: Git knows no commit “${ref}”. A shallow clone has to fetch it first.`,
    zh: `--changed：Git 中没有提交“${ref}”。浅克隆须先获取该提交。`,
  });
}

function unrelated(ref: string): UserError {
  return new UserError({
    en: `--changed: “${ref}” has no history in common with this branch. A shallow clone has to fetch more of it.`,
    zh: `--changed：“${ref}”与当前分支没有共同历史。浅克隆须获取更多历史。`,
  });
}

function failed(said: string): UserError {
  return new UserError({ en: `Git failed: ${said}`, zh: `Git 出错：${said}` });
}
