import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, applyFixes, applySafeFixes, type Change, chooseEdits, settleEdits } from '../../core/fix.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

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
    'the first of two that share an insertion and differ otherwise',
    'ab\ncd',
    [change(edit(2, 2, '|1'), edit(5, 5, '|-')), change(edit(2, 2, '|2'), edit(5, 5, '|-'))],
    'ab|1\ncd|-',
    1,
  ],
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

test('all safe fixes add two columns to one table, each with its rule', () => {
  const check = (text: string) => lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } }).findings;
  const table = '| Metric | Target |\n|---|---|\n| Recall | ≥ 90% |\n';
  const { text, applied } = applySafeFixes(`# PRD: parcels\n\n## Targets\n\n${table}`, check);
  assert.equal(applied, 2);
  assert.match(text, /\| Target \| Today \| Test set \|\n\|---\|---\| --- \| --- \|\n/);
  assert.equal(new Session().read(text).thresholds.length, 1);
});

test('applyEdits deletes and inserts', () => {
  assert.equal(applyEdits('abcdef', [edit(0, 2, ''), edit(4, 4, '-')]), 'cd-ef');
});

/** The same choice made pair by pair. */
function slowly(changes: readonly Change[]): { edits: Change['edits']; chosen: number } {
  type Edit = Change['edits'][number];
  const edits: Edit[] = [];
  let chosen = 0;
  const same = (a: Edit, b: Edit): boolean =>
    a.range.start === b.range.start && a.range.end === b.range.end && a.text === b.text;
  const meet = (a: Edit, b: Edit): boolean => a.range.start < b.range.end && b.range.start < a.range.end;
  for (const change of changes) {
    const made = (one: Edit): boolean => edits.some((other) => same(one, other));
    const added = change.edits.filter((one) => !made(one));
    const shares = change.edits.some((one) => one.range.start === one.range.end && made(one));
    if (added.length > 0 && shares) continue;
    if (added.some((one, i) => [...added.slice(i + 1), ...edits].some((other) => meet(one, other)))) continue;
    edits.push(...added);
    chosen++;
  }
  return { edits: edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end), chosen };
}

test('chooseEdits chooses what comparing each pair would', () => {
  const edits = fc
    .record({ start: fc.nat(9), size: fc.nat(3), text: fc.constantFrom('', 'x', 'y') })
    .map(({ start, size, text }) => edit(start, start + size, text));
  const changes = fc.array(
    fc.array(edits, { minLength: 1, maxLength: 3 }).map((list) => change(...list)),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(changes, (list) => assert.deepEqual(chooseEdits(list), slowly(list))),
    { numRuns: 3000 },
  );
});

test('chooseEdits copes with as many changes as a long document has', () => {
  const many = Array.from({ length: 50_000 }, (_, i) =>
    change(edit((i * 7919) % 50_000, ((i * 7919) % 50_000) + 1, 'x')),
  );
  assert.equal(chooseEdits(many).chosen, 50_000);
});

test('settled edits have the line ending of the document and placeholders with an owner and a day', () => {
  const at = { start: 0, end: 0 };
  const settled = (text: string, added: string, today?: string): string | undefined =>
    settleEdits([{ range: at, text: added }], new Session().read(text), today ? { today } : {})[0]?.text;
  assert.equal(settled('a\r\nb', '\nTBD\n', '2026-12-25'), '\r\nTODO(owner, 2027-01-08)\r\n');
  assert.equal(settled('a\rb', 'x\n'), 'x\r');
  assert.equal(settled('a', 'TBD, TBDs, (TBD)'), 'TODO(owner), TBDs, (TODO(owner))');
  assert.equal(settled('中文文档', '待定：测试集'), 'TODO(负责人)：测试集');
  assert.equal(settled('---\nowner: Li Wei\n---\na', 'TBD', '2026-12-01'), 'TODO(Li Wei, 2026-12-15)');
  assert.equal(settled('---\nowner: Li, Wei (QA)\n---\na', 'TBD'), 'TODO(owner)');
  assert.equal(settled('a', 'TBD', 'tomorrow'), 'TODO(owner)');
  const own = settleEdits([{ range: { start: 0, end: 3 }, text: 'TBD!' }], new Session().read('TBD'), {});
  assert.equal(own[0]?.text, 'TBD!');
});
