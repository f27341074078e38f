import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { quantitiesOf } from './once.ts';
import type { Quantity } from './quantity.ts';
import type { Statement } from './statement.ts';

/** A reduction by more than all there is: “reduce false alarms by 150%”. */
export interface ReductionSlip {
  readonly kind: 'reduction';
  /** The share, in the section. */
  readonly range: Range;
}

/** What stands before the number, no farther than this. */
const REACH = 80;
const BOUND = '(?:at least |more than |over |up to |about |around |roughly |[≥>~≈] ?)?';
/** “Reduce false alarms by”, “a reduction of”. */
const BY = new RegExp(
  String.raw`\b(?:reduc(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|cut(?:s|ting)?|lower(?:s|ed|ing)?|drop(?:s|ped|ping)?|falls?|falling|fell|declin(?:e[sd]?|ing)|shr[iu]nk(?:s|ing)?)\b([^.;,()|]{0,60})\bby ${BOUND}$|\b(?:reduction|decrease|drop|decline|cut) of ${BOUND}$`,
  'i',
);
/** 下降, 降低了, 降幅达到, 降低人工成本. */
const DOWN =
  /(?:下降|降低|减少|缩短|降幅|缩减|下调|压缩|节省|节约)(?:了|幅度)?([\u4e00-\u9fff]{0,10}?)(?:达到?|超过|不低于|至少|大约|约|[≥>~≈])?\s?$/;
const AFTER = /^\s?(?:reduction|decrease|decline|fewer|less)\b/i;
/** What can fall below nothing, and words that turn the direction round. */
const OTHER =
  /\b(?:profits?|margins?|earnings|income|cash|balance|net|growth|increas\w{1,4}|rais\w{1,4}|grow\w{0,3}|improv\w{1,6}|boost\w{0,3}|rises?|than|not)\b|利润|毛利|净|盈|收益|现金|增|提[升高]|上升|[到至从为]/i;

/** The shares of a statement by which nothing can become less. */
export function reductionSlips(statement: Statement): ReductionSlip[] {
  if (!/\d{3}(?:\.\d{1,2})?\s?(?:[%％]|percent)/.test(statement.text)) return [];
  return quantitiesOf(statement)
    .filter((quantity) => isTooMuch(quantity) && isReduction(statement.text, quantity))
    .map((quantity) => ({ kind: 'reduction', range: sourceRange(statement.plain, quantity) }));
}

function isTooMuch({ kind, unit, value = 0, side }: Quantity): boolean {
  return kind === 'share' && unit === 'percent' && value > 100 && side === undefined;
}

function isReduction(text: string, { number, end }: Quantity): boolean {
  const lead = text.slice(Math.max(0, number.start - REACH), number.start);
  const clause = /[^.;,，；。、|]*$/.exec(lead)?.[0] ?? '';
  if (OTHER.test(clause)) return false;
  return BY.test(clause) || DOWN.test(clause) || AFTER.test(text.slice(end, end + 12));
}
