import type { Range } from '../text.ts';
import { isShare, numberOf, type Piece, roundingOf, type Written } from './written-number.ts';

/** A sum that a clause writes out with a wrong result. */
export interface WrongSum {
  readonly terms: readonly (Range & { readonly value: number })[];
  readonly result: Written;
  /** What the terms give, in the result's unit. */
  readonly sum: number;
}

/** A term of a sum: a number, or numbers that are multiplied. */
interface Term extends Range {
  readonly value: number;
  readonly numbers: readonly Written[];
}

/** Sums that differ by one of these are converted from one unit into another. */
const CONVERSIONS = [7, 12, 24, 30, 60, 100, 365, 1000, 1024, 3600];
/** Numbers that lie so far apart are no slip: “80 + 10 + 10 = 5 folds”. */
const FAR = 12;
/** What is about so much, and a product of rounded numbers, may be off by this share. */
const ABOUT = 0.05;
const PRODUCT = 0.02;
const MOST_TERMS = 20;
/** What is added or taken off in words, and brackets, which have an order of their own. */
const MORE = /[另含折税()[\]]|\b(?:plus|minus|less|incl|including|discount|tax)\b/i;
const ROUGH = /[≈~约]|\babout\b|\broughly\b|\bsome\b/i;
/** A result has few words before it: “= about 295 h”. */
const LEAD = 14;

/** The wrong sum of a clause: “140 h + 85 h + 20 h = 295 h”, 24 × 3.2 + 6 × 11 = 182.8 万元. */
export function wrongSum(clause: string): WrongSum | undefined {
  if (!clause.includes('+')) return undefined;
  const sign = clause.search(/[=≈]/);
  if (sign < 0 || MORE.test(clause)) return undefined;
  const left = { text: clause.slice(0, sign), at: 0 };
  const right = { text: clause.slice(sign + 1), at: sign + 1 };
  if (/[=≈<>]/.test(right.text) || /[<>]/.test(left.text)) return undefined;
  const [sum, total] = left.text.includes('+') ? [left, right] : [right, left];
  const result = numberOf(total);
  if (!result || !isResult(total, result, total === left)) return undefined;
  const terms = termsOf(sum);
  if (terms.length < 2 || !isOneUnit(terms, result)) return undefined;
  const given = sumOf(terms, result);
  return isOff(given, terms, result, ROUGH.test(clause)) ? { terms, result, sum: given } : undefined;
}

/** A number on the left may be a name: “Budget 2025 = 300 + 200”. */
function isResult({ text, at }: Piece, { start, unit, currency }: Written, left: boolean): boolean {
  if (text.includes('+') || (!left && start - at > LEAD)) return false;
  return !left || unit !== undefined || currency !== undefined;
}

/** The terms between the plus signs; none where one is no plain number or product. */
function termsOf({ text, at }: Piece): readonly Term[] {
  const out: Term[] = [];
  let start = 0;
  for (const piece of text.split('+')) {
    const term = termOf({ text: piece, at: at + start });
    if (!term || out.length >= MOST_TERMS) return [];
    out.push(term);
    start += piece.length + 1;
  }
  // “1 + 1” is a saying, and years are names.
  return out.every(({ value }) => value === 1) || out.some(isYear) ? [] : out;
}

function termOf({ text, at }: Piece): Term | undefined {
  const numbers: Written[] = [];
  let start = 0;
  for (const piece of text.split(/[×*✕]/)) {
    const number = numberOf({ text: piece, at: at + start });
    if (!number) return undefined;
    numbers.push(number);
    start += piece.length + 1;
  }
  const value = numbers.reduce((product, number) => product * number.value * (number.scale ?? 1), 1);
  return { value, numbers, start: numbers[0]?.start ?? at, end: numbers.at(-1)?.unitEnd ?? at };
}

function isYear({ value, numbers: [number] }: Term): boolean {
  return number?.unit === undefined && number?.currency === undefined && value >= 1990 && value <= 2050;
}

/** True where no unit stands beside another, and percentages stand alone. */
function isOneUnit(terms: readonly Term[], result: Written): boolean {
  const all = [result, ...terms.flatMap(({ numbers }) => numbers)];
  const plain = terms.every(({ numbers }) => numbers.length === 1);
  const currencies = new Set(all.flatMap(({ currency }) => currency ?? []));
  const units = new Set(all.flatMap(({ unit, of }) => (of === undefined ? (unit ?? []) : [`${of}`])));
  if (currencies.size > 1 || (plain && units.size > 1)) return false;
  const shares = all.filter(isShare).length;
  return shares === 0 || (plain && shares === all.length);
}

/** The sum in the unit of the result, which may hold for the terms, too: 3.2 + 11 = 14.2 万元. */
function sumOf(terms: readonly Term[], result: Written): number {
  const sum = terms.reduce((all, { value }) => all + value, 0) / (result.scale ?? 1);
  const implied = terms.every(({ numbers }) => numbers.every(({ times }) => times === 1)) ? sum * result.times : sum;
  const [near, far] = [sum, implied].map((value) => Math.abs(Math.log(value / result.value)));
  return Number((near !== undefined && far !== undefined && far < near ? implied : sum).toPrecision(12));
}

function isOff(sum: number, terms: readonly Term[], result: Written, rough: boolean): boolean {
  const off = Math.abs(sum - result.value);
  const plain = terms.every(({ numbers }) => numbers.length === 1);
  const rounding = roundingOf(
    terms.flatMap(({ numbers }) => (plain ? numbers : [])),
    result,
  );
  const share = rough ? ABOUT : plain ? 0 : PRODUCT;
  if (!(sum > 0) || off <= Math.max(rounding, result.value * share) + 1e-9 * sum) return false;
  const ratio = Math.max(sum / result.value, result.value / sum);
  return ratio < FAR && !CONVERSIONS.some((conversion) => Math.abs(ratio / conversion - 1) < 0.03);
}
