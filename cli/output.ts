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

/** Writes to a stream and waits until it is written. A reader that has closed the pipe ends the program silently. */
export function write(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      if (!error || ('code' in error && error.code === 'EPIPE')) resolve();
      else reject(error);
    });
  });
}

/** Keeps a closed pipe (`prdlint check | head`) from becoming an error. */
export function ignoreClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
