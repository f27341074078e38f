import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol/node';
import { type Client, codes, spawnServer } from './client.ts';

let client: Client;
before(async () => {
  client = await spawnServer().start();
});
after(() => client.stop());

const DRAFT = '---\ntype: ai-prd\n---\n# Claim photo triage\n\n## Scope\n\nThe storage region is TBD.\n';

let count = 0;
async function opened(text: string): Promise<string> {
  const uri = `untitled:pull-${++count}`;
  await client.open(uri, text);
  return uri;
}

test('a finding has its rule, page, place and source', async () => {
  const uri = await opened(DRAFT);
  const found = (await client.diagnostics(uri)).find(({ code }) => code === 'wording-placeholder');
  assert.equal(found?.source, 'prdlint');
  assert.equal(
    found.codeDescription?.href,
    'https://github.com/prdlint/prdlint/blob/main/docs/rules/wording-placeholder.md',
  );
  assert.deepEqual(found.range, { start: { line: 7, character: 22 }, end: { line: 7, character: 25 } });
});

test('an unchanged document is not sent again, an edit is followed', async () => {
  const uri = await opened(DRAFT);
  const first = await client.pull(uri);
  assert.equal(first.kind, 'full');
  const second = await client.pull(uri, first.resultId);
  assert.deepEqual(second, { kind: 'unchanged', resultId: first.resultId });

  await client.change(uri, 2, 'eu-west', [7, 22, 7, 25]);
  const third = await client.pull(uri, first.resultId);
  assert.equal(third.kind, 'full');
  assert.ok(!codes(third.kind === 'full' ? third.items : []).includes('wording-placeholder'));

  await client.change(uri, 3, 'TBD', [7, 22, 7, 29]);
  const fourth = await client.diagnostics(uri);
  assert.ok(codes(fourth).includes('wording-placeholder'));
});

test('an edit without effect on the findings keeps the result id', async () => {
  const uri = await opened(DRAFT);
  const first = await client.pull(uri);
  await client.change(uri, 2, ' Photos stay there.', [7, 26, 7, 26]);
  assert.equal((await client.pull(uri, first.resultId)).kind, 'unchanged');
});

test('positions count UTF-16 code units', async () => {
  const uri = await opened('---\ntype: ai-prd\n---\n# 智能客服\n\n表情 😀😀 之后待定。\n');
  const found = (await client.diagnostics(uri)).find(({ code }) => code === 'wording-placeholder');
  assert.deepEqual(found?.range.start, { line: 5, character: 10 });
});

test('several changes in one notification apply in their order', async () => {
  const uri = await opened(DRAFT);
  await client.notify('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: [
      { range: { start: { line: 7, character: 22 }, end: { line: 7, character: 25 } }, text: 'known' },
      { range: { start: { line: 7, character: 0 }, end: { line: 7, character: 0 } }, text: 'Note. ' },
      { range: { start: { line: 7, character: 28 }, end: { line: 7, character: 33 } }, text: 'TBD' },
    ],
  });
  const found = (await client.diagnostics(uri)).find(({ code }) => code === 'wording-placeholder');
  assert.deepEqual(found?.range.start, { line: 7, character: 28 });
});

test('a README gets silence', async () => {
  const uri = await opened('# Install\n\n```\nnpm ci\n```\n\nTBD\n');
  assert.deepEqual(await client.diagnostics(uri), []);
});

test('an unknown document has no diagnostics', async () => {
  assert.deepEqual(await client.diagnostics('untitled:nobody'), []);
  assert.deepEqual(await client.diagnostics('file:///no/such/file.md'), []);
  assert.deepEqual(await client.diagnostics('not a uri'), []);
});

test('a closed document has no diagnostics', async () => {
  const uri = await opened(DRAFT);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.deepEqual(await client.diagnostics(uri), []);
});

test('a cancelled pull is answered at once, and the next one as if nothing had been', async () => {
  const section = '## Part\n\n- The model answers within 300 ms for most users, region TBD.\n'.repeat(3000);
  const uri = await opened(`${DRAFT}${section}`);
  const { CancellationTokenSource } = await import('vscode-languageserver-protocol/node');
  const source = new CancellationTokenSource();
  const pull = client.connection.sendRequest<DocumentDiagnosticReport>(
    'textDocument/diagnostic',
    { textDocument: { uri } },
    source.token,
  );
  source.cancel();
  await assert.rejects(pull, { code: -32800 });
  assert.ok((await client.diagnostics(uri)).length > 0);
});

test('a pull for a version that is gone meanwhile answers for the present one', async () => {
  const section = '## Part\n\n- The region is TBD.\n'.repeat(2000);
  const uri = await opened(`${DRAFT}${section}`);
  const pull = client.diagnostics(uri);
  await client.change(uri, 2, '---\ntype: ai-prd\n---\n# Nothing is open\n');
  assert.ok(!codes(await pull).includes('wording-placeholder'));
});

test('the status tells kind, reason and counts', async () => {
  const uri = await opened(DRAFT);
  const items = await client.diagnostics(uri);
  const last = () => client.statuses.findLast((one) => one.uri === uri);
  await client.until(() => last() !== undefined);
  const status = last();
  assert.equal(status?.kind, 'ai-prd');
  assert.equal(status.decidedBy, 'front-matter');
  assert.equal(status.language, 'en');
  assert.equal(status.tooLarge, false);
  assert.equal(status.counts.error + status.counts.warning + status.counts.info, items.length);
});

test("the user's word on what a document is counts until it is taken back", async () => {
  const uri = await opened('# Notes\n\nThe region is TBD.\n');
  const last = () => client.statuses.findLast((one) => one.uri === uri);
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.request('prdlint/setKind', { uri, kind: 'ai-prd' });
  assert.ok(codes(await client.diagnostics(uri)).includes('wording-placeholder'));
  await client.until(() => last()?.decidedBy === 'user');
  await client.request('prdlint/setKind', { uri, kind: 'off' });
  assert.deepEqual(await client.diagnostics(uri), []);
  await client.until(() => last()?.kind === 'off');
  await client.request('prdlint/setKind', { uri, kind: null });
  assert.deepEqual(await client.diagnostics(uri), []);
  assert.equal(await client.request('prdlint/setKind', { uri, kind: 'nonsense' }), null);
});
