import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { rules } from '../../core/rules/index.ts';

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };

for (const page of pages) {
  test(`${page} links to files that exist and names scripts that exist`, () => {
    const text = readFileSync(page, 'utf8');
    const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => decodeURI(match[1] ?? ''));
    const broken = links
      .filter((link) => !/^(?:[a-z]+:|#)/i.test(link))
      .map((link) => link.replace(/#.*/, ''))
      .filter((link) => !existsSync(join(dirname(page), link)));
    assert.deepEqual(broken, []);
    const named = [...text.matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map((match) => match[1] ?? '');
    assert.deepEqual(
      named.filter((name) => scripts[name] === undefined),
      [],
    );
  });
}

test('every rule has its page in the index', () => {
  const index = readFileSync('docs/rules/README.md', 'utf8');
  assert.deepEqual(
    rules.filter(({ id }) => !index.includes(`](${id}.md)`) || !existsSync(`docs/rules/${id}.md`)).map(({ id }) => id),
    [],
  );
});
