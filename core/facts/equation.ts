import { type Plain, sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { plainDigits } from './number.ts';
import type { Statement } from './statement.ts';
import { numberOf, type Piece, type Written } from './written-number.ts';
import { wrongSum } from './written-sum.ts';

/** A product or sum that the text writes out with a wrong result: `1,000 × $0.05 = $500`. */
export interface Equation {
  readonly kind: 'product' | 'sum';
  readonly range: Range;
  /** What is multiplied or added, each as written in the section: `$0.05`. */
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

/** Results that differ by one of these are converted from one unit into another. */
const CONVERSIONS = [
  7, 12, 20, 21, 22, 24, 30, 31, 52, 60, 100, 250, 252, 260, 300, 360, 365, 1000, 1024, 3600, 1e6, 1e9,
];
/** A price for many things at once: the number of things has to be divided first. */
const PER_MANY = /per (?:million|thousand|hundred|1[MKk]\b)|\/(?:1[MKk]\b|[MKk]\b)|每(?:百万|千|万)/i;
/** What is added to a product in words: 含税, “plus tax”. */
const EXTRA = /[加另含折税]|\b(?:plus|incl|including|discount|tax)\b/i;
/** “8 people × $6,000 a month”: whose time is not in the product. */
const EACH = /[/每]|\bper\b|\ban? (?:day|week|month|quarter|year)\b/i;
/** A result in front of brackets may be for so many of what they compute. */
const MANY = 60;

/** The written products and sums of a statement that are wrong by more than rounding. Linear in the text. */
export function readEquations(statement: Statement): Equation[] {
  const { text, plain: source } = statement;
  if (!/[×*✕+＋]/.test(text) || !/[=≈(（]/.test(text)) return [];
  const plain = plainDigits(text);
  const out: Equation[] = [];
  let start = 0;
  for (let i = 0; i <= plain.length; i++) {
    if (i < plain.length && !isBreak(plain, i)) continue;
    const found = wrongIn(plain.slice(start, i));
    if (found) out.push(placed(source, plain, { start, end: i }, found));
    start = i + 1;
  }
  return out;
}

/** A wrong product or sum, with ranges in its clause. */
interface Found extends Pick<Equation, 'kind' | 'product'> {
  readonly factors: readonly (Range & { readonly value: number })[];
  readonly result: Range & { readonly value: number };
}

function wrongIn(clause: string): Found | undefined {
  const wrong = check(clause);
  if (wrong) return { kind: 'product', ...wrong };
  const sum = wrongSum(clause);
  if (!sum) return undefined;
  const { start, unitEnd, value } = sum.result;
  return { kind: 'sum', factors: sum.terms, result: { start, end: unitEnd, value }, product: sum.sum };
}

/** What was found in a clause, with ranges in the section. */
function placed(source: Plain, plain: string, { start, end }: Range, found: Found): Equation {
  const at = (range: Range): Range => sourceRange(source, { start: start + range.start, end: start + range.end });
  const shown = plain.slice(start, end);
  const lead = shown.length - shown.trimStart().length;
  return {
    kind: found.kind,
    range: at({ start: lead, end: shown.trimEnd().length }),
    factors: found.factors.map(({ value, ...range }) => ({ value, range: at(range) })),
    stated: found.result.value,
    product: found.product,
    result: at(found.result),
  };
}

function isBreak(text: string, at: number): boolean {
  const unit = text[at] ?? '';
  if (unit === ',') return !/\d/.test(text[at + 1] ?? '') || !/\d/.test(text[at - 1] ?? '');
  return (
    unit === ';' || unit === '。' || unit === '、' || unit === '|' || unit === '\n' || unit === ':' || unit === '：'
  );
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

/** Removes what binary fractions add. */
function exact(number: number): number {
  return Number(number.toPrecision(12));
}
