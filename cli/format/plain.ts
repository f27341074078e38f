import type { Found } from '../check/report.ts';
import type { Tally } from '../check/verdict.ts';
import type { Language } from '../language.ts';
import { summary } from './stylish.ts';

/** The last line of a check without colours. */
export function plainSummary(tally: Tally, language: Language): string {
  return summary(tally, language)
    .replace(/\u001b\[\d+m/g, '')
    .trim();
}

/** How much of a line stands before and after the marked part; in code units. */
const AROUND = 120;

/** A finding's source line in three parts, cut where it is long. */
export function excerptText({
  source,
  line,
  column,
  endLine,
  endColumn,
}: Found): { readonly before: string; readonly marked: string; readonly after: string } | undefined {
  if (!source || source.text.trim() === '') return undefined;
  const { text } = source;
  const start = Math.min(source.column, text.length);
  const end = endLine > line ? text.length : Math.min(text.length, start + endColumn - column);
  const before = text.slice(0, start);
  const after = text.slice(end);
  return {
    before: before.length > AROUND ? `…${before.slice(-AROUND)}` : before,
    marked: text.slice(start, end),
    after: after.length > AROUND ? `${after.slice(0, AROUND)}…` : after,
  };
}
