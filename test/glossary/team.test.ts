import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTeamGlossary } from '../../core/glossary/team.ts';

/** A term as the tests write it: main name, its translation, other words, definition. */
type Row = readonly [en: string | undefined, zh: string | undefined, aliases: string, definition: string];

function rows(file: string, text: string): Row[] {
  return readTeamGlossary(file, text).terms.map(({ names, aliases = [], definition }) => [
    names.en,
    names.zh,
    aliases.map((alias) => alias.text).join('; '),
    definition.en ?? definition.zh ?? '',
  ]);
}

const good: readonly [name: string, file: string, text: string, expected: readonly Row[]][] = [
  [
    'reads a YAML list',
    'g.yaml',
    '- term: Claim\n  definition: A report of damage.\n  aliases: [case, 案件]\n',
    [['Claim', '案件', 'case', 'A report of damage.']],
  ],
  [
    'reads a YAML map from term to definition',
    'g.yml',
    '召回率: 找全的比例\nBasket: What the user wants to buy.\n',
    [
      [undefined, '召回率', '', '找全的比例'],
      ['Basket', undefined, '', 'What the user wants to buy.'],
    ],
  ],
  [
    'reads terms under a key, with both languages',
    'g.yaml',
    'terms:\n  - names: { en: recall, zh: 召回率 }\n    definition: { zh: 找全的比例 }\n    write: State the test set.\n',
    [['recall', '召回率', '', '找全的比例']],
  ],
  [
    'reads JSON',
    'g.json',
    '{"terms":[{"term":"GMV","definition":"Sum of orders."}]}',
    [['GMV', undefined, '', 'Sum of orders.']],
  ],
  [
    'resolves a YAML alias to a text',
    'g.yaml',
    '- term: A1\n  definition: &d The same words.\n- term: B1\n  definition: *d\n',
    [
      ['A1', undefined, '', 'The same words.'],
      ['B1', undefined, '', 'The same words.'],
    ],
  ],
  [
    'reads a Markdown table with other words in brackets and columns',
    'g.md',
    '# Words\n\n| 术语 | 英文 | 定义 |\n|---|---|---|\n| **查勘** | survey | 到现场看损失 |\n| 定损（Assessment, DA） | – | 估算金额 |\n',
    [
      ['survey', '查勘', '', '到现场看损失'],
      ['Assessment', '定损', 'DA', '估算金额'],
    ],
  ],
  [
    'reads bold and plain list items',
    'g.md',
    '- **Claim**: a report of damage. It has a number.\n- **Rider：** an addition\n- 查勘：到现场看损失\n- Excess - what the customer pays\n- just a remark\n',
    [
      ['Claim', undefined, '', 'a report of damage. It has a number.'],
      ['Rider', undefined, '', 'an addition'],
      [undefined, '查勘', '', '到现场看损失'],
      ['Excess', undefined, '', 'what the customer pays'],
    ],
  ],
  [
    'reads headings with their paragraph, but not the title',
    'g.md',
    '# Our words\n\nHow we talk.\n\n## Claim\n\nA report of damage.\n\nMore text.\n\n## 查勘 / Survey\n\n到现场看损失。\n',
    [
      ['Claim', undefined, '', 'A report of damage.'],
      ['Survey', '查勘', '', '到现场看损失。'],
    ],
  ],
  [
    'does not take a heading over a table or over other headings for a term',
    'g.md',
    '## Words of claims\n\nText.\n\n### Claim\n\nA report.\n\n## Others\n\nText.\n\n| Term | Meaning |\n|---|---|\n| Rider | an addition |\n',
    [
      ['Claim', undefined, '', 'A report.'],
      ['Rider', undefined, '', 'an addition'],
    ],
  ],
  ['leaves other tables alone', 'g.md', '| Metric | Target |\n|---|---|\n| Recall | 90% |\n', []],
  ['keeps a slash inside a word', 'g.yaml', 'A/B test: two groups\n', [['A/B test', undefined, '', 'two groups']]],
  [
    'takes a term that is a regular expression as text',
    'g.yaml',
    '"(a+)+$": a trap\n',
    [['(a+)+$', undefined, '', 'a trap']],
  ],
  ['takes an emoji as a term', 'g.yaml', '"🚀": launched\n', [['🚀', undefined, '', 'launched']]],
  ['reads an empty file', 'g.yaml', '', []],
];

for (const [name, file, text, expected] of good) {
  test(`readTeamGlossary ${name}`, () => {
    assert.deepEqual(rows(file, text), expected);
    assert.deepEqual(readTeamGlossary(file, text).problems, []);
  });
}

const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefghij'
  .split('')
  .map((name, i) => {
    const before = 'abcdefghi'[i];
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`;
  })
  .join('\n')}\n`;

const bad: readonly [name: string, file: string, text: string, terms: number, problem: RegExp, at: string][] = [
  [
    'a duplicate term',
    'g.yaml',
    '- {term: Claim, definition: a}\n- {term: claim, definition: b}\n',
    1,
    /defined twice/,
    'claim',
  ],
  ['a duplicate in Markdown', 'g.md', '- **案件**：甲\n- **案件**：乙\n', 1, /defined twice/, '案件'],
  ['an empty definition', 'g.yaml', '- {term: Claim, definition: ""}\n', 0, /no definition/, 'Claim'],
  ['a missing definition', 'g.yaml', 'Claim:\n', 0, /no definition/, 'Claim'],
  ['an empty cell', 'g.md', '| Term | Meaning |\n|---|---|\n| Claim | |\n', 0, /no definition/, 'Claim'],
  ['a definition that is a list', 'g.yaml', '- term: Claim\n  definition: [a, b]\n', 0, /must be a text/, '[a, b]'],
  [
    'an alias that is a number',
    'g.yaml',
    '- {term: Claim, definition: a, aliases: [7]}\n',
    1,
    /alias must be a text/,
    '7',
  ],
  ['an unknown key', 'g.yaml', '- {term: Claim, definition: a, colour: red}\n', 1, /Unknown key “colour”/, 'colour'],
  ['an entry that is a text', 'g.yaml', '- Claim\n', 0, /must be a map/, 'Claim'],
  ['a file that is one text', 'g.yaml', 'hello\n', 0, /list of terms/, 'hello'],
  ['a term of dashes', 'g.yaml', '"---": nothing\n', 0, /no term/, '"---"'],
  ['broken JSON', 'g.json', '{"terms": [', 0, /Not valid YAML/, ''],
  ['aliases that expand without end', 'g.yaml', bomb, 0, /must be a text/, 'a'],
  ['bytes of UTF-16', 'g.yaml', '\ufffd\ufffda\u0000:\u0000', 0, /not UTF-8/, '\ufffd'],
  ['bytes of GBK', 'g.md', '# \ufffd\ufffd\n', 0, /not UTF-8/, '\ufffd'],
];

for (const [name, file, text, terms, message, at] of bad) {
  test(`readTeamGlossary reports ${name}`, () => {
    const glossary = readTeamGlossary(file, text);
    assert.equal(glossary.terms.length, terms);
    const found = glossary.problems.find((problem) => message.test(problem.message.en));
    assert.ok(found, JSON.stringify(glossary.problems));
    assert.match(found.message.zh, /\p{Script=Han}/u);
    if (at !== '') assert.equal(text.slice(found.range.start, found.range.end), at);
  });
}

test('a long definition is cut, and the term stays', () => {
  const { terms, problems } = readTeamGlossary('g.yaml', `Claim: ${'x'.repeat(1_000_000)}\n`);
  assert.equal(terms[0]?.definition.en?.length, 4001);
  assert.match(problems[0]?.message.en ?? '', /1000000 characters/);
});

test('a file of several megabytes is refused', () => {
  const { terms, problems } = readTeamGlossary('g.yaml', `Claim: ${'x'.repeat(4_000_000)}\n`);
  assert.deepEqual([terms.length, problems.length], [0, 1]);
});

test('deeply nested lists do not break the reader', () => {
  const { terms, problems } = readTeamGlossary('g.yaml', '['.repeat(20_000));
  assert.equal(terms.length, 0);
  assert.ok(problems.length > 0);
});

test('origins name the file and the place of the term', () => {
  const text = '# Words\n\n- **Claim**: a report\n\n# More\n\n- **Rider**: an addition\n';
  const { terms } = readTeamGlossary('words/team.md', text);
  assert.deepEqual(
    terms.map(({ origin }) => [origin?.file, text.slice(origin?.range.start, origin?.range.end)]),
    [
      ['words/team.md', 'Claim'],
      ['words/team.md', 'Rider'],
    ],
  );
});

test('more than the definition is read from YAML', () => {
  const [term] = readTeamGlossary(
    'g.yaml',
    `- term: survey rate
  definition: Share of claims surveyed.
  write: { en: State the period., zh: 写明时间段。 }
  except: [survey rate limit]
  aliases: [{ text: SR, exact: true, ambiguous: true, context: [claim] }]
  metric: { formula: surveyed / claims, range: [0, 1], direction: higher, pitfall: Counts reopened claims twice. }
`,
  ).terms;
  assert.equal(term?.write?.zh, '写明时间段。');
  assert.deepEqual(term?.except, ['survey rate limit']);
  assert.deepEqual(term?.aliases, [{ text: 'SR', script: 'en', exact: true, ambiguous: true, context: ['claim'] }]);
  assert.deepEqual([term?.metric?.direction, term?.metric?.range], ['higher', [0, 1]]);
});

const deprecated: readonly [name: string, file: string, text: string][] = [
  ['a YAML list', 'g.yaml', '- { term: claim, definition: a, aliases: [report], deprecated: [case, ticket] }\n'],
  [
    'YAML aliases',
    'g.yaml',
    '- term: claim\n  definition: a\n  aliases: [report, { text: case, deprecated: true }, { text: ticket, deprecated: true }]\n',
  ],
  [
    'a Markdown column',
    'g.md',
    '| Term | Alias | Do not use | Meaning |\n|-|-|-|-|\n| claim | report | case, ticket | a |\n',
  ],
  ['中文表格的一列', 'g.md', '| 术语 | 别名 | 弃用 | 定义 |\n|-|-|-|-|\n| claim | report | case、ticket | a |\n'],
];

for (const [name, file, text] of deprecated) {
  test(`words that the team gave up are read from ${name}, with the places of all words`, () => {
    const { terms, problems } = readTeamGlossary(file, text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      terms[0]?.aliases?.map((alias) => [alias.text, alias.deprecated === true]),
      [
        ['report', false],
        ['case', true],
        ['ticket', true],
      ],
    );
    const places = terms[0]?.origin?.spots?.map(({ start, end }) => text.slice(start, end)).join(' ') ?? '';
    for (const word of ['report', 'case', 'ticket']) assert.ok(places.includes(word), places);
  });
}
