import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { DOCUMENTS } from './suite/documents.ts';
import { GLOSSARY_FILES } from './suite/glossary-files.ts';
import { installExtension } from './workbench.ts';

const ROOT = resolve(import.meta.dirname, '../..');
/** All that the tests make; emptied at each run. */
export const OUT = join(ROOT, 'out/vscode');
/** Where the tour's screenshots go. */
export const PICTURES = join(OUT, 'pictures');

/** The folders that the runs open, absolute. */
export interface Stage {
  /** The extension as the working tree has it, with bundles of its own, so that dist/ stays as it is. */
  readonly extension: string;
  /** An empty extension that carries the suite where the packaged one is tested. */
  readonly shell: string;
  /** The suite's module, inside `extension` and `shell`. */
  readonly suite: string;
}

const SUITE = 'suite.cjs';

/** Builds the extension and the suite. */
export async function makeStage(): Promise<Stage> {
  rmSync(OUT, { recursive: true, force: true });
  const extension = join(OUT, 'extension');
  const shell = join(OUT, 'shell');
  for (const folder of [extension, shell]) mkdirSync(folder, { recursive: true });
  for (const part of [
    'package.json',
    'package.nls.json',
    'package.nls.zh-cn.json',
    'l10n',
    'snippets',
    'schemas',
    'assets',
  ]) {
    cpSync(join(ROOT, part), join(extension, part), { recursive: true });
  }
  tool('tools/build.ts', '--production', '--outdir', join(extension, 'dist'));
  await build({
    entryPoints: [join(import.meta.dirname, 'suite/run.ts')],
    outfile: join(shell, SUITE),
    bundle: true,
    platform: 'neutral',
    mainFields: ['module', 'main'],
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  cpSync(join(shell, SUITE), join(extension, SUITE));
  writeFileSync(join(shell, 'package.json'), JSON.stringify(SHELL));
  return { extension, shell, suite: SUITE };
}

const SHELL = {
  name: 'prdlint-test-shell',
  publisher: 'prdlint',
  version: '0.0.1',
  engines: { vscode: '*' },
  capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
};

/** A fresh workspace folder with the suite's documents, so that no run sees what another has changed. */
export function makeWorkspace(name: string): string {
  const folder = join(OUT, 'workspaces', name);
  mkdirSync(folder, { recursive: true });
  for (const [file, text] of Object.entries({ ...DOCUMENTS, ...GLOSSARY_FILES })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

let packed: Promise<string> | undefined;

/** Packs the extension as it is published and installs it, once a run; gives the folder of extensions that has it. */
export function packedExtension(): Promise<string> {
  packed ??= installPacked();
  return packed;
}

async function installPacked(): Promise<string> {
  const vsix = join(OUT, 'prdlint.vsix');
  tool('tools/package.ts', '--vsix-only', '--out', vsix);
  const extensions = join(OUT, 'extensions');
  await installExtension(vsix, extensions, join(OUT, 'data/install'));
  return extensions;
}

/** Runs one of the project's own tools; throws what it printed where it fails. */
function tool(script: string, ...args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`${script} failed:\n${stdout}${stderr}`);
}
