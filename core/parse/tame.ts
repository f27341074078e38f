import { isLetterOrDigit } from '../match/letters.ts';

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
 * A paragraph with more runs of emphasis marks is not written by people; each is compared with all before it. The cells
 * of a table, which are paragraphs of their own, have more of them together.
 */
const MOST_RUNS = 400;
const MOST_RUNS_OF_ROWS = 3000;
/** A run of emphasis marks. An underscore inside a word is none. */
const RUNS = /[*~]{1,64}|_{1,64}/g;
/** A line that ends the paragraph before it: a blank one, a heading or an item. */
const ENDS_PARAGRAPH = /^[ \t]{0,8}(?:[\r\n#]|$|(?:[-*+]|\d{1,9}[.)])[ \t])/;
const FENCE = /^[ \t>]{0,16}(?:~{3}|`{3})/;

/**
 * The text with hostile markup made plain, unit by unit, so that every offset stays: container marks beyond a depth, and
 * long runs of emphasis marks or brackets, become dots. Texts that people write come back as they are.
 */
export function tame(text: string): string {
  return fewRuns(text)
    .replace(CONTAINERS, (_, kept: string, rest: string) => kept + rest.replace(/[^ \t]/g, '.'))
    .replace(MARKS, (run) => '.'.repeat(run.length));
}

/** The text with all runs of emphasis marks made plain that stand beyond a number in their paragraph. */
function fewRuns(text: string): string {
  // Each run takes a unit, and so does what parts it from the next.
  if (text.length < MOST_RUNS * 2) return text;
  let inLines = 0;
  let inRows = 0;
  return text.replace(/[^\n]*\n?/g, (line) => {
    if (FENCE.test(line)) return line;
    if (ENDS_PARAGRAPH.test(line)) {
      inLines = 0;
      inRows = 0;
    }
    const isRow = line.includes('|');
    return line.replace(RUNS, (run, at: number) => {
      if (run === '_' && isInWord(line, at)) return run;
      const tooMany = isRow ? ++inRows > MOST_RUNS_OF_ROWS : ++inLines > MOST_RUNS;
      return tooMany ? '.'.repeat(run.length) : run;
    });
  });
}

/** True where a letter or digit stands on both sides of a character. */
function isInWord(text: string, at: number): boolean {
  return (
    at > 0 &&
    at + 1 < text.length &&
    isLetterOrDigit(text.charCodeAt(at - 1)) &&
    isLetterOrDigit(text.charCodeAt(at + 1))
  );
}
