import { isHan, isWordUnit } from './normalise.ts';

const LETTER = /^\p{L}$/u;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/**
 * True for a code unit that is a letter of any script. For the scripts that most documents are written in no expression
 * is asked: V8 makes `\p{L}` of hundreds of ranges, anew for each expression that has it, in a tenth of a millisecond.
 */
export function isLetter(code: number): boolean {
  if (code < 0x80) return isWordUnit(code) && !(code >= 48 && code <= 57);
  return isHan(code) || isWordUnit(code) || (!isMark(code) && LETTER.test(String.fromCharCode(code)));
}

/** True for punctuation and signs that most documents have, of which none is a letter: dashes, arrows, full-width marks. */
function isMark(code: number): boolean {
  return (
    (code >= 0x2000 && code <= 0x206f) ||
    (code >= 0x2190 && code <= 0x23ff) ||
    (code >= 0x3000 && code <= 0x3004) ||
    (code >= 0x3008 && code <= 0x3020) ||
    (code >= 0xff00 && code <= 0xff20)
  );
}

/** The same, for digits and other numbers too. */
export function isLetterOrDigit(code: number): boolean {
  if (code < 0x80) return isWordUnit(code);
  return isHan(code) || isWordUnit(code) || LETTER_OR_DIGIT.test(String.fromCharCode(code));
}

/** True for a text with a letter in it. */
export function hasLetter(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) return true;
  return false;
}

/** True for a text with a letter, a digit or another number in it. */
export function hasLetterOrDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (isLetterOrDigit(text.charCodeAt(i))) return true;
  return false;
}

/** True for a text with two letters side by side. */
export function hasWord(text: string): boolean {
  for (let i = 1; i < text.length; i++)
    if (isLetter(text.charCodeAt(i - 1)) && isLetter(text.charCodeAt(i))) return true;
  return false;
}

/** The runs of letters and digits in a text, in order. */
export function wordsOf(text: string): string[] {
  const out: string[] = [];
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    if (i < text.length && isLetterOrDigit(text.charCodeAt(i))) continue;
    if (i > start) out.push(text.slice(start, i));
    start = i + 1;
  }
  return out;
}

/** True for a text of nothing but letters, digits and some other characters. */
export function isOf(text: string, others = ''): boolean {
  for (let i = 0; i < text.length; i++) {
    if (!isLetterOrDigit(text.charCodeAt(i)) && !others.includes(text[i] ?? '')) return false;
  }
  return text !== '';
}

/** The letters of a text, with nothing between them. */
export function lettersOf(text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) if (isLetter(text.charCodeAt(i))) out += text[i];
  return out;
}
