import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';

/** What tests leave behind, and its end: the test files of a process share it, so that it goes with the process. */

const running = new Set<ChildProcess>();
const folders = new Set<string>();

after(() => {
  for (const child of running) child.kill('SIGKILL');
});
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A test that fails leaves its process behind, and this one would wait for it. */
export function killAtEnd(child: ChildProcess): void {
  running.add(child);
  child.once('exit', () => running.delete(child));
}

/** A new folder for files, absolute, which goes away with this process. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `prdlint-${name}-`));
  folders.add(folder);
  return folder;
}
