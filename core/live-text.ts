import { type DocumentText, LineIndex, lineStarts, type Range } from './text.ts';

/** How many code units two states of a text share from their starts and from their ends, at least. */
export interface Shared {
  readonly head: number;
  readonly tail: number;
}

/** What a text shares with an earlier state of it, which is known by its name. */
interface Past extends Shared {
  readonly name: symbol;
}

/** So many earlier states a text can be compared with at no cost. */
const REMEMBERED = 32;

/**
 * A text that is edited, held by its lines: an edit costs the lines that it touches, and not a copy of the text. Each
 * state stays as it is.
 */
export class LiveText implements DocumentText {
  readonly lines: LineIndex;
  readonly length: number;
  /** The lines with their line endings, and the offsets at which they start. */
  readonly #rows: readonly string[];
  readonly #starts: readonly number[];
  /** The latest first. */
  readonly #past: readonly Past[];
  readonly #name = Symbol('state');
  #whole: string | undefined;

  private constructor(rows: readonly string[], starts: readonly number[], past: readonly Past[]) {
    this.#rows = rows;
    this.#starts = starts;
    this.#past = past;
    this.length = (starts.at(-1) ?? 0) + (rows.at(-1)?.length ?? 0);
    this.lines = new LineIndex(this, starts);
  }

  static of(text: string): LiveText {
    const starts = lineStarts(text);
    return new LiveText(rowsOf(text, starts), starts, []);
  }

  /** The text with another one in the place of a range. */
  replace({ start, end }: Range, by: string): LiveText {
    // What is put at the start of a line may end the line before it in another way.
    const first = Math.max(0, this.lines.positionAt(start).line - 1);
    const next = Math.min(this.#rows.length, this.lines.positionAt(end).line + 1);
    const from = this.#starts[first] ?? 0;
    const text = this.slice(from, start) + by + this.slice(end, this.#starts[next] ?? this.length);
    const starts = lineStarts(text);
    // An empty line behind the last line end is the one that follows already.
    if (next < this.#rows.length) starts.pop();
    const moved = by.length - (end - start);
    const rows = this.#rows.slice(0, first).concat(rowsOf(text, starts), this.#rows.slice(next));
    const all = this.#starts.slice(0, first).concat(starts, this.#starts.slice(next));
    for (let i = first; i < first + starts.length; i++) all[i] = (all[i] ?? 0) + from;
    for (let i = first + starts.length; moved !== 0 && i < all.length; i++) all[i] = (all[i] ?? 0) + moved;
    const now = { name: this.#name, head: start, tail: this.length - end };
    const before = this.#past.slice(0, REMEMBERED - 1).map(({ name, head, tail }) => ({
      name,
      head: Math.min(head, now.head),
      tail: Math.min(tail, now.tail),
    }));
    return new LiveText(rows, all, [now, ...before]);
  }

  /** What this text shares with an earlier state of it; undefined where that is long ago, or no state of this text. */
  sharedWith(earlier: LiveText): Shared | undefined {
    if (earlier === this) return { head: this.length, tail: this.length };
    return this.#past.find(({ name }) => name === earlier.#name);
  }

  slice(start: number, end: number = this.length): string {
    const to = Math.min(end, this.length);
    if (start >= to) return '';
    if (start === 0 && to === this.length) return this.toString();
    const first = this.lines.positionAt(start).line;
    const base = this.#starts[first] ?? 0;
    let row = this.#rows[first] ?? '';
    if (to <= base + row.length) return row.slice(start - base, to - base);
    let out = row.slice(start - base);
    let at = base + row.length;
    for (let i = first + 1; at < to; i++) {
      row = this.#rows[i] ?? '';
      out += at + row.length <= to ? row : row.slice(0, to - at);
      at += row.length;
    }
    return out;
  }

  toString(): string {
    this.#whole ??= this.#rows.join('');
    return this.#whole;
  }
}

function rowsOf(text: string, starts: readonly number[]): string[] {
  return starts.map((start, i) => text.slice(start, starts[i + 1]));
}
