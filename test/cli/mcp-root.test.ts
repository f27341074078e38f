import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { cliFile, DRAFT, folderWith, prdlint } from './cli.ts';

const client = new Client({ name: 'test', version: '1.0.0' });
const OFF = '{"rules": {"wording-placeholder": "off"}}';

before(async () => {
  const outer = folderWith({
    '.git/HEAD': '',
    'terms.yaml': 'terms:\n  - term: Recall\n    definition: 5\n',
    'settings.json': OFF,
    'secret.md': DRAFT,
    'root/terms/a.md': DRAFT,
    'root/terms/.prdlintrc.json': '{"glossaries": ["../../terms.yaml"]}',
    'root/known/a.md': DRAFT,
    'root/known/.prdlintrc.json': '{"baseline": "../../known.json"}',
    'root/bare/a.md': DRAFT,
    'root/linked/a.md': DRAFT,
    'root/many/a.md': DRAFT,
  });
  for (const document of ['root/known/a.md', 'root/bare/a.md']) {
    await prdlint(outer, ['baseline', '--baseline', 'known.json', '--no-config', document]);
  }
  await prdlint(outer, ['baseline', '--no-config', 'root/bare']);
  symlinkSync(join(outer, 'settings.json'), join(outer, 'root/linked/.prdlintrc.json'));
  symlinkSync(join(outer, 'secret.md'), join(outer, 'root/many/b.md'));
  symlinkSync('b.md', join(outer, 'root/many/c.md'));
  symlinkSync('a.md', join(outer, 'root/many/d.md'));
  const args = [cliFile, 'mcp', '--root', join(outer, 'root')];
  await client.connect(new StdioClientTransport({ command: process.execPath, args }));
});
after(() => client.close());

interface Checked {
  readonly text: string;
  readonly files: readonly { readonly file: string; readonly findings: readonly { readonly rule: string }[] }[];
}

async function check(path: string): Promise<Checked> {
  const { content, structuredContent } = await client.callTool({ name: 'check', arguments: { path } });
  const [first] = content as { text: string }[];
  return { text: first?.text ?? '', files: (structuredContent as unknown as Checked | undefined)?.files ?? [] };
}

test('a glossary above the root is not read, and that is said', async () => {
  const { text, files } = await check('terms/a.md');
  assert.match(text, /“\.\.\/\.\.\/terms\.yaml” lies outside the project/);
  assert.doesNotMatch(text, /definition/);
  assert.equal(files.length, 1);
});

const above: [what: string, path: string][] = [
  ['a baseline above the root, which the configuration names', 'known/a.md'],
  ['a baseline above the root, of the usual name', 'bare/a.md'],
  ['a configuration that is a link out of the root', 'linked/a.md'],
];
for (const [what, path] of above) {
  test(`${what} does not hide a finding`, async () => {
    const { files } = await check(path);
    assert.ok(files[0]?.findings.some(({ rule }) => rule === 'wording-placeholder'));
  });
}

test('of a folder the documents are checked that links do not lead out of the root for', async () => {
  const { files } = await check('many');
  assert.deepEqual(
    files.map(({ file }) => file),
    ['many/a.md', 'many/d.md'],
  );
});
