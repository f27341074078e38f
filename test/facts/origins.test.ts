import assert from 'node:assert/strict';
import { test } from 'node:test';
import { each, moved, once, unmoved, withOrigins } from '../../core/facts/each.ts';
import { originsOf } from '../../core/facts/origins.ts';
import { START } from '../../core/facts/outline.ts';
import { readSection } from '../../core/facts/section.ts';
import type { Statement } from '../../core/facts/statement.ts';
import { parseMarkdown } from '../../core/parse/markdown.ts';

const TEXT =
  '## Goals\n\nFast answers. Few errors.\n\n| Metric | Target |\n|---|---|\n| Recall | 90% |\n| F1 | 80% |\n\n- one\n- two\n';

function statementsOf(text: string): readonly Statement[] {
  return readSection(parseMarkdown(text), text, START).statements;
}

const cases: [what: string, from: string, to: string, read: string[]][] = [
  ['a changed sentence', 'Fast', 'Very fast', ['Very fast answers.']],
  ['a changed lead, with what it leads to', 'Few', 'No', ['No errors.', 'Recall | 90%', 'F1 | 80%']],
  ['a changed cell', '90%', '95%', ['Recall | 95%']],
  ['a new item', '- two', '- new\n- two', ['new']],
  ['a new row, since it is one table', '| F1', '| Loss | 1 |\n| F1', ['Recall | 90%', 'Loss | 1', 'F1 | 80%']],
  ['a changed column, with its rows', 'Target', 'Now', ['Recall | 90%', 'F1 | 80%']],
  [
    'a changed heading, with all below',
    'Goals',
    'Risks',
    statementsOf(TEXT.replace('Goals', 'Risks')).map(({ text }) => text),
  ],
];

for (const [what, from, to, expected] of cases) {
  test(`${what} is read again, and nothing else`, () => {
    const reads: string[] = [];
    const read = once(({ text }) => reads.push(text), unmoved);
    const before = statementsOf(TEXT);
    for (const statement of before) read(statement);
    reads.length = 0;
    const now = statementsOf(TEXT.replace(from, to));
    withOrigins(originsOf(before, now), () => {
      for (const statement of now) read(statement);
    });
    assert.deepEqual(reads, expected);
  });
}

const ABOVE: [what: string, title: string, above: 'headings' | 'roles' | 'nothing', all: boolean][] = [
  ['a heading with other words for the same part', 'Our goals', 'headings', true],
  ['a heading with other words for the same part', 'Our goals', 'roles', false],
  ['a heading with other words for the same part', 'Our goals', 'nothing', false],
  ['the heading of another part', 'Risks', 'roles', true],
  ['the heading of another part', 'Risks', 'nothing', false],
];

for (const [what, title, above, all] of ABOVE) {
  test(`below ${what}, ${all ? 'all is' : 'nothing is'} read again that looks at ${above} above`, () => {
    const reads: string[] = [];
    const read = once(({ text }) => reads.push(text), unmoved, above);
    const text = `# Spam filter\n\n${TEXT}`;
    const before = statementsOf(text);
    for (const statement of before) read(statement);
    reads.length = 0;
    const now = statementsOf(text.replace('Goals', title));
    withOrigins(originsOf(before, now), () => {
      for (const statement of now) read(statement);
    });
    assert.deepEqual(reads, all ? now.slice(1).map((one) => one.text) : [title]);
  });
}

test('facts move with their statement', () => {
  const read = each((statement: Statement) => [{ range: statement.range, statement }], moved);
  const before = statementsOf(TEXT);
  for (const statement of before) read(statement);
  const now = statementsOf(TEXT.replace('Fast', 'Very fast'));
  const found = withOrigins(originsOf(before, now), () => now.flatMap(read));
  assert.deepEqual(
    found.map(({ range }) => range),
    now.map(({ range }) => range),
  );
  assert.deepEqual(
    found.map(({ statement }) => statement),
    now,
  );
});
