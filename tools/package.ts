import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createVSIX } from '@vscode/vsce';

/**
 * Packs prdlint-VERSION.vsix (the extension) and, without `--vsix-only`, prdlint-VERSION.tgz (the command line).
 * `--out FILE` names the .vsix. Both are made from a staging folder, so that dist/ stays as it is.
 */
const { values } = parseArgs({ options: { 'vsix-only': { type: 'boolean' }, out: { type: 'string' } } });

/** Larger than this it would be slow to install; in bytes. */
const LARGEST_VSIX = 1_500_000;
const PARTS = ['package.nls.json', 'package.nls.zh-cn.json', 'l10n', 'snippets', 'schemas', 'assets', 'README.md'];
const MORE_PARTS = ['CHANGELOG.md', 'LICENSE', '.vscodeignore'];

interface Manifest extends Readonly<Record<string, unknown>> {
  readonly version: string;
}

const manifest: Manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const stage = mkdtempSync(join(tmpdir(), 'prdlint-package-'));
try {
  for (const part of [...PARTS, ...MORE_PARTS]) cpSync(part, join(stage, part), { recursive: true });
  run(process.execPath, ['--import', 'tsx', 'tools/build.ts', '--production', '--outdir', join(stage, 'dist')], '.');
  await packExtension(resolve(values.out ?? `prdlint-${manifest.version}.vsix`));
  if (!values['vsix-only']) packCommand(resolve('.'));
} finally {
  rmSync(stage, { recursive: true, force: true });
}

/** The extension: bundles, catalogues and pages, without the parts of the manifest that only builds need. */
async function packExtension(file: string): Promise<void> {
  const { devDependencies: _, scripts: __, bin: ___, files: ____, exports: _____, ...rest } = manifest;
  writeManifest(rest);
  writeReadme();
  mkdirSync(dirname(file), { recursive: true });
  await createVSIX({
    cwd: stage,
    packagePath: file,
    dependencies: false,
    allowMissingRepository: true,
    skipLicense: true,
  });
  const { size } = statSync(file);
  if (size > LARGEST_VSIX) throw new Error(`${file} has ${size} bytes, more than ${LARGEST_VSIX}.`);
  process.stdout.write(`${file}: ${Math.round(size / 1000)} kB\n`);
}

/** The readme in both languages, without pictures and relative links, which lead nowhere outside the repository. */
function writeReadme(): void {
  const pages = ['README.md', 'README.zh.md'].map((file) => {
    const lines = readFileSync(file, 'utf8').split('\n');
    const texts = lines.filter((line) => !/\]\((?:docs\/images\/|README)/.test(line) && !/^\|[ |-]*\|$/.test(line));
    return texts.join('\n').replace(/\[([^\]]+)\]\((?!http)[^)]+\)/g, '$1');
  });
  writeFileSync(join(stage, 'README.md'), pages.join('\n---\n\n'));
}

/** The npm package: the command line and its schemas, without what VS Code alone reads. */
function packCommand(folder: string): void {
  const { name, version, license, keywords, bin, exports, files, engines, type } = manifest;
  const texts: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const node = (engines as Readonly<Record<string, string>>).node;
  writeManifest({
    name,
    version,
    description: texts.description,
    license,
    keywords,
    type,
    bin,
    exports,
    files,
    engines: { node },
  });
  run('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], stage);
  const file = join(folder, `prdlint-${version}.tgz`);
  process.stdout.write(`${file}: ${Math.round(statSync(file).size / 1000)} kB\n`);
}

function writeManifest(content: object): void {
  writeFileSync(join(stage, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}

function run(command: string, args: readonly string[], cwd: string): void {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${stdout}${stderr}`);
}
