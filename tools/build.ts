import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
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
// The types of the package are written by hand, so that they show what is meant to be used and nothing else.
copyFileSync('core/library/public.d.ts', join(outdir, 'index.d.ts'));
copyFileSync('core/library/remark-public.d.ts', join(outdir, 'remark.d.ts'));
