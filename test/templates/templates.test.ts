import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { Blanks, snippetText } from '../../core/templates/blanks.ts';
import { composeTemplate } from '../../core/templates/compose.ts';
import { SYSTEMS } from '../../core/templates/systems.ts';
import type { System, Target } from '../../core/templates/template.ts';
import { expandSnippet } from '../snippets/expand.ts';

const LANGUAGES = ['en', 'zh'] as const;
const folder = new URL('../../core/templates/systems/', import.meta.url);
const read = (id: string): System => JSON.parse(readFileSync(new URL(`${id}.json`, folder), 'utf8'));

function compose(id: string, language: 'en' | 'zh', target: Target, name?: string): string {
  const entry = SYSTEMS.find((one) => one.id === id);
  assert.ok(entry, id);
  const text = read(id)[language];
  return composeTemplate({ text, language, target, name: name ?? entry[language].title, today: '2026-03-01' });
}

/** Headings and the sizes of tables and lists, without words. */
function shape(text: string): string[] {
  return text
    .split('\n')
    .map((line) => /^#+ |^-(?= )/.exec(line)?.[0] ?? (line.startsWith('|') ? `| ${line.split('|').length}` : ''))
    .filter((mark) => mark !== '');
}

test('every system of the list has a file, and every file is listed', () => {
  assert.deepEqual(SYSTEMS.map(({ id }) => `${id}.json`).sort(), readdirSync(folder).sort());
});

for (const { id, targets } of SYSTEMS) {
  test(`${id}: both languages have the same parts, as long as each other`, () => {
    const { en, zh } = read(id);
    const sizes = (text: System['en']): [string, unknown][] =>
      Object.entries(text).map(([part, value]) => [part, Array.isArray(value) ? value.length : typeof value]);
    assert.deepEqual(sizes(zh), sizes(en));
    assert.deepEqual(Object.keys(en.deploy).sort(), [...targets].sort());
    for (const target of targets) {
      assert.deepEqual(Object.keys(zh.deploy[target] ?? {}), Object.keys(en.deploy[target] ?? {}));
      assert.deepEqual(shape(snippetText(compose(id, 'zh', target))), shape(snippetText(compose(id, 'en', target))));
    }
  });

  for (const language of LANGUAGES) {
    for (const target of targets) {
      test(`${id} in ${language} for ${target}: nothing is found but its own blanks`, () => {
        const text = snippetText(compose(id, language, target));
        const facts = new Session().read(text);
        for (const profile of ['draft', 'review', 'gate'] as const) {
          const { findings } = lint(facts, { profile });
          assert.deepEqual(
            findings
              .filter(({ rule }) => rule !== 'wording-placeholder')
              .map(({ rule, message }) => `${rule}: ${message}`),
            [],
            profile,
          );
          assert.ok(findings.length > 50, 'blanks are seen');
        }
        assert.equal(facts.deployment.kind, target);
        assert.ok(facts.dataSources.length > 0);
      });

      test(`${id} in ${language} for ${target}: it is a snippet of whole tables`, () => {
        const snippet = compose(id, language, target);
        const { text, stops, choices } = expandSnippet(snippet);
        assert.equal(text, snippetText(snippet));
        assert.deepEqual(
          stops,
          stops.map((_, index) => (index === stops.length - 1 ? 0 : index + 1)),
          'each blank has a stop of its own, in order',
        );
        for (const values of choices) assert.equal(new Set(values).size, values.length);
        assert.doesNotMatch(text.replace(/\n---[\s\S]*?\n---\n/, ''), /%[a-zA-Z0-9]|[{}]/, 'nothing is left unfilled');
        for (const table of text.split(/\n\n/).filter((block) => block.startsWith('|'))) {
          const widths = table
            .trimEnd()
            .split('\n')
            .map((row) => row.split('|').length);
          assert.equal(new Set(widths).size, 1, table);
        }
      });
    }
  }
}

test('blanks name who fills them, and leave the rest of the text alone', () => {
  // `§` stands for the dollar sign of a tab stop.
  const cases: [text: string, snippet: string, shown: string][] = [
    ['≥ {}%', '≥ §{1:TODO(data, date)}%', '≥ TODO(data, date)%'],
    ['{legal}', '§{1:TODO(legal, date)}', 'TODO(legal, date)'],
    ['by {: whom}', 'by §{1:TODO(data, date): whom}', 'by TODO(data, date): whom'],
    ['{法务：编号}', '§{1:TODO(法务, date)：编号}', 'TODO(法务, date)：编号'],
    ['{=≥,≤} {}', '§{1|≥,≤|} §{2:TODO(data, date)}', '≥ TODO(data, date)'],
    ['a $ and a \\', 'a \\$ and a \\\\', 'a $ and a \\'],
  ];
  for (const [text, snippet, shown] of cases) {
    assert.equal(new Blanks('date').fill(text, 'data'), snippet.replaceAll('§', '$'));
    assert.equal(snippetText(snippet.replaceAll('§', '$')), shown);
  }
});

test('a name may hold what YAML and snippets read as signs', () => {
  for (const name of ['Search: v2', '$1 off {deal} \\ more', '“You may also like”', 'true', '- dash', '# hash']) {
    const text = snippetText(compose('blank', 'en', 'server', name));
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? '';
    assert.equal(title.startsWith('"') ? JSON.parse(title) : title, name);
    assert.ok(text.includes(`\n# ${name}\n`), name);
  }
  assert.match(snippetText(compose('blank', 'zh', 'edge', ' \n ')), /\n# 未命名产品\n/);
});
