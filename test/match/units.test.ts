import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isWordUnit, normaliseUnit } from '../../core/match/normalise.ts';
import { normalUnits, wordUnits } from '../../core/match/units.ts';

test('the tables hold for each code unit what is worked out for it', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const unit = normaliseUnit(code);
    const expected = [unit, isWordUnit(unit) ? 1 : 0];
    assert.deepEqual([normalUnits[code], wordUnits[code]], expected, `U+${code.toString(16).padStart(4, '0')}`);
  }
});
