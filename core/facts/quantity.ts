import { remember } from '../match/remember.ts';
import type { Range } from '../text.ts';
import { boundsBefore, type Strength } from './comparator.ts';
import { type Draft, draftOf } from './draft.ts';
import { plainDigits, readNumerals } from './number.ts';
import type { Comparator } from './threshold.ts';
import { perAt, type UnitKind } from './unit.ts';

/** A number with its bound and unit. The range covers all three. */
export interface Quantity extends Range {
  /** The digits alone. */
  readonly number: Range;
  readonly op: Comparator;
  /** How the bound is written; `none` where there is none. */
  readonly strength: Strength | 'none';
  readonly value?: number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  /** What the unit measures; `bare` for a number alone or before a noun that is no unit. */
  readonly kind: UnitKind | 'bare';
  /** The words after a number without a unit ("100 concurrent users"). */
  readonly noun: string;
  /** `s`, `day`, … or a noun, of "per second", "/day", "per user". */
  readonly per?: string;
  readonly decimal: boolean;
  /** True for `+5%`, `-30%`. */
  readonly signed: boolean;
  /** True for `±5%`. */
  readonly tolerance: boolean;
  readonly approximate: boolean;
  /** The side of `85% → 92%` or "from 8 to 2 minutes" on which the number stands. */
  readonly side?: 'from' | 'to';
  /** True where the number is part of a span from one number to another. */
  readonly open?: boolean;
}

/** “From 8%”, 从当前的 70%, “from today’s 8%”. */
const FROM =
  /(?:\bfrom(?: (?:(?:the|its|our) )?(?:current|present|today['’]s|existing|baseline))?(?: level of)?|[从由](?:当前|目前|现在|现有|原来|现状|原先|以前|基础版|基线|旧版|初版|原版)?的?约?)\s?(?:每[月天周日年人]\s?)?$/i;
/** No farther before a number stands what makes it the first of two. */
const FROM_REACH = 26;
/** "One wrong limit per 100 km", "1 per 24 h". */
const PER_MANY = /^(?:[ -][A-Za-z'-]{1,20}){0,4} per (\d{1,5}[ -]?[A-Za-z]{1,10})/;
/** "1000 requests/minute", "2,000+ predictions / second": what is counted, and the time. */
const COUNTED_RATE = /^[ -]?[A-Za-z]{3,20}(?: [a-z]{3,14})?(?= ?\/ ?[a-z])/;
const MORE = /(?:^| )(?:by|of|out|in|per|on|with|for|to|from|and|at|or|that|are|is|contain|will)\b.*$/;
const NOUN = /^[ -]?(?:[A-Za-z][A-Za-z'-]{0,20}(?: [A-Za-z][A-Za-z'-]{0,20}){0,4}|[\u4e00-\u9fff]{1,8})/;
const NONE: readonly Quantity[] = [];

/** The quantities of a text, left to right. Linear in the text. */
export const readQuantities: (text: string) => readonly Quantity[] = remember((text) => {
  const plain = plainDigits(text);
  const numerals = readNumerals(plain);
  if (numerals.length === 0) return NONE;
  const bounds = boundsBefore(plain);
  const drafts = summed(
    plain,
    numerals.flatMap((numeral) => draftOf(plain, numeral, bounds) ?? []),
  );
  const out: Quantity[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    const next = drafts[i + 1];
    if (!draft) continue;
    const joint = next ? jointOf(plain, draft, next) : undefined;
    if (next && joint === 'range') {
      const range = rangeOf(plain, draft, next);
      out.push(
        FROM.test(plain.slice(Math.max(0, range.start - FROM_REACH), range.start)) ? { ...range, side: 'from' } : range,
      );
      i++;
    } else if (next && joint === 'tolerance') {
      out.push(toleranceOf(plain, draft, next));
      i++;
    } else if (next && joint === 'arrow') {
      const unit = draft.unit ?? next.unit;
      const from = unit === draft.unit ? draft : { ...draft, ...(unit ? { unit } : {}), kind: next.kind };
      out.push({ ...quantityOf(plain, from), side: 'from' });
      out.push({ ...quantityOf(plain, next), side: 'to' });
      i++;
    } else {
      const from = FROM.test(plain.slice(Math.max(0, draft.start - FROM_REACH), draft.start));
      const quantity = quantityOf(plain, draft);
      const last = out.at(-1);
      const to = last?.side === 'from' && last.kind === quantity.kind && quantity.start - last.end <= 12;
      out.push(from ? { ...quantity, side: 'from' } : to ? { ...quantity, side: 'to' } : quantity);
    }
  }
  return out;
});

/** The unit of which 60 make another: 4 分 10 秒, “1 h 30 min”. */
const SMALLER: ReadonlyMap<string, string> = new Map([
  ['h', 'min'],
  ['min', 's'],
]);

/** Numbers with a time told in two units as one, in the smaller: 250 s of 4 分 10 秒. */
function summed(text: string, drafts: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  for (const draft of drafts) {
    const last = out.at(-1);
    if (!last || !isRestOf(text, last, draft)) {
      out.push(draft);
      continue;
    }
    const { bound: _, ...rest } = draft;
    const numeral = { ...draft.numeral, start: last.numeral.start };
    const value = last.value * 60 + draft.value;
    const own = { start: last.start, value, numeral, signed: last.signed };
    out[out.length - 1] = { ...rest, ...own, ...(last.bound ? { bound: last.bound } : {}) };
  }
  return out;
}

/** True for a number that goes on with the one before it, in the unit of which 60 make that one's. */
function isRestOf(text: string, a: Draft, b: Draft): boolean {
  if (a.unit === undefined || b.unit === undefined || a.after || a.per || b.bound) return false;
  if (SMALLER.get(a.unit) !== b.unit || b.value >= 60 || b.start - a.end > 2) return false;
  return text.slice(a.end, b.start).trim() === '';
}

/** How two neighbouring numbers belong together. */
function jointOf(text: string, a: Draft, b: Draft): 'range' | 'tolerance' | 'arrow' | undefined {
  const gap = text.slice(a.end, b.numeral.start - (b.unit && /[$¥￥€£]/.test(text[b.numeral.start - 1] ?? '') ? 1 : 0));
  if (gap.length > 8) return undefined;
  const between = gap.trim();
  if (/^(?:→|->|-->|=>|➜|➔|⟶|⇒)\s?[≥≤<>~]?=?$/.test(between)) return 'arrow';
  if (between === '±' || between === '+/-') return 'tolerance';
  const same =
    a.unit === undefined || b.unit === undefined || a.unit === b.unit || (a.kind === b.kind && a.kind === 'time');
  if (!same || a.after) return undefined;
  if (/^(?:to|到|至)$/.test(between)) {
    return /(?:\bfrom|从|由)\s?$/i.test(text.slice(Math.max(0, a.start - 6), a.start)) ? 'arrow' : 'range';
  }
  if (/^and$/.test(between) && /\bbetween\s?$/i.test(text.slice(Math.max(0, a.start - 9), a.start))) return 'range';
  return /^[-~]$/.test(between) && a.value < b.value ? 'range' : undefined;
}

/** "Between 0.8 and 1.25", 在 0.8 到 1.25 之间. */
function isBetween(text: string, a: Draft, b: Draft): boolean {
  return (
    /\bbetween\s?$/i.test(text.slice(Math.max(0, a.start - 9), a.start)) ||
    /^\s?之间/.test(text.slice(b.end, b.end + 3))
  );
}

function rangeOf(text: string, a: Draft, b: Draft): Quantity {
  const unit = b.unit ?? a.unit;
  const kind = b.unit ? b.kind : a.kind;
  const last = quantityOf(text, { ...b, ...(unit ? { unit } : {}), kind });
  const scale =
    b.unit && !a.unit && b.value !== b.numeral.value && a.value === a.numeral.value && !b.numeral.share
      ? b.value / b.numeral.value
      : 1;
  const { value: _, ...rest } = last;
  return {
    ...rest,
    start: a.start,
    number: { start: a.numeral.start, end: b.numeral.end },
    op: 'range',
    strength: isBetween(text, a, b)
      ? 'strong'
      : a.bound && a.bound.op !== '~' && a.bound.op !== '='
        ? a.bound.strength
        : last.strength,
    min: a.value * scale,
    max: b.value,
    decimal: a.numeral.decimal || b.numeral.decimal,
  };
}

function toleranceOf(text: string, a: Draft, b: Draft): Quantity {
  const { value: _, ...rest } = quantityOf(text, { ...a, end: b.end });
  return { ...rest, op: 'range', min: a.value - b.value, max: a.value + b.value, strength: 'strong' };
}

function quantityOf(text: string, draft: Draft): Quantity {
  const { bound, after, numeral } = draft;
  const tolerance = bound?.op === '±';
  const op: Comparator = tolerance
    ? '<='
    : after && (!bound || bound.op === '~' || bound.op === '=' || bound.strength === 'weak')
      ? after
      : ((bound?.op as Comparator | undefined) ?? '=');
  const noun =
    draft.kind === 'bare' || draft.kind === 'count' || draft.kind === 'rate'
      ? (NOUN.exec(text.slice(draft.end, draft.end + 90))?.[0] ?? '').replace(/^[ -]/, '')
      : '';
  const each = draft.kind === 'bare' ? (timeOf(noun) ?? rateAt(text, draft.end)) : undefined;
  const of = draft.kind === 'bare' && !each ? PER_MANY.exec(text.slice(draft.end, draft.end + 60))?.[1] : undefined;
  const thing = noun === '' ? '' : noun.replace(MORE, '');
  const stated = bound && bound.op !== '~' && bound.op !== '=' ? bound.strength : 'none';
  const sure = /z/i.test(text[numeral.start] ?? '') || (after && after !== '~');
  return {
    start: draft.start,
    end: draft.end,
    number: { start: numeral.start, end: numeral.end },
    op,
    strength: tolerance || sure ? 'strong' : stated,
    value: draft.value,
    ...(each
      ? { unit: `${noun.split(' ')[0]}/${each}` }
      : of
        ? { unit: `count/${of}` }
        : draft.unit
          ? { unit: draft.unit }
          : {}),
    kind: each ? 'rate' : draft.kind,
    noun: thing,
    ...(each || of || draft.per ? { per: each ?? of ?? draft.per ?? '' } : {}),
    decimal: numeral.decimal,
    signed: draft.signed,
    tolerance,
    approximate: op === '~' || bound?.op === '~',
  };
}

/** The time of "requests/minute". */
function rateAt(text: string, at: number): string | undefined {
  const counted = COUNTED_RATE.exec(text.slice(at, at + 40));
  const per = counted ? perAt(text, at + counted[0].length) : undefined;
  return per?.time ? per.per : undefined;
}

/** The time of "predictions per hour" and "requests processed per minute". */
function timeOf(noun: string): string | undefined {
  const at = noun.search(/ per /);
  const per = at < 0 ? undefined : perAt(noun, at);
  return per?.time ? per.per : undefined;
}
