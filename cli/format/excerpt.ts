import type { Found } from '../check/report.ts';
import { printable } from '../output.ts';
import { cellsOf, width } from './width.ts';

/** A source line for a terminal, and what to put under it to mark a range. */
export interface Excerpt {
  readonly text: string;
  /** Blanks and carets that stand below the marked characters, wide ones counted twice. */
  readonly marks: string;
}

/** The first line of a finding, cut to `room` cells around its range; the part cut off shows as `…`. */
export function excerptOf({ source, line, column, endLine, endColumn }: Found, room = 100): Excerpt | undefined {
  if (!source) return undefined;
  const { text } = source;
  const start = Math.min(source.column, text.length);
  const length = endLine > line ? text.length : endColumn - column;
  const end = Math.min(text.length, start + Math.max(1, length));
  const { before, after } = cut(text, start, end, room);
  const head = (before > 0 ? '…' : '') + printable(text.slice(before, start));
  const marked = printable(text.slice(start, Math.min(end, after)));
  const tail = printable(text.slice(Math.min(end, after), after)) + (after < text.length ? '…' : '');
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return { text: (head + marked + tail).trimEnd(), marks: ' '.repeat(width(head)) + carets };
}

/** The part of a line that fits: the range's start with a third of the room before it. */
function cut(text: string, start: number, end: number, room: number): { before: number; after: number } {
  let before = start;
  let cells = 0;
  const lead = width(text.slice(0, start)) + width(text.slice(start, end)) <= room ? room : Math.floor(room / 3);
  while (before > 0) {
    const size = cellsOf(text[before - 1] ?? '');
    if (cells + size > lead) break;
    cells += size;
    before--;
  }
  if (isLowSurrogate(text, before)) before++;
  let after = start;
  while (after < text.length) {
    const size = cellsOf(text[after] ?? '');
    if (cells + size > room) break;
    cells += size;
    after++;
  }
  if (isLowSurrogate(text, after)) after--;
  return { before: Math.min(before, start), after: Math.max(after, start) };
}

function isLowSurrogate(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff;
}
