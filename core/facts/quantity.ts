import { remember } from '../match/remember.ts';
import type { Range } from '../text.ts';
import { type Bound, boundAfter, boundsBefore, type Strength } from './comparator.ts';
import { type Numeral, plainDigits, readNumerals } from './number.ts';
import type { Comparator } from './threshold.ts';
import { currencies, multiplierAt, perAt, type Unit, type UnitKind, unitAt } from './unit.ts';

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

interface Draft {
  readonly numeral: Numeral;
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit?: string;
  readonly kind: UnitKind | 'bare';
  readonly per?: string;
  readonly bound?: Bound;
  readonly after?: Comparator;
  readonly signed: boolean;
}

const FROM = /(?:\bfrom|从|由)\s?(?:每[月天周日年人]\s?)?$/i;
/** Kinds of which less is better, as "1 s or better" takes for granted. */
const LESS: ReadonlySet<UnitKind | undefined> = new Set(['time', 'memory', 'power', 'money']);
/** "One wrong limit per 100 km", "1 per 24 h". */
const PER_MANY = /^(?:[ -][A-Za-z'-]{1,20}){0,4} per (\d{1,5}[ -]?[A-Za-z]{1,10})/;
/** 每周 in "≤ 每周 1 次": the bound stands before it. */
const EACH = /每(?:小时|分钟|[天日周月年秒时班人次个台])(?:处理|完成|分析|识别|转写)?\s?$/;
/** "900 hours of audio per hour": so much of a thing in a time. */
const OF_THING = /^ of [a-z]{2,14}(?= per )/;
/** "8 s after upload at the latest": the bound follows later in the clause. */
const LATEST = /^[^,;.，；。(（]{0,40}\bat the latest\b/;
const POWER = /power|consum|draw|功耗|功率|耗电|用电|瓦/i;
/** "1000 requests/minute", "2,000+ predictions / second": what is counted, and the time. */
const COUNTED_RATE = /^[ -]?[A-Za-z]{3,20}(?: [a-z]{3,14})?(?= ?\/ ?[a-z])/;
/** "Sub-200 ms". */
const SUB = /\bsub[- ]?$/i;
const MORE = /(?:^| )(?:by|of|out|in|per|on|with|for|to|from|and|at|or|that|are|is|contain|will)\b.*$/;
const NOUN = /^[ -]?(?:[A-Za-z][A-Za-z'-]{0,20}(?: [A-Za-z][A-Za-z'-]{0,20}){0,4}|[\u4e00-\u9fff]{1,8})/;
const NONE: readonly Quantity[] = [];

/** The quantities of a text, left to right. Linear in the text. */
export const readQuantities: (text: string) => readonly Quantity[] = remember((text) => {
  const plain = plainDigits(text);
  const numerals = readNumerals(plain);
  if (numerals.length === 0) return NONE;
  const bounds = boundsBefore(plain);
  const drafts = numerals.flatMap((numeral) => draftOf(plain, numeral, bounds) ?? []);
  const out: Quantity[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i];
    const next = drafts[i + 1];
    if (!draft) continue;
    const joint = next ? jointOf(plain, draft, next) : undefined;
    if (next && joint === 'range') {
      const range = rangeOf(plain, draft, next);
      out.push(FROM.test(plain.slice(Math.max(0, range.start - 8), range.start)) ? { ...range, side: 'from' } : range);
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
      const from = FROM.test(plain.slice(Math.max(0, draft.start - 8), draft.start));
      const quantity = quantityOf(plain, draft);
      const last = out.at(-1);
      const to = last?.side === 'from' && last.kind === quantity.kind && quantity.start - last.end <= 12;
      out.push(from ? { ...quantity, side: 'from' } : to ? { ...quantity, side: 'to' } : quantity);
    }
  }
  return out;
});

function draftOf(text: string, numeral: Numeral, bounds: ReadonlyMap<number, Bound>): Draft | undefined {
  let start = numeral.start;
  const sign = /[-+]/.test(text[start - 1] ?? '') && !/[\dA-Za-z%)]/.test(text[start - 2] ?? '');
  if (sign) start--;
  const currency = currencies.get(text[start - 1] ?? '');
  if (currency) start--;
  const below = SUB.exec(text.slice(Math.max(0, start - 5), start));
  let at = start;
  while (at > 0 && start - at < 8 && /[\s"“(（]/.test(text[at - 1] ?? '')) at--;
  const each = EACH.exec(text.slice(Math.max(0, start - 6), start));
  const named =
    bounds.get(at) ?? bounds.get(start) ?? (each ? boundAt(bounds, text, start - each[0].length) : undefined);
  let end = numeral.end;
  let value = numeral.value;
  const times = isWatt(text, end) ? undefined : multiplierAt(text, end);
  if (times) {
    value *= times.factor;
    end = times.end;
  }
  let plus = boundAfter(text, end);
  if (plus?.op === '>=' && text[plus.end - 1] === '+') end = plus.end;
  else plus = undefined;
  const unit = unitAt(text, end);
  if (unit?.id === 'GB' && /^[2-6]G$/.test(text.slice(numeral.start, unit.end))) return undefined; // a mobile network
  if (!unit && !times && !plus && /^(?:[A-Za-z]| ?- ?[A-Za-z])/.test(text.slice(end, end + 3))) return undefined;
  if (unit) end = unit.end;
  const thing = unit?.kind === 'time' ? (OF_THING.exec(text.slice(end, end + 24))?.[0].length ?? 0) : 0;
  const per = perAt(text, end + thing) ?? (each ? perAt(text, start - each[0].length) : undefined);
  if (per && per.end > end) end = per.end;
  const after = plus ?? boundAfter(text, end);
  if (after && after.end > end) end = after.end;
  const amount =
    !unit || unit.kind === 'count' || unit.kind === 'text' || (unit.kind === 'time' && (thing > 0 || each));
  const kind = per?.time && amount ? 'rate' : unit?.kind;
  const base = unit?.id ?? currency;
  const inTime =
    !named && unit?.kind === 'time' && /\b(?:in|within)\s$/i.test(text.slice(Math.max(0, start - 8), start));
  const bound: Bound | undefined =
    named ??
    (below ? { op: '<', strength: 'strong', start: start - below[0].length, end: start } : undefined) ??
    (inTime ? { op: '<=', strength: 'weak', start: start - 3, end: start - 1 } : undefined);
  return {
    numeral,
    start: bound ? bound.start : start,
    end,
    value: numeral.share ? value * 100 : value,
    ...unitOf(numeral, unit, base, per?.per),
    kind: numeral.share ? 'share' : numeral.scale ? 'score' : currency ? 'money' : (kind ?? 'bare'),
    ...(per ? { per: per.per } : {}),
    ...(bound ? { bound } : {}),
    ...(after
      ? { after: after.better && LESS.has(unit?.kind) ? ('<=' as const) : after.op }
      : !named && LATEST.test(text.slice(end, end + 60))
        ? { after: '<=' as const }
        : {}),
    signed: sign,
  };
}

/** The bound that ends at an offset or one space before it. */
function boundAt(bounds: ReadonlyMap<number, Bound>, text: string, at: number): Bound | undefined {
  return bounds.get(at) ?? (text[at - 1] === ' ' ? bounds.get(at - 1) : undefined);
}

/** True for a `W` at an offset that counts watts; elsewhere it stands for 万. */
function isWatt(text: string, at: number): boolean {
  return /^[wW](?![A-Za-z])/.test(text.slice(at, at + 2)) && POWER.test(text.slice(Math.max(0, at - 40), at + 12));
}

function unitOf(
  numeral: Numeral,
  unit: Unit | undefined,
  base: string | undefined,
  per: string | undefined,
): { unit?: string } {
  if (numeral.share) return { unit: 'percent' };
  if (numeral.scale) return { unit: 'score' };
  return unit?.kind === 'share' ? { unit: unit.id } : unitName(base, per);
}

function unitName(unit: string | undefined, per: string | undefined): { unit?: string } {
  if (!unit && !per) return {};
  return { unit: per ? `${unit ?? 'count'}/${per}` : (unit ?? '') };
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
  const thing = noun.replace(MORE, '');
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
