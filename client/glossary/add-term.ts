import { commands, l10n, Position, Range, Uri, WorkspaceEdit, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { ADD_TERM_REQUEST, type AddTermParams, type AddTermResult } from '../../server/protocol.ts';

/**
 * Adds a term to the team's glossary: that of a light bulb, else the selection, else what the user types. Offers to create
 * a glossary where there is none. Gives the glossary's place, or undefined where nothing was added.
 */
export async function addTerm(client: BaseLanguageClient, from?: unknown, word?: unknown): Promise<Uri | undefined> {
  const editor = window.activeTextEditor;
  const uri =
    typeof from === 'string' ? Uri.parse(from) : (editor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri);
  if (!uri) {
    window.showInformationMessage(l10n.t('Open a Markdown document first.'));
    return undefined;
  }
  const selected = typeof word === 'string' ? word : editor?.document.getText(editor.selection).trim();
  const term = await window.showInputBox({
    title: l10n.t('Add term to glossary'),
    prompt: l10n.t('The term, in either language'),
    value: selected && !selected.includes('\n') ? selected : '',
    validateInput: (text) => (text.trim() === '' ? l10n.t('A term needs a name.') : undefined),
  });
  if (!term) return undefined;
  const definition = await window.showInputBox({
    title: l10n.t('Add “{0}” to glossary', term),
    prompt: l10n.t('What it means, in a sentence for somebody who does not know it'),
    validateInput: (text) => (text.trim() === '' ? l10n.t('A term needs a definition.') : undefined),
  });
  if (!definition) return undefined;
  const params: AddTermParams = { uri: uri.toString(), term, definition };
  let result = await client.sendRequest<AddTermResult>(ADD_TERM_REQUEST, params);
  if (result.state === 'missing') {
    const create = l10n.t('Create Glossary');
    const place = workspace.asRelativePath(Uri.parse(result.uri));
    const answer = await window.showInformationMessage(
      l10n.t('This project has no glossary yet. Create {0} and name it in the configuration?', place),
      create,
    );
    if (answer !== create) return undefined;
    result = await client.sendRequest<AddTermResult>(ADD_TERM_REQUEST, { ...params, create: true });
  }
  if (result.state !== 'edits') {
    window.showWarningMessage(result.state === 'refused' ? result.message : l10n.t('The term was not added.'));
    return undefined;
  }
  const glossary = Uri.parse(result.uri);
  if (!(await applied(result.edits))) {
    window.showWarningMessage(l10n.t('The term was not added.'));
    return undefined;
  }
  if (!(await saved(result.edits))) {
    window.showWarningMessage(l10n.t('“{0}” is in the glossary’s editor, but the file could not be saved.', term));
    return glossary;
  }
  const open = l10n.t('Open Glossary File');
  window.showInformationMessage(l10n.t('“{0}” is in the glossary.', term), open).then((answer) => {
    if (answer === open) commands.executeCommand('vscode.open', glossary);
  });
  return glossary;
}

type Edits = Extract<AddTermResult, { readonly state: 'edits' }>['edits'];

async function applied(edits: Edits): Promise<boolean> {
  const change = new WorkspaceEdit();
  for (const { uri, create, range, newText } of edits) {
    const file = Uri.parse(uri);
    if (create) change.createFile(file, { contents: new TextEncoder().encode(newText), ignoreIfExists: false });
    else {
      const { start, end } = range;
      const place = new Range(new Position(start.line, start.character), new Position(end.line, end.character));
      change.replace(file, place, newText);
    }
  }
  return workspace.applyEdit(change);
}

/** Saves what was changed, so that the server reads it; false where a file cannot be written. */
async function saved(edits: Edits): Promise<boolean> {
  for (const { uri, create } of edits) {
    if (!create && !(await (await workspace.openTextDocument(Uri.parse(uri))).save())) return false;
  }
  return true;
}
