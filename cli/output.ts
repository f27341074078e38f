import { writeFailure } from './write-failure.ts';

/**
 * Characters of user text that a terminal would obey (escape sequences, other control characters, changes of the writing
 * direction) as visible ones. Line ends become blanks: this is for text within a line.
 */
export function printable(text: string): string {
  return text
    .replace(/[\t\n\r\u2028\u2029]/g, ' ')
    .replace(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '\u00b7')
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

const OUTPUT = { en: 'The output', zh: '输出' };

/**
 * Writes to a stream and waits until it is written. A reader that has closed the pipe ends the program silently. Throws a
 * `UserError` where the output cannot be written.
 */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      // Where errors themselves cannot be written there is nobody to tell.
      if (!error || ('code' in error && error.code === 'EPIPE') || stream === process.stderr) resolve();
      else reject(writeFailure(OUTPUT, error));
    });
  });
}

/** Keeps a closed pipe (`prdlint check | head`) or a full disk from ending the program; `write` tells of the second. */
export function ignoreStreamErrors(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}
