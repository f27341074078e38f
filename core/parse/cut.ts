import type { Range } from '../text.ts';

/** A piece of a document that parses on its own: front matter, the text before the first heading, or a heading's text. */
export interface Cut extends Range {
  /** True for the front matter block between `---` lines at the start of the file. */
  readonly frontMatter: boolean;
}

const HEADING = /^ {0,3}#{1,6}(?:[ \t]|$)/;
const FENCE = /^[ \t]*(`{3,}|~{3,})(.*)$/;
const RAW_HTML = /^ {0,3}<(?:pre|script|style|textarea)(?=[\s>]|$)/i;
const RAW_HTML_END = /<\/(?:pre|script|style|textarea)>/i;
const PARAGRAPH_START = /^[\p{L}*_[(（【「“"]/u;
const LIST_MARKER = /^(?:[*+-]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Text without headings is cut at the next plain paragraph after this many code units, so that no section grows large. */
const LONG = 4000;

/**
 * Cuts a document at its top-level ATX headings, outside fences, raw HTML, comments and front matter, and in a long
 * stretch without headings at a paragraph that follows a blank line. Setext headings do not cut. The cuts cover the
 * text without gaps. One pass over the text.
 */
export function cutSections(text: string): Cut[] {
  const cuts: Cut[] = [];
  let start = 0;
  let fence: { mark: string; length: number } | undefined;
  let comment = false;
  let raw = false;
  let html = false;
  let blank = true;
  let at = 0;

  const cut = (end: number, frontMatter = false): void => {
    if (end > start) cuts.push({ start, end, frontMatter });
    start = end;
  };

  const front = frontMatterEnd(text);
  if (front > 0) {
    cut(front, true);
    at = front;
  }
  while (at < text.length) {
    const next = nextLine(text, at);
    const line = text.slice(at, next).replace(/[\r\n]+$/, '');
    const fenceMatch = comment || raw || html ? null : FENCE.exec(line);
    if (comment) {
      if (line.includes('-->')) comment = false;
    } else if (raw) {
      if (RAW_HTML_END.test(line)) raw = false;
    } else if (fence) {
      if (fenceMatch?.[1]?.[0] === fence.mark && fenceMatch[1].length >= fence.length && !fenceMatch[2]?.trim()) {
        fence = undefined;
      }
    } else if (fenceMatch && !(fenceMatch[1]?.[0] === '`' && fenceMatch[2]?.includes('`'))) {
      fence = { mark: fenceMatch[1]?.[0] ?? '`', length: fenceMatch[1]?.length ?? 3 };
    } else if (line.trim() === '') {
      html = false;
    } else if (html) {
      // An HTML block ends at the next blank line; headings inside it are not headings.
    } else if (/^ {0,3}<!--/.test(line)) {
      comment = !line.includes('-->');
    } else if (RAW_HTML.test(line)) {
      raw = !RAW_HTML_END.test(line);
    } else if (blank && /^ {0,3}<\/?[a-z][a-z0-9-]*(?:[\s/>]|$)/i.test(line)) {
      html = true;
    } else if (HEADING.test(line)) {
      cut(at);
    } else if (blank && at - start > LONG && PARAGRAPH_START.test(line) && !LIST_MARKER.test(line)) {
      cut(at);
    }
    blank = line.trim() === '';
    at = next;
  }
  cut(text.length);
  return cuts;
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
