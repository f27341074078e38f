import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { shown } from './paths.ts';
import { writeFailure } from './write-failure.ts';

/**
 * Writes a file of our own so that nobody sees a part of it: beside its place, then renamed. Makes its folder. Throws a
 * `UserError` where it cannot.
 */
export async function writeWhole(file: string, content: string): Promise<void> {
  const folder = dirname(file);
  const beside = join(folder, `.${basename(file).slice(0, 80)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(beside, content, { flag: 'wx' });
    await rename(beside, file);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw writeFailure(shown(file), error);
  }
}
