import { isHan } from './normalise.ts';
import { wordUnits } from './units.ts';

/** Stands for a gap in a list of normalised units: a capital letter, of which they have none. */
export const GAP = 0x41;

/**
 * True for a space, or the end of a line, between a Han character and a Latin letter or digit. Many authors set it, and
 * many do not: “GPU 服务器”, “GPU服务器”.
 */
export function isGap(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 0x20 && code !== 0xa0 && code !== 0x0a) return false;
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  return wordUnits[before] === 1 ? isHan(after) : isHan(before) && wordUnits[after] === 1;
}

/** Few texts have a blank beside a Han character; the others need no second look. */
const MAY_HAVE =
  /[\u3400-\u9fff\uf900-\ufaff\ud840-\ud87f][ \u00a0\n]|[ \u00a0\n][\u3400-\u9fff\uf900-\ufaff\ud840-\ud87f]/;

/** The text without its gaps. */
export function withoutGaps(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  let out = '';
  for (let at = 0; at < text.length; at++) if (!isGap(text, at)) out += text[at];
  return out;
}
