import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * Puts new bytes in the place of a file: writes them beside it, then renames, so that the file is whole at any moment. A
 * link stays a link. Throws a `UserError`, and leaves the file as it is, where it cannot be written or is no longer what
 * was read.
 * @param before what the file held when the change was made up
 */
export async function replaceFile(name: string, path: string, before: Uint8Array, after: Uint8Array): Promise<void> {
  let beside: string | undefined;
  try {
    const target = await realpath(path);
    const { mode } = await stat(target);
    beside = join(dirname(target), `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
    const file = await open(beside, 'wx', mode);
    try {
      await file.writeFile(after);
      await file.sync();
    } finally {
      await file.close();
    }
    if (Buffer.compare(await readFile(target), before) !== 0) throw changedMeanwhile(name);
    await rename(beside, target);
  } catch (error) {
    if (beside) await rm(beside, { force: true }).catch(() => undefined);
    throw error instanceof UserError ? error : notWritten(name, error);
  }
}

function changedMeanwhile(name: string): UserError {
  return new UserError({
    en: `${name}: changed by another program meanwhile; it was left as it is.`,
    zh: `${name}：期间被其他程序修改，未改动。`,
  });
}

function notWritten(name: string, error: unknown): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reasons: Readonly<Record<string, { en: string; zh: string }>> = {
    EACCES: { en: 'no permission', zh: '没有权限' },
    EPERM: { en: 'no permission', zh: '没有权限' },
    ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
    EDQUOT: { en: 'the disk quota is used up', zh: '磁盘配额已用完' },
    EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
    EFBIG: { en: 'it would be too large', zh: '文件过大' },
  };
  const reason = reasons[code] ?? { en: code, zh: code };
  return new UserError({
    en: `${name}: cannot be written: ${reason.en}. It was left as it is.`,
    zh: `${name}：无法写入：${reason.zh}，未改动。`,
  });
}
