import { join } from 'node:path';
import { loadCompiled } from '../compiled.ts';

/** Put in by the build. */
declare const PRDLINT_BUILD: string;

/** The program of a thread: the command line's file, of which it needs the engine. */
const file = join(__dirname, 'command.cjs');
loadCompiled<typeof import('../command.ts')>(file, PRDLINT_BUILD).exports.serveThread();
