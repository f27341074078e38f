import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addTerm, newGlossary } from '../../core/glossary/add.ts';
import { configNaming, nameInConfig } from '../../core/glossary/add-to-config.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';

const added: readonly [name: string, file: string, text: string, after: string][] = [
  [
    'a row',
    'g.md',
    '# W\n\n| Term | Meaning |\n|---|---|\n| claim | a report |\n\nText.\n',
    '| claim | a report |\n| rider | an addition |\n\nText.\n',
  ],
  [
    'a row in its columns',
    'g.md',
    '| Meaning | Alias | Term |\n|-|-|-|\n| a report | case | claim |\n',
    '| an addition |  | rider |\n',
  ],
  [
    'an item',
    'g.md',
    '- **claim**: a report\n  with more\n\nText.\n',
    '  with more\n- **rider**: an addition\n\nText.\n',
  ],
  ['a plain item', 'g.md', '* claim: a report', '* claim: a report\n* rider: an addition'],
  ['a heading', 'g.md', '# W\n\n## claim\n\nA report.\n', 'A report.\n\n## rider\n\nan addition\n'],
  ['an item of an empty file', 'g.md', '# W\n', '# W\n\n- **rider**: an addition\n'],
  [
    'a YAML item',
    'g.yaml',
    '- term: claim\n  definition: a\n',
    '  definition: a\n- term: "rider"\n  definition: "an addition"\n',
  ],
  [
    'an item below a key',
    'g.yaml',
    'terms:\n  - term: claim\n    definition: a\n# end\n',
    '  - term: "rider"\n    definition: "an addition"\n# end\n',
  ],
  ['a YAML pair', 'g.yml', 'claim: a report\n', 'claim: a report\n"rider": "an addition"\n'],
  [
    'a JSON item',
    'g.json',
    '{"terms": [{"term": "claim", "definition": "a"}]}',
    '"a"}, { "term": "rider", "definition": "an addition" }]}',
  ],
  ['a JSON pair', 'g.json', '{\n  "claim": "a"\n}\n', '"a",\n  "rider": "an addition"\n}\n'],
  ['an item of an empty list', 'g.json', '[]', '[{ "term": "rider", "definition": "an addition" }]'],
  ['an item of an empty YAML file', 'g.yaml', '', '- term: "rider"\n  definition: "an addition"\n'],
];

for (const [name, file, text, after] of added) {
  test(`addTerm writes ${name}`, () => {
    const edit = addTerm(file, text, { term: 'rider', definition: 'an addition' });
    assert.ok('range' in edit, JSON.stringify(edit));
    const out = text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end);
    assert.ok(out.endsWith(after), out);
    const { terms, problems } = readTeamGlossary(file, out);
    assert.equal(terms.at(-1)?.names.en, 'rider');
    assert.deepEqual(problems, []);
  });
}

const hostile = [
  'a | b',
  'x: y # z',
  '"quoted" \\ back',
  '<script>',
  'two\n\nlines',
  '- item',
  '*x* `y` [z](w)',
  '中文：定义',
  '{{a}}',
];
for (const definition of hostile) {
  test(`addTerm keeps a definition whole: ${JSON.stringify(definition)}`, () => {
    for (const [file, text] of [
      ['g.md', '| Term | Meaning |\n|---|---|\n| claim | a |\n'],
      ['g.md', '- **claim**: a\n'],
      ['g.yaml', '- {term: claim, definition: a}\n'],
      ['g.json', '{"claim": "a"}'],
    ] as const) {
      const edit = addTerm(file, text, { term: '附加险', definition });
      assert.ok('range' in edit, `${file} ${JSON.stringify(edit)}`);
      const { terms } = readTeamGlossary(
        file,
        text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end),
      );
      assert.equal(terms.length, 2);
      assert.equal(terms[1]?.names.zh, '附加险');
      assert.ok((terms[1]?.definition.en ?? terms[1]?.definition.zh ?? '').length > 0);
    }
  });
}

const refused: readonly [name: string, file: string, text: string, term: string, why: RegExp][] = [
  ['a term that is there', 'g.md', '- claim: a\n', 'Claim', /already/],
  ['an alias that is there', 'g.yaml', '- {term: claim, definition: a, aliases: [case]}\n', 'case', /already/],
  ['marks', 'g.md', '- claim: a\n', 'a|b', /no marks/],
  ['a file of another form', 'g.yaml', 'just text\n', 'rider', /cannot be written/],
];

for (const [name, file, text, term, why] of refused) {
  test(`addTerm refuses ${name}`, () => {
    const result = addTerm(file, text, { term, definition: 'x' });
    assert.ok('fault' in result);
    assert.match(result.fault.en, why);
  });
}

test('a new glossary holds its first term, in both languages', () => {
  for (const language of ['en', 'zh'] as const) {
    const { terms, problems } = readTeamGlossary(
      'g.md',
      newGlossary(language, { term: '附加险', definition: 'a | b' }),
    );
    assert.deepEqual([terms.length, problems], [1, []]);
  }
});

const configs: readonly [text: string, after: string | undefined][] = [
  ['{}', '{\n  "glossaries": ["g.md"]\n}'],
  ['{\n  "profile": "gate"\n}\n', '{\n  "glossaries": ["g.md"],\n  "profile": "gate"\n}\n'],
  ['{"glossaries": []}', '{"glossaries": ["g.md"]}'],
  ['{"glossaries": ["a.md"]}', '{"glossaries": ["g.md", "a.md"]}'],
  ['profile: gate', 'profile: gate\nglossaries: ["g.md"]\n'],
  ['', 'glossaries: ["g.md"]\n'],
  ['[1]', undefined],
];

for (const [text, after] of configs) {
  test(`a glossary is named in ${JSON.stringify(text)}`, () => {
    const edit = nameInConfig(text, 'g.md');
    assert.equal(edit && text.slice(0, edit.range.start) + edit.text + text.slice(edit.range.end), after);
  });
}

test('a first configuration names the glossary', () => {
  assert.deepEqual(JSON.parse(configNaming('g.md')), { glossaries: ['g.md'] });
});
