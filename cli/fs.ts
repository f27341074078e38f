import * as fs from 'node:fs';
import { promisify } from 'node:util';

/**
 * What each start reads with, as promises. `node:fs/promises` brings watchers, streams and lines along, which take some
 * milliseconds to load.
 */
export const readFile = promisify(fs.readFile);
export const readdir = promisify(fs.readdir);
export const realpath = promisify(fs.realpath.native);
export const stat = promisify(fs.stat);
export const lstat = promisify(fs.lstat);
export const appendFile = promisify(fs.appendFile);
