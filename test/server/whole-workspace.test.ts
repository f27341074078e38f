import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { CancellationTokenSource, ProgressType } from 'vscode-languageserver-protocol/node';
import { nodeHost } from '../../server/node-host.ts';
import type { CheckResult, OverviewResult } from '../../server/protocol.ts';
import { type Client, codes, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const RULE = 'wording-placeholder';
const draft = (i: number): string =>
  `---\ntype: ai-prd\n---\n# Claim photo triage ${i}\n\nThe storage region is ${i % 2 === 0 ? 'TBD' : 'eu-west'}.\n`;
const MANY = 2_000;

let folder: Folder;
let client: Client;
before(async () => {
  folder = new Folder();
  for (let i = 0; i < MANY; i++) folder.write(`team-${i % 40}/spec-${i}.md`, draft(i));
  client = await spawnServer().start({ folder: folder.uri });
});
after(async () => {
  assert.equal(await client.stop(), 0);
  assert.equal(client.stderr, '');
  assert.deepEqual(client.logs, []);
});

interface Progress {
  readonly kind: 'begin' | 'report' | 'end';
  readonly percentage?: number;
}

test('a workspace of 2,000 documents is checked to its end, and other requests are answered meanwhile', async () => {
  const seen: Progress[] = [];
  client.connection.onProgress(new ProgressType<Progress>(), 'many', (value) => {
    seen.push(value);
  });
  let ended = false;
  const check = client.request<CheckResult>('prdlint/check', { workDoneToken: 'many' }).finally(() => {
    ended = true;
  });
  await client.until(() => client.published.length > 10, 'the first findings');
  await client.open('untitled:meanwhile', draft(0));
  assert.ok(codes(await client.diagnostics('untitled:meanwhile')).includes(RULE));
  assert.equal(ended, false, 'a document is not checked meanwhile');
  const result = await check;
  assert.deepEqual([result.cancelled, result.documents, result.checked], [false, MANY, MANY]);
  assert.equal(result.files.length, MANY);
  assert.deepEqual([result.tooLarge, result.unread], [[], []]);
  assert.deepEqual([seen[0]?.kind, seen.at(-1)?.kind], ['begin', 'end']);
  const percentages = seen.flatMap(({ percentage }) => percentage ?? []);
  assert.deepEqual([percentages[0], percentages.at(-1)], [0, 100]);
  const shown = client.published.filter(({ diagnostics }) => codes(diagnostics).includes(RULE));
  assert.equal(new Set(shown.map(({ uri }) => uri)).size, MANY / 2);
});

test('a check that is cancelled says what it did, and what was found before stays', async () => {
  const before = client.published.length;
  const source = new CancellationTokenSource();
  const check = client.connection.sendRequest<CheckResult>('prdlint/check', {}, source.token);
  await client.until(() => client.published.length > before + 20, 'some findings');
  source.cancel();
  const result = await check;
  assert.equal(result.cancelled, true);
  assert.ok(result.documents > 0 && result.documents < MANY, String(result.documents));
  const emptied = client.published.slice(before).filter(({ diagnostics }) => diagnostics.length === 0);
  assert.deepEqual(emptied, [], 'findings of documents that were not reached are still shown');
});

test('the overview of 2,000 documents stops where the client cancels', async () => {
  const seen: Progress[] = [];
  let reports = 0;
  const source = new CancellationTokenSource();
  client.connection.onProgress(new ProgressType<Progress>(), 'overview', (value) => {
    seen.push(value);
    if (++reports === 30) source.cancel();
  });
  const request = { workDoneToken: 'overview' };
  const { rows } = await client.connection.sendRequest<OverviewResult>('prdlint/overview', request, source.token);
  assert.ok(rows.length > 0 && rows.length < MANY, String(rows.length));
  assert.equal(seen.at(-1)?.kind, 'end');
});

for (const [how, leave] of [
  ['goes away', (gone: Client) => void gone.process.stdin?.end()],
  [
    'ends it as the protocol says',
    async (gone: Client) => {
      await gone.request('shutdown', undefined);
      await gone.notify('exit');
    },
  ],
] as const) {
  test(`a window that ${how} in the middle of a check leaves no process, no complaint and no file behind`, async () => {
    const files = readdirSync(folder.path, { recursive: true }).length;
    const other = await spawnServer().start({ folder: folder.uri });
    const check = other.request('prdlint/check', {}).catch(() => 'no answer');
    await other.until(() => other.published.length > 10, 'the first findings');
    await leave(other);
    await other.exited;
    other.connection.dispose();
    await check;
    assert.equal(other.stderr, '');
    assert.equal(readdirSync(folder.path, { recursive: true }).length, files);
  });
}

/** Runs as a user who is not root, to whom every folder is open. */
async function asOther<T>(run: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return run();
  process.seteuid?.(65_534);
  try {
    return await run();
  } finally {
    process.seteuid?.(0);
  }
}

// Windows has no such permissions.
if (process.platform !== 'win32') {
  test('a folder that the user may not read is named, and the others are listed', async () => {
    const some = new Folder({ 'a.md': draft(0), 'open/b.md': draft(1), 'secret/c.md': draft(2) });
    mkdirSync(`${some.path}/secret/deep`);
    chmodSync(some.path, 0o755);
    chmodSync(`${some.path}/secret`, 0);
    const unread: string[] = [];
    const found = await asOther(() => nodeHost.findFiles(some.uri, ['md'], 100, (uri) => unread.push(uri)));
    chmodSync(`${some.path}/secret`, 0o755);
    assert.deepEqual(found, [some.uriOf('a.md'), some.uriOf('open/b.md')]);
    assert.deepEqual(unread, [some.uriOf('secret')]);
  });
}

test('a folder that is gone is named', async () => {
  const gone = new Folder();
  gone.remove('.');
  const unread: string[] = [];
  assert.deepEqual(await nodeHost.findFiles(gone.uri, ['md'], 100, (uri) => unread.push(uri)), []);
  assert.deepEqual(unread, [gone.uri]);
});

test('what cannot be read is counted, and shows nothing', async () => {
  const virtual = await spawnServer();
  const root = 'vault://team';
  const files: Readonly<Record<string, string | null>> = { a: draft(0), b: null, c: draft(1) };
  const name = (uri: string): string => uri.slice(root.length + 1, -'.md'.length);
  virtual.connection.onRequest('prdlint/findFiles', () => Object.keys(files).map((file) => `${root}/${file}.md`));
  virtual.connection.onRequest('prdlint/stat', ({ uri }: { uri: string }) =>
    name(uri) in files ? { type: 'file', size: 100 } : null,
  );
  virtual.connection.onRequest('prdlint/readFile', ({ uri }: { uri: string }) => files[name(uri)] ?? null);
  await virtual.start({ folder: root, options: { files: true } });
  const result = await virtual.request<CheckResult>('prdlint/check', {});
  assert.deepEqual([result.checked, result.unread], [2, [`${root}/b.md`]]);
  assert.equal(virtual.lastPublished(`${root}/b.md`), undefined);
  const one = await virtual.request<CheckResult>('prdlint/check', { uri: `${root}/b.md` });
  assert.deepEqual([one.checked, one.unread], [0, [`${root}/b.md`]]);
  await virtual.stop();
});

test('a client that cannot list its files gets an empty answer', async () => {
  const broken = await spawnServer();
  broken.connection.onRequest('prdlint/findFiles', () => {
    throw new Error('no search here');
  });
  await broken.start({ folder: 'vault://team', options: { files: true } });
  const result = await broken.request<CheckResult>('prdlint/check', {});
  assert.deepEqual([result.documents, result.cancelled], [0, false]);
  assert.ok(broken.logs.some((line) => line.includes('no search here')));
  await broken.stop();
});
