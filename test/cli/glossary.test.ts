import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { entries } from '../../core/glossary/builtin.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { Folder } from '../server/folder.ts';
import { prdlint } from './cli.ts';

const { path } = new Folder({
  '.prdlintrc.json': '{"glossaries": ["team.yaml"]}',
  'team.yaml':
    '- {term: claim, definition: "a | b, \\"c\\"", aliases: [案件]}\n- {term: "=SUM", definition: =1+1}\n- {term: recall, definition: ours}\n',
});

test('prdlint glossary prints a table that reads as a glossary again', async () => {
  const { status, out } = await prdlint(path, ['glossary']);
  assert.equal(status, 0);
  assert.match(out, /^\| Term \| Alias \| Definition \|\n/);
  assert.match(out, /\| claim \| 案件 \| a \\\| b, "c" \|/);
  const { terms } = readTeamGlossary('g.md', out);
  assert.ok(terms.length > entries().length * 0.95, `${terms.length}`);
});

test('prdlint glossary speaks Chinese', async () => {
  const { out } = await prdlint(path, ['glossary', '--lang', 'zh']);
  assert.match(out, /^\| 术语 \| 别名 \| 定义 \|\n/);
  assert.match(out, /\| 准确率 \| accuracy; /);
});

test('prdlint glossary --format json fits the schema, the team before the built-in terms', async () => {
  const { out } = await prdlint(path, ['glossary', '--format', 'json']);
  const glossary = JSON.parse(out) as { terms: { names: { en?: string }; definition: { en?: string } }[] };
  const ajv = new Ajv({ allowUnionTypes: true });
  const valid = ajv.compile(JSON.parse(readFileSync('schemas/glossary.schema.json', 'utf8')));
  assert.ok(valid(glossary), ajv.errorsText(valid.errors));
  assert.equal(glossary.terms[0]?.names.en, 'claim');
  const recalls = glossary.terms.filter(({ names }) => names.en === 'recall');
  assert.deepEqual(
    recalls.map(({ definition }) => definition.en),
    ['ours'],
  );
});

test('prdlint glossary --format csv quotes cells and disarms formulas', async () => {
  const { out } = await prdlint(path, ['glossary', '--format', 'csv', '--no-config']);
  assert.match(out, /^en,zh,aliases,category,glossary,/);
  assert.equal(out.split('\r\n').length, entries().length + 2);
  const team = await prdlint(path, ['glossary', '--format', 'csv']);
  assert.match(team.out, /claim,案件,,,workspace,"a \| b, ""c""",/);
  assert.match(team.out, /^'=SUM,,,,workspace,'=1\+1,/m);
});

const searches: [words: string[], first: string][] = [
  [['查全率'], 'recall'],
  [['true', 'positive', 'rate'], 'recall'],
  [['ROC', 'AUC'], 'area under the ROC curve'],
  [['案件'], 'claim'],
  [['recall'], 'recall'],
];
for (const [words, first] of searches) {
  test(`prdlint glossary search ${words.join(' ')} finds ${first}`, async () => {
    const { status, out } = await prdlint(path, ['glossary', 'search', ...words]);
    assert.equal(status, 0);
    assert.equal(out.split('  ')[0], first);
  });
}

test('a search takes its options wherever they stand', async () => {
  for (const args of [
    ['--format', 'json', 'search', '案件'],
    ['search', '案件', '--format', 'json'],
  ]) {
    const { out } = await prdlint(path, ['glossary', ...args]);
    const { terms } = JSON.parse(out) as { terms: { names: { en?: string } }[] };
    assert.equal(terms[0]?.names.en, 'claim');
  }
});

test('a search that finds nothing says so and ends with 1', async () => {
  const { status, out, err } = await prdlint(path, ['glossary', 'search', 'qwertz', '--lang', 'zh']);
  assert.deepEqual([status, out], [1, '']);
  assert.match(err, /没有“qwertz”/);
});

test('what is wrong with the glossaries is told beside the terms', async () => {
  const { path } = new Folder({
    '.prdlintrc.json': '{"glossaries": ["a.yaml", "b.md", "gone.yaml"]}',
    'a.yaml': '- {term: claim, aliases: [case], definition: a report}\n- {term: rider}\n',
    'b.md': '| Term | Definition |\n|---|---|\n| Case | a box |\n| excess | a sum |\n',
  });
  const { status, out, err } = await prdlint(path, ['glossary', 'search', 'excess', '--format', 'csv']);
  assert.equal(status, 2);
  assert.match(out, /^excess,/m);
  assert.match(err, /^a\.yaml:2:10 +warning +“rider” has no definition\./m);
  assert.match(err, /^b\.md:3:3 +warning +“Case” is defined in a\.yaml as well; the definition there counts\./m);
  assert.match(err, /“gone\.yaml” does not exist\./);
});
