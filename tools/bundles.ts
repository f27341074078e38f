import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions, Plugin } from 'esbuild';
import { digestOf } from './digest.ts';

/**
 * Data as a text, which V8 reads about twice as fast as the same as an object literal; it is parsed when a part of it is
 * first asked for.
 */
const parsedData: Plugin = {
  name: 'parsed-data',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]core[\\/].*\.json$/ }, async ({ path }) => {
      const data: object = JSON.parse(await readFile(path, 'utf8'));
      const parsed = `JSON.parse(${JSON.stringify(JSON.stringify(data))})`;
      const parts = Object.keys(data).map((key) => JSON.stringify(key));
      const contents = Array.isArray(data)
        ? `export default ${parsed};`
        : `let data; const all = () => (data ??= ${parsed});
           export default { ${parts.map((key) => `get ${key}() { return all()[${key}]; }`).join(', ')} };`;
      return { contents, loader: 'js' };
    });
  },
};

/** What Node puts around a CommonJS file. */
const WRAPPER = ['(function (exports, require, module, __filename, __dirname) {', '\n})'] as const;

/** Escapes what is not ASCII in regular expressions, which esbuild leaves as they are, and puts the file into a function. */
const oneByte: Plugin = {
  name: 'one-byte',
  setup({ initialOptions: { outfile = '' }, onEnd }) {
    onEnd(async ({ errors }) => {
      if (errors.length > 0) return;
      const text = await readFile(outfile, 'utf8');
      const escaped = text.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
      await writeFile(outfile, WRAPPER.join(escaped));
    });
  },
};

/** Commander starts other programs only for commands that are programs; we have none, and each start would load this. */
const noPrograms: Plugin = {
  name: 'no-programs',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'child_process', namespace: 'late' } : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'late' }, () => ({
      contents: "exports.spawn = (...all) => require('node:child_process').spawn(...all);",
    }));
  },
};

/** The server of the extension's Node host takes the engine from the worker's bundle. */
const sharedServer: Plugin = {
  name: 'shared-server',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/server\.ts$/ }, ({ resolveDir }) => ({ path: join(resolveDir, 'shared-server.ts') }));
  },
};

/** What the extension loads after activation is a file of its own, so that activation does not compile it. */
const CLIENT_REST = 'client.rest.cjs';
const restOfClient: Plugin = {
  name: 'rest-of-client',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/server-process\.ts$/ }, () => ({ path: `./${CLIENT_REST}`, external: true }));
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
  const sourcesOfCli = JSON.stringify(digestOf(['core', 'cli', 'server', 'package-lock.json']));
  const worker: BuildOptions = {
    ...base,
    platform: 'browser',
    // Without these conditions a dependency of `mdast-util-from-markdown` reaches for `document`, which a worker has not.
    conditions: ['worker', 'module'],
    // `@cfworker/json-schema` makes a URL of it as it loads, which throws in the blob workers that VS Code makes.
    define: { 'self.location': 'undefined' },
  };
  return {
    // Only the start, which an ES module would make some milliseconds longer.
    cli: {
      ...node,
      entryPoints: { cli: 'cli/main.ts', 'cli/worker': 'cli/check/worker.ts' },
      define: { PRDLINT_BUILD: sourcesOfCli },
      outdir,
      outExtension: { '.js': '.cjs' },
      banner: { js: '#!/usr/bin/env node' },
    },
    // All else of the command line: one file, whose compiled code is kept between runs.
    command: {
      ...node,
      // V8 reads it at each start, in a third of the time where every character is one byte.
      plugins: [parsedData, noPrograms, oneByte],
      charset: 'ascii',
      entryPoints: ['cli/command.ts'],
      outfile: `${outdir}/cli/command.cjs`,
      define: { PRDLINT_BUILD: sourcesOfCli, 'import.meta.url': '__url' },
      banner: { js: "const __url = require('node:url').pathToFileURL(__filename).href;" },
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
    client: {
      ...node,
      entryPoints: ['client/node.ts'],
      outfile: `${outdir}/client.cjs`,
      external: ['vscode'],
      plugins: [restOfClient],
      // VS Code gives its module to what is required, not to what is imported.
      supported: { 'dynamic-import': false },
    },
    clientRest: {
      ...node,
      entryPoints: ['client/server-process.ts'],
      outfile: `${outdir}/${CLIENT_REST}`,
      external: ['vscode'],
    },
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
    clientWebRest: {
      ...worker,
      entryPoints: ['client/server-worker.ts'],
      outfile: `${outdir}/client.web.rest.cjs`,
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
