import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { readQuantities } from '../quantity.ts';
import type { Statement } from '../statement.ts';
import type { CareStatement } from './read.ts';
import { tagged } from './vocabulary.ts';

/** How many cases quality is measured on. */
export interface Sample {
  /** The number and what is counted, in the section. */
  readonly range: Range;
  readonly count: number;
  /** People give more than one case each; pairs are made from them. */
  readonly of: 'case' | 'pair' | 'person';
  /** True where the sentence speaks for all targets around it. */
  readonly general: boolean;
  /** True where only the words beside the number tell that it is measured on: “≥ 99% on 200 cases”. */
  readonly inline?: true;
  readonly statement: Statement;
}

const KINDS = ['pair', 'case', 'person'] as const;
/** Words between a number and what it counts: “5,000 frozen photos”. */
const BETWEEN = /^[\s-]?(?:[a-z][a-z-]{0,15}\s){0,2}$/i;
const SMALLEST = 5;
/** “≥ 99.9% on 200 cases”, “checked with 5,000 pairs”, 用 1 万对样本测. */
const MEASURED =
  /[\d%] (?:on|over|across) (?:(?:the|our|all|these|at least|about) ){0,2}\d|\b(?:tested|measured|evaluated|verified|checked|shown|proved) (?:with|on|over|against|using) (?:(?:the|our|all|these|at least|about) ){0,2}\d|[用在拿以][^。；|，\d]{0,8}\d[\d,.]*\s?[万千]?\s?[^。；|，]{0,12}(?:测|验证|考核|验收|核验)/i;

/** The numbers of cases in sentences and rows that speak of a test set or of testing. */
export function readSamples(read: readonly CareStatement[]): Sample[] {
  return read.flatMap(({ statement, hits }) => {
    const columns = statement.cells?.some(({ column }) => /test|eval|测试|评测|样本/i.test(column.slice(0, 40)));
    const inline = tagged(hits, 'set').length === 0 && !columns;
    if (inline && !MEASURED.test(statement.text)) return [];
    const units = tagged(hits, ...KINDS);
    const general = tagged(hits, 'every').length > 0;
    return readQuantities(statement.text).flatMap((quantity) => {
      const { value, number, op, kind } = quantity;
      if (value === undefined || !Number.isInteger(value) || value < SMALLEST || op === 'range') return [];
      if (kind !== 'bare' && kind !== 'count' && kind !== 'text') return [];
      const unit = units.find(
        ({ start }) =>
          start >= number.end && BETWEEN.test(statement.text.slice(number.end, start).replace(/^\s?[万千k]/i, '')),
      );
      if (!unit) return [];
      const range = sourceRange(statement.plain, { start: number.start, end: unit.end });
      const sample = { range, count: value, of: unit.tag as Sample['of'], general, statement };
      return [inline ? { ...sample, inline } : sample];
    });
  });
}
