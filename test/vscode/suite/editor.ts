import {
  type CodeAction,
  commands,
  type Diagnostic,
  type Hover,
  languages,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { DOCUMENTS, type DocumentName } from './documents.ts';

/** What the tests do in an editor, by VS Code's API alone. */

/** Waits until `probe` gives something; throws with what it was waiting for after `limit` milliseconds. */
export async function until<T>(
  what: string | (() => string),
  probe: () => T | undefined | Promise<T | undefined>,
  limit = 15_000,
): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > end) throw new Error(`Waited ${limit / 1000} s for ${typeof what === 'string' ? what : what()}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}

/** Opens a document of the suite: the workspace's file, or an untitled one in a window without a workspace. */
export async function open(name: DocumentName): Promise<TextDocument> {
  const folder = workspace.workspaceFolders?.[0];
  const document = folder
    ? await workspace.openTextDocument(Uri.joinPath(folder.uri, name))
    : await openText(DOCUMENTS[name]);
  await window.showTextDocument(document);
  return document;
}

/** Opens an untitled Markdown document. */
export async function openText(content: string): Promise<TextDocument> {
  for (;;) {
    const document = await workspace.openTextDocument({ language: 'markdown', content });
    await window.showTextDocument(document);
    // One with the name of one that is just being closed may go with it.
    if (document.getText() === content) return document;
  }
}

/** Closes all editors and drops what was not saved. A panel may keep its text: it is an active editor with no tab. */
export async function closeAll(): Promise<void> {
  await until('all tabs to close', async () => {
    while (tabs() > 0) {
      const before = tabs();
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      if (tabs() >= before) return undefined;
    }
    return true;
  });
}

function tabs(): number {
  return window.tabGroups.all.reduce((sum, group) => sum + group.tabs.length, 0);
}

/** prdlint's diagnostics of a document. */
export function findings(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'prdlint');
}

export function ruleOf({ code }: Diagnostic): string {
  return typeof code === 'object' ? String(code.value) : String(code);
}

/** Waits for a finding of a rule. */
export function finding(document: TextDocument, rule: string): Promise<Diagnostic> {
  return until(
    () => `a finding of ${rule} in ${document.uri.path}; there are: ${show(document)}`,
    () => findings(document.uri).find((diagnostic) => ruleOf(diagnostic) === rule),
  );
}

/** Waits until no finding of a rule is left. */
export async function noFinding(document: TextDocument, rule: string): Promise<void> {
  await until(
    () => `findings of ${rule} to go; there are: ${show(document)}\n${document.getText()}`,
    () => (findings(document.uri).every((diagnostic) => ruleOf(diagnostic) !== rule) ? true : undefined),
  );
}

/** Each finding as `rule: underlined text`. */
export function show(document: TextDocument): string {
  const all = findings(document.uri).map((found) => `${ruleOf(found)}: ${document.getText(found.range)}`);
  return all.length === 0 ? 'none' : all.join(' | ');
}

/** The place of the first occurrence of a text. */
export function placeOf(document: TextDocument, text: string): Range {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`“${text}” is not in ${document.uri.path}`);
  return new Range(document.positionAt(start), document.positionAt(start + text.length));
}

/** The text of all hovers over the first occurrence of a text. */
export async function hoverOver(document: TextDocument, text: string): Promise<string> {
  const at = placeOf(document, text).start.translate(0, Math.min(1, text.length - 1));
  const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) =>
      typeof content === 'string' ? content : content instanceof MarkdownString ? content.value : content.value,
    )
    .join('\n');
}

/** The code actions that the light bulb offers at a range. */
export async function actionsAt(document: TextDocument, range: Range): Promise<readonly CodeAction[]> {
  return await commands.executeCommand<CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    undefined,
    100,
  );
}

/** Does what choosing a code action does. */
export async function apply(action: CodeAction): Promise<void> {
  if (action.edit && !(await workspace.applyEdit(action.edit)))
    throw new Error(`“${action.title}” could not be applied`);
  if (action.command) await commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
}

/** Inserts a text into the active editor as typing does. */
export async function insert(at: Position, text: string): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor || !(await editor.edit((edit) => edit.insert(at, text)))) throw new Error('The editor took no edit');
}

export function endOf(document: TextDocument): Position {
  return document.lineAt(document.lineCount - 1).range.end;
}
