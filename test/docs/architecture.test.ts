import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';

const pages = ['docs/architecture.md', 'docs/architecture.zh.md'];
const [english = '', chinese = ''] = pages.map((page) => readFileSync(page, 'utf8'));

/** The code blocks of a page, and the page without them. */
function split(text: string): { readonly blocks: string; readonly prose: string } {
  const fence = /^```\n([\s\S]*?)^```$/gm;
  return {
    blocks: [...text.matchAll(fence)].map(([, block = '']) => block).join('\n'),
    prose: text.replaceAll(fence, ''),
  };
}

test('both pages have the same headings by level', () => {
  const levels = (text: string): string[] => [...split(text).prose.matchAll(/^(#+) /gm)].map(([, marks = '']) => marks);
  assert.ok(levels(english).length > 10);
  assert.deepEqual(levels(chinese), levels(english));
});

test('both pages name the same code', () => {
  const named = (text: string): string[] =>
    [...new Set([...split(text).prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code))].sort();
  assert.ok(named(english).length > 50);
  assert.deepEqual(named(chinese), named(english));
});

test('both pages show the same tree of folders', () => {
  // What a line says in words is in the language of the page; its indentation and the names of files are not.
  const lines = (text: string): string[] =>
    split(text)
      .blocks.split('\n')
      .map((line) => [/^ */.exec(line)?.[0], ...(line.match(/[\w*-]+(?:\/[\w*.-]*|\.[a-z]+)/g) ?? [])].join(' '));
  assert.ok(lines(english).length > 20);
  assert.deepEqual(lines(chinese), lines(english));
});

for (const [i, text] of [english, chinese].entries()) {
  const page = pages[i] ?? '';
  test(`the links of ${page} lead to files, and to headings of theirs`, () => {
    const links = [...text.matchAll(/\]\((?![a-z]+:)([^)#]+)#?([^)]*)\)/g)];
    assert.ok(links.length > 3);
    for (const [, path = '', heading] of links) {
      const titles = readFileSync(join(dirname(page), path), 'utf8').match(/^#+ .+$/gm) ?? [];
      const anchors = titles.map((title) => title.replace(/^#+ /, '').toLowerCase().replaceAll(' ', '-'));
      if (heading) assert.ok(anchors.includes(heading), `${path}#${heading}`);
    }
  });
}
