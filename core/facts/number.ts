import { allMatches } from '../match/all.ts';
import type { Range } from '../text.ts';
import { plainMath } from './math.ts';
import { wordNumerals } from './number-words.ts';

/** A number as written in digits, Chinese fraction words or small number words. */
export interface Numeral extends Range {
  readonly value: number;
  /** The best mark of a score such as `4.5/5`. */
  readonly scale?: number;
  /** True for a share that is complete without a unit: `1/100,000`, `百万分之一`, `1e-6`. */
  readonly share?: boolean;
  /** True where the number is written with a decimal point. */
  readonly decimal: boolean;
}

/** Digits with thousands separators, decimals and an exponent; bounded, so that long digit runs stay linear. */
const DIGITS =
  /(?<=[\s=≥≤<>:：(（]|^)\.\d{1,6}|\d{1,3}(?:,\d{3}){1,5}(?![\d])(?:\.\d{1,9})?|\d+(?:\.\d+)*(?:[eE]-\d{1,2})?/g;
const LETTER = /[A-Za-z_#§\u00c0-\u024f]/;
const DIGIT = /\d/;
/** "Per 100 km", 每 1000 次: the number says of how many, not how many. */
const DENOMINATOR = /(?:\bper|每)\s?$|\d\+ out of $/i;
/** "Phase 0", "week 12": the number is a name. */
const NAMED =
  /\b(?:phase|stage|step|level|version|section|chapter|week|month|sprint|tier|milestone|appendix|figure|option|scenario|iteration|release)\s$/i;
const DATE = /^[-/.年]\d{1,2}(?:[-/.月]|$|\D)/;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)\b|^\s?[章节月日号点级期版代](?!内)/;
const NUMBERING =
  /^(?:\s{0,3}[A-Z]{1,6}[ -]?\d{1,3}(?:\.\d{1,3}){0,3}[:：]\s)|^[\s(（[*-]{0,4}\d{1,3}(?:\.\d{1,3}){0,4}(?:[.)）、\]](?=\D|$)|[:：]\s)/;

/** A number of an outline without a mark after it: "4.1 Recall", "4.1 召回率". */
const OUTLINE = /^\s{0,3}\d{1,2}(?:\.\d{1,2}){1,3}\s(?=[A-Z][a-z]|[\u4e00-\u9fff](?<![秒分小天周年倍元万亿千百毫个]))/;

/** Text with full-width ASCII made half-width, formulas, and other dashes and tildes made plain; offsets stay the same. */
export function plainDigits(text: string): string {
  return plainMath(text)
    .replace(/[\uff01-\uff5e]/g, (unit) => String.fromCharCode(unit.charCodeAt(0) - 0xfee0))
    .replace(/[–—−‑‐―]/g, '-')
    .replace(/[〜∼˜]/g, '~')
    .replace(/[\u00a0\u3000\u2000-\u200a\u202f]/g, ' ');
}

/**
 * The numbers of a text, left to right, without those that only name or place something: dates, clock times, versions,
 * list numbers, identifiers (`P95`, `GPT-4`, `H264`), dimensions (`1920×1080`, `24/7`) and ordinals (`第3章`, `2nd`).
 * @param text text that went through `plainDigits`
 */
export function readNumerals(text: string): Numeral[] {
  const words = wordNumerals(text);
  const out: Numeral[] = [...words];
  const numbering = (NUMBERING.exec(text) ?? OUTLINE.exec(text))?.[0].length ?? 0;
  let skipTo = numbering;
  for (const match of allMatches(text, DIGITS)) {
    const start = match.index;
    const end = start + match[0].length;
    if (start < skipTo || words.some((word) => start >= word.start && start < word.end)) continue;
    const found = numeralAt(text, start, end);
    if (typeof found === 'number') skipTo = found;
    else {
      skipTo = found.end;
      out.push(found);
    }
  }
  return out.sort((a, b) => a.start - b.start);
}

/** The numeral at a run of digits, or the offset up to which there is none. */
function numeralAt(text: string, start: number, end: number): Numeral | number {
  const written = text.slice(start, end);
  if (end - start > 24 || written.split('.').length > 2) return end;
  const before = text[start - 1] ?? '';
  const after = text.slice(end, end + 14);
  if (LETTER.test(before) || before === '第' || before === '@') return end;
  if (/[×*÷]/.test(before) || /[×÷]\s$/.test(text.slice(Math.max(0, start - 2), start))) return end;
  if (
    before === '-' &&
    /[A-Za-z\])]/.test(text[start - 2] ?? '') &&
    !/\bsub-$/i.test(text.slice(Math.max(0, start - 5), start))
  )
    return end;
  if (before === ':' && /(?:^|[^A-Za-z\d@])\d{1,4}:$/.test(text.slice(Math.max(0, start - 6), start))) return end;
  if (before === '.' && /[\dA-Za-z]/.test(text[start - 2] ?? '')) return end;
  const ratio = /^ ?: ?1(?![\d.:])/.exec(after);
  if (ratio && (ratio[0].length > 2 || written.includes('.')))
    return { start, end: end + ratio[0].length, value: Number(written), decimal: true };
  if (/^:\d/.test(after)) return end + 1;
  if (NAMED.test(text.slice(Math.max(0, start - 11), start))) return end;
  if (DENOMINATOR.test(text.slice(Math.max(0, start - 10), start))) return end;
  const value = Number(written.replaceAll(',', ''));
  if (isYear(written, value) && (DATE.test(after) || /^\s?年(?!\s?[内以])/.test(after))) return dateEnd(text, end);
  if (/^\s?[xX×*]\s?\d/.test(after)) return skipDigits(text, end);
  if (ORDINAL_AFTER.test(after)) return end;
  if (before === '/' && DIGIT.test(text[start - 2] ?? '')) return end;
  const fraction = /^\/(\d{1,3}(?:,\d{3}){1,4}|\d{1,12}(?:\.\d)?)(?![\d/])/.exec(
    after.length < 14 ? after : text.slice(end, end + 24),
  );
  if (fraction) return fractionAt(text, start, end, value, fraction);
  if (/^\/\d/.test(after)) return skipDigits(text, end + 1);
  const spoken = spokenShare(text, start, end, value);
  if (spoken) return spoken;
  if (isYear(written, value) && (/^ [A-Z][a-z]/.test(after) || !/^\s?[A-Za-z\u4e00-\u9fff%+]/.test(after))) return end;
  return { start, end, value, decimal: written.includes('.'), ...(/e/i.test(written) ? { share: true } : {}) };
}

/** What is counted one by one: “18/20 questions”, 12/15 张. */
const PIECES =
  /^\s?(?:[张条题例次份组篇句道](?![\u4e00-\u9fff]{0,1}率)|(?:images?|photos?|cases?|calls?|samples?|questions?|prompts?|tasks?|runs?)\b)/;

function fractionAt(
  text: string,
  start: number,
  end: number,
  value: number,
  fraction: RegExpExecArray,
): Numeral | number {
  const below = Number((fraction[1] ?? '').replaceAll(',', ''));
  const stop = end + fraction[0].length;
  if (below > 1 && value > 0 && value <= below && PIECES.test(text.slice(stop, stop + 12)))
    return { start, end: stop, value: value / below, share: true, decimal: true };
  if (value === 1 && below >= 100 && below !== 365)
    return { start, end: stop, value: 1 / below, share: true, decimal: true };
  if ((below === 5 || below === 10 || below === 100) && value <= below && value > 0)
    return { start, end: stop, value, scale: below, decimal: true };
  return stop;
}

/** “满分5”: how long what follows a number is at least. */
const SHORTEST_SCALE = 3;
const OUT_OF =
  /^(?: (out of|in|of)(?: (?:every|any))? |分?[（(]?满分 ?)(\d{1,3}(?:,\d{3}){1,3}|\d{1,7})(?![\d%:-]|[.,]\d)(?! ?(?:ms|s|sec|seconds?|min|minutes?|hours?|h|days?|weeks?|months?|years?)\b)/;

/** "4.2 out of 5", "9 of 10", "1 in 1,000": a score where the number has decimals or the scale is one, else a share. */
function spokenShare(text: string, start: number, end: number, value: number): Numeral | undefined {
  if (text.length - end < SHORTEST_SCALE) return undefined;
  const match = OUT_OF.exec(text.slice(end, end + 28));
  if (!match) return undefined;
  const below = Number((match[2] ?? '').replaceAll(',', ''));
  const stop = end + match[0].length;
  if (value > below || below < 2 || (value === 1 && match[1] === 'of')) return undefined;
  const score = match[1] === undefined || (match[1] === 'out of' && (below === 5 || !Number.isInteger(value)));
  if (score) return { start, end: stop, value, scale: below, decimal: true };
  if (!Number.isInteger(value) || (match[1] === 'in' && value !== 1 && below > 10 && below < 50)) return undefined;
  return { start, end: stop, value: value / below, share: true, decimal: true };
}

function isYear(written: string, value: number): boolean {
  return /^\d{4}$/.test(written) && value >= 1900 && value <= 2100;
}

function dateEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 7 && /[-\d/.年月]/.test(text[at] ?? '')) at++;
  return at;
}

function skipDigits(text: string, from: number): number {
  let at = from;
  while (at < text.length && at < from + 12 && /[\d\sxX×*/.]/.test(text[at] ?? '')) at++;
  return at;
}
