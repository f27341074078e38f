import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Client } from './client.ts';
import { codes, messageOf, PUSH, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const DRAFT = '---\ntype: ai-prd\n---\n# Claim photo triage\n\nThe storage region is TBD.\n';
const RULE = 'wording-placeholder';

/** A configuration file changes on disk, and the client's watcher says so. */
async function configure(client: Client, folder: Folder, name: string, text: string | undefined): Promise<void> {
  const before = client.refreshes;
  if (text === undefined) folder.remove(name);
  else folder.write(name, text);
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: folder.uriOf(name), type: text === undefined ? 3 : 2 }],
  });
  await client.until(() => client.refreshes > before, 'refresh');
}

test('configuration is found upwards, watched, and survives being broken', async () => {
  const folder = new Folder({ '.prdlintrc.json': '{"rules": {"wording-placeholder": "error"}}' });
  const client = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('docs/deep/draft.md');
  const config = folder.uriOf('.prdlintrc.json');
  await client.open(uri, DRAFT);
  const severity = async (): Promise<number | undefined> =>
    (await client.diagnostics(uri)).find(({ code }) => code === RULE)?.severity;

  assert.equal(await severity(), 1);
  await client.until(() => client.statuses.length > 0);
  assert.deepEqual(client.statuses.at(-1)?.config, { uri: config, broken: false });

  await configure(client, folder, '.prdlintrc.json', '{"rules": {"wording-placeholder": "info"}}');
  assert.equal(await severity(), 3);

  // An unknown rule: the last good state stays in force, and the file says what is wrong and what was meant.
  await configure(client, folder, '.prdlintrc.json', '{\n  "rules": {"wording-placeholders": "error"}\n}');
  assert.equal(await severity(), 3);
  await client.until(() => client.statuses.at(-1)?.config?.broken === true);
  assert.deepEqual(client.statuses.at(-1)?.config, { uri: config, broken: true });
  const [problem] = client.lastPublished(config) ?? [];
  assert.match(messageOf(problem), /wording-placeholders.*Did you mean “wording-placeholder”/);
  assert.deepEqual(problem?.range, { start: { line: 1, character: 12 }, end: { line: 1, character: 34 } });

  await configure(client, folder, '.prdlintrc.json', 'no json at all');
  assert.equal(await severity(), 3);
  assert.notEqual(client.lastPublished(config)?.length, 0);

  await configure(client, folder, '.prdlintrc.json', '{"rules": {"wording-placeholder": "off"}}');
  assert.equal(await severity(), undefined);
  assert.deepEqual(client.lastPublished(config), []);

  await configure(client, folder, '.prdlintrc.json', undefined);
  assert.notEqual(await severity(), undefined);
  assert.equal(await client.stop(), 0);
});

test('a file that is broken from the start counts as far as it can be read', async () => {
  const folder = new Folder({ '.prdlintrc.yaml': 'nonsense: 1\nrules:\n  wording-placeholder: error\n' });
  const client = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('draft.md');
  await client.open(uri, DRAFT);
  const found = (await client.diagnostics(uri)).find(({ code }) => code === RULE);
  assert.equal(found?.severity, 1);
  assert.match(messageOf(client.lastPublished(folder.uriOf('.prdlintrc.yaml'))?.[0]), /nonsense/);
  await client.stop();
});

test('a file is not sought above the workspace, and the nearest one counts', async () => {
  const folder = new Folder({
    '.prdlintrc.json': '{"rules": {"wording-placeholder": "off"}}',
    'team/inner/prdlint.config.json': '{"rules": {"wording-placeholder": "error"}}',
    'team/inner/Ordner mit Raum/.prdlintrc.yml': 'rules: {wording-placeholder: info}',
  });
  const client = await spawnServer().start({ folder: folder.uriOf('team') });
  const severityOf = async (name: string): Promise<number | undefined> => {
    await client.open(folder.uriOf(name), DRAFT);
    return (await client.diagnostics(folder.uriOf(name))).find(({ code }) => code === RULE)?.severity;
  };
  assert.notEqual(await severityOf('team/a.md'), undefined);
  assert.equal(await severityOf('team/inner/b.md'), 1);
  assert.equal(await severityOf('team/inner/Ordner mit Raum/需求.md'), 3);
  await client.stop();
});

test('globs of the file leave documents out and settle what others are', async () => {
  const folder = new Folder({
    '.prdlintrc.json': '{"exclude": ["archive/**"], "kinds": {"ai-prd": ["notes/*.md"]}}',
  });
  const client = await spawnServer().start({ folder: folder.uri });
  const cases: [name: string, text: string, kind: string, by: string, found: boolean][] = [
    ['archive/old.md', DRAFT, 'off', 'config', false],
    ['notes/a.md', '# Notes\n\nRegion TBD.\n', 'ai-prd', 'config', true],
    ['other/a.md', '# Notes\n\nRegion TBD.\n', 'other', 'engine', false],
    ['other/b.md', DRAFT, 'ai-prd', 'front-matter', true],
  ];
  for (const [name, text, kind, by, found] of cases) {
    const uri = folder.uriOf(name);
    await client.open(uri, text);
    assert.equal(codes(await client.diagnostics(uri)).includes(RULE), found, name);
    await client.until(() => client.statuses.at(-1)?.uri === uri);
    const status = client.statuses.at(-1);
    assert.deepEqual([status?.kind, status?.decidedBy], [kind, by], name);
  }
  await client.stop();
});

test('an untrusted workspace is not listened to until the user trusts it', async () => {
  const folder = new Folder({ '.prdlintrc.json': '{"rules": {"wording-placeholder": "off"}, "bad": 1}' });
  const client = await spawnServer().start({ folder: folder.uri, options: { trusted: false } });
  const uri = folder.uriOf('draft.md');
  await client.open(uri, DRAFT);
  assert.ok(codes(await client.diagnostics(uri)).includes(RULE));
  await client.notify('workspace/didChangeWatchedFiles', {
    changes: [{ uri: folder.uriOf('.prdlintrc.json'), type: 2 }],
  });
  assert.ok(codes(await client.diagnostics(uri)).includes(RULE));
  assert.deepEqual(client.published, []);
  await client.notify('prdlint/trust');
  assert.ok(!codes(await client.diagnostics(uri)).includes(RULE));
  await client.stop();
});

test('personal settings choose language and profile, and when checks run', async () => {
  const folder = new Folder();
  const client = await spawnServer().start({ folder: folder.uri, settings: { language: 'zh', profile: 'gate' } });
  const uri = folder.uriOf('draft.md');
  await client.open(uri, DRAFT);
  const first = await client.pull(uri);
  assert.equal(first.kind, 'full');
  assert.match(JSON.stringify(first), /\p{Script=Han}/u);
  await client.until(() => client.statuses.at(-1)?.profile === 'gate');

  client.settings = { run: 'onSave' };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.until(() => client.refreshes > 1, 'refresh');
  const saved = await client.pull(uri);
  assert.ok(saved.kind === 'full' && codes(saved.items).includes(RULE));
  await client.change(uri, 2, 'moved down\n\n', [4, 0, 4, 0]);
  await client.change(uri, 3, 'eu', [7, 22, 7, 25]);
  assert.equal((await client.pull(uri, saved.resultId)).kind, 'unchanged');
  await client.notify('textDocument/didSave', { textDocument: { uri } });
  await client.until(() => client.refreshes > 2, 'refresh after the save');
  assert.ok(!codes(await client.diagnostics(uri)).includes(RULE));

  client.settings = { run: 'manual' };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  const other = folder.uriOf('other.md');
  await client.open(other, DRAFT);
  await client.until(() => client.refreshes > 3, 'refresh');
  assert.deepEqual(await client.diagnostics(other), []);
  await client.notify('textDocument/didSave', { textDocument: { uri: other } });
  assert.deepEqual(await client.diagnostics(other), []);
  await client.request('prdlint/check', { uri: other });
  assert.ok(codes(await client.diagnostics(other)).includes(RULE));
  await client.stop();
});

test('settings of the wrong kind count as their defaults', async () => {
  const client = await spawnServer().start({
    settings: { enable: 'yes', run: 7, language: 'fr', profile: null },
  });
  await client.open('untitled:a', DRAFT);
  assert.ok(codes(await client.diagnostics('untitled:a')).includes(RULE));
  await client.until(() => client.statuses.length > 0);
  assert.equal(client.statuses.at(-1)?.profile, 'review');
  await client.stop();
});

test('a glossary that is missing, a folder, or outside the workspace is said so in the file', async () => {
  const folder = new Folder({
    'team/.prdlintrc.json':
      '{"glossaries": ["gone.json", "words", "../outside.json", "there.json"], "rules": {"wording-placeholder": "error"}}',
    'team/words/a.json': '[]',
    'team/there.json': '{"terms": []}',
    'outside.json': '[]',
  });
  const client = await spawnServer().start({ folder: folder.uriOf('team') });
  const uri = folder.uriOf('team/draft.md');
  await client.open(uri, DRAFT);
  const found = (await client.diagnostics(uri)).find(({ code }) => code === RULE);
  assert.equal(found?.severity, 1, 'the rest of the file counts');
  const config = folder.uriOf('team/.prdlintrc.json');
  const text = '{"glossaries": ["gone.json", "words", "../outside.json"';
  const problems = (client.lastPublished(config) ?? []).map((problem) => [
    text.slice(problem.range.start.character, problem.range.end.character),
    messageOf(problem).split(/[“”]/)[2],
  ]);
  assert.deepEqual(problems, [
    ['"gone.json"', '. The path counts from this file.'],
    ['"words"', ' is a folder. Name the glossary file in it.'],
    ['"../outside.json"', ' lies outside the workspace. Glossary files are read only inside it.'],
  ]);
  await client.stop();
});

test('a client that pushes sees a changed configuration too', async () => {
  const folder = new Folder({ '.prdlintrc.json': '{}' });
  const client = await spawnServer().start({ folder: folder.uri, capabilities: PUSH });
  const uri = folder.uriOf('draft.md');
  await client.open(uri, DRAFT);
  await client.until(() => codes(client.lastPublished(uri)).includes(RULE), 'the finding');
  const config = folder.write('.prdlintrc.json', '{"rules": {"wording-placeholder": "off"}}');
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: config, type: 2 }] });
  await client.until(() => !codes(client.lastPublished(uri)).includes(RULE), 'its end');
  await client.stop();
});
