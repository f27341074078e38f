import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { setImmediate as turn } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import type { ExtensionContext } from 'vscode';
import type { Running } from '../../client/client.ts';
import type { MarkdownIt } from '../../client/preview/at-render.ts';
import { bundlesFor } from '../../tools/bundles.ts';

const scratch = mkdtempSync(join(tmpdir(), 'prdlint-activation-'));
after(() => rmSync(scratch, { recursive: true, force: true }));
const outfile = join(scratch, 'activation.mjs');
await build({
  stdin: {
    contents: "export * from './client/activate.ts';\nexport * from './test/client/vscode-stub.ts';",
    resolveDir: '.',
  },
  bundle: true,
  format: 'esm',
  platform: 'node',
  alias: { vscode: './test/client/vscode-stub.ts' },
  outfile,
});
const { activateWith, commands, told } = (await import(
  pathToFileURL(outfile).href
)) as typeof import('../../client/activate.ts') & typeof import('./vscode-stub.ts');

const subscriptions: { dispose(): unknown }[] = [];
const context = { subscriptions } as unknown as ExtensionContext;
afterEach(() => {
  for (const part of subscriptions.splice(0)) part.dispose();
  told.length = 0;
});

/** What is loaded, as far as activation touches it. */
function loadedWith(more: Partial<Running>): () => Promise<{ start(): Running }> {
  return async () => ({ start: () => ({ ready: Promise.resolve(), ...more }) as Running });
}

/** Long enough for what waits for its turn, and for what follows at once. */
async function turns(): Promise<void> {
  await new Promise((done) => setTimeout(done, 1));
  await turn();
}

test('activation registers the commands and returns; only then the rest is loaded', async () => {
  let loads = 0;
  const { ready, statusOf } = activateWith(context, async () => {
    loads++;
    return loadedWith({ statusOf: () => undefined })();
  });
  const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { commands: { command: string }[] };
  };
  const missing = manifest.contributes.commands.filter(({ command }) => !commands.getCommands().includes(command));
  assert.deepEqual(missing, []);
  assert.equal(statusOf({} as never), undefined);
  await Promise.resolve();
  assert.equal(loads, 0);
  await ready;
  assert.equal(loads, 1);
});

test('a command that comes before the rest is loaded waits for it', async () => {
  const bodies = { 'prdlint.addTerm': (uri: string, word: string) => `${word} of ${uri}` };
  activateWith(context, loadedWith({ commands: bodies as unknown as Running['commands'] }));
  assert.equal(await commands.executeCommand('prdlint.addTerm', 'a.md', 'recall'), 'recall of a.md');
});

test('a preview that comes before the rest is loaded is extended when it is', async () => {
  const extended: MarkdownIt[] = [];
  const { extendMarkdownIt, ready } = activateWith(
    context,
    loadedWith({ extendMarkdownIt: (md) => void extended.push(md) }),
  );
  const md: MarkdownIt = { renderer: { render: () => '' } };
  assert.equal(extendMarkdownIt(md), md);
  assert.deepEqual(extended, []);
  await ready;
  assert.deepEqual(extended, [md]);
});

test('an extension that goes before its turn loads nothing and says nothing', async () => {
  let loads = 0;
  activateWith(context, async () => {
    loads++;
    throw new Error('gone');
  });
  for (const part of subscriptions.splice(0)) part.dispose();
  await turns();
  assert.equal(loads, 0);
  assert.deepEqual(told, []);
  assert.deepEqual(commands.getCommands(), []);
});

test('an extension that goes while it loads starts nothing and says nothing', async () => {
  let starts = 0;
  let end = (): void => {};
  const { ready } = activateWith(context, async () => {
    await new Promise<void>((done) => {
      end = done;
    });
    return { start: () => ({ starts: starts++ }) as unknown as Running };
  });
  await turns();
  for (const part of subscriptions.splice(0)) part.dispose();
  end();
  await assert.rejects(ready, { name: 'AbortError' });
  assert.equal(starts, 0);
  assert.deepEqual(told, []);
});

test('the user is told once what kept the rest from loading, and a command fails with it', async () => {
  const { ready } = activateWith(context, () => Promise.reject(new Error('no such file')));
  await assert.rejects(ready, /no such file/);
  await assert.rejects(commands.executeCommand('prdlint.showOutput'), /no such file/);
  assert.deepEqual(told, ['prdlint did not start: Error: no such file']);
});

test('a server that does not start is no second message here', async () => {
  const { ready } = activateWith(context, () => loadedWith({ ready: Promise.reject(new Error('no server')) })());
  await assert.rejects(ready, /no server/);
  assert.deepEqual(told, []);
});

for (const name of ['client', 'clientWeb'] as const) {
  test(`the bundle ${name}, which activation loads, is small and holds no package`, async () => {
    const { metafile } = await build({ ...bundlesFor(scratch, true)[name], metafile: true, write: false });
    const [output] = Object.values(metafile.outputs);
    const held = Object.keys(output?.inputs ?? {});
    assert.deepEqual(
      held.filter((file) => !/^(?:client\/|server\/protocol)/.test(file)),
      [],
    );
    assert.ok(held.includes('client/activate.ts') && Number(output?.bytes) < 10_000, `${output?.bytes} bytes`);
  });
}
