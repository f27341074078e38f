/** Lines of a text that belong together, and the offsets where they start and end (without the last line's end). */
export interface BlockAt {
  readonly lines: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A block is looked at no farther than so many lines. */
const REACH = 300;

/** The block of lines around an offset that all pass a test; undefined where the offset's own line does not. */
export function blockAt(text: string, offset: number, test: (line: string) => boolean): BlockAt | undefined {
  let start = lineStart(text, offset);
  if (!test(lineFrom(text, start))) return undefined;
  const lines = [lineFrom(text, start)];
  let end = start + (lines[0]?.length ?? 0);
  while (start > 0 && lines.length < REACH) {
    const before = lineStart(text, start - 1);
    const line = lineFrom(text, before);
    if (!test(line)) break;
    lines.unshift(line);
    start = before;
  }
  while (end < text.length && lines.length < REACH) {
    const next = text.indexOf('\n', end) + 1;
    const line = lineFrom(text, next);
    if (next === 0 || !test(line)) break;
    lines.push(line);
    end = next + line.length;
  }
  return { lines, start, end };
}

function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The line that starts at an offset, without its end. */
function lineFrom(text: string, start: number): string {
  const next = text.indexOf('\n', start);
  const line = text.slice(start, next < 0 ? text.length : next);
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
