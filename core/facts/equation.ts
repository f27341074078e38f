import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { plainDigits } from './number.ts';
import type { Statement } from './statement.ts';

/** A product that the text writes out with a wrong result: `1,000 × $0.05 = $500`. */
export interface Equation {
  readonly range: Range;
  /** What is multiplied, each with its number as written in the section: `$0.05`. */
  readonly factors: readonly Factor[];
  /** What the text says, and what the factors give, in the result's unit. */
  readonly stated: number;
  readonly product: number;
  /** The result as written, in the section. */
  readonly result: Range;
}

/** A number that is multiplied, and where it is written with its sign and unit; some stand in no text. */
export interface Factor {
  readonly value: number;
  readonly range?: Range;
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

/** What is added to a product in words: 含税, “plus tax”. */
const EXTRA = /[加另含折税]|\b(?:plus|incl|including|discount|tax)\b/i;
/** “8 people × $6,000 a month”: whose time is not in the product. */
const EACH = /[/每]|\bper\b|\ban? (?:day|week|month|quarter|year)\b/i;
/** A result in front of brackets may be for so many of what they compute. */
const MANY = 60;

/** The written products of a statement that are wrong by more than rounding. Linear in the text. */
export function readEquations(statement: Statement): Equation[] {
  const { text, plain: source } = statement;
  if (!/[×*✕]/.test(text) || !/[=≈(（]/.test(text)) return [];
  const plain = plainDigits(text);
  const out: Equation[] = [];
  let start = 0;
  for (let i = 0; i <= plain.length; i++) {
    if (i < plain.length && !isBreak(plain, i)) continue;
    const wrong = check(plain.slice(start, i));
    if (wrong) {
      const from = start;
      const at = (range: Range): Range => sourceRange(source, { start: from + range.start, end: from + range.end });
      const shown = plain.slice(start, i);
      const lead = shown.length - shown.trimStart().length;
      out.push({
        range: at({ start: lead, end: shown.trimEnd().length }),
        factors: wrong.factors.map(({ value, start, end }) => ({ value, range: at({ start, end }) })),
        stated: wrong.result.value,
        product: wrong.product,
        result: at(wrong.result),
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

/** A stretch of a clause. */
interface Piece {
  readonly text: string;
  readonly at: number;
}

/** A product and its result, as a clause writes them. */
interface Sides {
  readonly product: Piece;
  readonly result: Piece;
  /** How the two are joined. */
  readonly by: '=' | '≈' | '(';
}

/** “2 × 3 = 6”, “6 = 2 × 3”, “6 (2 × 3)”. */
function sidesOf(clause: string): Sides | undefined {
  const sign = clause.search(/[=≈]/);
  if (sign < 0) return inBrackets(clause);
  const left = { text: clause.slice(0, sign), at: 0 };
  const right = { text: clause.slice(sign + 1), at: sign + 1 };
  if (/[=≈]/.test(right.text)) return undefined;
  const by = clause[sign] === '=' ? '=' : '≈';
  if (/[×*✕]/.test(left.text))
    return { product: left, result: { ...right, text: right.text.replace(/[(].*$/, '') }, by };
  return { product: right, result: left, by };
}

/** “$576,000 (8 people × $6,000 × 12 months)”. */
function inBrackets(clause: string): Sides | undefined {
  const open = clause.indexOf('(');
  const close = clause.indexOf(')', open);
  if (open < 0 || close < 0) return undefined;
  const product = { text: clause.slice(open + 1, close), at: open + 1 };
  if (EACH.test(product.text)) return undefined;
  return { product, result: { text: clause.slice(0, open), at: 0 }, by: '(' };
}

interface Wrong {
  readonly factors: readonly Written[];
  readonly result: Written;
  readonly product: number;
}

function check(clause: string): Wrong | undefined {
  const sides = sidesOf(clause);
  const result = sides && numberOf(sides.result);
  if (!sides || !result || PER_MANY.test(sides.product.text) || EXTRA.test(sides.product.text)) return undefined;
  const factors = factorsOf(sides.product);
  if (factors.length < 2 || !isOneUnit(factors, result, sides.by)) return undefined;
  let product = 1;
  for (const { value, scale, of } of factors) product *= value * (scale !== undefined && of === result.of ? scale : 1);
  product = exact(product / (result.scale ?? 1));
  return isWrong(product, result, sides.by) ? { factors, result, product } : undefined;
}

/** The numbers that are multiplied; none where a piece is no plain number. */
function factorsOf({ text, at }: Piece): readonly Written[] {
  const out: Written[] = [];
  let start = 0;
  for (const piece of text.split(/[×*✕]/)) {
    const factor = numberOf({ text: piece, at: at + start });
    if (!factor) return [];
    out.push(factor);
    start += piece.length + 1;
  }
  return out;
}

/** True where the units say that the result is of these factors and of nothing else. */
function isOneUnit(factors: readonly Written[], result: Written, by: Sides['by']): boolean {
  const currencies = new Set([result, ...factors].flatMap(({ currency }) => currency ?? []));
  if (currencies.size > 1) return false;
  // “500 MB × $0.09”: the price may be for another unit.
  if (factors.some(({ of }) => of !== undefined) !== (result.of !== undefined)) return false;
  if (result.of !== undefined && !factors.some(({ of }) => of === result.of)) return false;
  // “2 cameras (1920 × 1080)”
  if (by !== '(') return true;
  return result.of !== undefined || (result.currency !== undefined && factors.some(({ currency }) => currency));
}

function isWrong(product: number, { value, rounding, decimals, times }: Written, by: Sides['by']): boolean {
  if (Math.abs(product - value) <= rounding) return false;
  const ratio = product / value;
  if (!Number.isFinite(ratio) || ratio <= 0) return false;
  if (ratio > 0.9 && ratio < 1.11) return by === '=' && isSwapped(product / times, value / times, decimals);
  const off = Math.max(ratio, 1 / ratio);
  if (by === '(' && off < MANY && Math.round(off) !== 10 && Math.abs(off / Math.round(off) - 1) < 0.02) return false;
  return !CONVERSIONS.some((conversion) => Math.abs(off / conversion - 1) < 0.03);
}

/** True where two neighbouring digits changed places: 1,234.50 and 1,243.50. */
function isSwapped(product: number, stated: number, decimals: number): boolean {
  const [a, b] = [product.toFixed(decimals), stated.toFixed(decimals)].map((digits) => digits.replace('.', ''));
  if (!a || !b || a.length !== b.length || Math.abs(Number(product.toFixed(decimals)) - product) > 1e-9 * product)
    return false;
  const at = [...a].findIndex((digit, i) => digit !== b[i]);
  return a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

interface Written extends Range {
  readonly value: number;
  readonly times: number;
  readonly decimals: number;
  /** Half of the last digit that is written. */
  readonly rounding: number;
  readonly currency?: string;
  /** The scale that the unit belongs to, and its size on it. */
  readonly of?: number;
  readonly scale?: number;
}

/** A piece that is one number with a few words around it; anything else is no plain product. */
function numberOf({ text: piece, at }: Piece): Written | undefined {
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
  const shown = money ?? (of < 0 ? undefined : unit?.[0]) ?? '';
  return {
    start: at + match.index - (sign?.length ?? 0),
    end: at + match.index + (shown ? match[0].length + shown.length : match[0].trimEnd().length),
    value: Number(digits) * times,
    times,
    decimals,
    rounding: 0.51 * times * 10 ** -decimals,
    ...(currency ? { currency } : {}),
    ...(of < 0 ? {} : { of, scale: SCALES[of]?.[unit?.[1] ?? ''] ?? 1 }),
  };
}

/** Removes what binary fractions add. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}
