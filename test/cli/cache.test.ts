import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DRAFT, DRAFT_ZH, folderWith, prdlint } from './cli.ts';

/** Puts a mark into every message that the cache keeps, so that a report from the cache can be told. */
function mark(folder: string, file = '.prdlintcache'): void {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll('"message":"', '"message":"(cached) '));
}

const run = async (folder: string, ...args: string[]): Promise<string> =>
  (await prdlint(folder, ['check', '--cache', '--format', 'compact', ...args])).out;

test('--cache gives the same report again without reading the documents', async () => {
  const folder = folderWith({ 'a.md': DRAFT, 'b.md': DRAFT_ZH });
  const first = await run(folder);
  assert.equal(await run(folder), first);
  mark(folder);
  const cached = await run(folder);
  assert.equal(cached.replaceAll('(cached) ', ''), first);
  assert.equal(cached.match(/\(cached\)/g)?.length, first.trimEnd().split('\n').length);
});

const changes: [what: string, change: (folder: string) => string[]][] = [
  ['the text', (folder) => edit(folder, 'a.md', `${DRAFT}\nMore.\n`)],
  ['the name of the document', (folder) => edit(folder, 'other.md', DRAFT, 'other.md')],
  ['the configuration', (folder) => edit(folder, '.prdlintrc.json', '{"profile": "gate"}')],
  ['a glob of its kind', (folder) => edit(folder, '.prdlintrc.json', '{"kinds": {"ai-prd": ["*.md"]}}')],
  ['the language', () => ['--lang', 'zh']],
  ['a rule', () => ['--rule', 'wording-placeholder=error']],
  ['the profile', () => ['--profile', 'gate']],
];
function edit(folder: string, name: string, text: string, ...paths: string[]): string[] {
  writeFileSync(join(folder, name), text);
  return paths;
}
for (const [what, change] of changes) {
  test(`--cache reads a document again when something else changed: ${what}`, async () => {
    const folder = folderWith({ 'a.md': DRAFT });
    await run(folder, 'a.md');
    mark(folder);
    const args = change(folder);
    const again = await run(folder, ...(args[0]?.endsWith('.md') ? args : ['a.md', ...args]));
    assert.match(again, /wording-placeholder/);
    assert.doesNotMatch(again, /\(cached\)/);
  });
}

test('a cache of another build, a broken one and one that cannot be written count as none', async () => {
  const folder = folderWith({
    'a.md': DRAFT,
    '.prdlintcache': '{"form": "prdlint-cache-1", "entries": {',
    'file/x': '',
  });
  const plain = await run(folder);
  assert.match(plain, /wording-placeholder/);
  writeFileSync(join(folder, '.prdlintcache'), '{"form":"prdlint-cache-0","entries":[]}');
  assert.equal(await run(folder), plain);
  assert.equal(await run(folder, '--cache-location', 'a.md/cache'), plain);
});
