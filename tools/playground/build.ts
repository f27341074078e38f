import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type BuildOptions, build } from 'esbuild';
import { bundlesFor } from '../bundles.ts';

/** Makes the playground, a static page with all that it needs, in an empty folder of its own. */
export async function buildPlayground(outdir: string): Promise<void> {
  rmSync(outdir, { recursive: true, force: true });
  mkdirSync(outdir, { recursive: true });
  const { serverWorker } = bundlesFor(outdir, true);
  const page: BuildOptions = {
    entryPoints: ['playground/main.ts'],
    outfile: join(outdir, 'page.js'),
    bundle: true,
    minify: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    loader: { '.md': 'text' },
    logLevel: 'warning',
  };
  await Promise.all([build(page), build({ ...serverWorker })]);
  for (const file of ['index.html', 'style.css']) copyFileSync(join('playground', file), join(outdir, file));
  copyFileSync('assets/icon.png', join(outdir, 'icon.png'));
}
