import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { pinyin } from 'pinyin-pro';
import { entries } from '../../core/glossary/builtin.ts';
import { startsWithInitials } from '../../core/glossary/pinyin.ts';

test('the table of pinyin initials is what its tool writes', () => {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'tools/pinyin.ts', '--check'], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stderr);
});

test('every Chinese name of the built-in glossary is found by the initials of its reading', () => {
  for (const { names } of entries()) {
    const word = names.zh.replace(/[^\p{Script=Han}]/gu, '');
    const letters = pinyin(word, { pattern: 'first', toneType: 'none', type: 'array' }).join('');
    if (word !== '')
      assert.ok(startsWithInitials(word, letters.normalize('NFD').replace(/[^a-z]/g, '')), `${word} ${letters}`);
  }
});

const cases: readonly [word: string, letters: string, found: boolean][] = [
  ['召回率', 'zhl', true],
  ['召回率', 'zh', true],
  ['召回率', 'zhlx', false],
  ['准确率', 'zql', true],
  ['准确率', 'zhl', false],
  ['微调', 'wt', true],
  ['重排序', 'cpx', true],
  ['长尾', 'cw', true],
  ['F1值', 'f1z', true],
  ['F1', 'f1', false],
  ['𠮷祥', 'jx', false],
  ['召回率', '', false],
];

for (const [word, letters, found] of cases) {
  test(`“${letters}” ${found ? 'gives' : 'does not give'} ${word}`, () => {
    assert.equal(startsWithInitials(word, letters), found);
  });
}
