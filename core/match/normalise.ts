import { simplifiedUnit } from './traditional.ts';

/** As many arguments as a call takes safely. */
const PART = 4096;

/**
 * One code unit in, one code unit out, so that offsets stay valid: full-width forms become half-width, letters become
 * lower case, traditional Chinese characters simplified ones, and every kind of dash, underscore and white space becomes a
 * plain space.
 */
export function normaliseUnit(code: number): number {
  if (code < 0x80) {
    if (code >= 65 && code <= 90) return code + 32;
    return code === 45 || code === 95 || (code >= 9 && code <= 13) ? 32 : code;
  }
  if (code >= 0x4e00 && code <= 0x9fff) return simplifiedUnit(code);
  if (code >= 0xff01 && code <= 0xff5e) return normaliseUnit(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0 || code === 0x202f || (code >= 0x2000 && code <= 0x200a)) return 32;
  if (code === 0x1680 || code === 0x2028 || code === 0x2029 || code === 0x205f || code === 0xfeff) return 32;
  if (code >= 0x2010 && code <= 0x2015) return 32;
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const lower = String.fromCharCode(code).toLowerCase();
  return lower.length === 1 ? lower.charCodeAt(0) : code;
}

/** Normalises a whole text, unit by unit; the result has the same length. */
export function normalise(text: string): string {
  if (isNormal(text)) return text;
  // Joined, not added up: V8 keeps a sum of parts as a rope, and reading that unit by unit can take minutes.
  const parts: string[] = [];
  const units = new Uint16Array(Math.min(text.length, PART));
  for (let start = 0; start < text.length; start += PART) {
    const end = Math.min(text.length, start + PART);
    for (let i = start; i < end; i++) units[i - start] = normaliseUnit(text.charCodeAt(i));
    parts.push(Reflect.apply(String.fromCharCode, undefined, units.subarray(0, end - start)));
  }
  return parts.length === 1 ? (parts[0] ?? '') : parts.join('');
}

/** True for most words of the catalogue: nothing is made for them. */
function isNormal(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (normaliseUnit(code) !== code) return false;
  }
  return true;
}

/** True for an ASCII letter or digit, or a letter of another alphabet that is written with spaces between words. */
export function isWordUnit(code: number): boolean {
  if (code < 0x80) return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  return (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x370 && code <= 0x52f);
}

/** True for a Han character (the common blocks; surrogate halves of the rare ones count too). */
export function isHan(code: number): boolean {
  return (code >= 0x3400 && code <= 0x9fff) || (code >= 0xf900 && code <= 0xfaff) || (code >= 0xd840 && code <= 0xd87f);
}

/** True for a text with a Han character in it. */
export function hasHan(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isHan(text.charCodeAt(i))) return true;
  return false;
}
