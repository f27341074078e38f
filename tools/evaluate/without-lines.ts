/**
 * A text with these lines, counted from 1, taken out: rows of a table leave no gap, since a table ends at an empty line
 * and what follows would be no table any more; other lines are left empty.
 */
export function withoutLines(text: string, lines: readonly number[]): string {
  const out = new Set(lines);
  return text
    .split('\n')
    .flatMap((line, i) => (out.has(i + 1) ? (line.startsWith('|') ? [] : ['']) : [line]))
    .join('\n');
}
