import type { Statement } from '../facts/statement.ts';
import { isWordUnit } from '../match/normalise.ts';
import type { Plain } from '../parse/plain.ts';
import type { Range } from '../text.ts';

/** A piece of running text. */
export interface Prose {
  readonly plain: Plain;
  /** The range in the section's text. */
  readonly range: Range;
  /** Text that stands near: the headings above, the column heads, the sentence that leads in. */
  readonly around: () => string;
  /** The statement; for a table's head the row that follows it. */
  readonly statement: Statement;
  /** 0 for the statement's own text, else which of the table's heads it is. */
  readonly part: number;
}

/** The prose of a section: its statements, and the head of each table before the table's first row. */
export function* proseOf(statements: readonly Statement[]): Generator<Prose> {
  let last: Statement['table'];
  for (const statement of statements) {
    const { plain, range, table } = statement;
    const around = (): string => near(statement);
    if (table && table !== last) {
      for (const [i, head] of (table.heads ?? []).entries()) {
        const pieces = sourcePieces(head, { start: 0, end: head.text.length });
        if (pieces.length > 0) yield { plain: head, range: hull(pieces), around, statement, part: i + 1 };
      }
    }
    last = table;
    yield { plain, range, around, statement, part: 0 };
  }
}

function near({ path, table, lead }: Statement): string {
  return [...path.map((heading) => heading.title), ...(table?.columns ?? []), lead?.text ?? ''].join('\n');
}

/** The range from the first piece to the last, with the markup in between. */
export function hull(pieces: readonly Range[]): Range {
  return { start: pieces[0]?.start ?? 0, end: pieces.at(-1)?.end ?? 0 };
}

/** The source ranges of a range of plain text, one for each stretch without markup in between. */
export function sourcePieces(plain: Plain, range: Range): Range[] {
  const out: Range[] = [];
  for (const [i, run] of plain.runs.entries()) {
    const start = Math.max(range.start, run.at);
    const end = Math.min(range.end, plain.runs[i + 1]?.at ?? plain.text.length);
    if (start < end) out.push({ start: run.source + (start - run.at), end: run.source + (end - run.at) });
  }
  return out;
}

/** The offset in plain text of an offset in its source; undefined for markup. */
export function plainOffset({ text, runs }: Plain, source: number): number | undefined {
  for (const [i, run] of runs.entries()) {
    const length = (runs[i + 1]?.at ?? text.length) - run.at;
    if (run.source <= source && source < run.source + length) return run.at + (source - run.source);
  }
  return undefined;
}

/** True when a part of the range stands in inline code, or the range is part of an address, path or e-mail. */
export function inCodeOrUrl(plain: Plain, range: Range): boolean {
  for (const [i, run] of plain.runs.entries()) {
    const end = plain.runs[i + 1]?.at ?? plain.text.length;
    if (run.mark === 'code' && run.at < range.end && end > range.start) return true;
  }
  return inAddress(plain.text, range);
}

/** Addresses are looked at no farther than this on either side of a term. */
const REACH = 300;
const MARKS = '-._~:/?#@!$&*+,;=%';

function inAddress(text: string, range: Range): boolean {
  let { start, end } = range;
  while (start > 0 && range.start - start < REACH && inAddressUnit(text, start - 1)) start--;
  while (end < text.length && end - range.end < REACH && inAddressUnit(text, end)) end++;
  const word = text.slice(start, end);
  return word.includes('://') || word.startsWith('www.') || /@[A-Za-z][A-Za-z\d-]*\.[A-Za-z]{2}/.test(word);
}

function inAddressUnit(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code < 0x80 && isWordUnit(code)) || MARKS.includes(text[at] ?? '');
}
