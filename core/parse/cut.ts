import type { Shared } from '../live-text.ts';
import type { DocumentText, Range } from '../text.ts';

/** A piece of a document that parses on its own: front matter, the text before the first heading, or a heading's text. */
export interface Cut extends Range {
  /** True for the front matter block between `---` lines at the start of the file. */
  readonly frontMatter: boolean;
  /** True where the first line opens a fence that nothing closes: it is read as if that line were blank. */
  readonly unclosed?: boolean;
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const CLOSING = /^[ \t]*(`{3,}|~{3,})[ \t]*$/gm;
/** HTML that goes on over blank lines: how a line begins it, and what ends it. */
const RAW: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^ {0,3}<!--/, /-->/],
  [/^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i, /<\/(?:pre|script|style|textarea)>/i],
  [/^ {0,3}<\?/, /\?>/],
  [/^ {0,3}<!\[CDATA\[/, /\]\]>/],
  [/^ {0,3}<![a-z]/i, />/],
];
const PARAGRAPH_START = /^[\p{L}*_[(（【「“"]/u;
const LIST_MARKER = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Text without headings is cut at the next plain paragraph after this many code units, so that no section grows large. */
const LONG = 4000;

/**
 * Cuts a document at its top-level ATX headings, outside fences, raw HTML, comments and front matter, and in a long
 * stretch without headings at a paragraph that follows a blank line. Setext headings do not cut. A fence that nothing
 * closes is none: it is still being typed, or was forgotten, and what follows is meant as text. The cuts cover the text
 * without gaps. One pass over the text, two where it has fences.
 */
export function cutSections(text: string): Cut[] {
  return cutUntil(text, 0, () => false, { isEnd: true }).cuts;
}

/**
 * Cuts a piece at each plain paragraph that follows a blank line: what stands before it neither reaches into it nor
 * depends on it, but for definitions of links and footnotes.
 */
export function cutParagraphs(piece: string): Cut[] {
  return cutUntil(piece, 0, () => false, { long: 0 }).cuts;
}

/** What an edit left of the pieces of a text: the first `head` and the last `tail` stand, `middle` is cut anew. */
export interface Recut {
  readonly head: number;
  readonly middle: readonly Cut[];
  readonly tail: number;
}

/** The pieces of a text: where each of them starts, how long the text is, and whether the first one is front matter. */
export interface Pieces {
  readonly starts: readonly number[];
  readonly length: number;
  readonly frontMatter: boolean;
  /** The first piece with an unclosed fence; -1 where there is none. */
  readonly unclosed: number;
}

/**
 * Cuts a text of which an earlier state was cut into pieces, so that head, middle and tail together are the cuts of
 * `cutSections`. Only the changed part is read line by line. This works because the cutter carries nothing over a cut:
 * what follows one depends on the text from there on alone. Where a fence is not closed, whatever follows may close it, so
 * that all from there on counts as one piece.
 * @param shared what the text shares with the earlier state
 */
export function recut(text: DocumentText, shared: Shared, pieces: Pieces): Recut {
  const { length, unclosed } = pieces;
  if (unclosed < 0) return recutClosed(text, shared, pieces);
  const starts = pieces.starts.slice(0, unclosed);
  const { head, middle, tail } = recutClosed(text, shared, { ...pieces, starts });
  const stands = tail > 0 || (middle.length === 0 && length === text.length);
  return { head, middle, tail: stands ? pieces.starts.length - unclosed + tail : 0 };
}

function recutClosed(text: DocumentText, shared: Shared, { starts, length, frontMatter }: Pieces): Recut {
  const whole = shared.head >= length ? starts.length : firstFrom(starts, shared.head + 1) - 1;
  if (whole === starts.length && length === text.length) return { head: whole, middle: [], tail: 0 };
  // Whether the last equal piece still ends where it did depends on the line after it, which may have changed.
  let head = Math.max(0, whole - 1);
  if (!frontMatter && text.slice(0, 4).includes('---') && opensFrontMatter(text.toString())) head = 0;
  const start = starts[head] ?? 0;
  const moved = text.length - length;
  const first = Math.max(
    frontMatter ? 1 : 0,
    head,
    firstFrom(starts, Math.max(start, text.length - shared.tail) - moved),
  );
  /** The pieces that stand from an offset on; 0 where none of them starts there. */
  const standing = (at: number): number => {
    const i = firstFrom(starts, at - moved);
    return i >= first && starts[i] === at - moved ? starts.length - i : 0;
  };
  // Most edits change one piece: what follows is read no further than it takes to see where that piece ends.
  for (let reach = start > 0 ? 1 : starts.length; ; reach *= 4) {
    const behind = starts[first + reach];
    const until = behind === undefined ? text.length : behind + moved;
    const isEnd = behind === undefined;
    const { cuts, stopped } = cutUntil(text.slice(start, until), start, (at) => at < until && standing(at) > 0, {
      isEnd,
    });
    if (stopped || isEnd) return { head, middle: cuts, tail: stopped ? standing(cuts.at(-1)?.end ?? 0) : 0 };
  }
}

/** The index of the first of ascending numbers that is as large as another one or larger; their count where none is. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What two texts share from their starts and from their ends. Where a line stands twice, that may be more than there is. */
export function sharedBetween(a: string, b: string): Shared {
  return { head: commonStart(a, b), tail: commonEnd(a, b) };
}

/** So many code units are compared at once: whole strings compare many times as fast as unit by unit. */
const STRIDE = 4096;

/** How many code units two texts share from their starts. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let at = 0;
  while (at < most && a.slice(at, at + STRIDE) === b.slice(at, at + STRIDE)) at += STRIDE;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return Math.min(at, most);
}

/** How many code units two texts share from their ends. */
function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  const equal = (): boolean =>
    a.slice(a.length - n - STRIDE, a.length - n) === b.slice(b.length - n - STRIDE, b.length - n);
  while (n + STRIDE <= most && equal()) n += STRIDE;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

/**
 * Cuts a text to its end or to the first cut where `stop` says so.
 * @param from where the text starts in its document; the cuts count there
 * @param options after how many code units a paragraph starts a piece, and whether the document ends with the text
 */
function cutUntil(
  text: string,
  from: number,
  stop: (at: number) => boolean,
  { long = LONG, isEnd = false }: { readonly long?: number; readonly isEnd?: boolean },
): { readonly cuts: Cut[]; readonly stopped: boolean } {
  const cuts: Cut[] = [];
  let start = 0;
  let fence: { mark: string; length: number } | undefined;
  let until: RegExp | undefined;
  let html = false;
  let blank = true;
  let unclosed = false;
  let at = 0;
  let closings: Closings | undefined;

  /** Ends a piece; true where the cutting ends with it. */
  const cut = (end: number, frontMatter = false): boolean => {
    if (end <= start) return false;
    cuts.push({ start: from + start, end: from + end, frontMatter, ...(unclosed ? { unclosed } : {}) });
    start = end;
    unclosed = false;
    return stop(from + end);
  };

  const front = from === 0 ? frontMatterEnd(text) : 0;
  if (front > 0) {
    if (cut(front, true)) return { cuts, stopped: true };
    at = front;
  }
  while (at < text.length) {
    const next = nextLine(text, at);
    const line = text.slice(at, next).replace(/[\r\n]+$/, '');
    const fenceMatch = until || html ? null : FENCE.exec(line);
    const raw = until || fence || html ? undefined : endOfRaw(line);
    if (until) {
      if (until.test(line)) until = undefined;
    } else if (fence) {
      if (fenceMatch?.[1]?.[0] === fence.mark && fenceMatch[1].length >= fence.length && !fenceMatch[2]?.trim()) {
        fence = undefined;
      }
    } else if (fenceMatch && !(fenceMatch[1]?.[0] === '`' && fenceMatch[2]?.includes('`'))) {
      const opened = { mark: fenceMatch[1]?.[0] ?? '`', length: fenceMatch[1]?.length ?? 3 };
      if (isEnd) closings ??= new Closings(text, next);
      if (!closings || closings.longest(opened.mark, next) >= opened.length) fence = opened;
      else {
        if (cut(at)) return { cuts, stopped: true };
        unclosed = true;
      }
    } else if (line.trim() === '') {
      html = false;
    } else if (html) {
      // An HTML block ends at the next blank line; headings inside it are not headings.
    } else if (raw) {
      if (!raw.test(line)) until = raw;
    } else if (blank && /^ {0,3}<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/i.test(line)) {
      html = true;
    } else if (HEADING.test(line)) {
      if (cut(at)) return { cuts, stopped: true };
    } else if (blank && at - start > long && PARAGRAPH_START.test(line) && !LIST_MARKER.test(line)) {
      if (cut(at)) return { cuts, stopped: true };
    }
    blank = line.trim() === '';
    at = next;
  }
  return { cuts, stopped: cut(text.length) };
}

/** The lines of a text from an offset on that may close a fence. */
class Closings {
  readonly #starts: number[] = [];
  /** For each of them the longest of either mark from there on. */
  readonly #longest: Record<string, number>[] = [];

  constructor(text: string, from: number) {
    let longest: Record<string, number> = {};
    for (const { index, 1: run = '' } of [...text.slice(from).matchAll(CLOSING)].reverse()) {
      const mark = run.charAt(0);
      if (run.length > (longest[mark] ?? 0)) longest = { ...longest, [mark]: run.length };
      this.#starts.push(from + index);
      this.#longest.push(longest);
    }
    this.#starts.reverse();
    this.#longest.reverse();
  }

  /** The length of the longest run of a mark that may close a fence at an offset or behind it; 0 where none does. */
  longest(mark: string, at: number): number {
    return this.#longest[firstFrom(this.#starts, at)]?.[mark] ?? 0;
  }
}

/** What ends the HTML that a line begins and that goes on over blank lines. */
function endOfRaw(line: string): RegExp | undefined {
  return line.trimStart().startsWith('<') ? RAW.find(([begin]) => begin.test(line))?.[1] : undefined;
}

/** True where the first line may open front matter, so that a closing line anywhere would move the cuts. */
function opensFrontMatter(text: string): boolean {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  return text.startsWith('---', start) && text.slice(start, nextLine(text, start)).trimEnd() === '---';
}

/** The offset after the front matter's closing line, or 0 where the text has no front matter. */
function frontMatterEnd(text: string): number {
  const start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const first = nextLine(text, start);
  if (text.slice(start, first).trimEnd() !== '---') return 0;
  for (let at = first; at < text.length; ) {
    const next = nextLine(text, at);
    if (text.slice(at, next).trimEnd() === '---') return next;
    at = next;
  }
  return 0;
}

function nextLine(text: string, at: number): number {
  for (let i = at; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) return i + 1;
    if (code === 13) return text.charCodeAt(i + 1) === 10 ? i + 2 : i + 1;
  }
  return text.length;
}
