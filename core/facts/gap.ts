import type { Range } from '../text.ts';
import type { Quantity } from './quantity.ts';
import { cellAt, labelOf } from './row.ts';
import { segmentAt } from './segment.ts';
import type { Reading, Subject } from './subject.ts';

/** “Recall gap between men and women”, 男女召回率差距: how far the values of a metric may lie apart. */
const GAP =
  /\b(?:gap|difference|disparity|spread)\b(?! (?:analysis|is closed))|(?:差距|差异|相差|之差|极差)(?!化|分析)/i;

/** （两类分数分布的最大差距）: what a metric means. */
const BRACKETS = /[(（].*$/s;

/** What a number is said of where it bounds the distance between two values of a metric, not a value. */
export interface Gap {
  readonly name: string;
  readonly range?: Range;
}

/**
 * The distance that a number bounds: “gap” in “Recall on dark vs. light skin | gap ≤ 2 points”. `undefined` for a value
 * of the metric itself, and for metrics that are a distance by their name.
 */
export function gapOf({ statement, segments }: Reading, quantity: Quantity, subject: Subject): Gap | undefined {
  const { metric, range } = subject;
  if (metric?.class !== 'quality' || metric.unit !== 'ratio' || quantity.op.startsWith('>')) return undefined;
  if (metric.family === 'safety' || metric.family === 'calibration') return undefined;
  const { text } = statement;
  const start = segments[segmentAt(segments, quantity.number.start)]?.start ?? 0;
  const from = Math.max(start, quantity.start - 80);
  const found = GAP.exec(text.slice(from, quantity.start));
  if (found) {
    const at = from + found.index;
    const own = range !== undefined && range.start <= at && range.end >= at + found[0].length;
    return own ? undefined : { name: found[0], range: { start: at, end: at + found[0].length } };
  }
  const label = cellAt(statement, quantity) ? labelOf(statement).slice(0, 60) : '';
  return GAP.test(label.replace(BRACKETS, '')) ? { name: label } : undefined;
}

/** “0.5 points worse” of a share: the distance between two of its values. */
export function isPoints({ unit, start, end }: Quantity, { metric }: Subject, text: string): boolean {
  if (unit !== 'score' || metric?.unit !== 'ratio' || metric.class !== 'quality') return false;
  return /points?$/i.test(text.slice(start, end));
}
