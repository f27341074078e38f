import catalog from '../catalog/arithmetic.json' with { type: 'json' };
import { sourceRange } from '../parse/plain.ts';
import { type Range, shift } from '../text.ts';
import { isForeign } from './deploy-context.ts';
import { once } from './each.ts';
import { plainDigits } from './number.ts';
import { quantitiesOf } from './once.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { segmentAt, segmentsOf } from './segment.ts';
import type { Statement } from './statement.ts';
import { multiplierAt, unitAt } from './unit.ts';
import { groupsOf } from './vocabulary.ts';

export type Noun = keyof typeof catalog.nouns;
export type Period = keyof typeof catalog.periods;
export type AmountWord = keyof typeof catalog.words;

const nouns = groupsOf(catalog.nouns);
const periods = groupsOf(catalog.periods);
const words = groupsOf(catalog.words);

/** An amount of money, memory, tokens, time or things, with what it is for. */
export interface Amount {
  readonly range: Range;
  /** The number with its sign and unit, without bound and period: `$10k`. */
  readonly written: Range;
  /** Currency, `byte`, `token`, `minute`, `share` or `count`; the value counts in it. */
  readonly unit: string;
  /** The least and the most that the text allows. */
  readonly least: number;
  readonly most: number;
  /** The thing that it is for (“per chat”), or that it counts (“1M chats”). */
  readonly noun?: Noun;
  /** True where it is for each thing, false where it counts them. */
  readonly each: boolean;
  readonly period?: Period;
  readonly words: ReadonlySet<AmountWord>;
}

/** A longer statement is no sentence that a person wrote. */
const LONGEST = 5000;
const BYTES: Readonly<Record<string, number>> = { KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12 };
/** Small coins, and the money that a hundred of them are. */
const CENTS: Readonly<Record<string, string>> = { cent: 'usd', fen: 'cny' };
const MINUTES: Readonly<Record<string, number>> = { s: 1 / 60, min: 1, h: 60 };

/** The amounts in a section's statements; today's, other people's and conditional ones are left out. */
export function readAmounts(statements: readonly Statement[]): Amount[] {
  return statements.flatMap(amountsIn);
}

const amountsIn = once(
  (statement: Statement): readonly Amount[] => {
    if (statement.block === 'heading' || statement.quoted || statement.text.length > LONGEST) return [];
    if (isForeign(statement.path)) return [];
    const quantities = quantitiesOf(statement);
    if (quantities.length === 0 || within(statement.path, 'background', 'out-of-scope', 'open')) return [];
    const segments = segmentsOf(statement.text);
    return quantities.flatMap((quantity) => amountOf(statement, segments, quantity) ?? []);
  },
  (amounts, by) =>
    amounts.map((amount) => ({ ...amount, range: shift(amount.range, by), written: shift(amount.written, by) })),
  'roles',
);

function amountOf(statement: Statement, segments: readonly Range[], quantity: Quantity): Amount | undefined {
  const { text, plain, key, cells } = statement;
  const size = sizeOf(quantity);
  if (!size || quantity.side || quantity.signed || quantity.tolerance || quantity.op === '~') return undefined;
  const segment = segments[segmentAt(segments as never, quantity.number.start)] ?? { start: 0, end: text.length };
  const around = text.slice(segment.start, segment.end);
  const cell = cells?.find(({ at }) => at.start <= quantity.start && quantity.end <= at.end);
  const label = `${cells?.[0]?.text ?? key?.text ?? ''} | ${cell?.column ?? ''}`;
  const found = new Set(words.alone.findAll(`${label} | ${around}`).map(({ value }) => value));
  if (found.has('aside')) return undefined;
  const period = periodOf(`${label} | ${around}`);
  if (period === null) return undefined;
  const noun = nounOf(text, quantity) ?? nounOfLabel(label);
  const isPeriodic = period !== undefined && !APIECE.test(text.slice(quantity.end, quantity.end + 10));
  return {
    ...size,
    range: sourceRange(plain, quantity),
    written: sourceRange(plain, writtenIn(plainDigits(text), quantity)),
    ...(noun ? { noun: noun.noun } : {}),
    each: noun?.each ?? false,
    ...(isPeriodic ? { period } : {}),
    words: found,
  };
}

/** The digits with currency, multiplier and unit. */
function writtenIn(text: string, { number }: Quantity): Range {
  const sign = /[$¥￥€£₹]\s?$/.exec(text.slice(Math.max(0, number.start - 2), number.start))?.[0].length ?? 0;
  const times = multiplierAt(text, number.end)?.end ?? number.end;
  return { start: number.start - sign, end: unitAt(text, times)?.end ?? times };
}

function sizeOf({ kind, unit = '', value, min, max }: Quantity): Pick<Amount, 'unit' | 'least' | 'most'> | undefined {
  const least = min ?? value;
  const most = max ?? value;
  if (least === undefined || most === undefined) return undefined;
  const base = unit.split('/')[0] ?? '';
  const as = (name: string, factor = 1) => ({ unit: name, least: least * factor, most: most * factor });
  if (kind === 'money') return as(CENTS[base] ?? base, CENTS[base] ? 0.01 : 1);
  if (kind === 'memory') return BYTES[base] === undefined ? undefined : as('byte', BYTES[base]);
  if (kind === 'time') return MINUTES[base] === undefined ? undefined : as('minute', MINUTES[base]);
  if (kind === 'share') return as('share');
  if (kind === 'text') return base === 'token' ? as('token') : undefined;
  // “5 min of downtime per month”
  if (kind === 'rate' && MINUTES[base] !== undefined)
    return LONG_RATE.test(unit) ? as('minute', MINUTES[base]) : undefined;
  if (kind === 'rate') return LONG_RATE.test(unit) ? as('count') : undefined;
  return kind === 'bare' || kind === 'count' ? as('count') : undefined;
}

/** Things a day or longer; a rate a second is a load, no volume. */
const LONG_RATE = /\/(?:day|week|month|year)$/;

/** The period that a clause names; null where it names two. */
function periodOf(text: string): Period | undefined | null {
  const found = new Set(periods.alone.find(text).map(({ value }) => value));
  const [period] = found;
  return found.size > 1 ? null : period;
}

/** Words that may stand between a number and what it counts: a multiplier, “monthly”. */
const GAP = /^(?:[\s+*]|[kKMBwW](?![a-z])|万|亿|百|千|个|million|thousand|billion|monthly|daily|API){0,4}$/;
const PER = /^\s?(?:\/|per |for each |for every |a |每)\s?$/i;
const PER_END = /(?:\/|per |for each |for every |a |每)\s?$/i;
/** “Each photo takes 2 MB.” */
const EACH_NOUN = /\b(?:each|every|one|per) $/i;
/** “10,000 calls a day at $0.02 each”. */
const APIECE = /^ (?:each|apiece)\b/i;
/** 单次、每张：the thing stands before the amount. */
const EACH_BEFORE = /(?:单|每)(?:一)?([次条张份台通段笔路套])[^\d，,；;。]{0,8}$/;

/** “Cost per call”, “Calls per month”: the label of a row or key says what its number is for. */
function nounOfLabel(label: string): { noun: Noun; each: boolean } | undefined {
  const [match] = nouns.alone.find(label);
  if (!match) return undefined;
  const before = label.slice(Math.max(0, match.start - 10), match.start);
  return { noun: match.value, each: PER_END.test(before) || /[单每]$/.test(before) };
}

function nounOf(text: string, quantity: Quantity): { noun: Noun; each: boolean } | undefined {
  const before = EACH_BEFORE.exec(text.slice(Math.max(0, quantity.start - 14), quantity.start));
  if (before) {
    const [match] = nouns.alone.find(before[1] ?? '');
    if (match) return { noun: match.value, each: true };
  }
  const lead = text.slice(Math.max(0, quantity.start - 32), quantity.start);
  const near = nouns.alone.find(lead).at(-1);
  if (near && EACH_NOUN.test(lead.slice(0, near.start)) && !/[\d,;，；。]/.test(lead.slice(near.end))) {
    return { noun: near.value, each: true };
  }
  if (near && APIECE.test(text.slice(quantity.end, quantity.end + 10)) && !/[;；。]/.test(lead.slice(near.end)))
    return { noun: near.value, each: true };
  const after = text.slice(quantity.number.end, quantity.number.end + 40);
  for (const { start, value } of nouns.alone.find(after)) {
    const gap = after.slice(0, start);
    if (GAP.test(gap)) return { noun: value, each: false };
    const unit = text.slice(quantity.number.end, quantity.end);
    const rest = gap.slice(unit.length);
    if (PER_END.test(gap) && (PER.test(rest) || gap.length <= unit.length + 1)) return { noun: value, each: true };
    return undefined;
  }
  return undefined;
}
