import { decode, encode } from '../encoding.ts';
import { UserError } from '../user-error.ts';
import type { Job } from './job.ts';
import { replaceFile } from './replace.ts';

/** What the safe fixes made of a document. */
export interface Mended {
  readonly text: string;
  readonly applied: number;
}

/**
 * Makes the safe fixes of a document.
 * @param write whether the file is changed, too; a file with bytes that are no text is not
 */
export async function mendFile(job: Job, path: string, bytes: Uint8Array, write: boolean): Promise<Mended> {
  const { mend } = await import('./job.ts');
  const { text, applied } = mend(job);
  if (!write || applied === 0) return { text, applied };
  const form = decode(bytes);
  if (Buffer.compare(encode(form.text, form), bytes) !== 0) {
    throw new UserError({
      en: `${job.name}: has bytes that are no text; it was left as it is.`,
      zh: `${job.name}：含有无法解码的字节，未改动。`,
    });
  }
  await replaceFile(job.name, path, bytes, encode(text, form));
  return { text, applied };
}
