import type { Range } from '../text.ts';
import { unitAt } from './unit.ts';

const NUMBER =
  /(\d{1,3}(?:,\d{3}){1,4}(?:\.\d{1,6})?|\d{1,12}(?:\.\d{1,8})?)\s?(%|[kKMB](?![A-Za-z])|万亿|千万|百万|万|亿|thousand\b|million\b|billion\b)?/;
const FACTORS: Readonly<Record<string, number>> = {
  '%': 0.01,
  k: 1e3,
  K: 1e3,
  thousand: 1e3,
  M: 1e6,
  million: 1e6,
  B: 1e9,
  billion: 1e9,
  万: 1e4,
  百万: 1e6,
  千万: 1e7,
  亿: 1e8,
  万亿: 1e12,
};
const SCALES: readonly Readonly<Record<string, number>>[] = [
  { KB: 1, MB: 1e3, GB: 1e6, TB: 1e9 },
  { ms: 1, s: 1e3, 毫秒: 1, 秒: 1e3 },
];
/** Words around a number are no longer than this. */
const LABEL = 24;

/** A stretch of a clause. */
export interface Piece {
  readonly text: string;
  readonly at: number;
}

/** A number as it is written, in the units in which sums are made. */
export interface Written extends Range {
  readonly value: number;
  readonly times: number;
  readonly decimals: number;
  /** Half of the last digit that is written. */
  readonly rounding: number;
  readonly currency?: string;
  /** The scale that the unit belongs to, and its size on it. */
  readonly of?: number;
  readonly scale?: number;
  /** The unit behind it, where the catalogue of units has it. */
  readonly unit?: string;
  /** The end of number and unit. */
  readonly unitEnd: number;
}

/** A piece that is one number with a few words around it; anything else is no plain product. */
export function numberOf({ text: piece, at }: Piece): Written | undefined {
  const match = NUMBER.exec(piece);
  if (!match || match.index > LABEL) return undefined;
  const before = piece.slice(0, match.index);
  const after = piece.slice(match.index + match[0].length);
  if (after.length > LABEL || /[\d+^√-]/.test(after) || /[\d+/^√-]/.test(before)) return undefined;
  if (/[A-Za-z_]$/.test(before)) return undefined;
  const digits = (match[1] ?? '').replaceAll(',', '');
  const decimals = digits.split('.')[1]?.length ?? 0;
  const times = FACTORS[match[2] ?? ''] ?? 1;
  const sign = /[A-Z]{0,3}[$¥￥€£₹]\s?$/.exec(before)?.[0];
  const money = /^\s?(?:元|美元)/.exec(after)?.[0];
  const currency = (sign ?? money)?.trim();
  const unit = /^\s?([A-Za-z]{1,3}|毫秒|秒)(?![A-Za-z])/.exec(after);
  const of = SCALES.findIndex((scale) => scale[unit?.[1] ?? ''] !== undefined);
  const named = unitAt(piece, match.index + match[0].trimEnd().length);
  const shown = money ?? (of < 0 ? undefined : unit?.[0]) ?? '';
  const end = match.index + (shown ? match[0].length + shown.length : match[0].trimEnd().length);
  return {
    start: at + match.index - (sign?.length ?? 0),
    end: at + end,
    unitEnd: at + Math.max(end, named?.end ?? 0),
    value: Number(digits) * times,
    times,
    decimals,
    rounding: 0.51 * times * 10 ** -decimals,
    ...(currency ? { currency } : {}),
    ...(named ? { unit: named.id } : {}),
    ...(of < 0 ? {} : { of, scale: SCALES[of]?.[unit?.[1] ?? ''] ?? 1 }),
  };
}

/** The step in which a number is written: 100 of 18,400, 0.1 of 3.2. */
function stepOf({ value, times, decimals }: Written): number {
  if (value === 0) return 0;
  if (decimals > 0 || times !== 1) return times * 10 ** -decimals;
  let step = 1;
  while (value % (step * 10) === 0) step *= 10;
  return step;
}

/** True for a number with a percent sign. */
export function isShare({ times }: Written): boolean {
  return times === FACTORS['%'];
}

/** Zeros may be digits as well: 20,000 is hardly rounded by 5,000. */
const MOST_ROUNDED = 0.025;

function halfStep(number: Written): number {
  return Math.min(stepOf(number) / 2, MOST_ROUNDED * number.value);
}

/** How far a total may lie from the sum of its parts where each is rounded as it is written. */
export function roundingOf(parts: readonly Written[], total: Written): number {
  const step = stepOf(total);
  const coarser = parts.filter((part) => stepOf(part) > step).reduce((sum, part) => sum + halfStep(part), 0);
  const finer = parts.some((part) => part.value !== 0 && stepOf(part) < step) ? halfStep(total) : 0;
  const last = [...parts, total].reduce((sum, { decimals, times, rounding }) => {
    return decimals > 0 || times !== 1 ? sum + rounding : sum;
  }, 0);
  return Math.max(coarser + finer, last);
}
