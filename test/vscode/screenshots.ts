import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Outcome, runVsCode } from './run.ts';
import { PICTURES } from './stage.ts';

/** Takes the README's pictures anew: those of the tests by hand with the packaged extension go to docs/images. */
const TOUR = ['findings', 'hover', 'hover-zh', 'problems', 'light-bulb', 'snippet', 'spec-view'];
const USED: readonly (readonly [picture: string, name: string])[] = [
  ...TOUR.map((name) => [name, name] as const),
  ['journey-node-en-2-template', 'template'],
  ['journey-node-en-7-metric', 'metric'],
];

const failures: Outcome[] = [];
await runVsCode((outcome) => {
  if (outcome.error !== undefined) failures.push(outcome);
}, 'packaged extension, ');
for (const { name, error } of failures) process.stderr.write(`${name}: ${error}\n`);
if (failures.length > 0) process.exit(1);
mkdirSync('docs/images', { recursive: true });
for (const [picture, name] of USED) copyFileSync(join(PICTURES, `${picture}.png`), `docs/images/${name}.png`);
process.stdout.write(`${USED.length} pictures in docs/images\n`);
