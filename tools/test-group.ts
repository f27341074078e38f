import { resolve } from 'node:path';
import { after, before, suite } from 'node:test';
import { pathToFileURL } from 'node:url';
// Its hook belongs to the process, and not to the first file that needs it.
import '../test/leftovers.ts';

/**
 * Runs test files in this process, one after the other, each as a suite that has the file's name and its hooks. A file
 * that does not load is a suite that failed. A process that ends before its last test is one that failed, whatever it
 * says itself.
 */
export async function runGroup(files: readonly string[]): Promise<void> {
  let ended = false;
  after(() => {
    ended = true;
  });
  process.on('exit', (code) => {
    if (ended) return;
    process.stderr.write(`The process ended before the last test of ${files.join(', ')}\n`);
    if (code === 0) process.exitCode = 1;
  });
  let start = (): void => {};
  const allLoaded = new Promise<void>((resolve) => {
    start = resolve;
  });
  for (const file of files) {
    await new Promise<void>((loaded) => {
      suite(file, () => {
        // A test may change what holds for the whole process while it runs.
        before(() => allLoaded);
        return load(file).finally(loaded);
      });
    });
  }
  start();
}

/** Called inside a suite, which the tests of the file then belong to; two at once could lose theirs to each other. */
async function load(file: string): Promise<void> {
  await import(pathToFileURL(resolve(file)).href);
}
