import { commands, type Location, type TextDocument, Uri, type WorkspaceEdit, window, workspace } from 'vscode';
import { equal, includes, ok } from './check.ts';
import { hoverOver, until } from './editor.ts';
import type { GLOSSARY_FILES } from './glossary-files.ts';
import { asked, inside, lensTitles, placeIn } from './terms.ts';
import type { Test, Tests } from './test.ts';

async function show(name: keyof typeof GLOSSARY_FILES): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  ok(folder, 'no workspace');
  const document = await workspace.openTextDocument(Uri.joinPath(folder.uri, name));
  await window.showTextDocument(document);
  return document;
}

function fileOf(uri: Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/claims/') + 1);
}

/** A document and the glossary, once the server has read both. */
async function opened(name: 'claims/intake.md' | 'claims/survey.md', word: string): Promise<TextDocument> {
  const document = await show(name);
  await asked<Location>('the definition', 'vscode.executeDefinitionProvider', document.uri, inside(document, word));
  return document;
}

const leads =
  (name: 'claims/intake.md' | 'claims/survey.md', word: string, home: string): Test =>
  async () => {
    const document = await show(name);
    const at = inside(document, word);
    const found = await asked<Location>('the definition', 'vscode.executeDefinitionProvider', document.uri, at);
    const { uri, range } = placeIn(found[0] as Location);
    equal([fileOf(uri), range.start.line], ['claims/words.yaml', 0], 'place');
    const hover = await hoverOver(document, word);
    includes(hover, home, 'hover');
    includes(hover, 'words.yaml#L1', 'the link of the hover');
  };

/** The workspace's own glossary, in YAML. */
export const teamGlossary: Tests = {
  'a term of the team leads from an English document into its YAML file': leads(
    'claims/intake.md',
    'damage claim',
    'the team glossary',
  ),
  'a term of the team leads from a Chinese document into its YAML file': leads(
    'claims/survey.md',
    '案件',
    '团队术语表',
  ),

  'references are found from the YAML file of a glossary': async () => {
    await opened('claims/intake.md', 'damage claim');
    const document = await show('claims/words.yaml');
    const at = inside(document, 'damage claim');
    const found = await asked<Location>('references', 'vscode.executeReferenceProvider', document.uri, at);
    equal(
      found.map(({ uri, range }) => `${fileOf(uri)}:${range.start.line}`).sort(),
      ['claims/intake.md:8', 'claims/intake.md:8', 'claims/survey.md:8', 'claims/words.yaml:0', 'claims/words.yaml:5'],
      'references',
    );
    const back = inside(document, 'damage claim.');
    const places = await asked<Location>('a definition', 'vscode.executeDefinitionProvider', document.uri, back);
    equal(placeIn(places[0] as Location).range.start.line, 0, 'line of the definition');
  },

  'a term is renamed from the YAML file of a glossary': async () => {
    await opened('claims/survey.md', '免赔额');
    const document = await show('claims/words.yaml');
    const at = inside(document, '案件');
    await asked<Location>('the definition', 'vscode.executeDefinitionProvider', document.uri, at);
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at,
      '赔案',
    );
    const changes = edit.entries().map(([uri, edits]) => `${fileOf(uri)}: ${edits.map(({ newText }) => newText)}`);
    equal(changes.sort(), ['claims/survey.md: 赔案', 'claims/words.yaml: 赔案'], 'changes');
  },

  'a lens stands over each definition of a YAML glossary, and over no other YAML': async () => {
    await opened('claims/intake.md', 'damage claim');
    const document = await show('claims/words.yaml');
    await until('the lenses', async () => {
      const lenses = JSON.stringify(await lensTitles(document));
      return lenses === '[[0,"4 references"],[3,"2 references"]]' || undefined;
    });
    equal(await lensTitles(await show('claims/other.yaml')), [], 'lenses over other YAML');
  },
};
