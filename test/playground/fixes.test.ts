import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeAction, TextEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Change } from '../../playground/change.ts';
import { changesOf, fixesOf } from '../../playground/fixes.ts';

const URI = 'inmemory:///draft.md';
const edit = (line: number, start: number, end: number, newText: string): TextEdit => ({
  range: { start: { line, character: start }, end: { line, character: end } },
  newText,
});
const action = (version: number, edits: TextEdit[]): CodeAction => ({
  title: 'Fix',
  edit: { documentChanges: [{ textDocument: { uri: URI, version }, edits }] },
});
const made = (text: string, changes: readonly Change[]): string =>
  changes.reduce((before, { start, end, text }) => before.slice(0, start) + text + before.slice(end), text);

test('the edits of a fix are one change where it is short, and nothing for another version', () => {
  const document = TextDocument.create(URI, 'markdown', 3, '| a |\n|---|\n| 1 |\n');
  const edits = [edit(0, 5, 5, ' b |'), edit(1, 5, 5, '---|'), edit(2, 5, 5, '  |')];
  const changes = changesOf(action(3, edits), document);
  assert.equal(changes.length, 1);
  assert.equal(made(document.getText(), changes), '| a | b |\n|---|---|\n| 1 |  |\n');
  assert.deepEqual(changesOf(action(2, edits), document), []);
  assert.deepEqual(changesOf(action(3, [edit(0, 2, 3, 'a')]), document), []);
});

test('edits far from each other are made one by one, the last of the text first', () => {
  const document = TextDocument.create(URI, 'markdown', 1, `TBD\n${'line\n'.repeat(2000)}TBD\n`);
  const edits = [edit(0, 0, 3, '≥ 92%'), edit(2001, 0, 3, '≤ 1%')];
  const changes = changesOf(action(1, edits), document);
  assert.deepEqual(
    changes.map(({ text }) => text),
    ['≤ 1%', '≥ 92%'],
  );
  assert.equal(made(document.getText(), changes), TextDocument.applyEdits(document, edits));
});

test('the fixes of a finding are those for its rule and place, without comments that accept it', () => {
  const { range } = edit(4, 2, 5, '');
  const finding = { range, code: 'wording-placeholder', message: 'Open.' };
  const elsewhere = { ...finding, range: edit(5, 2, 5, '').range };
  const actions: CodeAction[] = [
    { title: 'name an owner', isPreferred: false, diagnostics: [finding] },
    { title: 'another line', isPreferred: true, diagnostics: [elsewhere] },
    { title: 'another rule', isPreferred: true, diagnostics: [{ ...finding, code: 'data-source-missing' }] },
    { title: 'accept it', diagnostics: [finding] },
  ];
  assert.deepEqual(
    fixesOf(finding, actions).map(({ title }) => title),
    ['name an owner'],
  );
});
