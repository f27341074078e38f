import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits, applyFixes, type Change } from '../../core/fix.ts';

const edit = (start: number, end: number, text: string): Change['edits'][number] => ({ range: { start, end }, text });
const change = (...edits: Change['edits'][number][]): Change => ({ edits });

const cases: [name: string, text: string, changes: Change[], expected: string, applied: number][] = [
  ['nothing', 'abc', [], 'abc', 0],
  ['one edit', 'abc', [change(edit(1, 2, 'X'))], 'aXc', 1],
  ['edits in any order', 'abcd', [change(edit(3, 4, 'D')), change(edit(0, 1, 'A'))], 'AbcD', 2],
  ['the first of two that overlap', 'abcd', [change(edit(0, 2, 'X')), change(edit(1, 3, 'Y'))], 'Xcd', 1],
  ['neighbours', 'abcd', [change(edit(0, 2, 'X')), change(edit(2, 4, 'Y'))], 'XY', 2],
  ['insertions at one place in their order', 'ab', [change(edit(1, 1, '1')), change(edit(1, 1, '2'))], 'a12b', 2],
  ['the same edit once', 'ab', [change(edit(1, 1, '1')), change(edit(1, 1, '1'))], 'a1b', 2],
  [
    'an insertion at the start of a replaced range',
    'abc',
    [change(edit(1, 2, 'X')), change(edit(1, 1, '1'))],
    'a1Xc',
    2,
  ],
  ['no insertion inside a replaced range', 'abcd', [change(edit(0, 3, 'X')), change(edit(1, 1, '1'))], 'Xd', 1],
  [
    'all edits of a change or none',
    'abcdef',
    [change(edit(0, 1, 'A')), change(edit(0, 1, 'Z'), edit(4, 5, 'E')), change(edit(5, 6, 'F'))],
    'AbcdeF',
    2,
  ],
  ['no change that overlaps itself', 'abcd', [change(edit(0, 2, 'X'), edit(1, 3, 'Y'))], 'abcd', 0],
  ['ranges outside the text', 'ab', [change(edit(5, 9, '!'))], 'ab!', 1],
];

for (const [name, text, changes, expected, applied] of cases) {
  test(`applyFixes makes ${name}`, () => {
    assert.deepEqual(applyFixes(text, changes), { text: expected, applied });
  });
}

test('applyEdits deletes and inserts', () => {
  assert.equal(applyEdits('abcdef', [edit(0, 2, ''), edit(4, 4, '-')]), 'cd-ef');
});
