import { join } from 'node:path';
import { guarded } from './guarded.ts';
import { ignoreStreamErrors, write } from './output.ts';
import { version } from './version.ts';

/** Put in by the build. */
declare const PRDLINT_BUILD: string;

const VERSION = ['--version', '-v', '-V'];

ignoreStreamErrors();
main(process.argv.slice(2)).then((status) => {
  process.exitCode = status;
});

/** Runs a command line and gives its exit status. The version is told without loading anything else. */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && VERSION.includes(args[0] ?? '')) return guarded(args, tellVersion);
  const { loadCompiled } = await import('./compiled.ts');
  const { exports, keep } = loadCompiled<typeof import('./command.ts')>(
    join(__dirname, 'cli', 'command.cjs'),
    PRDLINT_BUILD,
  );
  const status = await exports.command(args);
  if (exports.judgedHere()) {
    keep();
    // All is written. To leave by itself, Node would clear the memory first, piece by piece.
    process.exit(status);
  }
  return status;
}

async function tellVersion(): Promise<number> {
  await write(process.stdout, `${version}\n`);
  return 0;
}
