import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeLens, DefinitionLink, Location, Range, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { messageOf } from './client.ts';
import { EDITOR, Workspace } from './terms.ts';

const AI = '---\ntype: ai-prd\n---\n';
const YAML = [
  '- term: excess',
  '  definition: What a customer pays of a damage claim; see https://example.com/case/1.',
  '  aliases: [own share, 免赔额]',
  '- term: damage claim',
  '  aliases:',
  '    - case',
  '    - 案件',
  '  definition:',
  '    en: A report of damage.',
  '    zh: 客户的一次报案，可能有免赔额。',
]
  .join('\n')
  .concat('\n');
const FILES = {
  'docs/.prdlintrc.json': '{"glossaries": ["../words/team.yaml", "more.json"]}',
  'words/team.yaml': YAML,
  'words/other.yaml': YAML,
  'docs/more.json':
    '{"terms": [{"term": "查勘", "aliases": ["现场查勘"], "definition": "到现场看 damage claim 的损失"}]}\n',
  'docs/a.md': `${AI}# Claims\n\nEach damage claim is read; the excess and the recall count.\n`,
  'docs/b.md': `${AI}# 定损\n\n每个案件先查勘，免赔额另算。\n`,
};
const CAPABILITIES = {
  ...EDITOR,
  textDocument: {
    ...EDITOR.textDocument,
    synchronization: { dynamicRegistration: true },
    definition: { linkSupport: true, dynamicRegistration: true },
    references: { dynamicRegistration: true },
    rename: { prepareSupport: true, dynamicRegistration: true },
    codeLens: { dynamicRegistration: true },
  },
};

let w: Workspace;
before(async () => {
  w = await Workspace.start(FILES, { commands: ['prdlint.showReferences'] }, CAPABILITIES);
  // The configuration lies beside the documents: it is read with the first of them.
  await w.client.pull(await w.open('docs/a.md'));
});
after(() => w.client.stop());

test('a client that takes registrations sends the glossary files and what is asked in them', async () => {
  const asked = (method: string): number => w.client.registered.filter((one) => one === method).length;
  for (const method of ['didOpen', 'didChange', 'didClose', 'definition', 'references', 'rename', 'codeLens']) {
    await w.client.until(() => asked(`textDocument/${method}`) === 2, method);
  }
});

const places: [name: string, marked: string, place: string | undefined][] = [
  ['words/team.yaml', 'term: exc^ess', 'words/team.yaml:0:excess'],
  ['words/team.yaml', '[own sha^re', 'words/team.yaml:0:excess'],
  ['words/team.yaml', '- 案^件', 'words/team.yaml:3:damage claim'],
  ['words/team.yaml', 'of a damage cl^aim', 'words/team.yaml:3:damage claim'],
  ['docs/more.json', 'damage^ claim', 'words/team.yaml:3:damage claim'],
  ['docs/more.json', '"查^勘"', 'docs/more.json:0:"查勘"'],
  ['words/team.yaml', 'example.com/ca^se', undefined],
  ['words/team.yaml', 'defi^nition', undefined],
  ['words/team.yaml', 'A report of da^mage', undefined],
];

for (const [name, marked, place] of places) {
  test(`in ${name}, the definition of “${marked}” is ${place ?? 'nowhere'}`, async () => {
    const links = await w.at<DefinitionLink[] | null>('textDocument/definition', name, marked);
    const found = links?.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
    assert.deepEqual(w.shown(found ?? null), place === undefined ? [] : [place]);
  });
}

const references: [name: string, marked: string, found: string[]][] = [
  ['words/team.yaml', 'term: exc^ess', ['docs/a.md:5:excess', 'docs/b.md:5:免赔额', 'words/team.yaml:9:免赔额']],
  [
    'words/team.yaml',
    'term: damage cl^aim',
    ['docs/a.md:5:damage claim', 'docs/b.md:5:案件', 'docs/more.json:0:damage claim', 'words/team.yaml:1:damage claim'],
  ],
  ['docs/more.json', '"现场查^勘"', ['docs/b.md:5:查勘']],
];

for (const [name, marked, found] of references) {
  test(`in ${name}, the references of “${marked}” are those of documents and definitions`, async () => {
    const context = { includeDeclaration: false };
    assert.deepEqual(w.shown(await w.at<Location[]>('textDocument/references', name, marked, { context })), found);
  });
}

test('a term is renamed from its glossary, in documents and in other definitions', async () => {
  const { placeholder } = await w.at<{ range: Range; placeholder: string }>(
    'textDocument/prepareRename',
    'words/team.yaml',
    'term: damage cl^aim',
  );
  assert.equal(placeholder, 'damage claim');
  const edit = await w.at<WorkspaceEdit>('textDocument/rename', 'words/team.yaml', 'term: damage cl^aim', {
    newName: 'loss report',
  });
  const texts = w.applied(edit, (id) => id === 'word');
  assert.deepEqual([...texts.keys()].sort(), ['docs/a.md', 'docs/more.json', 'words/team.yaml']);
  assert.match(texts.get('docs/a.md') ?? '', /Each loss report is read/);
  assert.match(texts.get('docs/more.json') ?? '', /到现场看 loss report 的损失/);
  assert.equal(texts.get('words/team.yaml'), YAML.replaceAll('damage claim', 'loss report'));
});

test('a word that a definition takes from the product is not renamed', async () => {
  const own = await Workspace.start({
    '.prdlintrc.json': '{"glossaries": ["t.yaml"]}',
    't.yaml': 'hit rate: the recall of the team\n',
  });
  const rename = own.at('textDocument/prepareRename', 't.yaml', 'the rec^all');
  await assert.rejects(rename, /built-in glossary/);
  await own.client.stop();
});

test('a lens stands over each definition, and follows edits that are not saved', async () => {
  const uri = await w.open('words/team.yaml');
  const lenses = async (): Promise<[number, string | undefined][]> => {
    const all = await w.client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    const resolved = await Promise.all(all.map((lens) => w.client.request<CodeLens>('codeLens/resolve', lens)));
    return resolved.map(({ range, command }) => [range.start.line, command?.title]);
  };
  assert.deepEqual(await lenses(), [
    [0, '3 references'],
    [3, '4 references'],
  ]);
  const edited = `# our words\n${YAML}`;
  await w.client.change(uri, 2, edited);
  w.texts.set(uri, edited);
  assert.deepEqual(await lenses(), [
    [1, '3 references'],
    [4, '4 references'],
  ]);
  const links = await w.at<DefinitionLink[]>('textDocument/definition', 'docs/a.md', 'the exc^ess');
  assert.equal(links[0]?.targetSelectionRange.start.line, 1);
  const edit = await w.at<WorkspaceEdit>('textDocument/rename', 'docs/a.md', 'the exc^ess', { newName: 'retention' });
  assert.equal(w.applied(edit).get('words/team.yaml'), edited.replace('term: excess', 'term: retention'));
  await w.client.change(uri, 3, YAML);
  w.texts.set(uri, YAML);
});

test('other YAML files stay silent, whatever they say', async () => {
  const context = { includeDeclaration: true };
  for (const method of ['definition', 'references', 'prepareRename']) {
    assert.equal(await w.at(`textDocument/${method}`, 'words/other.yaml', 'term: exc^ess', { context }), null);
  }
  const uri = w.folder.uriOf('words/other.yaml');
  assert.deepEqual(await w.client.request('textDocument/codeLens', { textDocument: { uri } }), []);
  assert.deepEqual(await w.client.diagnostics(uri), []);
});

test('a glossary file that the configuration names no more stays silent', async () => {
  const own = await Workspace.start({
    '.prdlintrc.json': '{"glossaries": ["t.yaml"]}',
    't.yaml': 'gizmo: a thing\n',
    'a.md': `${AI}# A\n\nA gizmo.\n`,
  });
  const ask = (): Promise<unknown> => own.at('textDocument/definition', 't.yaml', 'giz^mo');
  assert.ok(await ask());
  const uri = own.folder.write('.prdlintrc.json', '{}');
  await own.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  assert.equal(await ask(), null);
  await own.client.stop();
});

test('a term of two glossaries is told of in the second one, until it is mended', async () => {
  const own = await Workspace.start({
    '.prdlintrc.json': '{"glossaries": ["t.yaml", "u.yaml"]}',
    't.yaml': 'gizmo: a thing\n',
    'u.yaml': 'Gizmo: another thing\n',
    'a.md': `${AI}# A\n\nA gizmo.\n`,
  });
  const uri = own.folder.uriOf('u.yaml');
  const told = (): string[] => (own.client.lastPublished(uri) ?? []).map(messageOf);
  await own.client.pull(await own.open('a.md'));
  await own.client.until(() => told().length > 0);
  assert.match(told()[0] ?? '', /defined in t\.yaml as well/);
  own.folder.write('u.yaml', 'Widget: another thing\n');
  await own.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  await own.client.pull(own.folder.uriOf('a.md'));
  await own.client.until(() => told().length === 0);
  await own.client.stop();
});
