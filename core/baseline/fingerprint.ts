import type { DocumentFacts } from '../facts/document.ts';
import type { Finding } from '../lint.ts';
import type { Range } from '../text.ts';

/** A finding as far as its fingerprint goes. */
export type Printed = Pick<Finding, 'rule' | 'range' | 'related'>;

/**
 * What tells a finding again after the text around it moved: the rule, the words that it points at with the lines that
 * hold them, and the lines of the places that it contradicts. Where the lines stand, how they are indented and wrapped in white
 * space, and the language of messages play no part. 16 hexadecimal digits.
 */
export function fingerprintOf({ rule, range, related }: Printed, facts: DocumentFacts): string {
  const around = linesOf(facts, range);
  const words = spaced(facts.text.slice(range.start, range.end));
  const parts = [rule, around.heading ? unmarked(`# ${words}`) : words, around.text];
  // A finding on a heading says what is missing below it; the places that it mentions are only examples.
  if (!around.heading) for (const other of related) parts.push(linesOf(facts, other.range).text);
  return digest(parts.join('\u0000'));
}

/** What stands before the content of a line and changes when it moves: indentation, a list's mark, a heading's number. */
const MARKS = /^[\s>]*(?:#{1,6}\s+(?:\d{1,3}(?:\.\d{1,3}){0,3}[.)、]?\s*)?|[-*+]\s|\d{1,9}[.)]\s)?/;
/** So much of a line counts on each side, in code units: a line may be as long as its document. */
const NEAR = 300;

function linesOf({ lines, text }: DocumentFacts, { start, end }: Range): { text: string; heading: boolean } {
  const first = lines.positionAt(start).line;
  const last = lines.positionAt(end).line;
  const from = Math.max(lines.startOf(first), start - NEAR);
  const to = Math.min(lines.startOf(last + 1), end + NEAR);
  const near = text.slice(from, to);
  const content = near.split(/\r\n|\r|\n/).map((line) => spaced(unmarked(line)));
  return { text: content.join('\n').trim(), heading: /^ {0,3}#{1,6}\s/.test(near) };
}

function unmarked(line: string): string {
  return line.replace(MARKS, '');
}

function spaced(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/**
 * 64 bits in two lanes of FNV-1a (Fowler, Noll and Vo; draft-eastlake-fnv) with different starts. It tells the few
 * findings of one document from each other; nobody is kept from making two texts with the same digest.
 */
function digest(text: string): string {
  let [a, b] = [0x811c9dc5, 0xc9dc5118];
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ (unit + i), 0x01000193);
  }
  return [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('');
}
