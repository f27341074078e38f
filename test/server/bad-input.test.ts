import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver-protocol/node';
import { type Client, codes, messageOf, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

let client: Client;
let folder: Folder;
before(async () => {
  folder = new Folder();
  client = await spawnServer().start({ folder: folder.uri });
});
after(async () => {
  // The server took all of it: it still ends as the protocol says, and nothing was written to its error output.
  assert.equal(await client.stop(), 0);
  assert.equal(client.stderr, '');
});

const AI = '---\ntype: ai-prd\n---\n';

const texts: [name: string, text: string][] = [
  ['an empty file', ''],
  ['white space only', ' \n\t\n\r\n'],
  ['only front matter', AI],
  ['front matter without an end', '---\ntype: ai-prd\n'],
  ['front matter that is no YAML', '---\ntype: [ai-prd\n: : :\n\tx: "\n---\n# Title\n\nTBD\n'],
  ['front matter that is no mapping', '---\n- a\n- b\n---\n# Title\n'],
  ['front matter with values of all kinds', '---\ntype: {a: 1}\nstatus: [x]\nprdlint: 7\n---\n# Title\n'],
  ['CRLF', `${AI}# Title\n\nRegion TBD.\n`.replaceAll('\n', '\r\n')],
  ['lone CR', `${AI}# Title\n\nRegion TBD.\n`.replaceAll('\n', '\r')],
  ['a byte order mark', `\uFEFF${AI}# Title\n\nRegion TBD.\n`],
  ['NUL', `${AI}# Ti\u0000tle\n\n\u0000TBD\u0000\n`],
  ['lone surrogates', `${AI}# \uD83D title\n\nRegion \uDE00 TBD \uD800\n`],
  ['right-to-left text', `${AI}# متطلبات المنتج\n\nالمنطقة TBD \u202Eabc\u202C.\n`],
  ['rows with wrong cell counts', `${AI}# T\n\n| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 | TBD |\n||\n|\n`],
  ['a table without rows', `${AI}# T\n\n| a | b |\n|---|---|\n`],
  ['a fence that never ends', `${AI}# T\n\n\`\`\`\nTBD\n# no\n`],
  ['a comment that never ends', `${AI}# T\n\n<!-- prdlint-disable\n`],
  [
    'odd suppression comments',
    `${AI}# T\n<!-- prdlint-disable-next-line -->\n<!-- prdlint-disable , ,, -- -->\n<!--prdlint-enable-->`,
  ],
  ['deep nesting', `${AI}# T\n\n${Array.from({ length: 200 }, (_, i) => `${' '.repeat(i * 2)}- TBD`).join('\n')}\n`],
  ['deep quotes', `${AI}# T\n\n${'>'.repeat(500)} TBD\n`],
  ['many brackets', `${AI}# T\n\n${'['.repeat(3000)}${'*_'.repeat(2000)}\n`],
  ['one long line', `${AI}# T\n\n${'The region is TBD, 待定. '.repeat(4000)}\n`],
];

for (const [name, text] of texts) {
  test(`takes ${name}`, async () => {
    const uri = folder.uriOf(`${encodeURIComponent(name)}.md`);
    await client.open(uri, text);
    const report = await client.pull(uri);
    assert.equal(report.kind, 'full');
    for (const character of [0, 5, 10_000]) {
      const textDocument = { uri };
      const position = { line: 4, character };
      await client.request('textDocument/hover', { textDocument, position });
      await client.request('textDocument/completion', { textDocument, position });
    }
    const range = { start: { line: 0, character: 0 }, end: { line: 99_999, character: 0 } };
    const actions = await client.request('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    assert.ok(Array.isArray(actions));
    await client.change(uri, 2, 'x', [0, 0, 0, 0]);
    await client.pull(uri);
    assert.deepEqual(client.logs, []);
  });
}

test('finds what there is to find in odd texts', async () => {
  for (const name of [
    'CRLF',
    'lone CR',
    'a byte order mark',
    'NUL',
    'lone surrogates',
    'rows with wrong cell counts',
  ]) {
    const text = texts.find(([candidate]) => candidate === name)?.[1] ?? '';
    const uri = `untitled:${name.replaceAll(' ', '-')}`;
    await client.open(uri, text);
    const found = (await client.diagnostics(uri)).find(({ code }) => code === 'wording-placeholder');
    const lines = text.split(/\r\n|\n|\r/);
    const { start, end } = (found as Diagnostic).range;
    assert.equal(lines[start.line]?.slice(start.character, end.character), 'TBD', name);
  }
});

test('takes positions and ranges outside the document', async () => {
  const uri = folder.uriOf('outside.md');
  await client.open(uri, `${AI}# T\n\nRegion TBD.\n`);
  const textDocument = { uri };
  for (const position of [
    { line: 999, character: 999 },
    { line: -1, character: -5 },
    { line: 1e9, character: 1e9 },
    { line: 0.5, character: 0.5 },
  ]) {
    assert.equal(await client.request('textDocument/hover', { textDocument, position }), null);
    const range = { start: position, end: { line: 0, character: 0 } };
    const context = { diagnostics: [] };
    assert.ok(Array.isArray(await client.request('textDocument/codeAction', { textDocument, range, context })));
  }
  await client.change(uri, 2, 'end', [500, 0, 600, 0]);
  assert.equal((await client.pull(uri)).kind, 'full');
});

test('takes requests without what they need', async () => {
  const requests = ['textDocument/hover', 'textDocument/codeAction', 'textDocument/completion', 'prdlint/setKind'];
  for (const method of requests) {
    for (const params of [{}, { textDocument: { uri: 'untitled:none' }, position: null }, { uri: 7 }]) {
      await client.request(method, params).catch(() => undefined);
    }
  }
  await client.request('textDocument/diagnostic', {}).catch(() => undefined);
  await client.notify('textDocument/didOpen', {});
  await client.notify('textDocument/didChange', {
    textDocument: { uri: 'untitled:none', version: 3 },
    contentChanges: [],
  });
  await client.notify('textDocument/didChange', { textDocument: { uri: 'untitled:none', version: 3 } });
  await client.notify('workspace/didChangeWatchedFiles', {});
  await client.notify('workspace/didChangeWorkspaceFolders', {});
  await client.open('untitled:alive', `${AI}# T\n\nRegion TBD.\n`);
  assert.ok(codes(await client.diagnostics('untitled:alive')).includes('wording-placeholder'));
  client.logs.length = 0;
});

test('a change and a close of a document that was never opened are ignored', async () => {
  await client.change('untitled:never', 2, 'text');
  await client.notify('textDocument/didClose', { textDocument: { uri: 'untitled:never' } });
  assert.deepEqual(await client.diagnostics('untitled:never'), []);
});

test('a file that is deleted while it is open and checked is checked as the client has it', async () => {
  const uri = folder.write('gone.md', `${AI}# T\n\nRegion TBD.\n`);
  await client.open(uri, `${AI}# T\n\nRegion TBD.\n${'## P\n\ntext\n'.repeat(2000)}`);
  const pull = client.diagnostics(uri);
  folder.remove('gone.md');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 3 }] });
  assert.ok(codes(await pull).includes('wording-placeholder'));
});

test('a large document is announced and checked on save or by command only', async () => {
  const large = new Folder({ '.prdlintrc.json': '{"maxFileSize": 500}' });
  const other = await spawnServer().start({ folder: large.uri });
  const uri = large.uriOf('large.md');
  await other.open(uri, `${AI}# T\n\nRegion TBD.\n\n${'很长的一段文字。'.repeat(30)}\n`);
  const [notice, ...rest] = await other.diagnostics(uri);
  assert.equal(notice?.code, 'file-too-large');
  assert.equal(notice.severity, 3);
  assert.match(messageOf(notice), /500/);
  assert.deepEqual(rest, []);
  assert.equal(other.statuses.at(-1)?.tooLarge, true);

  const result = await other.request<{ checked: number }>('prdlint/check', { uri });
  assert.equal(result.checked, 1);
  const checked = codes(await other.diagnostics(uri));
  assert.ok(checked.includes('wording-placeholder') && !checked.includes('file-too-large'));

  await other.change(uri, 2, 'More.\n\n', [5, 0, 5, 0]);
  const kept = await other.diagnostics(uri);
  assert.equal(kept[0]?.code, 'file-too-large');
  assert.ok(codes(kept).includes('wording-placeholder'), 'what the last check found stays');

  const refreshes = other.refreshes;
  await other.notify('textDocument/didSave', { textDocument: { uri } });
  await other.until(() => other.refreshes > refreshes, 'refresh after the save');
  assert.ok(!codes(await other.diagnostics(uri)).includes('file-too-large'));
  await other.stop();
});

test('a document of 10 MB answers at once', async () => {
  const uri = folder.uriOf('huge.md');
  await client.open(uri, `${AI}# T\n\n${'The region is to be decided later on.\n\n'.repeat(260_000)}`);
  const start = performance.now();
  assert.deepEqual(codes(await client.diagnostics(uri)), ['file-too-large']);
  await client.change(uri, 2, 'x', [5, 0, 5, 0]);
  assert.deepEqual(codes(await client.diagnostics(uri)), ['file-too-large']);
  assert.ok(performance.now() - start < 5000);
});
