import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import sections from '../../core/catalog/sections.json' with { type: 'json' };
import type { Role } from '../../core/facts/outline.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { expandSnippet } from './expand.ts';

interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const LEAST = 40;
const languages = ['en', 'zh'] as const;
/** Numbers left open, empty sections, and a suppression that has nothing to suppress yet. */
const LEFT_TO_FILL = ['wording-placeholder', 'suppression-unused'];
/** A snippet goes into a document whose model runs where the snippet says. */
const complete = {
  en: { server: example('spam-filter.en.md'), edge: example('spam-filter.en.md') },
  zh: { server: example('fraud-risk.zh.md'), edge: example('bank-kiosk-face.zh.md') },
};

function example(file: string): string {
  return readFileSync(new URL(`../../examples/${file}`, import.meta.url), 'utf8');
}

function snippetsOf(language: string): [name: string, snippet: Snippet][] {
  const file = new URL(`../../snippets/${language}.json`, import.meta.url);
  return Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>);
}

const prefixesOf = ({ prefix }: Snippet): readonly string[] => (typeof prefix === 'string' ? [prefix] : prefix);

for (const language of languages) {
  const snippets = snippetsOf(language);
  const session = new Session();

  test(`${language}: there are at least ${LEAST} snippets, each described`, () => {
    assert.ok(snippets.length >= LEAST, `${snippets.length} snippets`);
    for (const [name, { description, body, prefix }] of snippets) {
      assert.ok(description.length > 3, name);
      assert.ok(prefix.length > 0 && body.length > 0, name);
    }
  });

  for (const [name, { body }] of snippets) {
    test(`${language}: “${name}” expands`, () => {
      const { stops, choices } = expandSnippet(body.join('\n'));
      const numbers = [...new Set(stops)].filter((stop) => stop > 0).sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
        'tab stops count from 1',
      );
      assert.equal(stops.at(-1), 0, 'the cursor ends after the snippet');
      for (const values of choices) {
        assert.ok(values.length > 1 && values.every((value) => value.trim() === value && value !== ''), values.join());
        assert.equal(new Set(values).size, values.length, values.join());
      }
    });

    test(`${language}: “${name}” gives whole table rows`, () => {
      const rows = expandSnippet(body.join('\n'))
        .text.split('\n')
        .filter((line) => line.startsWith('|'));
      assert.equal(new Set(rows.map((row) => row.split('|').length)).size <= 1, true, rows.join('\n'));
    });

    test(`${language}: “${name}” draws no finding but on what is left to fill in`, () => {
      const { text } = expandSnippet(body.join('\n'));
      const { kind } = new Session().read(`# PRD\n\n${text}`).deployment;
      const before = `${complete[language][kind === 'server' ? 'server' : 'edge']}\n`;
      const { findings } = lint(session.read(`${before}${text}\n`));
      assert.deepEqual(
        findings.filter(({ rule, range }) => range.start < before.length || !LEFT_TO_FILL.includes(rule)),
        [],
      );
    });

    test(`${language}: “${name}” can be checked alone`, () => {
      const { text } = expandSnippet(body.join('\n'));
      const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } });
      assert.deepEqual(
        findings.filter(({ rule, range }) => rule === 'rule-crashed' || range.end > text.length),
        [],
      );
    });
  }

  test(`${language}: every section that a document needs has a snippet`, () => {
    const titled = new Set<Role>(
      snippets.flatMap(([, { body }]) =>
        new Session()
          .read(`# PRD\n\n${expandSnippet(body.join('\n')).text}`)
          .outline.flatMap(({ heading }) => heading.roles),
      ),
    );
    const needed = Object.entries(sections.roles).filter(([, { needed }]) => needed !== 'no');
    assert.deepEqual(
      needed.map(([role]) => role).filter((role) => !titled.has(role as Role)),
      [],
    );
  });
}

test('no prefix is used twice, in either language', () => {
  const prefixes = languages.flatMap((language) => snippetsOf(language).flatMap(([, snippet]) => prefixesOf(snippet)));
  assert.deepEqual(
    prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
    [],
  );
});

test('the prefixes that people type are there', () => {
  const prefixes = new Set(languages.flatMap((language) => snippetsOf(language).flatMap(([, s]) => prefixesOf(s))));
  const typed = [
    'prd-data',
    'prd-metric',
    'prd-threshold',
    'prd-deploy',
    'prd-open',
    '指标',
    '阈值',
    '数据来源',
    '部署',
  ];
  assert.deepEqual(
    typed.filter((prefix) => !prefixes.has(prefix)),
    [],
  );
});
