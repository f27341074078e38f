import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceFile } from '../../cli/check/replace.ts';
import { folderWith, prdlint } from './cli.ts';

const DOUBLED = '---\ntype: ai-prd\n---\n# PRD: API\n\n## Performance\n\n- Recall ≥ 95%%\n- Cost: TBD\n';
const MENDED = DOUBLED.replace('%%', '%');

const utf16 = (text: string, swapped: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return swapped ? bytes.swap16() : bytes;
};

const forms: [name: string, form: (text: string) => string | Uint8Array][] = [
  ['UTF-8', (text) => text],
  ['UTF-8 with a byte order mark', (text) => `\ufeff${text}`],
  ['CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['UTF-16, little-endian', (text) => utf16(text, false)],
  ['UTF-16, big-endian', (text) => utf16(text, true)],
];
for (const [name, form] of forms) {
  test(`--fix makes the safe fixes and nothing else: ${name}`, async () => {
    const folder = folderWith({ 'a.md': form(DOUBLED), 'b.md': form(MENDED) });
    const { out } = await prdlint(folder, ['check', '--fix', '--severity', 'warning']);
    assert.deepEqual(readFileSync(join(folder, 'a.md')), Buffer.from(form(MENDED) as string));
    assert.deepEqual(readFileSync(join(folder, 'b.md')), Buffer.from(form(MENDED) as string));
    assert.doesNotMatch(out, /metric-doubled-percent/);
    assert.match(out, /a\.md:9:9 {2}warning {2}wording-placeholder/, 'what is not safe stays for its author');
  });
}

test('--fix keeps links and permissions, and leaves nothing beside the file', async () => {
  const folder = folderWith({ 'real/a.md': DOUBLED });
  symlinkSync('real/a.md', join(folder, 'link.md'));
  chmodSync(join(folder, 'real/a.md'), 0o640);
  await prdlint(folder, ['check', '--fix', 'link.md']);
  assert.ok(lstatSync(join(folder, 'link.md')).isSymbolicLink());
  assert.equal(readFileSync(join(folder, 'real/a.md'), 'utf8'), MENDED);
  assert.equal(statSync(join(folder, 'real/a.md')).mode & 0o777, 0o640);
  assert.deepEqual(readdirSync(join(folder, 'real')), ['a.md']);
});

test('--fix-dry-run shows the change and leaves the file, the standard input too', async () => {
  const folder = folderWith({ 'a.md': DOUBLED });
  const { out } = await prdlint(folder, ['check', '--fix-dry-run', 'a.md']);
  const diff =
    '--- a.md\n+++ a.md\n@@ -6,5 +6,5 @@\n ## Performance\n \n-- Recall ≥ 95%%\n+- Recall ≥ 95%\n - Cost: TBD\n \n';
  assert.equal(out.slice(0, diff.length), diff);
  assert.doesNotMatch(out, /metric-doubled-percent/);
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), DOUBLED);
  const piped = await prdlint(folder, ['check', '--fix-dry-run', '-', '--stdin-filename', 'a.md'], {}, DOUBLED);
  assert.equal(piped.out, out);
});

test('--fix leaves a file alone that holds bytes which are no text, and says so', async () => {
  const bytes = Buffer.concat([Buffer.from(DOUBLED), Buffer.from([0xff, 0xfe, 0x41])]);
  const folder = folderWith({ 'a.md': bytes });
  const { err, status, out } = await prdlint(folder, ['check', '--fix', 'a.md']);
  assert.equal(err, 'a.md: has bytes that are no text; it was left as it is.\n');
  assert.equal(status, 2);
  assert.match(out, /metric-doubled-percent/);
  assert.deepEqual(readFileSync(join(folder, 'a.md')), bytes);
});

test('a file that changed since it was read is left alone, and nothing stays beside it', async () => {
  const folder = folderWith({ 'a.md': 'new text of somebody else\n' });
  const path = join(folder, 'a.md');
  await assert.rejects(
    replaceFile('a.md', path, Buffer.from('old'), Buffer.from('fixed')),
    /changed by another program/,
  );
  assert.equal(readFileSync(path, 'utf8'), 'new text of somebody else\n');
  assert.deepEqual(readdirSync(folder), ['a.md']);
});

test('a file that cannot be written is left whole, and the reason is said', async () => {
  const folder = folderWith({ 'a.md': DOUBLED });
  const path = join(folder, 'gone', 'a.md');
  await assert.rejects(
    replaceFile('gone/a.md', path, Buffer.from(''), Buffer.from('x')),
    /cannot be written: there is no such folder/,
  );
});

test('two processes that fix one file at once leave it whole and fixed', async () => {
  const text = `${DOUBLED}\n${'More words on the product.\n'.repeat(2000)}`;
  const folder = folderWith({ 'a.md': text });
  const runs = await Promise.all([1, 2, 3].map(() => prdlint(folder, ['check', '--fix', 'a.md'])));
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), text.replace('%%', '%'));
  assert.deepEqual(readdirSync(folder), ['a.md']);
  for (const { err } of runs)
    assert.match(err, /^(?:|a\.md: changed by another program meanwhile; it was left as it is\.\n)$/);
});
