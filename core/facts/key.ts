import type { Plain } from '../parse/plain.ts';
import type { Key } from './statement.ts';

/** A key of a `Key: value` line is no longer than this. */
const KEY = 48;

/** Dots that lead from a name to its value: `Cost ......... 400 $`. */
const LEADER = / ?(?:\.{3,40}|…{2,20}|·{3,40})(?= ?[^.…·\s])/;

/** The key of a `Key: value` line: short, at the start, followed by a colon and not a sentence. */
export function keyOf(plain: Plain): Key | undefined {
  const bold = boldKeyOf(plain);
  if (bold) return bold;
  const leader = LEADER.exec(plain.text.slice(0, KEY + 40));
  if (leader && leader.index > 0 && leader.index <= KEY)
    return {
      text: plain.text.slice(0, leader.index).trim(),
      range: { start: 0, end: leader.index },
      valueStart: leader.index + leader[0].length,
    };
  const at = plain.text.search(/[:：]/);
  if (at <= 0 || at > KEY) return undefined;
  const text = plain.text.slice(0, at);
  if (/[。，；！？,;!?]/.test(text) || /\d$/.test(text)) return undefined;
  if (plain.text[at] === ':' && plain.text.startsWith('//', at + 1)) return undefined;
  return { text: text.trim(), range: { start: 0, end: at }, valueStart: at + 1 };
}

/** The key of a line that opens with bold words and a full stop, a dash or a wide space: `**Cost.** at most 2 €`. */
function boldKeyOf({ text, runs }: Plain): Key | undefined {
  const end = runs[0]?.mark === 'strong' ? runs[1]?.at : undefined;
  if (end === undefined || end > KEY || runs[1]?.mark === 'strong') return undefined;
  const words = text.slice(0, end).replace(/[.。]\s*$/, '');
  const rest = /^(?:\u3000|\s?[–—-]\s)/.exec(text.slice(end, end + 3));
  if ((words.length === end && !rest) || /[。，；！？,;!?:：]|\d$/.test(words.trim()) || words.trim() === '')
    return undefined;
  return { text: words.trim(), range: { start: 0, end: words.length }, valueStart: end + (rest?.[0].length ?? 0) };
}
