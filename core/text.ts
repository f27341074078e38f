/** Positions in text. All offsets are UTF-16 code units counted from 0, as in LSP and JavaScript strings. */

/** A half-open range of offsets: `start` is inside, `end` is not. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A 0-based line and a 0-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Moves a range by `by` code units. */
export function shift(range: Range, by: number): Range {
  return by === 0 ? range : { start: range.start + by, end: range.end + by };
}

/** The offsets at which lines start. `\n`, `\r\n` and a lone `\r` each end a line, as in LSP and CommonMark. */
export class LineIndex {
  readonly #starts: number[] = [0];

  /**
   * @param before the lines of an earlier text of which this one has the first `head` and the last `tail` code units;
   *   only the units between are searched
   */
  constructor(
    readonly text: string,
    before?: { readonly lines: LineIndex; readonly head: number; readonly tail: number },
  ) {
    if (before && !text.includes('\r') && !before.lines.text.includes('\r')) {
      this.#starts = startsAfter(text, before.lines.#starts, before.lines.text.length, before);
      return;
    }
    // Searching for one character is many times as fast as looking at each; lone carriage returns are rare.
    const lone = text.includes('\r') && /\r(?!\n)/.test(text);
    for (let at = lone ? 0 : text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) this.#starts.push(at);
    for (let i = 0; lone && i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) this.#starts.push(i + 1);
    }
  }

  /** The number of lines; an empty text has one. */
  get count(): number {
    return this.#starts.length;
  }

  /** The offset of the first character of a 0-based line; the end of the text for a line past it. */
  startOf(line: number): number {
    return this.#starts[line] ?? this.text.length;
  }

  /** The text of a 0-based line without its line ending. */
  lineText(line: number): string {
    return this.text.slice(this.startOf(line), this.startOf(line + 1)).replace(/[\r\n]+$/, '');
  }

  /** The 0-based position of an offset; offsets outside the text are clamped to it. */
  positionAt(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, column: at - (this.#starts[low] ?? 0) };
  }

  /** The offset of a 0-based position; columns past the end of the line are clamped to it. */
  offsetAt({ line, column }: Position): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.text.length;
    const end = line + 1 < this.#starts.length ? this.startOf(line + 1) : this.text.length;
    return Math.min(this.startOf(line) + Math.max(0, column), end);
  }
}

/** The starts of lines of a text that shares its head and its tail with another one. */
function startsAfter(
  text: string,
  before: readonly number[],
  length: number,
  { head, tail }: { readonly head: number; readonly tail: number },
): number[] {
  const starts: number[] = [];
  let i = 0;
  for (; i < before.length && (before[i] ?? 0) <= head; i++) starts.push(before[i] ?? 0);
  // Where a line stands twice, head and tail may share more than there is.
  const end = text.length - Math.min(tail, text.length - head, length - head);
  for (let at = text.indexOf('\n', head) + 1; at > 0 && at <= end; at = text.indexOf('\n', at) + 1) starts.push(at);
  const by = text.length - length;
  for (; i < before.length; i++) {
    const start = (before[i] ?? 0) + by;
    if (start > end) starts.push(start);
  }
  return starts;
}
