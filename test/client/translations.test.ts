import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';

type Texts = Readonly<Record<string, string>>;

const read = (path: string): string => readFileSync(path, 'utf8');
const json = (path: string): Texts => JSON.parse(read(path));
const keys = (texts: Texts): string[] => Object.keys(texts).sort();
const placeholders = (text: string): string[] => (text.match(/\{\d\}/g) ?? []).sort();

const source = readdirSync('client', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => read(`client/${file}`))
  .join('\n');
const used = [...source.matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text = '']) => text);

test('each text of the client is translated, and no translation is idle', () => {
  assert.ok(used.length > 20);
  assert.equal(source.split('l10n.t(').length - 1, used.length, 'a text is not a plain string');
  assert.deepEqual(keys(json('l10n/bundle.l10n.zh-cn.json')), [...new Set(used)].sort());
});

test('each translation has the placeholders of its text', () => {
  for (const [text, translation] of Object.entries(json('l10n/bundle.l10n.zh-cn.json'))) {
    assert.deepEqual(placeholders(translation), placeholders(text), text);
  }
});

test('each text of the manifest stands in both languages, and none is idle', () => {
  const named = [...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key = '']) => key);
  assert.deepEqual(keys(json('package.nls.json')), [...new Set(named)].sort());
  assert.deepEqual(keys(json('package.nls.zh-cn.json')), keys(json('package.nls.json')));
});
