import assert from 'node:assert/strict';
import { test } from 'node:test';
import { place } from '../../core/facts/document.ts';
import { Session } from '../../core/session.ts';

const cases: [name: string, text: string, statements: string[]][] = [
  [
    'sentences',
    'One is here. Two is here! 三在这里。四在这里；五',
    ['One is here.', 'Two is here!', '三在这里。', '四在这里；', '五'],
  ],
  [
    'no cut after abbreviations and numbers',
    'Use e.g. Redis v1.2 at approx. 3.5 GB.',
    ['Use e.g. Redis v1.2 at approx. 3.5 GB.'],
  ],
  [
    'a wrapped sentence as one',
    `${'word '.repeat(12)}\nand more.`,
    [`${'word '.repeat(12)}and more.`.replace('  ', ' ')],
  ],
  ['key lines apart', 'Domain: health\nOwner: Maya', ['Domain: health', 'Owner: Maya']],
  ['items with their text', '- a\n- b\n  - c', ['a', 'b', 'c']],
  ['rows with cells joined', '| M | T |\n|---|---|\n| Recall | 90% |', ['Recall | 90%']],
  ['markup dropped', 'The **recall** of `x` is [high](http://a.b) ![i](j)', ['The recall of x is high']],
  ['nothing from fences, comments and raw HTML', '```\na\n```\n\n<!-- b -->\n\n<div>c</div>', []],
  ['escapes and entities', 'a \\* b &amp; c', ['a * b & c']],
  ['hard breaks apart', 'a  \nb<br>c', ['a', 'b', 'c']],
];

for (const [name, text, expected] of cases) {
  test(`statements are read with ${name}`, () => {
    const { statements } = new Session().read(text);
    assert.deepEqual(
      statements.map((statement) => statement.text),
      expected,
    );
  });
}

test('a statement knows its key, parents, lead and place', () => {
  const text = '# T\n\n## Targets\n\nThe model must reach:\n\n- **Recall**: at least 90%\n  - on night photos: 85%\n';
  const { statements } = new Session().read(text);
  const item = statements.find((statement) => statement.text.startsWith('Recall'));
  const child = statements.find((statement) => statement.text.startsWith('on night'));
  assert.equal(item?.key?.text, 'Recall');
  assert.equal(item?.text.slice(item.key?.valueStart).trim(), 'at least 90%');
  assert.equal(item?.lead?.text, 'The model must reach:');
  assert.deepEqual(
    child?.parents.map((parent) => parent.text),
    ['Recall: at least 90%'],
  );
  assert.deepEqual(
    item?.path.map((heading) => heading.title),
    ['T', 'Targets'],
  );
  assert.equal(child && text.slice(place(child).start, place(child).end), 'on night photos: 85%');
});

test('a row maps its cells to their columns and places', () => {
  const text = '| 指标 | 目标 |\n|:--|--:|\n| **召回率** | ≥ 90% |\n';
  const [row] = new Session().read(text).statements;
  assert.deepEqual(
    row?.cells?.map(({ column, text: value, range }) => [column, value, text.slice(range.start, range.end)]),
    [
      ['指标', '召回率', '召回率'],
      ['目标', '≥ 90%', '≥ 90%'],
    ],
  );
});

test('rows with missing and extra cells are read without failing', () => {
  const { statements } = new Session().read('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n');
  assert.deepEqual(
    statements.map((statement) => statement.cells?.length),
    [1, 3],
  );
});

const odd: [name: string, text: string][] = [
  ['an empty text', ''],
  ['only front matter', '---\na: 1\n---\n'],
  ['broken front matter', '---\na: [1\n---\n# T\n'],
  ['NUL and lone surrogates', '# T\u0000\n\n\ud800 text \udc00\n'],
  ['a byte order mark', '\ufeff# T\n\ntext\n'],
  ['right-to-left text', '# כותרת\n\nالنص هنا.\n'],
  ['deep nesting', `${'> '.repeat(200)}x\n\n${'- '.repeat(200)}y\n`],
];
for (const [name, text] of odd) {
  test(`facts of ${name} are read without failing`, () => {
    const facts = new Session().read(text);
    assert.equal(facts.verdict.kind, 'other');
    for (const statement of facts.statements) {
      const { start, end } = place(statement);
      assert.ok(start >= 0 && end <= text.length && start <= end);
    }
  });
}
