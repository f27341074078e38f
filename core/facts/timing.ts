import catalog from '../catalog/timing.json' with { type: 'json' };
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import { isForeign } from './deploy-context.ts';
import { each, moved } from './each.ts';
import { milliseconds } from './metric-limits.ts';
import { quantitiesOf } from './once.ts';
import { within } from './outline.ts';
import type { Quantity } from './quantity.ts';
import { segmentAt, segmentsOf } from './segment.ts';
import type { Statement } from './statement.ts';
import { groupsOf } from './vocabulary.ts';

const { $schema: _, ...groups } = catalog;

/** The kinds of words that tell what a time or a rate is. */
export type TimingWord = keyof typeof groups;

const matcher = groupsOf<TimingWord>(groups);

/** A number of time, speed or load, and the words of its clause, key, row and column. */
export interface Timing {
  readonly range: Range;
  /** The range in the statement's text. */
  readonly at: Range;
  /** The least and the most that it allows, in milliseconds, per second or as a count, by `what`. */
  readonly least: number;
  readonly most: number;
  readonly what: 'time' | 'time/token' | 'tokens/s' | 'tokens' | 'fps' | 'qps' | 'count';
  readonly words: ReadonlySet<TimingWord>;
  /** The column of a row's cell, -1 elsewhere. */
  readonly column: number;
  readonly statement: Statement;
}

/** The times, speeds and loads that a section's statements ask for; today's numbers and conditions are left out. */
export function readTimings(statements: readonly Statement[]): Timing[] {
  return statements.flatMap(timingsOf);
}

const timingsOf = each(
  (statement: Statement): readonly Timing[] => {
    if (statement.block === 'heading' || statement.quoted || statement.text.length > LONGEST) return [];
    if (isForeign(statement.path)) return [];
    const found = quantitiesOf(statement).filter(({ kind }) => KINDS.has(kind));
    if (found.length === 0 || within(statement.path, 'background', 'out-of-scope', 'open')) return [];
    return timingsIn(statement, found);
  },
  moved,
  'roles',
);

/** 不超过 sets a limit; 超过 tells when something happens. */
const BOUND = /不(?:得|能|可|应|要|会|许)?超[过出]/g;
/** A longer statement is no sentence that a person wrote. */
const LONGEST = 5000;
const KINDS: ReadonlySet<Quantity['kind']> = new Set(['time', 'rate', 'text', 'count', 'bare']);

function timingsIn(statement: Statement, quantities: readonly Quantity[]): Timing[] {
  const { text, plain, cells, key } = statement;
  const segments = segmentsOf(text);
  // A key with a number of its own speaks of that number only: “End-to-end ≤ 1 s: ASR 400 ms, …”.
  const name = cells?.[0]?.text ?? (key && !/\d/.test(key.text) ? key.text : '');
  const label = matcher.alone.findAll(name).map(({ value }) => value);
  return quantities.flatMap((quantity, i): Timing[] => {
    const size = sizeOf(quantity, text);
    if (!size || quantity.side === 'from' || quantity.signed || quantity.tolerance) return [];
    const segment = segments[segmentAt(segments, quantity.number.start)] ?? { start: 0, end: text.length };
    const column = cells?.findIndex(({ at }) => at.start <= quantity.start && quantity.end <= at.end) ?? -1;
    const around = `${wordsAround(text, segment, quantity, [quantities[i - 1]?.end, quantities[i + 1]?.start])} | ${cells?.[column]?.column ?? ''}`;
    const words = new Set([...label, ...matcher.alone.findAll(around.replace(BOUND, '')).map(({ value }) => value)]);
    if (words.has('aside')) return [];
    return [{ ...size, range: sourceRange(plain, quantity), at: quantity, words, column, statement }];
  });
}

/** The words of a segment that belong to one of its quantities: none beyond a full stop, a colon or the next quantity. */
function wordsAround(
  text: string,
  segment: Range,
  own: Range,
  [last = segment.start, next = segment.end]: readonly [number | undefined, number | undefined],
): string {
  const from = Math.max(segment.start, last);
  const before = text.slice(from, own.start);
  const after = text.slice(own.end, Math.min(segment.end, next));
  const stop = after.search(/[:：]|\. /);
  return `${before.slice(before.lastIndexOf('. ') + 1)}${text.slice(own.start, own.end)}${stop < 0 ? after : after.slice(0, stop)}`;
}

function sizeOf(quantity: Quantity, text: string): Pick<Timing, 'least' | 'most' | 'what'> | undefined {
  const { kind, unit = '', value, min, max } = quantity;
  const least = min ?? value;
  const most = max ?? value;
  if (least === undefined || most === undefined) return undefined;
  const as = (what: Timing['what'], factor = 1) => ({ least: least * factor, most: most * factor, what });
  if (kind === 'time') {
    const [base, per] = unit.split('/');
    const factor = base === 'min' || base === 'h' ? undefined : milliseconds(1, base);
    if (factor === undefined) return undefined;
    if (per === undefined || FRAME.test(per)) return as('time', factor);
    return per === 'token' || per === 'Token' ? as('time/token', factor) : undefined;
  }
  if (unit === 'tokens/s') return as('tokens/s');
  if (unit === 'token/s' || (unit === 'token' && /每秒\s?$/.test(text.slice(0, quantity.start).slice(-4))))
    return as('tokens/s');
  if (unit === 'token') return as('tokens');
  if (unit === 'fps' || unit === 'qps') return as(unit);
  return kind === 'count' || kind === 'bare' ? as('count') : undefined;
}

const FRAME = /^(?:frame|image|picture|帧|张|个|次|answer|reply|response|request|query)/i;
