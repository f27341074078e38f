import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runVsCode } from './run.ts';
import { PICTURES } from './stage.ts';

/** Takes the README's pictures anew: the tests' tour with the packaged extension, whose pictures go to docs/images. */
const USED = ['findings', 'hover', 'hover-zh', 'problems', 'light-bulb', 'snippet', 'spec-view'];

const failures: Outcome[] = [];
await runVsCode((outcome) => {
  if (outcome.error !== undefined) failures.push(outcome);
}, 'by hand');
for (const { name, error } of failures) process.stderr.write(`${name}: ${error}\n`);
if (failures.length > 0) process.exit(1);
mkdirSync('docs/images', { recursive: true });
for (const name of USED) copyFileSync(join(PICTURES, `${name}.png`), `docs/images/${name}.png`);
process.stdout.write(`${USED.length} pictures in docs/images\n`);
