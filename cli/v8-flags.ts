import { setFlagsFromString } from 'node:v8';

/**
 * Sets V8 for what a check is: many regular expressions that run often, and functions that each run for a short while.
 * V8 compiles an expression twice, to bytecode first, and spends a fifth of the check of one document on optimising
 * functions that then hardly run. With these flags a check of one document takes about a quarter less time in Node 20,
 * and a twentieth less in later versions. Over hundreds of documents they make no difference.
 *
 * Does nothing where this is no plain Node: other programs forbid it once V8 has started.
 * @param versions of Node and its parts
 */
export function setV8Flags(versions: Readonly<NodeJS.ProcessVersions>): void {
  for (const flag of flagsFor(versions)) setFlagsFromString(flag);
}

/** The flags that a version knows; V8 complains of others. */
export function flagsFor({ v8, electron, bun, deno }: Readonly<NodeJS.ProcessVersions>): string[] {
  if (electron || bun || deno) return [];
  // From version 12 on V8 counts calls instead, and a change of that gained nothing.
  return v8.startsWith('11.') ? ['--no-regexp-tier-up', '--interrupt-budget=600000'] : ['--no-regexp-tier-up'];
}
