import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  hasLetter,
  hasLetterOrDigit,
  isLetter,
  isLetterOrDigit,
  isOf,
  lettersOf,
  wordsOf,
} from '../../core/match/letters.ts';

test('letters and digits are those that Unicode names, in every script of the basic plane', () => {
  for (let code = 0; code < 0x10000; code++) {
    // Halves of characters beyond the plane: those of rare Han characters count as Han.
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const unit = String.fromCharCode(code);
    // The blocks of Han characters are taken as a whole, with the few places that stand empty or hold signs.
    if ((code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff)) continue;
    if (isLetter(code) !== /\p{L}/u.test(unit)) assert.ok(isMark(code), `letter ${code.toString(16)}`);
    if (isLetterOrDigit(code) !== /[\p{L}\p{N}]/u.test(unit))
      assert.ok(isMark(code), `letter or digit ${code.toString(16)}`);
  }
});

/** Signs among the letters of Greek and Cyrillic, which count as letters. */
function isMark(code: number): boolean {
  return code >= 0x370 && code <= 0x52f;
}

test('texts are asked for their letters, words and other characters', () => {
  assert.equal(hasLetter('1. (95%)'), false);
  assert.equal(hasLetter('1. 准'), true);
  assert.equal(hasLetterOrDigit('—'), false);
  assert.equal(hasLetterOrDigit('- 7'), true);
  assert.equal(isOf("R&D-team's", "&'-"), true);
  assert.equal(isOf('R&D', ''), false);
  assert.equal(isOf(''), false);
  assert.equal(lettersOf('F1-score（分数）'), 'Fscore分数');
  assert.deepEqual(wordsOf(' top-5 accuracy，准确率 '), ['top', '5', 'accuracy', '准确率']);
  assert.deepEqual(wordsOf(''), []);
});
