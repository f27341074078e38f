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

/** What is asked of a document's text, whether it is one string or held by its lines. */
export interface DocumentText {
  readonly length: number;
  /** The text between two offsets, neither of them negative. */
  slice(start: number, end?: number): string;
  /** The whole text as one string. */
  toString(): string;
}

/** The lines of a text. `\n`, `\r\n` and a lone `\r` each end a line, as in LSP and CommonMark. */
export class LineIndex {
  readonly #starts: readonly number[];

  /** @param starts the offsets at which its lines start, where they are known */
  constructor(
    readonly text: DocumentText,
    starts: readonly number[] = lineStarts(String(text)),
  ) {
    this.#starts = starts;
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

/** The offsets at which the lines of a text start. */
export function lineStarts(text: string): number[] {
  const starts = [0];
  // Searching for one character is many times as fast as looking at each; lone carriage returns are rare.
  const lone = text.includes('\r') && /\r(?!\n)/.test(text);
  for (let at = lone ? 0 : text.indexOf('\n') + 1; at > 0; at = text.indexOf('\n', at) + 1) starts.push(at);
  for (let i = 0; lone && i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
  }
  return starts;
}
