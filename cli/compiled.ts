import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { Script } from 'node:vm';
import { codeFile, keepCode, readCode } from './code-cache.ts';
import { setV8Flags } from './v8-flags.ts';

/** A CommonJS file of ours that was loaded. */
export interface Loaded<T> {
  readonly exports: T;
  /** Keeps what is compiled by now for the next start, unless that was kept before. Fails silently. */
  readonly keep: () => void;
}

/**
 * Loads a CommonJS file, written as the function that Node makes of one, as `require` does, with the code that V8
 * compiled for it in an earlier run: compiling takes a fifth of a check of one document. Node does that by itself
 * only from version 22 on, and in a folder that users share.
 * @param build tells one content of the file from any other
 */
export function loadCompiled<T>(file: string, build: string): Loaded<T> {
  // First, since V8 does not take code that was compiled with other flags.
  setV8Flags(process.versions);
  const kept = codeFile(build, process.env);
  const cachedData = kept === undefined ? undefined : readCode(kept);
  // The file has Node's wrapper in itself: put around it here, it would copy some megabytes at each start.
  const script = new Script(readFileSync(file, 'latin1'), {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  });
  const module = { exports: {} };
  script.runInThisContext().call(module.exports, module.exports, createRequire(file), module, file, dirname(file));
  const done = kept === undefined || (cachedData !== undefined && script.cachedDataRejected === false);
  const keep = (): void => {
    if (!done) keepCode(kept, script.createCachedData());
  };
  return { exports: module.exports as T, keep };
}
