import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { digestOf } from './digest.ts';

/** Data as a text that is parsed when it is needed: V8 reads JSON about twice as fast as the same as an object literal. */
const parsedData: Plugin = {
  name: 'parsed-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/].*\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

/** The server of the extension's Node host takes the engine from the worker's bundle. */
const sharedServer: Plugin = {
  name: 'shared-server',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/server\.ts$/ }, ({ resolveDir }) => ({ path: join(resolveDir, 'shared-server.ts') }));
  },
};

/** The bundles by name, for a folder; `production` makes them small. */
export function bundlesFor(outdir: string, production = false): Readonly<Record<string, BuildOptions>> {
  const base: BuildOptions = {
    bundle: true,
    plugins: [parsedData],
    minify: production,
    sourcemap: production ? false : 'linked',
    target: 'es2022',
    legalComments: 'none',
    // Chinese texts as they are: escaped, each character would take twice the room.
    charset: 'utf8',
    logLevel: 'warning',
  };
  const node: BuildOptions = { ...base, platform: 'node', format: 'cjs' };
  const worker: BuildOptions = {
    ...base,
    platform: 'browser',
    // Without these conditions a dependency of `mdast-util-from-markdown` reaches for `document`, which a worker has not.
    conditions: ['worker', 'module'],
    // `@cfworker/json-schema` makes a URL of it as it loads, which throws in the blob workers that VS Code makes.
    define: { 'self.location': 'undefined' },
  };
  return {
    cli: {
      ...base,
      // Split, so that `prdlint --version` does not load the engine; the parts lie in a folder of their own.
      entryPoints: { cli: 'cli/main.ts', 'cli/worker': 'cli/check/worker.ts' },
      define: { PRDLINT_BUILD: JSON.stringify(digestOf(['core', 'cli', 'package-lock.json'])) },
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
    library: {
      ...base,
      entryPoints: { index: 'core/library/index.ts', remark: 'core/library/remark.ts' },
      outdir,
      outExtension: { '.js': '.mjs' },
      splitting: true,
      chunkNames: 'library/[name]-[hash]',
      // Neither Node nor a browser is needed, and none may be asked for.
      platform: 'neutral',
      mainFields: ['module', 'main'],
      format: 'esm',
    },
    client: { ...node, entryPoints: ['client/node.ts'], outfile: `${outdir}/client.cjs`, external: ['vscode'] },
    server: {
      ...node,
      entryPoints: ['server/main.ts'],
      outfile: `${outdir}/server.cjs`,
      plugins: [sharedServer],
    },
    serverWorker: {
      ...worker,
      entryPoints: ['server/worker.ts'],
      outfile: `${outdir}/server.worker.js`,
      format: 'iife',
    },
    glossaryPage: {
      ...worker,
      entryPoints: ['client/glossary-page/main.ts'],
      outfile: `${outdir}/glossary-page.js`,
      format: 'iife',
    },
    clientWeb: {
      ...worker,
      entryPoints: ['client/browser.ts'],
      outfile: `${outdir}/client.web.cjs`,
      format: 'cjs',
      external: ['vscode'],
    },
    // Read one at a time when a document is made, so that no bundle carries them all.
    templates: {
      entryPoints: ['core/templates/systems/*.json'],
      outdir: `${outdir}/templates`,
      loader: { '.json': 'copy' },
      logLevel: 'warning',
    },
  };
}
