import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { AddTermResult, GlossaryResult } from '../../server/protocol.ts';
import { Workspace } from './terms.ts';

const AI = '---\ntype: ai-prd\n---\n';
const FILES = {
  '.prdlintrc.json': '{"glossaries": ["team.md"]}',
  'team.md': '| Term | Meaning |\n|---|---|\n| claim | a report |\n',
  'a.md': `${AI}# Claims\n\nA claim with RMSE of 0.05%.\n\n## Glossary\n\n- **rider**: an addition\n`,
};

let w: Workspace;
before(async () => {
  w = await Workspace.start(FILES, { commands: ['prdlint.addTerm'] });
});
after(() => w.client.stop());

test('the terms in force are those of the document, the team and the product, with their places', async () => {
  const uri = await w.open('a.md');
  const { layers } = await w.client.request<GlossaryResult>('prdlint/glossary', { uri });
  assert.deepEqual(
    layers.map(({ name, terms }) => [name, terms[0]?.names.en, terms[0]?.link]),
    [
      ['document', 'rider', undefined],
      ['workspace', 'claim', `${w.folder.uriOf('team.md')}#L3`],
      ['built-in', layers[2]?.terms[0]?.names.en, undefined],
    ],
  );
  const without = await w.client.request<GlossaryResult>('prdlint/glossary', { builtIn: false });
  assert.deepEqual(
    without.layers.map(({ name }) => name),
    ['workspace'],
  );
});

const add = (at: Workspace, name: string, term: string, more: object = {}): Promise<AddTermResult> =>
  at.client.request('prdlint/addTerm', { uri: at.folder.uriOf(name), term, definition: 'what it means', ...more });

test('a term is added to the first glossary of the configuration', async () => {
  const result = await add(w, 'a.md', 'excess');
  assert.equal(result.state, 'edits');
  if (result.state !== 'edits') return;
  assert.equal(result.uri, w.folder.uriOf('team.md'));
  assert.deepEqual(result.edits, [
    {
      uri: w.folder.uriOf('team.md'),
      range: { start: { line: 2, character: 20 }, end: { line: 2, character: 20 } },
      newText: '\n| excess | what it means |',
    },
  ]);
});

test('a term that is there, or cannot be a term, is refused with a reason', async () => {
  const known = await add(w, 'a.md', 'Claim');
  assert.match(known.state === 'refused' ? known.message : '', /already/);
  const wrong = await add(w, 'a.md', 'a | b');
  assert.match(wrong.state === 'refused' ? wrong.message : '', /no marks/);
});

const withoutGlossary: [name: string, files: Record<string, string>, config: string, text: string][] = [
  ['no configuration', {}, '.prdlintrc.json', '{\n  "glossaries": [\n    "glossary.md"\n  ]\n}\n'],
  [
    'a configuration without glossaries',
    { '.prdlintrc.yaml': 'profile: gate\n' },
    '.prdlintrc.yaml',
    'glossaries: ["glossary.md"]\n',
  ],
];

for (const [name, files, config, text] of withoutGlossary) {
  test(`with ${name}, a glossary is offered, and created when it is wanted`, async () => {
    const own = await Workspace.start({ ...files, 'a.md': '# A\n' });
    assert.deepEqual(await add(own, 'a.md', 'excess'), { state: 'missing', uri: own.folder.uriOf('glossary.md') });
    const result = await add(own, 'a.md', 'excess', { create: true });
    assert.equal(result.state, 'edits');
    if (result.state !== 'edits') return;
    assert.deepEqual(
      result.edits.map(({ uri, create = false, newText }) => [own.nameOf(uri), create, newText]),
      [
        ['glossary.md', true, '# Glossary\n\n| Term | Definition |\n|---|---|\n| excess | what it means |\n'],
        [config, config === '.prdlintrc.json', text],
      ],
    );
    await own.client.stop();
  });
}

test('an untrusted folder gets no glossary', async () => {
  const own = await Workspace.start({ 'a.md': '# A\n' }, { trusted: false });
  const result = await add(own, 'a.md', 'excess', { create: true });
  assert.match(result.state === 'refused' ? result.message : '', /not trusted/);
  await own.client.stop();
});

test('a light bulb offers to add what is selected, and what a finding asks about', async () => {
  const uri = await w.open('a.md');
  const actions = async (line: number, from: number, to: number): Promise<string[]> => {
    const range = { start: { line, character: from }, end: { line, character: to } };
    const found = await w.client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range,
      context: { diagnostics: [] },
    });
    return found.filter(({ command }) => command?.command === 'prdlint.addTerm').map(({ title }) => title);
  };
  assert.deepEqual(await actions(5, 2, 7), ['Add “claim” to glossary…']);
  assert.deepEqual(await actions(5, 14, 14), ['Add “RMSE” to glossary…']);
  assert.deepEqual(await actions(5, 3, 3), []);
  assert.deepEqual(await actions(5, 20, 25), [], 'a number is no term');
});
