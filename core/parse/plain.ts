import type { Nodes, PhrasingContent } from 'mdast';
import type { Range } from '../text.ts';

/** Text without its Markdown markup that still knows where each character stood in the source. */
export interface Plain {
  readonly text: string;
  /** Ascending pairs: from this offset of `text` on, the source offset is `source + (offset - at)`. */
  readonly runs: readonly Run[];
}

interface Run {
  readonly at: number;
  readonly source: number;
  /** Kind of markup around the run; `code` and `link target` text is never matched against vocabularies. */
  readonly mark?: 'code' | 'strong' | 'link';
}

/** The source offset of an offset of plain text. `end` offsets belong to the run before them. */
export function toSource(plain: Plain, offset: number, end = false): number {
  const { runs } = plain;
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const at = runs[middle]?.at ?? 0;
    if (end ? at < offset : at <= offset) low = middle;
    else high = middle - 1;
  }
  const run = runs[low];
  return run ? run.source + (offset - run.at) : offset;
}

/** The source range of a range of plain text. */
export function sourceRange(plain: Plain, range: Range): Range {
  return { start: toSource(plain, range.start), end: toSource(plain, range.end, true) };
}

/** The mark (`code`, `strong`, `link`) of the run that holds an offset of plain text. */
export function markAt(plain: Plain, offset: number): Run['mark'] {
  let mark: Run['mark'];
  for (const run of plain.runs) {
    if (run.at > offset) break;
    mark = run.mark;
  }
  return mark;
}

/** A part of plain text as plain text of its own. */
export function slicePlain(plain: Plain, start: number, end: number): Plain {
  const runs: Run[] = [];
  for (const [i, run] of plain.runs.entries()) {
    const next = plain.runs[i + 1]?.at ?? Number.POSITIVE_INFINITY;
    if (next <= start || run.at >= end) continue;
    const at = Math.max(run.at, start);
    runs.push({ ...run, at: at - start, source: run.source + (at - run.at) });
  }
  if (runs.length === 0) runs.push({ at: 0, source: toSource(plain, start) });
  return { text: plain.text.slice(start, end), runs };
}

/** Cuts white space at both ends. */
export function trimPlain(plain: Plain): Plain {
  const start = plain.text.length - plain.text.trimStart().length;
  const end = plain.text.trimEnd().length;
  if (start === 0 && end === plain.text.length) return plain;
  return slicePlain(plain, start, Math.max(start, end));
}

/**
 * The plain text of inline nodes: emphasis and link marks are dropped, inline code keeps its text (marked `code`), images
 * and raw HTML other than `<br>` are dropped, breaks become `\n`. `source` is the text that the nodes' offsets count in.
 */
export function plainOf(nodes: readonly PhrasingContent[], source: string): Plain {
  const runs: Run[] = [];
  let text = '';
  const add = (value: string, at: number, mark?: Run['mark']): void => {
    if (value === '') return;
    runs.push(mark ? { at: text.length, source: at, mark } : { at: text.length, source: at });
    text += value;
  };
  const visit = (node: Nodes, mark?: Run['mark']): void => {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    switch (node.type) {
      case 'text':
        addText(source.slice(start, end), node.value, start, mark, add);
        return;
      case 'inlineCode': {
        const inner = source.indexOf(node.value, start);
        add(node.value, inner >= 0 && inner < end ? inner : start, 'code');
        return;
      }
      case 'break':
        add('\n', start, mark);
        return;
      case 'html':
        if (/^<br\s*\/?>$/i.test(node.value)) add('\n', start, mark);
        return;
      case 'image':
      case 'imageReference':
      case 'footnoteReference':
        return;
      case 'link':
      case 'linkReference':
        for (const child of node.children) visit(child, 'link');
        return;
      case 'strong':
        for (const child of node.children) visit(child, mark ?? 'strong');
        return;
      default:
        if ('children' in node) for (const child of node.children) visit(child, mark);
    }
  };
  for (const node of nodes) visit(node);
  if (runs.length === 0) runs.push({ at: 0, source: nodes[0]?.position?.start.offset ?? 0 });
  return { text, runs };
}

/** Adds a text node; where escapes or entities make its value differ from its source, offsets are realigned piecewise. */
function addText(
  raw: string,
  value: string,
  start: number,
  mark: Run['mark'],
  add: (value: string, at: number, mark?: Run['mark']) => void,
): void {
  if (raw === value) {
    add(value, start, mark);
    return;
  }
  let from = 0;
  let i = 0;
  let j = 0;
  let sourceFrom = 0;
  while (i < value.length && j < raw.length) {
    // Markdown reads NUL as the replacement character.
    if (value[i] === raw[j] || (raw[j] === '\0' && value[i] === '\uFFFD')) {
      i++;
      j++;
      continue;
    }
    if (i > from) add(value.slice(from, i), start + sourceFrom, mark);
    const entity = raw[j] === '&' ? /^&[#\w]{1,32};/.exec(raw.slice(j, j + 34)) : null;
    if (entity) {
      const size = (value.codePointAt(i) ?? 0) > 0xffff ? 2 : 1;
      add(value.slice(i, i + size), start + j, mark);
      i += size;
      j += entity[0].length;
    } else {
      j++; // a backslash, or the indentation that CommonMark strips from a continued line
    }
    from = i;
    sourceFrom = j;
  }
  if (value.length > from) add(value.slice(from), start + sourceFrom, mark);
}
