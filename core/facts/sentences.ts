import type { Range } from '../text.ts';

/** Latin full stops do not end a sentence after these; compared in lower case without the last dot. */
const ABBREVIATIONS = new Set([
  'e.g',
  'i.e',
  'etc',
  'vs',
  'cf',
  'approx',
  'no',
  'fig',
  'sec',
  'max',
  'min',
  'dr',
  'mr',
  'ms',
  'inc',
  'ltd',
  'st',
  'al',
]);

/** The ranges of the sentences of a text, Latin and CJK, without white space around them. A line break ends a sentence. */
export function splitSentences(text: string): Range[] {
  const out: Range[] = [];
  let start = 0;
  const push = (end: number): void => {
    let a = start;
    let b = end;
    while (a < b && /\s/.test(text[a] ?? '')) a++;
    while (b > a && /\s/.test(text[b - 1] ?? '')) b--;
    if (b > a) out.push({ start: a, end: b });
    start = end;
  };
  for (let i = 0; i < text.length; i++) {
    const unit = text[i] ?? '';
    if (unit === '\n') push(i + 1);
    else if ('。！？；'.includes(unit)) {
      let end = i + 1;
      while (end < text.length && '”’」』）)。！？'.includes(text[end] ?? '')) end++;
      push(end);
      i = end - 1;
    } else if ((unit === '.' || unit === '!' || unit === '?') && endsSentence(text, i)) {
      let end = i + 1;
      while (end < text.length && '"\'”’)'.includes(text[end] ?? '')) end++;
      push(end);
      i = end - 1;
    }
  }
  push(text.length);
  return out;
}

function endsSentence(text: string, at: number): boolean {
  let after = at + 1;
  while (after < text.length && '"\'”’)'.includes(text[after] ?? '')) after++;
  if (after < text.length && !/\s/.test(text[after] ?? '')) return false;
  if (text[at] !== '.') return true;
  if (text.slice(Math.max(0, at - 3), at) === '...') return false; // a leader to the number
  let from = at;
  while (from > 0 && at - from < 8 && /[A-Za-z.]/.test(text[from - 1] ?? '')) from--;
  const word = text.slice(from, at).toLowerCase();
  if (ABBREVIATIONS.has(word)) return false;
  if (/^[a-z]$/.test(word)) return false;
  const next = text.slice(after).trimStart()[0];
  return next === undefined || !/[a-z]/.test(next);
}
