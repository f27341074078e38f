import { guarded } from './guarded.ts';
import { run } from './run.ts';

/** All of the command line besides its start, which loads this file with code that is compiled already. */

/** Runs a command line and gives its exit status: 0 clean, 1 findings, 2 something the user has to mend. */
export function command(args: readonly string[]): Promise<number> {
  return guarded(args, (language, terminal) => run(args, language, terminal));
}

export { judgedHere } from './check/here.ts';

/** Checks what another thread sends. */
export async function serveThread(): Promise<void> {
  const { serve } = await import('./check/thread.ts');
  await serve();
}
