import { isWordUnit } from '../match/normalise.ts';
import type { Plain } from '../parse/plain.ts';
import type { Range } from '../text.ts';

/** The source ranges of a range of plain text, one for each stretch without markup in between. */
export function sourcePieces(plain: Plain, range: Range): Range[] {
  const out: Range[] = [];
  for (const [i, run] of plain.runs.entries()) {
    const start = Math.max(range.start, run.at);
    const end = Math.min(range.end, plain.runs[i + 1]?.at ?? plain.text.length);
    if (start < end) out.push({ start: run.source + (start - run.at), end: run.source + (end - run.at) });
  }
  return out;
}

/** True when a part of the range stands in inline code, or the range is part of an address, path or e-mail. */
export function inCodeOrUrl(plain: Plain, range: Range): boolean {
  for (const [i, run] of plain.runs.entries()) {
    const end = plain.runs[i + 1]?.at ?? plain.text.length;
    if (run.mark === 'code' && run.at < range.end && end > range.start) return true;
  }
  return inAddress(plain.text, range);
}

/** Addresses are looked at no farther than this on either side of a term. */
const REACH = 300;
const MARKS = '-._~:/?#@!$&*+,;=%';

function inAddress(text: string, range: Range): boolean {
  let { start, end } = range;
  while (start > 0 && range.start - start < REACH && inAddressUnit(text, start - 1)) start--;
  while (end < text.length && end - range.end < REACH && inAddressUnit(text, end)) end++;
  const word = text.slice(start, end);
  return word.includes('://') || word.startsWith('www.') || /\w@\w/.test(word);
}

function inAddressUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < 0x80 && isWordUnit(code)) || MARKS.includes(text[at] ?? '');
}
