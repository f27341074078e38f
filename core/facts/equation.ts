import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { plainDigits } from './number.ts';
import type { Statement } from './statement.ts';

/** A product that the text writes out with a wrong result: `1,000 × $0.05 = $500`. */
export interface Equation {
  readonly range: Range;
  readonly factors: readonly number[];
  /** What the text says, and what the factors give, in the result's unit. */
  readonly stated: number;
  readonly product: number;
}

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
/** Results that differ by one of these are converted from one unit into another. */
const CONVERSIONS = [
  7, 12, 20, 21, 22, 24, 30, 31, 52, 60, 100, 250, 252, 260, 300, 360, 365, 1000, 1024, 3600, 1e6, 1e9,
];
/** A price for many things at once: the number of things has to be divided first. */
const PER_MANY = /per (?:million|thousand|hundred|1[MKk]\b)|\/(?:1[MKk]\b|[MKk]\b)|每(?:百万|千|万)/i;
/** Words around a number are no longer than this. */
const LABEL = 24;

/** The written products of a statement that are wrong by more than rounding. Linear in the text. */
export function readEquations(statement: Statement): Equation[] {
  const { text } = statement;
  if (!/[=≈]/.test(text) || !/[×*✕]/.test(text)) return [];
  const plain = plainDigits(text);
  const out: Equation[] = [];
  let start = 0;
  for (let i = 0; i <= plain.length; i++) {
    if (i < plain.length && !isBreak(plain, i)) continue;
    const wrong = check(plain.slice(start, i));
    if (wrong) {
      const shown = plain.slice(start, i);
      const lead = shown.length - shown.trimStart().length;
      out.push({
        ...wrong,
        range: sourceRange(statement.plain, { start: start + lead, end: start + shown.trimEnd().length }),
      });
    }
    start = i + 1;
  }
  return out;
}

function isBreak(text: string, at: number): boolean {
  const unit = text[at] ?? '';
  if (unit === ',') return !/\d/.test(text[at + 1] ?? '') || !/\d/.test(text[at - 1] ?? '');
  return (
    unit === ';' || unit === '。' || unit === '、' || unit === '|' || unit === '\n' || unit === ':' || unit === '：'
  );
}

function check(clause: string): Omit<Equation, 'range'> | undefined {
  const sides = clause.split(/[=≈]/);
  const [left, right] = sides;
  if (left === undefined || right === undefined || sides.length > 2) return undefined;
  const pieces = left.split(/[×*✕]/);
  const result = factorOf(right.replace(/[(（].*$/, ''));
  if (pieces.length < 2 || !result || PER_MANY.test(left)) return undefined;
  const factors = pieces.map(factorOf);
  const currencies = new Set([result, ...factors].flatMap((factor) => factor?.currency ?? []));
  if (currencies.size > 1) return undefined;
  let product = 1;
  let scaled = 1;
  for (const factor of factors) {
    if (!factor) return undefined;
    product *= factor.value;
    if (factor.scale !== undefined && factor.of === result.of) scaled *= factor.scale;
  }
  // “500 MB × $0.09”: the price may be for another unit.
  if (factors.some((factor) => factor?.of !== undefined) !== (result.of !== undefined)) return undefined;
  if (result.of !== undefined && !factors.some((factor) => factor?.of === result.of)) return undefined;
  product = (product * scaled) / (result.scale ?? 1);
  if (Math.abs(product - result.value) <= result.rounding) return undefined;
  const ratio = product / result.value;
  if (!Number.isFinite(ratio) || ratio <= 0 || (ratio > 0.9 && ratio < 1.11)) return undefined;
  const off = Math.max(ratio, 1 / ratio);
  if (CONVERSIONS.some((conversion) => Math.abs(off / conversion - 1) < 0.03)) return undefined;
  return { factors: factors.map((factor) => factor?.value ?? 0), stated: result.value, product };
}

interface Factor {
  readonly value: number;
  /** Half of the last digit that is written. */
  readonly rounding: number;
  readonly currency?: string;
  /** The scale that the unit belongs to, and its size on it. */
  readonly of?: number;
  readonly scale?: number;
}

/** A piece that is one number with a few words around it; anything else is no plain product. */
function factorOf(piece: string): Factor | undefined {
  const match = NUMBER.exec(piece);
  if (!match || match.index > LABEL) return undefined;
  const after = piece.slice(match.index + match[0].length);
  if (after.length > LABEL || /[\d+^√-]/.test(after) || /[\d+/^√-]/.test(piece.slice(0, match.index))) return undefined;
  if (/[A-Za-z_]$/.test(piece.slice(0, match.index))) return undefined;
  const digits = (match[1] ?? '').replaceAll(',', '');
  const times = FACTORS[match[2] ?? ''] ?? 1;
  const value = Number(digits) * times;
  const rounding = 0.51 * times * 10 ** -(digits.split('.')[1]?.length ?? 0);
  const currency =
    /[A-Z]{0,3}[$¥￥€£₹]$/.exec(piece.slice(0, match.index).trimEnd())?.[0] ??
    /^\s?(?:元|美元)/.exec(after)?.[0].trim();
  const base = { value, rounding, ...(currency ? { currency } : {}) };
  const unit = /^\s?([A-Za-z]{1,3}|毫秒|秒)(?![A-Za-z])/.exec(after)?.[1] ?? '';
  for (const [of, scale] of SCALES.entries()) {
    const size = scale[unit];
    if (size !== undefined) return { ...base, of, scale: size };
  }
  return base;
}
