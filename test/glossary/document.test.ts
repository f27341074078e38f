import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentGlossary, glossaryOf } from '../../core/glossary/document.ts';
import { Layer } from '../../core/glossary/layer.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { Session } from '../../core/session.ts';

const cases: readonly [name: string, text: string, terms: readonly string[]][] = [
  ['reads a table', '# P\n\n## 9. Glossary\n\n| Term | Definition |\n|---|---|\n| Claim | a report |\n', ['Claim']],
  ['reads a Chinese table', '# P\n\n## 八、术语表\n\n| 名词 | 解释 |\n|---|---|\n| 案件 | 一次报案 |\n', ['案件']],
  [
    'reads a table with heads it does not know',
    '## 名词解释\n\n| 词 | 讲的是 |\n|---|---|\n| 案件 | 一次报案 |\n',
    ['案件'],
  ],
  ['reads a list', '## Terms and definitions\n\n- **Claim**: a report\n- Rider: an addition\n', ['Claim', 'Rider']],
  [
    'reads headings below',
    '## 术语与定义\n\n### 案件\n\n一次报案。\n\n### 查勘\n\n到现场看。\n\n## 目标\n\n### 增长\n\n更多。\n',
    ['案件', '查勘'],
  ],
  ['reads two sections', '## Glossary\n\n- A1: one\n\n## 缩略语\n\n- B1：二\n', ['A1', 'B1']],
  ['does not read a definition of done', '## Definition of done\n\n- Tests: all pass\n', []],
  ['does not read a problem definition', '## Problem definition\n\n- **Users**: drivers wait\n', []],
  ['does not read other sections', '## Metrics\n\n- **Recall**: at least 90%\n', []],
  ['does not read code', '## Glossary\n\n```\n- Claim: a report\n```\n', []],
];

for (const [name, body, terms] of cases) {
  const text = body.startsWith('# ') ? body : `# P\n\n${body}`;
  test(`documentGlossary ${name}`, () => {
    const found = documentGlossary(new Session().read(text)).terms;
    assert.deepEqual(
      found.map(({ names }) => names.zh ?? names.en),
      terms,
    );
    for (const { origin, names } of found) {
      assert.equal(text.slice(origin?.range.start, origin?.range.end), names.zh ?? names.en);
    }
  });
}

test('the nearest glossary wins, and the farther ones stand beneath', () => {
  const text = '# P\n\nRecall counts.\n\n## Glossary\n\n- **Recall**: claims found among all.\n';
  const facts = new Session().read(text);
  const team = new Layer('workspace', readTeamGlossary('t.yaml', 'recall: the team says').terms);
  const found = glossaryOf(facts, team).termAt(facts, text.indexOf('Recall'));
  assert.equal(found?.layer, 'document');
  assert.deepEqual(
    found?.beneath.map(({ layer }) => layer),
    ['workspace', 'built-in'],
  );
});

test('a longer term of a farther glossary wins over a shorter near one', () => {
  const text = '# P\n\n召回率高。\n\n## 术语表\n\n- 召回：找候选\n';
  const facts = new Session().read(text);
  assert.equal(glossaryOf(facts).termAt(facts, text.indexOf('召回率'))?.term.id, 'recall');
});

test('an edit outside the glossary keeps its terms and moves their places', () => {
  const session = new Session();
  const first = documentGlossary(session.read('# P\n\none\n\n## Glossary\n\n- Claim: a report\n')).terms;
  const text = '# P\n\none more\n\n## Glossary\n\n- Claim: a report\n';
  const second = documentGlossary(session.read(text)).terms;
  assert.equal(second[0], first[0]);
  const { start = 0, end = 0 } = second[0]?.origin?.range ?? {};
  assert.equal(text.slice(start, end), 'Claim');
});

test('terms of one letter match only on their own', () => {
  const text = '# P\n\n词 and 词语, K and OK.\n\n## Glossary\n\n- 词：a word\n- K: a constant\n';
  const facts = new Session().read(text);
  const found = glossaryOf(facts)
    .termsOf(facts)
    .filter(({ layer, range }) => layer === 'document' && range.start < text.indexOf('##'));
  assert.deepEqual(
    found.map(({ range }) => [text.slice(range.start, range.end), range.start]),
    [
      ['词', 5],
      ['K', 15],
    ],
  );
});
