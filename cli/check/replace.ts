import { randomBytes } from 'node:crypto';
import { open, readFile, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import { writeFailure } from '../write-failure.ts';

const LEFT = { en: '. It was left as it is.', zh: '，未改动。' };

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
    throw error instanceof UserError ? error : writeFailure(name, error, LEFT);
  }
}

function changedMeanwhile(name: string): UserError {
  return new UserError({
    en: `${name}: changed by another program meanwhile; it was left as it is.`,
    zh: `${name}：期间被其他程序修改，未改动。`,
  });
}
