import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../server/protocol.ts';

interface Setting {
  readonly type: string;
  readonly default: unknown;
  readonly order?: number;
  readonly markdownDescription?: string;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
  readonly enumDescriptions?: readonly string[];
}

const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const settings: Readonly<Record<string, Setting>> = contributes.configuration.properties;

/** Where the effect of each setting is tried: a file, and words of the test in it. */
const TRIED: Readonly<Record<string, readonly [file: string, words: readonly string[]]>> = {
  'prdlint.enable': ['test/server/settings.test.ts', ['{ enable: true }', '{ enable: false }']],
  'prdlint.run': ['test/server/settings.test.ts', ["{ run: 'onType' }", "{ run: 'onSave' }", "{ run: 'manual' }"]],
  'prdlint.language': [
    'test/server/settings.test.ts',
    ["{ language: 'auto' }", "{ language: 'en' }", "{ language: 'zh' }"],
  ],
  'prdlint.profile': [
    'test/server/settings.test.ts',
    ["{ profile: 'auto' }", "{ profile: 'draft' }", "{ profile: 'review' }", "{ profile: 'gate' }"],
  ],
  'prdlint.codeLens': ['test/server/settings.test.ts', ['{ codeLens: false }']],
  'prdlint.inlayHints': ['test/server/settings.test.ts', ['{ inlayHints: true }']],
  'prdlint.hover.language': [
    'test/server/settings.test.ts',
    ["language: 'document'", "language: 'interface'", "language: 'both'"],
  ],
  'prdlint.preview.terms': ['test/vscode/suite/preview.ts', ["update('preview.terms', false"]],
  'prdlint.preview.badges': ['test/vscode/suite/preview.ts', ['prdlint.toggleBadges']],
};

test('the effect of each setting is tried by a test, value by value', () => {
  assert.deepEqual(Object.keys(TRIED).sort(), Object.keys(settings).sort());
  for (const [setting, [file, words]] of Object.entries(TRIED)) {
    const source = readFileSync(file, 'utf8');
    for (const word of words) assert.ok(source.includes(word), `${setting}: ${word} in ${file}`);
    for (const value of settings[setting]?.enum ?? []) {
      assert.ok(
        words.some((word) => word.includes(`'${value}'`)),
        `${setting}: ${value}`,
      );
    }
  }
});

test('each setting is described, value by value, and has a place of its own in their list', () => {
  for (const [name, setting] of Object.entries(settings)) {
    assert.match(setting.markdownDescription ?? '', /^%settings\.[\w.]+%$/, name);
    const values = setting.markdownEnumDescriptions ?? setting.enumDescriptions ?? [];
    assert.equal(values.length, setting.enum?.length ?? 0, name);
    if (setting.enum)
      assert.ok(
        setting.enum.some((value) => value === setting.default),
        name,
      );
  }
  const orders = Object.values(settings).map(({ order }) => order);
  assert.deepEqual(
    orders,
    orders.toSorted((a, b) => (a ?? 0) - (b ?? 0)),
    'in order',
  );
  assert.equal(new Set(orders).size, orders.length, 'no two at one place');
});

test('what VS Code shows as the default is the default of the server', () => {
  for (const [name, value] of Object.entries(DEFAULT_SETTINGS)) {
    const setting = name === 'hoverLanguage' ? 'prdlint.hover.language' : `prdlint.${name}`;
    assert.deepEqual(settings[setting]?.default, value, setting);
  }
});
