/** Nobody nests deeper or marks longer; the parser's work grows with the square of either. */
const DEEPEST = 40;
const LONGEST = 64;

/** A line that opens more containers (list items, quotes) than people do. */
const CONTAINERS = new RegExp(
  `^([ \\t]{0,8}(?:(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]{0,8}){${DEEPEST}})((?:(?:>|(?:[-*+]|\\d{1,9}[.)])(?=[ \\t]))[ \\t]{0,8})+)`,
  'gm',
);
const MARKS = new RegExp(
  `(?<=[^\\s*_~\`])[*_~]{${LONGEST},}|[*_~]{${LONGEST},}(?=[^\\s*_~\`])|[\\[\\]]{${LONGEST},}`,
  'g',
);

/**
 * The text with hostile markup made plain, unit by unit, so that every offset stays: container marks beyond a depth, and
 * long runs of emphasis marks or brackets, become dots. Texts that people write come back as they are.
 */
export function tame(text: string): string {
  return text
    .replace(CONTAINERS, (_, kept: string, rest: string) => kept + rest.replace(/[^ \t]/g, '.'))
    .replace(MARKS, (run) => '.'.repeat(run.length));
}
