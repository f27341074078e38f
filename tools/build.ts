import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { bundlesFor } from './bundles.ts';

/** Bundles everything into dist/, or into the folder of `--outdir`; `--production` makes it small. */
const { values } = parseArgs({
  options: { production: { type: 'boolean' }, outdir: { type: 'string', default: 'dist' } },
});
const { production = false, outdir } = values;

rmSync(outdir, { recursive: true, force: true });
await Promise.all(Object.values(bundlesFor(outdir, production)).map((options) => build(options)));
