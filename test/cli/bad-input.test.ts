import assert from 'node:assert/strict';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DRAFT, folderWith, prdlint } from './cli.ts';

const utf16 = (text: string): Uint8Array => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

const documents: [name: string, content: string | Uint8Array][] = [
  ['an empty file', ''],
  ['only front matter', '---\ntype: ai-prd\n---\n'],
  ['front matter that does not end', '---\ntype: ai-prd\n# Title\n'],
  ['broken front matter', '---\ntype: [ai-prd\n: :\n---\n# Title\n\nTBD\n'],
  ['front matter nested without end', `---\na: ${'{"a":'.repeat(5000)}\n---\n# Title\n`],
  ['a byte order mark and CRLF', `\uFEFF${DRAFT.replaceAll('\n', '\r\n')}`],
  ['lone CR line ends', DRAFT.replaceAll('\n', '\r')],
  ['NUL and other control characters', DRAFT.replace('TBD', '\0TBD\u001b[31m\u0007')],
  ['lone surrogates in UTF-16', utf16(DRAFT.replace('Recall', '\uD800Recall\uDFFF'))],
  ['bytes that are no UTF-8', Buffer.concat([Buffer.from(DRAFT), Buffer.from([0xff, 0xc3, 0x28, 0xed, 0xa0, 0x80])])],
  ['right-to-left text', DRAFT.replace('Recall', '\u202Eהחזרה\u202C')],
  ['rows with wrong cell counts', `${DRAFT}\n| A | B |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |\n||\n`],
  ['quotes nested deeply', `${DRAFT}\n${'>'.repeat(300)} deep\n`],
  ['lists nested deeply', `${DRAFT}\n${'- '.repeat(100)}deep\n`],
  ['emphasis without end', `${DRAFT}\n${'*a _b '.repeat(3000)}\n`],
  ['brackets without end', `${DRAFT}\n${'['.repeat(5000)}\n`],
  ['comments without end', `${DRAFT}\n${'<!-- prdlint-disable '.repeat(2000)}\n`],
  ['one very long line', `${DRAFT}\n${'word '.repeat(40_000)}TBD\n`],
];

const folder = folderWith(Object.fromEntries(documents.map(([, content], i) => [`${i}.md`, content])));
const files = documents.map((_, i) => `${i}.md`);
const runs = [
  ['check', '--kind', 'ai-prd', '--severity', 'info'],
  ['facts'],
  ['check', '--kind', 'ai-prd', '--format', 'json'],
  ['facts', '--format', 'json'],
];

for (const args of runs) {
  test(`prdlint ${args.join(' ')} reads ${documents.map(([name]) => name).join(', ')}`, async () => {
    const { status, out, err } = await prdlint(folder, [...args, ...files]);
    assert.equal(err, '');
    assert.equal(status, args[0] === 'facts' ? 0 : 1);
    assert.doesNotMatch(
      out,
      /[\u0000-\u0009\u000b-\u001f\u007f\u202a-\u202e]/,
      'no control character reaches the terminal',
    );
    if (!args.includes('json')) return;
    const value = JSON.parse(out) as { file: string }[] | { files: { file: string }[] };
    const entries = Array.isArray(value) ? value : value.files;
    assert.deepEqual(
      entries.map(({ file }) => file),
      files,
    );
  });
}

test('front matter, line ends and broken characters do not hide the finding behind them', async () => {
  const { out } = await prdlint(folder, ['check', '--format', 'json', '--kind', 'ai-prd', ...files]);
  const report = JSON.parse(out) as { files: { findings: { rule: string; line: number; column: number }[] }[] };
  for (const [i, [name, content]] of documents.entries()) {
    if (!`${content}`.includes('Recall: TBD')) continue;
    const found = report.files[i]?.findings.filter(({ rule }) => rule === 'wording-placeholder');
    assert.deepEqual([found?.[0]?.line, found?.[0]?.column], [12, 11], name);
  }
});

test('columns count from the text after a byte order mark', async () => {
  const folder = folderWith({ 'prd.md': '\uFEFFTBD\n' });
  const { out } = await prdlint(folder, ['check', '--kind', 'ai-prd', 'prd.md']);
  assert.match(out, /^prd\.md:1:1 {2}warning {2}wording-placeholder$/m);
});

const configs: [name: string, file: string, text: string, english: RegExp][] = [
  ['text that is no JSON', '.prdlintrc.json', 'profile', /^\.prdlintrc\.json:1:1 {2}error {2}This is not valid JSON/],
  [
    'an unknown key',
    '.prdlintrc.json',
    '{\n\t"profil": "gate"\n}',
    /^\.prdlintrc\.json:2:2 {2}error .*Did you mean “profile”\?/,
  ],
  [
    'an unknown rule',
    '.prdlintrc.yaml',
    'rules:\n  wording-placehodler: off\n',
    /^\.prdlintrc\.yaml:2:3 {2}error .*Did you mean “wording-placeholder”\?/,
  ],
  ['a bad glob', 'prdlint.config.json', '{"exclude": ["docs/[a"]}', /^prdlint\.config\.json:1:14 {2}error .*no glob/],
  [
    'a glossary that is missing',
    '.prdlintrc.json',
    '{"glossaries": ["gone.json"]}',
    /:1:18 {2}error {2}“gone\.json” does not exist/,
  ],
  ['a glossary that is a folder', '.prdlintrc.json', '{"glossaries": ["terms"]}', /“terms” is a folder/],
  [
    'a glossary outside the project',
    '.prdlintrc.json',
    '{"glossaries": ["../../terms.json"]}',
    /lies outside the project/,
  ],
  [
    'comments in JSON',
    '.prdlintrc.json',
    '{\n  // strict\n}',
    /^\.prdlintrc\.json:2:3 {2}error {2}JSON has no comments/,
  ],
];

for (const [name, file, text, english] of configs) {
  test(`a configuration with ${name} is told at its place, the documents are checked, and the status is 2`, async () => {
    const project = folderWith({ 'prd.md': DRAFT, [file]: text });
    mkdirSync(join(project, 'terms'));
    const { status, out, err } = await prdlint(project, ['check', 'prd.md']);
    assert.match(err, english);
    assert.equal(err.trimEnd().split('\n').length, 1, err);
    assert.match(out, /^prd\.md:12:11 {2}warning {2}wording-placeholder$/m);
    assert.equal(status, 2);
  });
}

test('a glossary that cannot be read is told at its own place, and a link out of the project is refused', async () => {
  const outside = folderWith({ 'terms.yaml': 'terms: []\n' });
  const project = folderWith({
    'prd.md': DRAFT,
    'broken.yaml': 'terms:\n  - term: Recall\n    definition: 5\n',
    '.prdlintrc.json': '{"glossaries": ["broken.yaml", "linked.yaml"]}',
  });
  symlinkSync(join(outside, 'terms.yaml'), join(project, 'linked.yaml'));
  const { err, status } = await prdlint(project, ['check', 'prd.md']);
  assert.match(err, /^broken\.yaml:\d+:\d+ {2}warning {2}/m);
  assert.match(err, /^\.prdlintrc\.json:1:33 {2}error {2}“linked\.yaml” lies outside the project/m);
  assert.equal(status, 2);
});

test('a configuration problem is told in Chinese on a Chinese terminal', async () => {
  const folder = folderWith({ 'prd.md': DRAFT, '.prdlintrc.json': '{"profil": "gate"}' });
  const { err } = await prdlint(folder, ['check', 'prd.md'], { LANG: 'zh_CN.UTF-8' });
  assert.equal(err, '.prdlintrc.json:1:2  错误  没有名为“profil”的键。是否想写“profile”？\n');
});

test('names with blanks, line ends, quotes and other letters are read, and shown so that no terminal obeys them', async () => {
  const names = ['a b.md', 'a\nb.md', "it's “é” 需求.md", '-rf.md', '--fix.md', 'a\u001b[31m.md', '[x].md'];
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, DRAFT])));
  const { out, err, status } = await prdlint(folder, ['check', '.', '--format', 'json']);
  assert.equal(err, '');
  assert.deepEqual(
    (JSON.parse(out) as { files: { file: string }[] }).files.map(({ file }) => file).sort(),
    [...names].sort(),
  );
  assert.equal(status, 1);
  const shown = await prdlint(folder, ['check', '.', '--format', 'compact']);
  for (const line of shown.out.trimEnd().split('\n')) assert.match(line, /\.md:\d+:\d+: /);
  assert.doesNotMatch(shown.out, /\u001b/);
});

test('a file whose name is no UTF-8 is told, and the others are checked', async () => {
  const folder = folderWith({ 'a.md': DRAFT });
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x61, 0xff]), Buffer.from('.md')]), DRAFT);
  const { out, err, status } = await prdlint(folder, ['check', '.', '--format', 'compact']);
  assert.equal(err, 'a\ufffd.md: cannot be read: its name is not UTF-8; rename it.\n');
  assert.match(out, /^a\.md:12:11: /m);
  assert.equal(status, 2);
  const named = await prdlint(folder, ['check', 'a\ufffd.md', 'a.md', '--format', 'compact']);
  assert.deepEqual([named.status, named.err], [2, 'a\ufffd.md: cannot be read: its name is not UTF-8; rename it.\n']);
  assert.equal(named.out, out);
});
