import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** How long the command line takes from the start of its process to its end, and Node alone, in milliseconds. */
export interface CliStart {
  readonly bare: number;
  readonly version: number;
  /** A check of one document with nothing kept from earlier runs; it keeps its compiled code. */
  readonly first: number;
  /** The same check with what the first one kept. */
  readonly later: number;
}

/**
 * Times one start of each kind.
 * @param cli the built command line
 * @param document a file to be checked
 * @param kept a folder for compiled code, which is emptied
 */
export function timeCliStart(cli: string, document: string, kept: string): CliStart {
  rmSync(kept, { recursive: true, force: true });
  const env = { ...process.env, XDG_CACHE_HOME: kept, LOCALAPPDATA: kept, HOME: kept };
  const time = (...args: readonly string[]): number => {
    const begun = performance.now();
    const { error, signal } = spawnSync(process.execPath, args, { stdio: 'ignore', env });
    if (error || signal) throw error ?? new Error(`ended by ${signal}`);
    return performance.now() - begun;
  };
  const check = (): number => time(cli, 'check', '--no-config', document);
  return { bare: time('-e', '0'), version: time(cli, '--version'), first: check(), later: check() };
}
