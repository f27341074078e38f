import { commands, Selection, type TextDocument, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import { statusOf } from './activation.ts';
import { equal, ok } from './check.ts';
import { DOCUMENTS } from './documents.ts';
import { finding, findings, hoverOver, open, placeOf, ruleOf, until } from './editor.ts';
import type { Tests } from './test.ts';
import { VirtualFiles } from './virtual-files.ts';

async function show(uri: Uri): Promise<TextDocument> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document);
  return document;
}

/** What people run into that is no mistake of theirs: nothing fails, and what they see says how things stand. */
export const badInput: Tests = {
  'a document of a virtual file system is checked': async () => {
    const files = new VirtualFiles('prdlint-virtual', DOCUMENTS, false);
    try {
      const document = await show(files.uriOf('damage-draft.md'));
      await finding(document, 'wording-placeholder');
      ok((await hoverOver(document, 'precision')).includes('精确率'), 'no hover');
      equal(files.writes, [], 'attempts to write');
    } finally {
      files.dispose();
    }
  },

  'a read-only copy, as a comparison opens it, is left alone, and commands on it fail nowhere': async () => {
    const files = new VirtualFiles('prdlint-old', DOCUMENTS, true);
    try {
      const old = await show(files.uriOf('damage-draft.md'));
      await new Promise((done) => setTimeout(done, 1_000));
      equal(findings(old.uri), [], 'findings in Problems');
      const result = await commands.executeCommand<{ checked: number }>('prdlint.checkDocument');
      equal(result?.checked, 1, 'checked at the word of the user');
      await commands.executeCommand('prdlint.insertPart', old.uri.toString(), 'data');
      equal(old.getText(), DOCUMENTS['damage-draft.md'], 'the text');
      equal(files.writes, [], 'attempts to write');
    } finally {
      files.dispose();
    }
  },

  'a document over the size limit says so, and is checked by the command': async () => {
    const lines = Array.from({ length: 40_000 }, () => 'The region is chosen later.');
    const big = [DOCUMENTS['damage-draft.md'], '```', ...lines, '```', ''].join('\n');
    const files = new VirtualFiles('prdlint-big', { 'big.md': big }, false);
    try {
      const document = await show(files.uriOf('big.md'));
      await finding(document, 'file-too-large');
      equal(statusOf(document.uri)?.tooLarge, true, 'too large');
      const result = await commands.executeCommand<{ checked: number }>('prdlint.checkDocument');
      equal(result.checked, 1, 'checked');
      await finding(document, 'wording-placeholder');
      ok(!findings(document.uri).some((one) => ruleOf(one) === 'file-too-large'), 'it still says too large');
    } finally {
      files.dispose();
    }
  },

  'a fix that is chosen from the menu after the text went on changes nothing': async () => {
    const document = await open('damage-draft.md');
    const { start } = (await finding(document, 'wording-placeholder')).range;
    const editor = window.activeTextEditor;
    ok(editor?.document === document, 'the document is not active');
    editor.selection = new Selection(start, start);
    await commands.executeCommand('editor.action.quickFix');
    await new Promise((done) => setTimeout(done, 1_000));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, placeOf(document, '## Background').start, 'One more paragraph.\n\n');
    ok(await workspace.applyEdit(edit), 'the edit was not made');
    const changed = document.getText();
    await commands.executeCommand('acceptSelectedCodeAction');
    await new Promise((done) => setTimeout(done, 1_000));
    equal(document.getText(), changed, 'the text');
    await commands.executeCommand('hideCodeActionWidget');
  },

  'a server that is restarted in the middle of a check ends the check without an error': async () => {
    if (!workspace.workspaceFolders) return;
    const check = Promise.resolve(commands.executeCommand<{ checked: number } | undefined>('prdlint.checkWorkspace'));
    await commands.executeCommand('prdlint.restartServer');
    const result = await check;
    ok(result === undefined || result.checked >= 0, 'an odd answer');
    await finding(await open('damage-draft.md'), 'wording-placeholder');
    await until('the status', () => statusOf(window.activeTextEditor?.document.uri ?? Uri.parse('x:y')));
  },
};
