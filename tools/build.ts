import { rmSync } from 'node:fs';
import { type BuildOptions, build } from 'esbuild';

const production = process.argv.includes('--production');
const base: BuildOptions = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : 'linked',
  target: 'es2022',
  legalComments: 'none',
  logLevel: 'warning',
};

const bundles: BuildOptions[] = [
  {
    ...base,
    entryPoints: ['cli/main.ts'],
    outfile: 'dist/cli.mjs',
    platform: 'node',
    format: 'esm',
    banner: {
      js: "#!/usr/bin/env node\nimport { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);",
    },
  },
];

rmSync('dist', { recursive: true, force: true });
await Promise.all(bundles.map((options) => build(options)));
