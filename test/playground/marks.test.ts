import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { changeBetween, movedBy } from '../../playground/change.ts';
import { stretchesOf } from '../../playground/marks.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'b', '\n', '指', '😀', ' '), maxLength: 30 });

test('a change turns the text before into the text after, and keeps what both have at their ends', () => {
  const cases: [before: string, after: string, start: number, end: number, text: string][] = [
    ['abc', 'abXc', 2, 2, 'X'],
    ['abc', 'ac', 1, 2, ''],
    ['aa', 'aaa', 2, 2, 'a'],
    ['', 'x', 0, 0, 'x'],
    ['召回率 TBD', '召回率 ≥ 92%', 4, 7, '≥ 92%'],
  ];
  for (const [before, after, start, end, text] of cases) {
    assert.deepEqual(changeBetween(before, after), { start, end, text });
  }
  assert.equal(changeBetween('same', 'same'), undefined);
  fc.assert(
    fc.property(text, text, (before, after) => {
      const change = changeBetween(before, after);
      if (!change) return assert.equal(before, after);
      assert.equal(before.slice(0, change.start) + change.text + before.slice(change.end), after);
    }),
  );
});

test('places before a change stay, places after it move along', () => {
  const change = { start: 4, end: 6, text: 'longer' };
  assert.deepEqual(
    [0, 4, 5, 6, 9].map((offset) => movedBy(change, offset)),
    [0, 4, 4, 10, 13],
  );
});

test('marks cut the text at their edges, and the most severe one shows', () => {
  const marks = [
    { start: 2, end: 8, severity: 'info' },
    { start: 4, end: 6, severity: 'error' },
    { start: 5, end: 7, severity: 'warning' },
    { start: 9, end: 9, severity: 'warning' },
  ] as const;
  assert.deepEqual(
    stretchesOf('0123456789', marks).map(({ text, severity }) => [text, severity]),
    [
      ['01', undefined],
      ['23', 'info'],
      ['45', 'error'],
      ['6', 'warning'],
      ['7', 'info'],
      ['8', undefined],
      ['9', 'warning'],
    ],
  );
});

test('whatever is marked, the stretches together are the text', () => {
  const mark = fc.record({
    start: fc.nat(40),
    end: fc.nat(40),
    severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
  });
  fc.assert(
    fc.property(text, fc.array(mark), (text, marks) => {
      const stretches = stretchesOf(text, marks);
      assert.equal(stretches.map((stretch) => stretch.text).join(''), text);
      assert.ok(stretches.every((stretch) => stretch.text !== ''));
    }),
  );
});
