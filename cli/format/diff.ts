import colors from 'picocolors';
import { printable } from '../output.ts';

/** Unchanged lines around a change. */
const AROUND = 2;
/** Larger changed parts are shown as taken out and put in as a whole; cells of the comparison's table. */
const LARGEST = 4_000_000;

type Line = readonly [sign: ' ' | '-' | '+', text: string];

/** Two texts as a unified diff, for a person. Empty where they are equal. */
export function unifiedDiff(name: string, before: string, after: string): string {
  const lines = compare(before.split(/\r?\n|\r/), after.split(/\r?\n|\r/));
  const hunks = hunksOf(lines);
  if (hunks.length === 0) return '';
  return `${colors.bold(`--- ${printable(name)}\n+++ ${printable(name)}`)}\n${hunks.join('')}`;
}

/** All lines of both texts in order, each with its sign. */
function compare(a: readonly string[], b: readonly string[]): Line[] {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const same = (text: string): Line => [' ', text];
  const middle = changed(a.slice(start, a.length - end), b.slice(start, b.length - end));
  return [...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)];
}

/** The longest common subsequence by the textbook's table. */
function changed(a: readonly string[], b: readonly string[]): Line[] {
  const whole: Line[] = [...a.map((text): Line => ['-', text]), ...b.map((text): Line => ['+', text])];
  if (a.length * b.length > LARGEST) return whole;
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  const at = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      table[i * width + j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const out: Line[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      out.push([' ', a[i++] ?? '']);
      j++;
    } else if (j >= b.length || (i < a.length && at(i + 1, j) >= at(i, j + 1))) out.push(['-', a[i++] ?? '']);
    else out.push(['+', b[j++] ?? '']);
  }
  return out;
}

function hunksOf(lines: readonly Line[]): string[] {
  const out: string[] = [];
  let [oldLine, newLine] = [1, 1];
  for (let i = 0; i < lines.length; ) {
    const near = lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(([sign]) => sign !== ' ');
    if (!near) {
      i++;
      oldLine++;
      newLine++;
      continue;
    }
    const hunk: string[] = [];
    const [oldStart, newStart] = [oldLine, newLine];
    while (i < lines.length && lines.slice(Math.max(0, i - AROUND), i + AROUND + 1).some(([sign]) => sign !== ' ')) {
      const [sign, text] = lines[i++] ?? [' ', ''];
      if (sign !== '+') oldLine++;
      if (sign !== '-') newLine++;
      hunk.push(painted(sign, printable(text)));
    }
    const place = `@@ -${oldStart},${oldLine - oldStart} +${newStart},${newLine - newStart} @@`;
    out.push(`${colors.cyan(place)}\n${hunk.join('')}`);
  }
  return out;
}

function painted(sign: Line[0], text: string): string {
  const line = `${sign}${text}`;
  return `${sign === '+' ? colors.green(line) : sign === '-' ? colors.red(line) : line}\n`;
}
