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
  readonly statement: Statement;
}

const KINDS = ['pair', 'case', 'person'] as const;
/** Words between a number and what it counts: “5,000 frozen photos”. */
const BETWEEN = /^[\s-]?(?:[a-z][a-z-]{0,15}\s){0,2}$/i;
const SMALLEST = 5;

/** The numbers of cases in sentences and rows that speak of a test set or of testing. */
export function readSamples(read: readonly CareStatement[]): Sample[] {
  return read.flatMap(({ statement, hits }) => {
    const columns = statement.cells?.some(({ column }) => /test|eval|测试|评测|样本/i.test(column.slice(0, 40)));
    if (tagged(hits, 'set').length === 0 && !columns) return [];
    const units = tagged(hits, ...KINDS);
    const general = tagged(hits, 'every').length > 0;
    return readQuantities(statement.text).flatMap((quantity) => {
      const { value, number, op, kind } = quantity;
      if (value === undefined || !Number.isInteger(value) || value < SMALLEST || op === 'range') return [];
      if (kind !== 'bare' && kind !== 'count' && kind !== 'text') return [];
      const unit = units.find(
        ({ start }) =>
          start >= number.end && BETWEEN.test(statement.text.slice(number.end, start).replace(/^[万千k]/i, '')),
      );
      if (!unit) return [];
      const range = sourceRange(statement.plain, { start: number.start, end: unit.end });
      return [{ range, count: value, of: unit.tag as Sample['of'], general, statement }];
    });
  });
}
