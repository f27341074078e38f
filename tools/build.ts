import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type BuildOptions, build } from 'esbuild';

/** Bundles everything into dist/, or into the folder of `--outdir`; `--production` makes it small. */
const { values } = parseArgs({
  options: { production: { type: 'boolean' }, outdir: { type: 'string', default: 'dist' } },
});
const { production = false, outdir } = values;

const base: BuildOptions = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};
const node: BuildOptions = { ...base, platform: 'node', format: 'cjs' };
/** Without these conditions `mdast-util-from-markdown`'s dependency reaches for `document`, which a worker has not. */
const worker: BuildOptions = { ...base, platform: 'browser', conditions: ['worker', 'module'] };

const bundles: BuildOptions[] = [
  {
    ...base,
    // Split, so that `prdlint --version` does not load the engine; the parts lie in a folder of their own.
    entryPoints: { cli: 'cli/main.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    splitting: true,
    chunkNames: 'cli/[name]-[hash]',
    platform: 'node',
    format: 'esm',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  },
  { ...node, entryPoints: ['client/node.ts'], outfile: `${outdir}/client.cjs`, external: ['vscode'] },
  { ...node, entryPoints: ['server/main.ts'], outfile: `${outdir}/server.cjs` },
  { ...worker, entryPoints: ['server/worker.ts'], outfile: `${outdir}/server.worker.js`, format: 'iife' },
  {
    ...worker,
    entryPoints: ['client/browser.ts'],
    outfile: `${outdir}/client.web.cjs`,
    format: 'cjs',
    external: ['vscode'],
  },
];

rmSync(outdir, { recursive: true, force: true });
await Promise.all(bundles.map((options) => build(options)));
