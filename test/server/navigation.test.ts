import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type {
  CodeLens,
  DefinitionLink,
  DocumentHighlight,
  DocumentSymbol,
  Location,
  Range,
} from 'vscode-languageserver-protocol/node';
import { PUSH } from './client.ts';
import { Workspace } from './terms.ts';

const AI = '---\ntype: ai-prd\n---\n';
const FILES = {
  '.prdlintrc.json': '{"glossaries": ["words/team.md", "words/more.yaml"]}',
  'words/team.md':
    '# Our words\n\n| Term | Alias | Do not use | Definition |\n|---|---|---|---|\n| damage claim | case, 案件 | ticket | A report of damage by a customer. |\n| 查勘 | 现场查勘, survey | | 到现场看损失，每个案件一次。 |\n',
  'words/more.yaml':
    '- term: excess\n  definition: What the customer pays himself.\n  aliases: ["deductible", 免赔额]\n',
  'a.md': `${AI}# Claims\n\nEach damage claim is read by a model. Damage claims with photos come first.\n\nA case without photos waits. The recall of the model counts.\n\n\`damage claim\` is code.\n\n| Input | Use |\n|---|---|\n| damage **claim** | training |\n`,
  'b.md': `${AI}# 定损\n\n每个案件先查勘，再由模型定损。现场查勘的照片用于训练。免赔额另行计算。\n\n## 术语表\n\n- **定损单**：模型给出的金额清单。\n- 复核：人工再看一遍定损单。\n`,
  'c.md': `${AI}# Other\n\n定损单 is not ours. The ticket, see https://example.com/case, has an excess.\n\nOur top features are chat and search, features of any shop.\n`,
  'node_modules/d.md': 'A damage claim elsewhere.\n',
};

let w: Workspace;
before(async () => {
  w = await Workspace.start(FILES, { commands: ['prdlint.showReferences'] });
});
after(() => w.client.stop());

const definitions: [name: string, marked: string, place: string | undefined][] = [
  ['a.md', 'Each damage cl^aim', 'words/team.md:4:damage claim'],
  ['a.md', 'A ca^se without', 'words/team.md:4:damage claim'],
  ['b.md', '每个案^件', 'words/team.md:4:damage claim'],
  ['b.md', '先查^勘', 'words/team.md:5:查勘'],
  ['b.md', '免赔^额', 'words/more.yaml:0:excess'],
  ['b.md', '再看一遍定损^单', 'b.md:9:定损单'],
  ['a.md', 'The rec^all', undefined],
  ['a.md', '`damage cl^aim`', undefined],
  ['a.md', 'wai^ts', undefined],
];

for (const [name, marked, place] of definitions) {
  test(`the definition of “${marked}” is ${place ?? 'in no file'}`, async () => {
    const links = await w.at<DefinitionLink[] | null>('textDocument/definition', name, marked);
    const found = links?.map(({ targetUri, targetSelectionRange }) => ({
      uri: targetUri,
      range: targetSelectionRange,
    }));
    assert.deepEqual(w.shown(found ?? null), place === undefined ? [] : [place]);
  });
}

const CLAIMS = [
  'a.md:13:damage **claim',
  'a.md:5:Damage claims',
  'a.md:5:damage claim',
  'a.md:7:case',
  'b.md:5:案件',
  'c.md:5:ticket',
  'words/team.md:5:案件',
];
const references: [name: string, marked: string, found: string[]][] = [
  ['a.md', 'Each damage cl^aim', CLAIMS],
  ['b.md', '每个案^件', CLAIMS],
  ['words/team.md', '| damage cl^aim', CLAIMS],
  ['b.md', '先查^勘', ['b.md:5:查勘', 'b.md:5:现场查勘']],
  ['b.md', '免赔^额', ['b.md:5:免赔额', 'c.md:5:excess']],
  ['b.md', '- **定损^单', ['b.md:10:定损单']],
];

for (const [name, marked, found] of references) {
  test(`the references of “${marked}” are in all documents, by every alias`, async () => {
    const context = { includeDeclaration: false };
    const locations = await w.at<Location[]>('textDocument/references', name, marked, { context });
    assert.deepEqual(w.shown(locations), found);
  });
}

test('references include the definition where it is asked for', async () => {
  const context = { includeDeclaration: true };
  const locations = await w.at<Location[]>('textDocument/references', 'a.md', 'A ca^se', { context });
  assert.deepEqual(w.shown(locations), [...CLAIMS, 'words/team.md:4:damage claim'].sort());
});

test('references of a built-in term are those of its word in the workspace', async () => {
  const context = { includeDeclaration: true };
  const locations = await w.at<Location[]>('textDocument/references', 'a.md', 'The rec^all', { context });
  assert.deepEqual(w.shown(locations), ['a.md:7:recall']);
});

test('references follow edits of open documents and of files on disk', async () => {
  const files = {
    '.prdlintrc.json': '{"glossaries": ["t.yaml"]}',
    't.yaml': 'gizmo: a thing\n',
    'a.md': `${AI}# A\n\nA gizmo.\n`,
    'b.md': `${AI}# B\n\nNo.\n`,
  };
  const fresh = await Workspace.start(files);
  const ask = async (): Promise<number> => {
    const context = { includeDeclaration: false };
    return (await fresh.at<Location[]>('textDocument/references', 'a.md', 'A giz^mo', { context })).length;
  };
  assert.equal(await ask(), 1);
  const uri = fresh.folder.write('b.md', `${AI}# B\n\nOne gizmo, two gizmos.\n`);
  await fresh.client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
  assert.equal(await ask(), 3);
  await fresh.client.open(uri, '# B\n\nA gizmo.\n');
  assert.equal(await ask(), 2);
  await fresh.client.change(uri, 2, '# B\n\nNone.\n');
  assert.equal(await ask(), 1);
  await fresh.client.stop();
});

test('the uses of a term are highlighted, its definition as such', async () => {
  const uri = await w.open('b.md');
  const found = await w.at<DocumentHighlight[]>('textDocument/documentHighlight', 'b.md', '再看一遍定损^单');
  assert.deepEqual(
    found.map(({ kind, range }) => `${kind} ${w.shown([{ uri, range }])[0]}`),
    ['3 b.md:9:定损单', '2 b.md:10:定损单'],
  );
  assert.equal(await w.at('textDocument/documentHighlight', 'a.md', 'wai^ts'), null);
});

test('an everyday word that is asked about is highlighted alone', async () => {
  const found = await w.at<DocumentHighlight[]>('textDocument/documentHighlight', 'c.md', 'top feat^ures');
  assert.deepEqual(
    found.map(({ range }) => range.start),
    [{ line: 7, character: 8 }],
  );
});

test('the outline has the sections and the definitions in them', async () => {
  const uri = await w.open('b.md');
  const symbols = await w.client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
  const shape = (list: readonly DocumentSymbol[] = []): unknown[] =>
    list.map(({ name, children }) => (children?.length ? [name, shape(children)] : name));
  assert.deepEqual(shape(symbols), [['定损', [['术语表', ['定损单', '复核']]]]]);
  const inside = (outer: Range, inner: Range): boolean =>
    outer.start.line <= inner.start.line && outer.end.line >= inner.end.line;
  const check = ({ range, selectionRange, children = [] }: DocumentSymbol): void => {
    assert.ok(inside(range, selectionRange));
    for (const child of children) {
      assert.ok(inside(range, child.range));
      check(child);
    }
  };
  symbols.forEach(check);
});

test('a client that shows headings itself gets the definitions only', async () => {
  const own = await Workspace.start(FILES, { headings: false });
  const names = async (name: string): Promise<string[]> => {
    const uri = await own.open(name);
    const found = await own.client.request<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument: { uri } });
    return found.map((symbol) => symbol.name);
  };
  assert.deepEqual(await names('b.md'), ['定损单', '复核']);
  assert.deepEqual(await names('words/team.md'), ['damage claim', '查勘']);
  assert.deepEqual(await names('a.md'), []);
  await own.client.stop();
});

test('a lens over each definition counts its references when it comes into view', async () => {
  const uri = await w.open('words/team.md');
  const lenses = await w.client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
  assert.deepEqual(
    lenses.map(({ range, command }) => [range.start.line, command]),
    [
      [4, undefined],
      [5, undefined],
    ],
  );
  const resolved = await Promise.all(lenses.map((lens) => w.client.request<CodeLens>('codeLens/resolve', lens)));
  assert.deepEqual(
    resolved.map(({ command }) => [command?.title, command?.command, command?.arguments?.[1]]),
    [
      ['7 references', 'prdlint.showReferences', lenses[0]?.range.start],
      ['2 references', 'prdlint.showReferences', lenses[1]?.range.start],
    ],
  );
  const own = await w.client.request<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: await w.open('b.md') },
  });
  // The document may have lenses of other kinds too.
  const term = own.find(({ data }) => (data as { term?: string } | undefined)?.term);
  assert.equal((await w.client.request<CodeLens>('codeLens/resolve', term)).command?.title, '1 reference');
});

test('an old client gets plain locations and symbols', async () => {
  const old = await Workspace.start(FILES, {}, PUSH);
  const place = await old.at<Location>('textDocument/definition', 'a.md', 'Each damage cl^aim');
  assert.deepEqual(old.shown([place]), ['words/team.md:4:damage claim']);
  const uri = await old.open('b.md');
  const flat = await old.client.request<{ name: string; location: Location }[]>('textDocument/documentSymbol', {
    textDocument: { uri },
  });
  assert.deepEqual(
    flat.map((one) => one.name),
    ['定损', '术语表', '定损单', '复核'],
  );
  assert.equal(flat[0]?.location.uri, uri);
  await old.client.stop();
});

test('nothing is known of documents that are not open, off, or of places outside', async () => {
  const uri = w.folder.uriOf('nowhere.md');
  const position = { line: 99, character: 99 };
  for (const method of ['definition', 'references', 'documentHighlight', 'prepareRename']) {
    const params = { textDocument: { uri }, position, context: { includeDeclaration: true } };
    assert.equal(await w.client.request(`textDocument/${method}`, params), null);
  }
  const inside = { textDocument: { uri: await w.open('a.md') }, position, context: { includeDeclaration: true } };
  assert.equal(await w.client.request('textDocument/references', inside), null);
});
