/** One replacement in a text: what stands from `start` to `end`, in UTF-16 code units, becomes `text`. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The one replacement that turns a text into another, as short as it can be; undefined where they are the same. */
export function changeBetween(before: string, after: string): Change | undefined {
  if (before === after) return undefined;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let tail = 0;
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** Where an offset of the text before a change lies after it; inside what was replaced, at its start. */
export function movedBy({ start, end, text }: Change, offset: number): number {
  if (offset <= start) return offset;
  return offset < end ? start : offset + text.length - (end - start);
}
