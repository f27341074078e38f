import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Client, codes, messageOf, PUSH, spawnServer } from './client.ts';

let client: Client;
before(async () => {
  client = await spawnServer().start({ capabilities: PUSH });
});
after(() => client.stop());

const DRAFT = '---\ntype: ai-prd\n---\n# Claim photo triage\n\nThe storage region is TBD.\n';

const published = (uri: string, version: number): boolean =>
  client.published.some((params) => params.uri === uri && params.version === version);

test('diagnostics are published after opening and after each change that is followed by a pause', async () => {
  const uri = 'untitled:push-1';
  await client.open(uri, DRAFT);
  await client.until(() => published(uri, 1), 'version 1');
  assert.ok(codes(client.lastPublished(uri)).includes('wording-placeholder'));
  assert.deepEqual(client.lastPublished(uri)?.[0]?.relatedInformation, undefined);

  for (let version = 2; version <= 6; version++) await client.change(uri, version, `x`, [5, 0, 5, 0]);
  await client.change(uri, 7, 'eu', [5, 27, 5, 30]);
  await client.until(() => published(uri, 7), 'version 7');
  assert.ok(!codes(client.lastPublished(uri)).includes('wording-placeholder'));
});

test('two documents do not wait for each other', async () => {
  await client.open('untitled:push-a', DRAFT);
  await client.open('untitled:push-b', DRAFT);
  await client.change('untitled:push-a', 2, 'x', [5, 0, 5, 0]);
  await client.change('untitled:push-b', 2, 'x', [5, 0, 5, 0]);
  await client.until(() => published('untitled:push-a', 2) && published('untitled:push-b', 2), 'both');
});

test('closing a document takes its diagnostics away', async () => {
  const uri = 'untitled:push-2';
  await client.open(uri, DRAFT);
  await client.until(() => published(uri, 1), 'version 1');
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.until(() => client.lastPublished(uri)?.length === 0, 'none');
});

test('a document that is closed while it is checked gets no late diagnostics', async () => {
  const uri = 'untitled:push-3';
  await client.open(uri, `${DRAFT}${'## Part\n\n- Region TBD.\n'.repeat(3000)}`);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  await client.open('untitled:push-4', DRAFT);
  await client.until(() => published('untitled:push-4', 1), 'the next document');
  assert.deepEqual(client.lastPublished(uri), []);
});

test('settings come with the notification where a client cannot be asked for them', async () => {
  const uri = 'untitled:push-5';
  await client.open(uri, DRAFT);
  await client.until(() => published(uri, 1), 'version 1');
  await client.notify('workspace/didChangeConfiguration', { settings: { prdlint: { enable: false } } });
  await client.until(() => client.lastPublished(uri)?.length === 0, 'silence');
  await client.notify('workspace/didChangeConfiguration', { settings: { prdlint: { enable: true, language: 'zh' } } });
  await client.until(() => (client.lastPublished(uri)?.length ?? 0) > 0, 'findings');
  assert.match(messageOf(client.lastPublished(uri)?.[0]), /\p{Script=Han}/u);
  await client.notify('workspace/didChangeConfiguration', { settings: null });
});
