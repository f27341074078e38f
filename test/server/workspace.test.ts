import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  CancellationTokenSource,
  ProgressType,
  type WorkspaceDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol/node';
import type { CheckResult } from '../../server/protocol.ts';
import { type Client, codes, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const AI = '---\ntype: ai-prd\n---\n';
const DRAFT = `${AI}# Claim photo triage\n\nThe storage region is TBD.\n`;
const RULE = 'wording-placeholder';

const files = (): Folder =>
  new Folder({
    'a.md': DRAFT,
    'deep/需求.md': `${AI}# 定损\n\n数据区域待定。\n`,
    'README.md': '# Install\n\nTBD\n',
    'node_modules/x/prd.md': DRAFT,
    'archive/old.md': DRAFT,
    'huge.md': `${DRAFT}${'x'.repeat(3000)}`,
    'notes.txt': DRAFT,
    '.prdlintrc.json': '{"exclude": ["archive/**"], "maxFileSize": 2000}',
  });

interface Progress {
  readonly kind: 'begin' | 'report' | 'end';
  readonly percentage?: number;
  readonly message?: string;
}

function listen(client: Client, token: string): Progress[] {
  const seen: Progress[] = [];
  client.connection.onProgress(new ProgressType<Progress>(), token, (value) => {
    seen.push(value);
  });
  return seen;
}

test('the workspace check finds the requirement documents, with progress', async () => {
  const folder = files();
  const client = await spawnServer().start({ folder: folder.uri });
  const progress = listen(client, 'check-1');
  const result = await client.request<CheckResult>('prdlint/check', { workDoneToken: 'check-1' });
  assert.equal(result.cancelled, false);
  assert.equal(result.checked, 2);
  assert.equal(result.documents, 4);
  assert.deepEqual(result.tooLarge, [folder.uriOf('huge.md')]);
  assert.deepEqual(result.files.map(({ uri }) => uri).sort(), [folder.uriOf('a.md'), folder.uriOf('deep/需求.md')]);
  assert.ok(codes(client.lastPublished(folder.uriOf('a.md'))).includes(RULE));
  assert.ok(codes(client.lastPublished(folder.uriOf('deep/需求.md'))).includes(RULE));
  assert.equal(client.lastPublished(folder.uriOf('README.md')), undefined);
  assert.deepEqual([progress[0]?.kind, progress.at(-1)?.kind], ['begin', 'end']);
  const percentages = progress.flatMap(({ percentage }) => percentage ?? []);
  assert.deepEqual(
    percentages,
    percentages.toSorted((a, b) => a - b),
  );
  assert.equal(percentages.at(-1), 100);
  assert.equal(await client.stop(), 0);
});

test('what is shown of closed documents follows the files, and gives way to the open document', async () => {
  const folder = files();
  const client = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('a.md');
  await client.request('prdlint/check', {});
  assert.ok(codes(client.lastPublished(uri)).includes(RULE));

  folder.write('a.md', DRAFT.replace('TBD', 'eu-west'));
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await client.until(() => !codes(client.lastPublished(uri)).includes(RULE), 'its finding is gone');

  folder.write('a.md', DRAFT);
  await client.request('prdlint/check', null);
  await client.open(uri, DRAFT);
  await client.until(() => client.lastPublished(uri)?.length === 0, 'the open document is asked for instead');
  assert.ok(codes(await client.diagnostics(uri)).includes(RULE));

  const other = folder.uriOf('deep/需求.md');
  folder.remove('deep/需求.md');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: other, type: 3 }] });
  await client.until(() => client.lastPublished(other)?.length === 0, 'the deleted document is gone');
  await client.stop();
});

test('the workspace check stops when the client cancels, and other requests are answered meanwhile', async () => {
  const folder = new Folder();
  for (let i = 0; i < 150; i++) folder.write(`p${i}.md`, `${DRAFT}${`## Part ${i}\n\n- Owner TBD.\n`.repeat(20)}`);
  const client = await spawnServer().start({ folder: folder.uri });
  const progress = listen(client, 'check-2');
  const source = new CancellationTokenSource();
  const check = client.connection.sendRequest<CheckResult>('prdlint/check', { workDoneToken: 'check-2' }, source.token);
  await client.open('untitled:meanwhile', DRAFT);
  assert.ok(codes(await client.diagnostics('untitled:meanwhile')).includes(RULE));
  source.cancel();
  const result = await check;
  assert.equal(result.cancelled, true);
  assert.ok(result.documents < 150);
  assert.equal(progress.at(-1)?.kind, 'end');
  await client.stop();
});

test('one document is checked at the user’s word, open or not', async () => {
  const folder = files();
  const client = await spawnServer().start({ folder: folder.uri });
  const closed = await client.request<CheckResult>('prdlint/check', { uri: folder.uriOf('a.md') });
  assert.equal(closed.checked, 1);
  await client.open(folder.uriOf('README.md'), '# Install\n\nTBD\n');
  const readme = await client.request<CheckResult>('prdlint/check', { uri: folder.uriOf('README.md') });
  assert.deepEqual([readme.documents, readme.checked], [1, 0]);
  const none = await client.request<CheckResult>('prdlint/check', { uri: folder.uriOf('none.md') });
  assert.equal(none.documents, 0);
  await client.stop();
});

async function pullWorkspace(client: Client, previous: { uri: string; value: string }[] = [], token?: string) {
  const params = { previousResultIds: previous, ...(token ? { partialResultToken: token } : {}) };
  return (await client.request<WorkspaceDiagnosticReport>('workspace/diagnostic', params)).items;
}

const short = (items: readonly WorkspaceDocumentDiagnosticReport[]): [string, string][] =>
  items.map(({ uri, kind }): [string, string] => [uri, kind]).sort();

test('workspace diagnostics come for requirement documents, and only what changed comes again', async () => {
  const folder = files();
  const client = await spawnServer().start({ folder: folder.uri });
  const [a, b] = [folder.uriOf('a.md'), folder.uriOf('deep/需求.md')];
  const first = await pullWorkspace(client);
  assert.deepEqual(short(first), [
    [a, 'full'],
    [b, 'full'],
  ]);
  const previous = first.map(({ uri, resultId }) => ({ uri, value: resultId ?? '' }));
  folder.write('a.md', DRAFT.replace('TBD', 'eu-west'));
  assert.deepEqual(short(await pullWorkspace(client, previous)), [
    [a, 'full'],
    [b, 'unchanged'],
  ]);
  folder.remove('deep/需求.md');
  const third = await pullWorkspace(client, previous);
  assert.deepEqual(
    third.find(({ uri }) => uri === b),
    { kind: 'full', uri: b, version: null, resultId: third.find(({ uri }) => uri === b)?.resultId, items: [] },
  );
  await client.stop();
});

test('workspace diagnostics are streamed where the client takes them so, open documents as the client has them', async () => {
  const folder = files();
  const client = await spawnServer().start({ folder: folder.uri });
  await client.open(folder.uriOf('a.md'), `${AI}# All said\n`);
  const parts: WorkspaceDocumentDiagnosticReport[] = [];
  client.connection.onProgress(new ProgressType<WorkspaceDiagnosticReport>(), 'parts', ({ items }) => {
    parts.push(...items);
  });
  assert.deepEqual(await pullWorkspace(client, [], 'parts'), []);
  assert.equal(parts.length, 2);
  const open = parts.find(({ uri }) => uri === folder.uriOf('a.md'));
  assert.equal(open?.version, 1);
  assert.ok(open.kind === 'full' && !codes(open.items).includes(RULE));
  await client.stop();
});

test('folders of the workspace come and go', async () => {
  const [one, two] = [new Folder({ 'a.md': DRAFT }), new Folder({ 'b.md': DRAFT })];
  const client = await spawnServer().start({ folder: one.uri });
  const event = { added: [{ uri: two.uri, name: 'two' }], removed: [{ uri: one.uri, name: 'one' }] };
  await client.notify('workspace/didChangeWorkspaceFolders', { event });
  assert.deepEqual(
    (await pullWorkspace(client)).map(({ uri }) => uri),
    [two.uriOf('b.md')],
  );
  await client.stop();
});
