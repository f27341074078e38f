import { type CodeAction, type Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/browser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, changeBetween } from './change.ts';

/** The actions that mend a finding. Those that only accept it, by a comment, are never preferred nor the contrary. */
export function fixesOf(finding: Diagnostic, actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(
    ({ isPreferred, diagnostics }) => isPreferred !== undefined && diagnostics?.some((one) => isSame(one, finding)),
  );
}

/** The change that an action makes; undefined where it was made for another version or changes nothing. */
export function changeOf(action: CodeAction, document: TextDocument): Change | undefined {
  const edits = (action.edit?.documentChanges ?? [])
    .filter((change) => TextDocumentEdit.is(change))
    .filter(({ textDocument }) => textDocument.uri === document.uri && textDocument.version === document.version)
    .flatMap((change) => change.edits.filter((edit) => TextEdit.is(edit)));
  return changeBetween(document.getText(), TextDocument.applyEdits(document, edits));
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const place = ({ range: { start, end } }: Diagnostic): string =>
    [start.line, start.character, end.line, end.character].join();
  return a.code === b.code && a.message === b.message && place(a) === place(b);
}
