import type { Range } from '../text.ts';
import { quantitiesOf } from './once.ts';
import type { Statement } from './statement.ts';
import { stageSums } from './time-stages.ts';
import { readTimings, type Timing, type TimingWord } from './timing.ts';

/** Times that cannot hold together. All ranges count in the section. */
export interface TimeSum {
  readonly kind: 'stages' | 'part' | 'answer' | 'first-token' | 'frames' | 'queue';
  /** The number that cannot be met. */
  readonly range: Range;
  /** The numbers that it does not agree with. */
  readonly parts: readonly Range[];
  /** Milliseconds, or what `kind` counts: the number that follows from the parts. */
  readonly sum: number;
  readonly limit: number;
  /** Why the sum is an upper estimate only: percentiles or separate limits were added up, or a queue was estimated. */
  readonly estimate?: 'tail' | 'limits' | 'queue';
}

/** Rounding in the text may add up to so much. */
const SLACK = 1.05;

/** The contradictions among the times of one section. */
export function readTimeSums(statements: readonly Statement[]): TimeSum[] {
  if (!statements.some((statement) => quantitiesOf(statement).some(({ kind }) => kind === 'time'))) return [];
  const timings = readTimings(statements);
  if (timings.length < 2) return [];
  return [...stageSums(timings), ...answers(timings), ...frames(timings), ...queues(timings)];
}

/** The only value of a kind in the section; two values mean two flows. */
function only(timings: readonly Timing[], test: (timing: Timing) => boolean): Timing | undefined {
  const found = timings.filter(test);
  const [first] = found;
  return first && found.every(({ most }) => most === first.most) ? first : undefined;
}

function has(timing: Timing, ...words: readonly TimingWord[]): boolean {
  return words.some((word) => timing.words.has(word));
}

/** Full answer = first token + tokens ÷ speed (TTFT + (n − 1) × TPOT). */
function answers(timings: readonly Timing[]): TimeSum[] {
  const limit = only(
    timings,
    (timing) => timing.what === 'time' && has(timing, 'total') && !has(timing, 'first-token'),
  );
  if (!limit || has(limit, 'not-additive', 'frame')) return [];
  const first = only(timings, (timing) => timing.what === 'time' && has(timing, 'first-token'));
  if (first && first.least > limit.most) {
    return [sumOf('first-token', limit, [first], first.least)];
  }
  const speed = only(timings, ({ what }) => what === 'tokens/s');
  const pace = only(timings, ({ what }) => what === 'time/token');
  const length = only(timings, (timing) => timing.what === 'tokens' && has(timing, 'answer-length'));
  const each = speed ? 1000 / speed.most : pace?.least;
  if (!length || each === undefined || timings.some((timing) => timing.what === 'tokens' && timing !== length))
    return [];
  const sum = (first?.least ?? 0) + Math.max(0, length.least - (first ? 1 : 0)) * each;
  if (sum <= limit.most * SLACK) return [];
  return [
    sumOf(
      'answer',
      limit,
      [first, speed ?? pace, length].filter((part) => part !== undefined),
      sum,
    ),
  ];
}

/** Frames a second × time a frame = one second, where one frame follows the other. */
function frames(timings: readonly Timing[]): TimeSum[] {
  const rate = only(timings, ({ what, statement }) => what === 'fps' && !CAMERA.test(statement.text));
  const time = only(timings, (timing) => timing.what === 'time' && has(timing, 'frame'));
  if (!rate || !time || timings.some((timing) => has(timing, 'not-additive'))) return [];
  const reached = 1000 / time.most;
  return rate.least > reached * SLACK ? [sumOf('frames', time, [rate], 1000 / rate.least)] : [];
}

/** The rate at which a camera delivers is not the rate at which frames are looked at. */
const CAMERA = /camera|input|capture|video stream|source|摄像|相机|采集|输入|视频流|码流/i;

/** Requests in flight = requests a second × seconds a request (Little’s law). */
function queues(timings: readonly Timing[]): TimeSum[] {
  const load = only(timings, ({ what }) => what === 'qps');
  const room = only(timings, (timing) => timing.what === 'count' && has(timing, 'concurrent-requests'));
  const time = only(
    timings,
    (timing) => timing.what === 'time' && has(timing, 'total', 'mean') && !has(timing, 'tail'),
  );
  if (!load || !room || !time || has(time, 'not-additive') || has(load, 'not-additive')) return [];
  const needed = (load.least * time.most) / 1000;
  return needed > room.most * SLACK ? [{ ...sumOf('queue', room, [load, time], needed), estimate: 'queue' }] : [];
}

function sumOf(kind: TimeSum['kind'], limit: Timing, parts: readonly Timing[], sum: number): TimeSum {
  return {
    kind,
    range: limit.range,
    parts: parts.map(({ range }) => range),
    sum,
    limit: limit.most,
  };
}
