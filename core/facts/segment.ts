import { isWordUnit } from '../match/normalise.ts';
import type { Range } from '../text.ts';

/** A clause of a statement: the stretch between commas, semicolons, brackets and cell borders. */
export interface Segment extends Range {
  /** How many brackets are open around it. */
  readonly depth: number;
}

const OPEN = '(（[【';
const CLOSE = ')）]】';
const BREAK = '，；。！？;!?|、\n';

/** The clauses of a text, in order; white space at their ends is kept. A comma between digits does not end one. */
export function segmentsOf(text: string): Segment[] {
  const out: Segment[] = [];
  let start = 0;
  let depth = 0;
  const push = (end: number): void => {
    if (end > start) out.push({ start, end, depth });
    start = end + 1;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isWordUnit(code) || code === 0x20 || (code >= 0x4e00 && code <= 0x9fff)) continue;
    const unit = text[i] ?? '';
    if (OPEN.includes(unit)) {
      push(i);
      depth++;
    } else if (CLOSE.includes(unit)) {
      push(i);
      depth = Math.max(0, depth - 1);
    } else if (BREAK.includes(unit) || (unit === ',' && !isDigit(text[i + 1]))) {
      push(i);
    }
  }
  push(text.length);
  return out;
}

/** The index of the segment that holds an offset; segments are in order. */
export function segmentAt(segments: readonly Segment[], offset: number): number {
  let low = 0;
  let high = segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((segments[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function isDigit(unit: string | undefined): boolean {
  return unit !== undefined && unit >= '0' && unit <= '9';
}

/** The part of a segment, or of a whole text, in which an offset stands after “then”; what comes before is its condition. */
export function afterThen(
  text: string,
  at: number,
  segment: Segment = { start: 0, end: text.length, depth: 0 },
): Segment {
  const then = text.slice(segment.start, at).search(/\bthen\b/i);
  return then < 0 ? segment : { ...segment, start: segment.start + then };
}
