import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import { type Client, PULL, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const TEXT =
  '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Metrics\n\n- Recall ≥ 92% on the frozen test set\n- Precision ≥ 90%\n- F1 ≥ 0.9\n';
const CONFIG = '{"verify": {"results": ["eval/r.json"], "metrics": {"prec": "precision"}}}';
const CAPABILITIES = { ...PULL, workspace: { ...PULL.workspace, codeLens: { refreshSupport: true } } };

/** The lenses that tell results, with the line that they stand on (from 0). */
async function told(client: Client, uri: string): Promise<string[]> {
  const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  return lenses
    .map(({ range, command }) => `${range.start.line} ${command?.title ?? ''}`)
    .filter((title) => /^\d+ [✔✖○?] /.test(title));
}

test('above each target stands what the last results say, and it follows the file', async () => {
  const folder = new Folder({ '.prdlintrc.json': CONFIG, 'eval/r.json': '{"recall": 0.952, "prec": 0.88}' });
  const client = await spawnServer().start({ folder: folder.uri, capabilities: CAPABILITIES });
  let lenses = 0;
  client.connection.onRequest('workspace/codeLens/refresh', () => {
    lenses++;
    return null;
  });
  const uri = folder.uriOf('prd.md');
  await client.open(uri, TEXT);
  assert.deepEqual(await told(client, uri), [
    '7 ✔ Recall: measured 95.2%, to reach ≥ 92% · r.json',
    '8 ✖ Precision: measured 88%, to reach ≥ 90% · r.json',
    '9 ○ F1: not measured',
  ]);

  const results = folder.write('eval/r.json', '{"recall": 0.9, "prec": 0.88, "f1": 0.93}');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: results, type: 2 }] });
  assert.deepEqual(await told(client, uri), [
    '7 ✖ Recall: measured 90%, to reach ≥ 92% · r.json',
    '8 ✖ Precision: measured 88%, to reach ≥ 90% · r.json',
    '9 ✔ F1: measured 0.93, to reach ≥ 0.9 · r.json',
  ]);
  assert.ok(lenses > 0, 'the client is asked to show lenses anew');
  assert.ok(client.registered.includes('workspace/didChangeWatchedFiles'));

  folder.write('eval/r.json', '{"recall": ');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: results, type: 2 }] });
  assert.match((await told(client, uri)).join('\n'), /^3 \? r\.json: is no valid JSON/);
  folder.remove('eval/r.json');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: results, type: 3 }] });
  assert.deepEqual(await told(client, uri), ['3 ? r.json: there is no such file yet.']);
  assert.equal(await client.stop(), 0);
});

test('results are told in the language of the interface', async () => {
  const folder = new Folder({ '.prdlintrc.json': CONFIG, 'eval/r.json': '{"recall": 0.952}' });
  const client = await spawnServer().start({ folder: folder.uri, locale: 'zh-cn' });
  const uri = folder.uriOf('prd.md');
  await client.open(uri, TEXT);
  assert.deepEqual(await told(client, uri), [
    '7 ✔ Recall：实测 95.2%，要求 ≥ 92% · r.json',
    '8 ○ Precision：未测量',
    '9 ○ F1：未测量',
  ]);
  assert.equal(await client.stop(), 0);
});

const silent: [what: string, config: string, options: Record<string, unknown>][] = [
  ['no file is configured', '{}', {}],
  ['the file lies outside the workspace', '{"verify": {"results": ["../r.json"]}}', {}],
  ['the workspace is not trusted', CONFIG, { options: { trusted: false } }],
  ['code lenses are switched off', CONFIG, { settings: { codeLens: false } }],
];
for (const [what, config, options] of silent) {
  test(`nothing is told where ${what}`, async () => {
    const outer = new Folder({
      'r.json': '{"recall": 0.9}',
      'in/.prdlintrc.json': config,
      'in/eval/r.json': '{"recall": 0.9}',
    });
    const client = await spawnServer().start({ folder: outer.uriOf('in'), ...options });
    const uri = outer.uriOf('in/prd.md');
    await client.open(uri, TEXT);
    assert.deepEqual(await told(client, uri), []);
    assert.equal(await client.stop(), 0);
  });
}
