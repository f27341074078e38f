import type { Range } from '../text.ts';
import { type DocumentFacts, type Placed, place } from './document.ts';
import { spokenMath } from './math.ts';
import { plainDigits } from './number.ts';
import type { Threshold } from './threshold.ts';
import { multiplierAt, unitAt } from './unit.ts';

/** A threshold's value as it stands in the source, for edits. */
export function writtenValue(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  const { start, end } = place(threshold, threshold.valueRange);
  return facts.text.slice(start, end).trim();
}

/** A threshold's value as a message quotes it: a formula with its signs. */
export function shownValue(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  return spokenMath(writtenValue(facts, threshold));
}

/** A longer quotation is no name with its number any more. */
const QUOTED = 60;

/** A metric and its value as a message quotes them: as they stand in the source where that is short, else side by side. */
export function shownTarget(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  const { start, end } = place(threshold);
  const written = facts.text.slice(start, end);
  const beside = end - start <= QUOTED && !/[|\n\r]/.test(written);
  const said = beside ? spokenMath(written) : `${threshold.metric} ${shownValue(facts, threshold)}`;
  return said.replace(/[*_`]/g, '').trim();
}

/** The number of a stretch of the source with its unit, without bound: 60s of “60s 以内”; all of it where none is there. */
export function amountIn(facts: DocumentFacts, { start, end }: Range): Range {
  const text = plainDigits(facts.text.slice(start, end));
  const digits = /\d[\d,]*(?:\.\d+)?/.exec(text);
  const last = digits ? digits.index + digits[0].length : 0;
  // “900$ ms” is a formula, no money.
  const unit = digits && text[last] !== '$' && unitAt(text, multiplierAt(text, last)?.end ?? last);
  return unit ? { start: start + digits.index, end: start + unit.end } : { start, end: start + text.trimEnd().length };
}

/** Digits with commas and a decimal point. */
const DIGITS = /\d[\d,]*(?:\.\d+)?/;
/** “$12.5” is written with cents where nothing follows. */
const CENTS = /^\D*[$¥￥€£₹]\s?[\d,]+\.\d$/;
/** More digits come of a division. */
const MOST_DIGITS = 10;

/** A stretch of the source as a message quotes it: without marks for emphasis. */
export function quoted(text: string): string {
  return spokenMath(text)
    .replace(/[*_`\\]/g, '')
    .trim();
}

/**
 * An amount with another number in the place of its own, in its unit; undefined where the number is spelt out.
 * @param written “$10k”
 * @param times how many times as much it is to be: 5 gives “$50k”
 */
export function multiplied(written: string, times: number): string | undefined {
  const [digits] = DIGITS.exec(written) ?? [];
  if (!digits) return undefined;
  const number = shownNumber(Number(digits.replaceAll(',', '')) * times);
  const grouped = digits.includes(',') || !/\d{4}/.test(digits);
  const text = written.replace(digits, () => (grouped ? number : number.replaceAll(',', '')));
  return CENTS.test(text) ? `${text}0` : text;
}

/** A number with all its digits and commas between thousands; what a division gives is cut after six digits. */
export function shownNumber(number: number): string {
  const exact = Number(number.toPrecision(12));
  const long = `${exact}`.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS && !Number.isInteger(exact);
  return (long ? Number(number.toPrecision(6)) : exact).toLocaleString('en-US', { maximumFractionDigits: 12 });
}
