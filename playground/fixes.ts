import { type CodeAction, type Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Change, changeBetween } from './change.ts';

/**
 * Text up to this length is put in at once, in UTF-16 code units: Chromium needs about 0.1 s for it, four times as long
 * for twice as much.
 */
const AT_ONCE = 4000;

/** The actions that mend a finding. Those that only accept it, by a comment, are never preferred nor the contrary. */
export function fixesOf(finding: Diagnostic, actions: readonly CodeAction[]): CodeAction[] {
  return actions.filter(
    ({ isPreferred, diagnostics }) => isPreferred !== undefined && diagnostics?.some((one) => isSame(one, finding)),
  );
}

/**
 * The changes that an action makes, to be made in this order; none where it was made for another version. They are one
 * where that is short, so that undo takes back all of it; a long one would keep a browser busy for seconds.
 */
export function changesOf(action: CodeAction, document: TextDocument): Change[] {
  const edits = (action.edit?.documentChanges ?? [])
    .filter((change) => TextDocumentEdit.is(change))
    .filter(({ textDocument }) => textDocument.uri === document.uri && textDocument.version === document.version)
    .flatMap((change) => change.edits.filter((edit) => TextEdit.is(edit)));
  const whole = changeBetween(document.getText(), TextDocument.applyEdits(document, edits));
  if (!whole) return [];
  if (whole.text.length <= AT_ONCE) return [whole];
  return edits
    .map(({ range, newText }) => ({
      start: document.offsetAt(range.start),
      end: document.offsetAt(range.end),
      text: newText,
    }))
    .sort((a, b) => b.start - a.start);
}

function isSame(a: Diagnostic, b: Diagnostic): boolean {
  const place = ({ range: { start, end } }: Diagnostic): string =>
    [start.line, start.character, end.line, end.character].join();
  return a.code === b.code && a.message === b.message && place(a) === place(b);
}
