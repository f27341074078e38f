import catalog from '../catalog/traditional.json' with { type: 'json' };

const FIRST = 0x4e00;
const LAST = 0x9fff;
/** The simplified character of each Han character; 0 for one that stays. */
const units = new Uint16Array(LAST - FIRST + 1);
/** The traditional characters that have a simplified one. */
export const traditional: string = catalog.traditional.join('');
const simple = catalog.simplified.join('');
for (let i = 0; i < traditional.length; i++) units[traditional.charCodeAt(i) - FIRST] = simple.charCodeAt(i);

const words: Readonly<Record<string, string>> = catalog.words;
/** So many characters of a name may be traditional in a simplified text. */
const NAME = 1;
const WORDS = new RegExp(Object.keys(words).join('|'), 'g');

/** The code unit that is read in place of a traditional Chinese character; any other stays. */
export function simplifiedUnit(code: number): number {
  return code >= FIRST && code <= LAST ? units[code - FIRST] || code : code;
}

/**
 * A text in traditional characters as it is read: in simplified ones, with words of Taiwan and Hong Kong turned into those
 * of the mainland that have the same length. Every offset stays; other texts come back as they are.
 */
export function simplified(written: string): string {
  let at = 0;
  while (at < written.length && simplifiedUnit(written.charCodeAt(at)) === written.charCodeAt(at)) at++;
  if (at === written.length) return written;
  const parts: string[] = [];
  let start = 0;
  for (; at < written.length; at++) {
    const code = written.charCodeAt(at);
    const unit = simplifiedUnit(code);
    if (unit === code) continue;
    parts.push(written.slice(start, at), String.fromCharCode(unit));
    start = at + 1;
  }
  parts.push(written.slice(start));
  const text = parts.join('');
  // A name in old characters does not make a text one of Taiwan.
  return parts.length > 2 * NAME + 1 ? text.replace(WORDS, (word) => words[word] ?? word) : text;
}
