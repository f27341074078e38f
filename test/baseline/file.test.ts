import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { baselineText, readBaseline } from '../../core/baseline/file.ts';

const known = (rule: string, fingerprint: string, text = 'x') => ({ rule, fingerprint, text });
const A = '0123456789abcdef';
const B = 'fedcba9876543210';

test('what is written is read again, in a fixed order, and fits its schema', () => {
  const files = new Map([
    ['b/two.md', [known('metric-no-baseline', B, '≥ 90%'), known('data-source-missing', A, '“数据”')]],
    ['a.md', [known('data-source-missing', B)]],
    ['empty.md', []],
  ]);
  const text = baselineText(files);
  const { files: read, problems, readable } = readBaseline(text);
  assert.deepEqual([problems, readable], [[], true]);
  assert.deepEqual([...read.keys()], ['a.md', 'b/two.md']);
  assert.deepEqual(
    read.get('b/two.md')?.map(({ rule, fingerprint, text: words }) => [rule, fingerprint, words]),
    [
      ['data-source-missing', A, '“数据”'],
      ['metric-no-baseline', B, '≥ 90%'],
    ],
  );
  for (const { rule, range } of read.get('b/two.md') ?? []) {
    assert.match(text.slice(range.start, range.end), new RegExp(`^\\{.*${rule}.*\\}$`));
  }
  const validate = new Ajv().compile(JSON.parse(readFileSync('schemas/baseline.schema.json', 'utf8')));
  assert.ok(validate(JSON.parse(text)), JSON.stringify(validate.errors));
  assert.equal(readBaseline(baselineText(new Map())).readable, true);
});

const good = `{"rule": "data-source-missing", "fingerprint": "${A}"}`;

const broken: [name: string, text: string, at: string, message: RegExp, readable: boolean, entries: number][] = [
  ['an empty file', '', '', /empty/, false, 0],
  ['text that is no JSON', '{"version": 1,\n"files": {x}}', 'x', /not valid JSON/, false, 0],
  ['another JSON file', '{"name": "x"}', '{"name": "x"}', /no baseline of prdlint.*prdlint baseline/, false, 0],
  ['a list', '[]', '[]', /no baseline/, false, 0],
  ['a later version', '{"version": 2, "files": {}}', '2', /version 2.*reads version 1/, false, 0],
  ['an unknown key', '{"version": 1, "file": {}, "files": {}}', '"file"', /Did you mean “files”/, true, 0],
  ['a document without a list', `{"version": 1, "files": {"a.md": 3}}`, '3', /list of findings/, true, 0],
  [
    'a bad entry, and the others count',
    `{"version": 1, "files": {"a.md": [{"rule": 1}, ${good}]}}`,
    '{"rule": 1}',
    /16 hexadecimal/,
    true,
    1,
  ],
  [
    'a fingerprint that is none',
    `{"version": 1, "files": {"a.md": [{"rule": "a-b", "fingerprint": "no"}]}}`,
    '{"rule": "a-b", "fingerprint": "no"}',
    /left out/,
    true,
    0,
  ],
];

for (const [name, text, at, message, readable, entries] of broken) {
  test(`${name} is told at its place`, () => {
    const read = readBaseline(text);
    const [problem] = read.problems;
    assert.ok(problem);
    assert.match(problem.message.en, message);
    assert.match(problem.message.zh, /\p{Script=Han}/u);
    assert.equal(text.slice(problem.range.start, problem.range.end), at);
    assert.equal(read.readable, readable);
    assert.equal([...read.files.values()].flat().length, entries);
  });
}
