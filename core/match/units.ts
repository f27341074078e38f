import { isWordUnit, normaliseUnit } from './normalise.ts';
import { simplifiedUnit, traditional } from './traditional.ts';

/** What `normaliseUnit` gives for every code unit, looked up instead of worked out each time. */
export const normalUnits: Readonly<Uint16Array> = new Uint16Array(0x10000);

/** 1 for every code unit that is part of a word after normalising (`isWordUnit`). */
export const wordUnits: Readonly<Uint8Array> = new Uint8Array(0x10000);

/**
 * Units of scripts and signs without case and width, which stand for themselves but for some Han characters: most of all,
 * not worked out at each start.
 */
const PLAIN: readonly (readonly [number, number])[] = [
  [0x0590, 0x109f],
  [0x1100, 0x139f],
  [0x1400, 0x167f],
  [0x1681, 0x1bff],
  [0x2500, 0x2bff],
  [0x2d30, 0x2fff],
  [0x3001, 0xa63f],
  [0xa800, 0xab2f],
  [0xac00, 0xfaff],
];

fill(normalUnits as Uint16Array, wordUnits as Uint8Array);

function fill(normal: Uint16Array, word: Uint8Array): void {
  let code = 0;
  for (const [start, end] of [...PLAIN, [0x10000, 0x10000]] as const) {
    for (; code < start; code++) {
      const unit = normaliseUnit(code);
      normal[code] = unit;
      word[code] = isWordUnit(unit) ? 1 : 0;
    }
    for (; code <= end; code++) normal[code] = code;
  }
  // Of the Han characters, which are among the plain ranges, only these stand for others.
  for (let i = 0; i < traditional.length; i++) {
    const written = traditional.charCodeAt(i);
    normal[written] = simplifiedUnit(written);
  }
}
