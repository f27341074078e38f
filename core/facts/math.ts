/** Commands of TeX that stand for a sign of comparison, and that sign. */
const SIGNS: Readonly<Record<string, string>> = {
  ge: '≥',
  geq: '≥',
  geqslant: '≥',
  gt: '>',
  le: '≤',
  leq: '≤',
  leqslant: '≤',
  lt: '<',
  approx: '≈',
  sim: '~',
  pm: '±',
  times: '×',
};
/** `$\ge 24$` and `\(\ge 24\)`: a formula of one line that compares something. */
const FORMULA = /\$[^$\n]{0,40}\\[a-z]{2,8}[^$\n]{0,60}\$|\\\([^\n]{1,80}?\\\)/g;
const COMMAND = /\\([a-z]{2,8})(?![A-Za-z])/g;

/** A text with the comparisons of its formulas as plain signs, all at the same offsets; what marks a formula is blank. */
export function plainMath(text: string): string {
  if (!text.includes('\\')) return text;
  return text.replace(FORMULA, (formula) => {
    const mark = formula.startsWith('$') ? 1 : 2;
    const inside = formula.slice(mark, -mark).replace(COMMAND, (command, name: string) => {
      const sign = SIGNS[name];
      return sign ? sign.padEnd(command.length) : command;
    });
    return ' '.repeat(mark) + inside.replace(/\\(?=%)/g, ' ') + ' '.repeat(mark);
  });
}

/** A number as it was written, with the commands and marks of a formula as a reader sees them. */
export function spokenMath(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(COMMAND, (command, name: string) => SIGNS[name] ?? command)
    .replace(/\$|\\[()%]/g, (mark) => (mark === '\\%' ? '%' : ''))
    .trim();
}
