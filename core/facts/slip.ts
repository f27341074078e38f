import { shift } from '../text.ts';
import { once } from './each.ts';
import { type PercentileSlip, percentileSlips, slipBetween } from './percentile-order.ts';
import { type ReductionSlip, reductionSlips } from './reduction.ts';
import type { Statement } from './statement.ts';

/** A number that nothing can have, whatever it is said of. */
export type Slip = PercentileSlip | ReductionSlip;

/** The slips in a section's statements, in order. */
export function readSlips(statements: readonly Statement[]): Slip[] {
  return statements.flatMap((statement, i) => {
    const before = statements[i - 1];
    const between = before && slipBetween(before, statement);
    return between ? [between, ...slipsIn(statement)] : slipsIn(statement);
  });
}

const slipsIn = once(
  (statement: Statement): readonly Slip[] =>
    statement.block === 'heading' || statement.quoted
      ? []
      : [...percentileSlips(statement), ...reductionSlips(statement)],
  (slips, by) => slips.map((slip) => movedBy(slip, by)),
  'nothing',
);

function movedBy(slip: Slip, by: number): Slip {
  const range = shift(slip.range, by);
  return slip.kind === 'percentiles' ? { ...slip, range, other: shift(slip.other, by) } : { ...slip, range };
}
