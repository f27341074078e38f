import { limitsOf, milliseconds } from '../facts/metric-limits.ts';
import type { Threshold } from '../facts/threshold.ts';
import type { Text } from '../rule.ts';
import type { Measured } from './measured.ts';
import { readName } from './name.ts';

/** Whether a measured number reaches a target, or why that cannot be said. */
export type Comparison =
  | { readonly outcome: 'pass' | 'fail' /** In the target's unit. */; readonly value: number }
  | { readonly outcome: 'unclear'; readonly reason: Text };

/** Binary fractions are no reason to miss a target: 0.07 × 100 is 7.000000000000001. */
const TOLERANCE = 1e-9;

/**
 * Compares a measured number with a target.
 * @param percent whether shares of the same file count 0 to 100 rather than 0 to 1
 */
export function compare(target: Threshold, measured: Measured, percent: boolean): Comparison {
  if (!Number.isFinite(measured.value)) {
    return unclear('was measured as not a number (NaN)', '的测量值不是数字（NaN）');
  }
  const value = inUnitOf(target, measured, percent);
  if (value === undefined) {
    return unclear(
      `has no unit in the results, and the target counts in ${target.unit}`,
      `在结果中没有单位，而目标以 ${target.unit} 计`,
    );
  }
  const verdict = reaches(target, value);
  if (verdict === undefined) {
    return unclear('has a target without “at least” or “at most”', '的目标没有写明“不低于”还是“不高于”');
  }
  return { outcome: verdict ? 'pass' : 'fail', value };
}

function unclear(en: string, zh: string): Comparison {
  return { outcome: 'unclear', reason: { en, zh } };
}

/** The measured number in the unit of the target; undefined where that is not known. */
function inUnitOf(target: Threshold, measured: Measured, percent: boolean): number | undefined {
  const unit = measured.unit ?? readName(measured.name).unit;
  const { value } = measured;
  if (isShare(target)) {
    const ratio = unit === 'percent' || (unit === undefined && percent) ? value / 100 : value;
    const factor = target.unit === 'percent' ? 100 : target.unit === 'permille' ? 1000 : 1;
    return rounded(ratio * factor);
  }
  const size = bytes(1, target.unit) ?? milliseconds(1, target.unit);
  if (size === undefined) return value;
  const given = unit === undefined ? undefined : (bytes(value, unit) ?? milliseconds(value, unit));
  return given === undefined ? undefined : rounded(given / size);
}

/** True for a target on a share, which results may give as 0.92 or as 92. */
function isShare({ unit, metricId }: Threshold): boolean {
  return (
    unit === 'percent' ||
    unit === 'permille' ||
    unit === 'ratio' ||
    (unit === undefined && limitsOf(metricId)?.unit === 'ratio')
  );
}

function bytes(value: number, unit: string | undefined): number | undefined {
  const factors: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
  const factor = unit === undefined ? undefined : factors[unit];
  return factor === undefined ? undefined : value * factor;
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** Undefined where a plain number could be meant as a lower or an upper bound. */
function reaches({ op, value = Number.NaN, min, max, metricId }: Threshold, measured: number): boolean | undefined {
  const direction = limitsOf(metricId)?.direction ?? 'target';
  const atLeast = (bound: number): boolean => measured >= bound - Math.abs(bound) * TOLERANCE;
  const atMost = (bound: number): boolean => measured <= bound + Math.abs(bound) * TOLERANCE;
  switch (op) {
    case '>=':
      return atLeast(value);
    case '<=':
      return atMost(value);
    case '>':
      return measured > value;
    case '<':
      return measured < value;
    case 'range':
      if (min === undefined || max === undefined) return undefined;
      return (direction === 'lower' || atLeast(min)) && (direction === 'higher' || atMost(max));
    default:
      if (direction === 'higher') return atLeast(value);
      if (direction === 'lower') return atMost(value);
      return atLeast(value) && atMost(value) ? true : undefined;
  }
}
