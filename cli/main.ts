import { fileURLToPath } from 'node:url';
import { guarded } from './guarded.ts';
import { ignoreStreamErrors, write } from './output.ts';
import { version } from './version.ts';

/** Put in by the build, where the rest of the command line is a file of its own. */
declare const PRDLINT_BUILD: string | undefined;

const VERSION = ['--version', '-v', '-V'];

ignoreStreamErrors();
process.exitCode = await main(process.argv.slice(2));

/** Runs a command line and gives its exit status. The version is told without loading anything else. */
async function main(args: readonly string[]): Promise<number> {
  if (args.length === 1 && VERSION.includes(args[0] ?? '')) return guarded(args, tellVersion);
  if (typeof PRDLINT_BUILD !== 'string') return (await import('./command.ts')).command(args);
  const { loadCompiled } = await import('./compiled.ts');
  const file = fileURLToPath(new URL('./cli/command.cjs', import.meta.url));
  const { exports, keep } = loadCompiled<typeof import('./command.ts')>(file, PRDLINT_BUILD);
  const status = await exports.command(args);
  if (exports.judgedHere()) keep();
  return status;
}

async function tellVersion(): Promise<number> {
  await write(process.stdout, `${version}\n`);
  return 0;
}
