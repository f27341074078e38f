import { UserError } from './user-error.ts';

const REASONS: Readonly<Record<string, { readonly en: string; readonly zh: string }>> = {
  EACCES: { en: 'no permission', zh: '没有权限' },
  EPERM: { en: 'no permission', zh: '没有权限' },
  ENOSPC: { en: 'the disk is full', zh: '磁盘已满' },
  EDQUOT: { en: 'the disk quota is used up', zh: '磁盘配额已用完' },
  EROFS: { en: 'the disk is read-only', zh: '磁盘只读' },
  EFBIG: { en: 'it would be too large', zh: '文件过大' },
  ENOENT: { en: 'there is no such folder', zh: '文件夹不存在' },
  EISDIR: { en: 'it is a folder', zh: '它是文件夹' },
  EBUSY: { en: 'it is in use, or a folder', zh: '正被占用，或是文件夹' },
  ENOTDIR: { en: 'a part of its path is no folder', zh: '路径中有一部分不是文件夹' },
  EEXIST: { en: 'a part of its path is no folder', zh: '路径中有一部分不是文件夹' },
};

/** Why something could not be written, for its user; `after` says what follows from it. */
export function writeFailure(
  name: { readonly en: string; readonly zh: string } | string,
  error: unknown,
  after: { readonly en: string; readonly zh: string } = { en: '.', zh: '。' },
): UserError {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  const reason = REASONS[code] ?? { en: code, zh: code };
  const { en, zh } = typeof name === 'string' ? { en: name, zh: name } : name;
  return new UserError({
    en: `${en}: cannot be written: ${reason.en}${after.en}`,
    zh: `${zh}：无法写入：${reason.zh}${after.zh}`,
  });
}
