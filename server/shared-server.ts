import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { createServer as create } from './server.ts';

/** What the worker's bundle leaves here when it finds this instead of a worker. */
declare global {
  var prdlintShared: { createServer?: typeof create } | undefined;
}

/**
 * The server out of the bundle that the web worker runs too: the extension carries the engine and its data once, not once
 * for each kind of host.
 */
function load(): typeof create {
  const file = join(__dirname, 'server.worker.js');
  const shared: NonNullable<typeof globalThis.prdlintShared> = {};
  globalThis.prdlintShared = shared;
  runInThisContext(readFileSync(file, 'utf8'), { filename: file });
  globalThis.prdlintShared = undefined;
  if (!shared.createServer) throw new Error(`${file} holds no server.`);
  return shared.createServer;
}

export const createServer = load();
