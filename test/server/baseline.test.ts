import assert from 'node:assert/strict';
import { test } from 'node:test';
import { baselineText } from '../../core/baseline/file.ts';
import { knownFindings } from '../../core/baseline/match.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { type Client, codes, messageOf, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const DRAFT = '---\ntype: ai-prd\n---\n# Claim photo triage\n\n## Storage\n\nThe region is TBD.\n';
const NAME = '.prdlint-baseline.json';

/** A baseline with all findings of the draft, as the command line writes it. */
function baselineOf(name: string, text = DRAFT): string {
  const facts = new Session().read(text);
  return baselineText(new Map([[name, knownFindings(lint(facts).findings, facts)]]));
}

async function changed(client: Client, uri: string, type = 2): Promise<void> {
  const before = client.refreshes;
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type }] });
  await client.until(() => client.refreshes > before, 'refresh');
}

test('known findings are not shown, new ones are, and the file shows its stale entries', async () => {
  const folder = new Folder({ [NAME]: baselineOf('docs/draft.md') });
  const client = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('docs/draft.md');
  await client.open(uri, DRAFT);
  assert.deepEqual(codes(await client.diagnostics(uri)), []);

  await client.change(uri, 2, DRAFT.replace('The region', 'The storage region'));
  assert.deepEqual(codes(await client.diagnostics(uri)), ['wording-placeholder']);
  const file = folder.uriOf(NAME);
  await client.until(() => (client.lastPublished(file) ?? []).length > 0, 'stale entries');
  assert.match(
    messageOf(client.lastPublished(file)?.[0]),
    /wording-placeholder \(“TBD”\) is gone or its text has changed/,
  );

  await client.change(uri, 3, DRAFT);
  assert.deepEqual(codes(await client.diagnostics(uri)), []);
  await client.until(() => client.lastPublished(file)?.length === 0, 'no stale entries');
  assert.equal(await client.stop(), 0);
});

test('a baseline that changes, breaks or goes away on disk is followed', async () => {
  const folder = new Folder({ '.prdlintrc.json': '{"baseline": "known.json"}' });
  const client = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('draft.md');
  await client.open(uri, DRAFT);
  const all = codes(await client.diagnostics(uri));
  assert.ok(all.includes('wording-placeholder'));

  const file = folder.write('known.json', baselineOf('draft.md'));
  await changed(client, file, 1);
  assert.deepEqual(codes(await client.diagnostics(uri)), []);

  folder.write('known.json', '{\n  "version": 1,\n  oops');
  await changed(client, file);
  assert.deepEqual(codes(await client.diagnostics(uri)), all);
  const [problem] = client.lastPublished(file) ?? [];
  assert.match(messageOf(problem), /not valid JSON/);
  assert.equal(problem?.range.start.line, 2);

  folder.remove('known.json');
  await changed(client, file, 3);
  assert.deepEqual(codes(await client.diagnostics(uri)), all);
  assert.deepEqual(client.lastPublished(file), []);
  assert.equal(await client.stop(), 0);
});

test('no baseline of an untrusted workspace is read', async () => {
  const folder = new Folder({ [NAME]: baselineOf('draft.md') });
  const client = await spawnServer().start({ folder: folder.uri, options: { trusted: false } });
  const uri = folder.uriOf('draft.md');
  await client.open(uri, DRAFT);
  assert.ok(codes(await client.diagnostics(uri)).includes('wording-placeholder'));
  assert.equal(await client.stop(), 0);
});
