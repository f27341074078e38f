import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import * as zlib from 'node:zlib';

/** In Node since 20.15; without it nothing is kept, since V8 itself does not notice a damaged file. */
const { crc32 } = zlib as { crc32?: (data: Uint8Array) => number };

/** Bytes before the code: its checksum, and zeros, so that the code is aligned as V8 reads it. */
const HEAD = 16;

/** How many files stay: some versions of Node and of prdlint beside each other. Each has a few megabytes. */
const KEPT = 4;

/** Where compiled code of a build is kept, in a folder of the user's own, or undefined where none is to be kept. */
export function codeFile(build: string, env: NodeJS.ProcessEnv): string | undefined {
  if (!crc32 || (env.NODE_DISABLE_COMPILE_CACHE ?? '') !== '') return undefined;
  const folder = cacheFolder(env);
  return folder && join(folder, 'prdlint', `${process.version}-${process.arch}-${build}.code`);
}

function cacheFolder(env: NodeJS.ProcessEnv): string | undefined {
  const named = process.platform === 'win32' ? env.LOCALAPPDATA : env.XDG_CACHE_HOME;
  if (named && isAbsolute(named)) return named;
  if (process.platform === 'win32') return undefined;
  try {
    return join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache');
  } catch {
    return undefined;
  }
}

/** The code in a file, or undefined where there is none or it is damaged. */
export function readCode(file: string): Buffer | undefined {
  try {
    const content = readFileSync(file);
    const code = content.subarray(HEAD);
    return crc32?.(code) === content.readUInt32LE(0) ? code : undefined;
  } catch {
    return undefined;
  }
}

/** Writes code into a file, whole or not at all, and removes files that are old. No failure matters. */
export function keepCode(file: string, code: Uint8Array): void {
  if (!crc32) return;
  const head = Buffer.alloc(HEAD);
  head.writeUInt32LE(crc32(code));
  const beside = `${file}.${process.pid}.tmp`;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(beside, Buffer.concat([head, code]), { mode: 0o600, flag: 'wx' });
    renameSync(beside, file);
    removeOld(dirname(file));
  } catch {
    remove(beside);
  }
}

function remove(file: string): void {
  try {
    rmSync(file, { force: true });
  } catch {
    // Its folder is none.
  }
}

function removeOld(folder: string): void {
  const files = readdirSync(folder)
    .filter((name) => name.includes('.code'))
    .map((name) => join(folder, name))
    .map((file) => ({ file, written: statSync(file).mtimeMs }))
    .sort((a, b) => b.written - a.written);
  for (const { file } of files.slice(KEPT)) rmSync(file, { force: true });
}
