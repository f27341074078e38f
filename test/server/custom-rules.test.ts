import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CompletionItem, Hover } from 'vscode-languageserver-protocol';
import { spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const CONFIG = `customRules:
  - id: team-words
    forbiddenWords: [{word: blacklist, instead: denylist}]
    severity: {review: error}
    why: Words that exclude people have no place in our texts.
    url: https://wiki.example/words
`;
const DRAFT =
  '---\ntype: prd\n---\n# Mail\n\n<!-- prdlint-disable-next-line team-words -- quoted -->\nThe blacklist.\n\nA blacklist.\n';

test('a rule of the team is shown, fixed, accepted by a comment, completed and explained as others are', async () => {
  const folder = new Folder({ '.prdlintrc.yaml': CONFIG });
  const client = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('mail.md');
  await client.open(uri, DRAFT);
  const own = (await client.diagnostics(uri)).filter(({ code }) => code === 'team-words');
  assert.deepEqual(
    own.map(({ range, severity, codeDescription }) => [range.start.line, severity, codeDescription?.href]),
    [[8, 1, 'https://wiki.example/words']],
  );

  const textDocument = { uri };
  const named = { line: 5, character: 40 };
  const hover = await client.request<Hover>('textDocument/hover', { textDocument, position: named });
  const text = JSON.stringify(hover.contents);
  assert.match(text, /\[team-words\]\(https:\/\/wiki\.example\/words\)/);
  assert.match(text, /exclude people/);
  assert.match(text, /Severity by profile: draft `info`, review `error`/);

  const items = await client.request<CompletionItem[]>('textDocument/completion', {
    textDocument,
    position: { line: 5, character: 32 },
  });
  const labels = (Array.isArray(items) ? items : (items as { items: CompletionItem[] }).items).map(
    ({ label }) => label,
  );
  assert.ok(labels.includes('team-words'));

  const actions = await client.request<{ title: string; kind: string }[]>('textDocument/codeAction', {
    textDocument,
    range: own[0]?.range,
    context: { diagnostics: [] },
  });
  assert.ok(actions.some(({ title }) => title === 'Write “denylist”'));
  assert.ok(
    actions.every(({ kind }) => kind !== 'source.fixAll.prdlint'),
    'a suggestion is no safe fix',
  );
  assert.equal(await client.stop(), 0);
});
