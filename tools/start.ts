import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { installExtension, installWorkbench, startWorkbench } from '../test/vscode/workbench.ts';

/**
 * Builds prdlint, checks the example drafts and prints the findings, then serves a VS Code workbench with the extension
 * installed and the examples open, until it is interrupted. `--check-only` stops after the findings.
 */
const { values } = parseArgs({ options: { 'check-only': { type: 'boolean' }, port: { type: 'string' } } });
const EXAMPLES = resolve('examples');
const VSIX = resolve('out/start/prdlint.vsix');

tool('tools/build.ts');
checkDrafts();
if (!values['check-only']) await serve();

function checkDrafts(): void {
  const drafts = existsSync(EXAMPLES)
    ? readdirSync(EXAMPLES, { recursive: true, encoding: 'utf8' }).filter((file) => /draft[^/]*\.md$/.test(file))
    : [];
  say(`\nprdlint check ${drafts.map((file) => `examples/${file}`).join(' ')}\n`);
  const paths = drafts.map((file) => join('examples', file));
  const { status } = spawnSync(process.execPath, ['dist/cli.cjs', 'check', ...paths], { stdio: 'inherit' });
  // 1 means findings, which drafts have.
  if (status !== 0 && status !== 1) throw new Error(`prdlint check ended with ${status}`);
}

async function serve(): Promise<void> {
  try {
    say('\nPacking the extension …');
    tool('tools/package.ts', '--vsix-only', '--out', VSIX);
    await installWorkbench(say);
    const port = values.port === undefined ? {} : { port: Number(values.port) };
    const settings = { 'security.workspace.trust.enabled': false };
    const data = resolve('out/start');
    const extensions = join(data, 'extensions');
    await installExtension(VSIX, extensions, data);
    const { origin, stop } = await startWorkbench({ data, settings, extensions, ...port });
    say(`\nVS Code with prdlint and the examples: ${origin}/?${new URLSearchParams({ folder: EXAMPLES })}`);
    say('Open a draft there. Ctrl+C ends it.');
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().then(() => process.exit(0)));
    }
  } catch (error) {
    say(`\n${error instanceof Error ? error.message : String(error)}`);
    const there = existsSync(VSIX) ? VSIX : 'the .vsix that `npm run package` makes';
    say(`To use prdlint in a VS Code of your own: code --install-extension ${there}`);
    process.exitCode = 1;
  }
}

function tool(script: string, ...args: readonly string[]): void {
  const { status } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error(`${script} failed`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
