import type { LineIndex, Range } from '../../core/text.ts';
import { printable } from '../output.ts';
import { cellsOf, width } from './width.ts';

/** A source line for a terminal, and what to put under it to mark a range. */
export interface Excerpt {
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  /** Blanks and carets that stand below the marked characters, wide ones counted twice. */
  readonly marks: string;
}

/** The first line of a range, cut to `room` cells around the range; the part cut off shows as `…`. */
export function excerptOf(lines: LineIndex, range: Range, room = 100): Excerpt {
  const { line, column } = lines.positionAt(range.start);
  const text = lines.lineText(line);
  const end = Math.min(text.length, column + Math.max(1, range.end - range.start));
  const { before, after } = cut(text, column, end, room);
  const head = (before > 0 ? '…' : '') + printable(text.slice(before, column));
  const marked = printable(text.slice(column, Math.min(end, after)));
  const tail = printable(text.slice(Math.min(end, after), after)) + (after < text.length ? '…' : '');
  const carets = '^'.repeat(Math.max(1, width(marked)));
  return { line: line + 1, text: (head + marked + tail).trimEnd(), marks: ' '.repeat(width(head)) + carets };
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
