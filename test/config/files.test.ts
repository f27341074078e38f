import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findConfig, foldersUp } from '../../core/config/find.ts';
import { isRelative, resolveInside } from '../../core/config/inside.ts';
import { matchFile } from '../../core/config/match.ts';
import { nearest } from '../../core/config/nearest.ts';

test('findConfig takes the nearest file upwards, and the first name in a folder', async () => {
  const files = new Map([
    ['/w/.prdlintrc.yaml', 'top'],
    ['/w/a/prdlint.config.json', 'second'],
    ['/w/a/.prdlintrc.json', 'first'],
    ['/.prdlintrc.json', 'above'],
  ]);
  const read = async (path: string): Promise<string | undefined> => files.get(path);
  assert.deepEqual(await findConfig('/w/a/b/prd.md', '/w', read), {
    file: '/w/a/.prdlintrc.json',
    folder: '/w/a',
    text: 'first',
  });
  assert.equal((await findConfig('/w/c/prd.md', '/w', read))?.text, 'top');
  files.delete('/w/.prdlintrc.yaml');
  assert.equal(await findConfig('/w/c/prd.md', '/w', read), undefined);
  assert.equal((await findConfig('/w/c/prd.md', '/', read))?.file, '/.prdlintrc.json');
});

const up: [path: string, root: string, folders: string[]][] = [
  ['/w/a/b.md', '/w', ['/w/a', '/w']],
  ['/w/a/b.md', '/w/', ['/w/a', '/w']],
  ['/w/b.md', '/', ['/w', '/']],
  ['/other/b.md', '/w', []],
  ['/wide/b.md', '/w', []],
  [
    'vscode-vfs://github/o/r/d/a.md',
    'vscode-vfs://github/o/r',
    ['vscode-vfs://github/o/r/d', 'vscode-vfs://github/o/r'],
  ],
  ['C:/w/a.md', 'C:/w', ['C:/w']],
];
for (const [path, root, folders] of up) {
  test(`foldersUp goes from ${path} to ${root}`, () => assert.deepEqual(foldersUp(path, root), folders));
}

const matches: [config: Parameters<typeof matchFile>[0], path: string, expected: ReturnType<typeof matchFile>][] = [
  [{}, 'a.md', { included: true }],
  [{}, 'docs/需求 文档.markdown', { included: true }],
  [{}, '.github/a.md', { included: true }],
  [{}, 'a.txt', { included: false }],
  [{}, 'x/node_modules/y/a.md', { included: false }],
  [{ exclude: [] }, 'node_modules/y/a.md', { included: false }],
  [{ include: ['docs'] }, 'docs/a/b.md', { included: true }],
  [{ include: ['docs/'] }, 'docs/b.md', { included: true }],
  [{ include: ['./docs/*.md'] }, 'docs/b.md', { included: true }],
  [{ include: ['docs/*.md'] }, 'docs/a/b.md', { included: false }],
  [{ exclude: ['drafts'] }, 'drafts/b.md', { included: false }],
  [{ exclude: ['**/old-*.md'] }, 'x/old-b.md', { included: false }],
  [{ include: ['[a'] }, 'a.md', { included: false }],
  [{ kinds: { 'ai-prd': ['specs/**'], other: ['specs/notes.md'] } }, 'specs/b.md', { included: true, kind: 'ai-prd' }],
  [{ kinds: { other: ['notes'] } }, 'notes/b.md', { included: true, kind: 'other' }],
];
for (const [config, path, expected] of matches) {
  test(`matchFile: ${JSON.stringify(config)} on ${path}`, () => assert.deepEqual(matchFile(config, path), expected));
}

const inside: [root: string, folder: string, path: string, expected: string | undefined][] = [
  ['/w', '/w', 'terms.json', '/w/terms.json'],
  ['/w', '/w/docs', '../terms.json', '/w/terms.json'],
  ['/w', '/w/docs', '../../terms.json', undefined],
  ['/w', '/w/docs', './a/../b.json', '/w/docs/b.json'],
  ['/w', '/w', '..\\up.json', undefined],
  ['/w', '/w', '/etc/passwd', undefined],
  ['/w', '/w', 'file:///etc/passwd', undefined],
  ['/w', '/w', '~/x.json', undefined],
  ['/w', '/wide', 'x.json', undefined],
  ['/', '/a', '../x.json', '/x.json'],
  ['memfs:/w', 'memfs:/w/d', 'x.json', 'memfs:/w/d/x.json'],
];
for (const [root, folder, path, expected] of inside) {
  test(`resolveInside: ${path} from ${folder} in ${root}`, () => {
    assert.equal(resolveInside(root, folder, path), expected);
  });
}

test('isRelative refuses roots, drives, schemes and NUL', () => {
  const paths = ['a.json', './a', '../a', '/a', '\\a', 'C:\\a', 'https://a', 'a\0b', ''];
  assert.deepEqual(
    paths.filter((path) => isRelative(path)),
    ['a.json', './a', '../a'],
  );
});

test('nearest names what was meant, and nothing where nothing is near', () => {
  const names = ['data-source-missing', 'deploy-target-missing', 'profile'];
  assert.equal(nearest('data-source-mising', names), 'data-source-missing');
  assert.equal(nearest('Profile', names), 'profile');
  assert.equal(nearest('colour', names), undefined);
});
