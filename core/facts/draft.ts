import { type Bound, boundAfter } from './comparator.ts';
import type { Numeral } from './number.ts';
import type { Comparator } from './threshold.ts';
import { currencies, multiplierAt, perAt, type Unit, type UnitKind, unitAt } from './unit.ts';

/** A number with the unit and the bounds that stand beside it, before its neighbours are looked at. */
export interface Draft {
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

/** Kinds of which less is better, as "1 s or better" takes for granted. */
const LESS: ReadonlySet<UnitKind | undefined> = new Set(['time', 'memory', 'power', 'money']);
/** 每周 in "≤ 每周 1 次": the bound stands before it. */
const EACH = /每(?:小时|分钟|[天日周月年秒时班人次个台])(?:处理|完成|分析|识别|转写)?\s?$/;
/** 不超过原文的 in "不超过原文的 30%": what the share is taken of stands between. */
const OF_ORIGINAL = /原(?:文|图|片|视频|音频|文件|模型|(?:文|始)?(?:内容|长度|大小|体积|字数))?的?\s?$/;
/** "900 hours of audio per hour": so much of a thing in a time. */
const OF_THING = /^ of [a-z]{2,14}(?= per )/;
/** "8 s after upload at the latest": the bound follows later in the clause. */
const LATEST = /^[^,;.，；。(（]{0,40}\bat the latest\b/;
/** “Within 2σ”, “3-sigma”, 2 个标准差: so many standard deviations, which are no value of the metric. */
const DEVIATIONS = /^[\s-]?(?:σ|sigmas?\b|standard deviations?\b|(?:倍|个)?标准差)/i;
/** “€ 0.45”: the sign of a currency before a space; right behind a number it belongs to that. */
const APART = /(?:^|[^\d])[¥￥€£₹] $/;
const POWER = /power|consum|draw|功耗|功率|耗电|用电|瓦/i;
/** "Sub-200 ms". */
const SUB = /\bsub[- ]?$/i;
/** What stands around a number, or `undefined` where it is a part of a name. */
export function draftOf(text: string, numeral: Numeral, bounds: ReadonlyMap<number, Bound>): Draft | undefined {
  let start = numeral.start;
  const sign = /[-+]/.test(text[start - 1] ?? '') && !/[\dA-Za-z%)]/.test(text[start - 2] ?? '');
  if (sign) start--;
  const apart = APART.test(text.slice(Math.max(0, start - 3), start)) ? 1 : 0;
  const currency = currencies.get(text[start - 1 - apart] ?? '');
  if (currency) start -= 1 + apart;
  const below = SUB.exec(text.slice(Math.max(0, start - 5), start));
  let at = start;
  while (at > 0 && start - at < 8 && /[\s"“(（]/.test(text[at - 1] ?? '')) at--;
  const each = EACH.exec(text.slice(Math.max(0, start - 6), start));
  const between = each ?? OF_ORIGINAL.exec(text.slice(Math.max(0, start - 8), start));
  const named =
    bounds.get(at) ?? bounds.get(start) ?? (between ? boundAt(bounds, text, start - between[0].length) : undefined);
  let end = numeral.end;
  let value = numeral.value;
  const times = isWatt(text, end) || isKelvin(text, end) ? undefined : multiplierAt(text, end);
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
  if (DEVIATIONS.test(text.slice(end, end + 20))) return undefined;
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

const WARMTH = /colou?r temperature|white balance|\bCCT\b|kelvin|色温|白平衡|热力学温度/i;

const CLAUSE = /[,，;；。]|\. /;
/** True for a `K` at an offset that is a temperature, such as that of light: 色温 5500K. */
function isKelvin(text: string, at: number): boolean {
  if (!/^ ?K(?![A-Za-z])/.test(text.slice(at, at + 3))) return false;
  const before =
    text
      .slice(Math.max(0, at - 40), at)
      .split(CLAUSE)
      .at(-1) ?? '';
  return WARMTH.test(before) || WARMTH.test(text.slice(at, at + 24).split(CLAUSE)[0] ?? '');
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
