import { columnRole } from '../facts/cues.ts';
import type { DocumentFacts, Placed } from '../facts/document.ts';
import { isMeasurable, limitsOf } from '../facts/metric-limits.ts';
import { findMetrics } from '../facts/metric-name.ts';
import { within } from '../facts/outline.ts';
import type { Threshold } from '../facts/threshold.ts';
import { namesDataset } from './dataset-name.ts';
import { type Identity, settle } from './identity.ts';
import { readName, wordsOf } from './name.ts';
import { joined, type Part, partOf } from './part.ts';

/** A target of the specification with all that says which measured number it means. */
export interface Target {
  readonly threshold: Placed<Threshold>;
  readonly identity?: Identity;
  /** The metric's name as words, for metrics that the catalogue does not know. */
  readonly words: string;
  /** The text that may name data sets, classes and slices. */
  readonly context: string;
  /** The slice that the target's row is about, where the metric stands in the head of the column. */
  readonly slice?: string;
  /** True where it names a data set, so that a number of another one says nothing of it. */
  readonly namesDataset: boolean;
  /** The parts of the cases that it is about, all of which a measured number has to name. */
  readonly parts: readonly string[];
  /** The part that the words before the metric's name tell: `person`. */
  readonly kind?: string;
  /** The metric's name with the words before it, where there are any: `person recall`. */
  readonly name?: string;
  /** True where its bound is on the side that is bad for the metric, as that of an alarm is. */
  readonly reversed: boolean;
  /** True for what only operation can show: conditions of a launch, limits of an alarm. */
  readonly live: boolean;
}

/** The targets that bind the product, in the order of the document. */
export function targetsOf(facts: DocumentFacts): Target[] {
  const bound = facts.thresholdsThat(isMeasurable).map((threshold) => ({ threshold, part: partOf(threshold) }));
  const kinds = kindsOf(bound);
  return bound.map(({ threshold, part }, i) => {
    const { statement, metric, metricId, qualifiers } = threshold;
    const identity = identityOf(threshold);
    const slice = statement.cells ? sliceOf(threshold) : qualifiers.slice;
    return {
      threshold,
      ...(identity ? { identity } : {}),
      words: wordsOf(metric),
      parts: part.beyond,
      ...(part.before.length > 0 ? { name: wordsOf(joined([...part.before, metric])) } : {}),
      ...(kinds[i] ? { kind: kinds[i] } : {}),
      reversed: isReversed(threshold),
      context: contextOf(threshold),
      namesDataset: namesDataset(threshold),
      ...(slice === undefined ? {} : { slice }),
      live:
        within(statement.path, 'launch', 'operations') && metricId !== undefined && qualifiers.dataset === undefined,
    };
  });
}

interface Bound {
  readonly threshold: Threshold;
  readonly part: Part;
}

/**
 * How many words right before a metric's name all targets of the metric share: they tell what the product does, and what
 * stands before them is a part. One target alone shares all with itself.
 */
function sharedWords(bound: readonly Bound[]): Map<string, number> {
  const names = new Map<string, readonly string[]>();
  for (const { threshold, part } of bound) {
    if (threshold.metricId === undefined || threshold.qualifiers.slice !== undefined) continue;
    const known = names.get(threshold.metricId) ?? part.before;
    names.set(threshold.metricId, commonEnd(known, part.before));
  }
  return new Map([...names].map(([id, words]) => [id, words.length]));
}

function commonEnd(a: readonly string[], b: readonly string[]): readonly string[] {
  let n = 0;
  while (n < Math.min(a.length, b.length) && a.at(-1 - n) === b.at(-1 - n)) n++;
  return n === 0 ? [] : a.slice(-n);
}

/**
 * The part that the words before each target's metric tell, or nothing. What is a part for one metric (“urgent recall”
 * beside “recall”) is one for the others, too.
 */
function kindsOf(bound: readonly Bound[]): (string | undefined)[] {
  const shared = sharedWords(bound);
  const own = bound.map(({ threshold: { metricId = '' }, part: { before, narrow } }) => {
    const apart = before.slice(0, before.length - (shared.get(metricId) ?? 0));
    return joined(narrow && apart.length === 0 ? before : apart);
  });
  const known = new Set(own.filter((kind) => kind !== ''));
  return bound.map(({ part: { before } }, i) => own[i] || [joined(before)].find((kind) => known.has(kind)));
}

function isReversed({ op, metricId, class: kind, tolerance }: Threshold): boolean {
  const direction = limitsOf(metricId)?.direction;
  if (kind !== 'quality' || tolerance) return false;
  return direction === 'higher' ? op.startsWith('<') : direction === 'lower' && op.startsWith('>');
}

function identityOf({ metricId, metric, qualifiers, statement }: Threshold): Identity | undefined {
  if (metricId === undefined) return undefined;
  const { percentile, k, average } = qualifiers;
  const variant = /ROUGE[- ]?(1|2|L)\b/i.exec(`${metric} ${statement.text.slice(0, 400)}`)?.[1]?.toUpperCase();
  return settle(metricId, {
    ...(percentile === undefined ? {} : { percentile }),
    ...(k === undefined ? {} : { k }),
    ...(average === undefined ? {} : { average }),
    ...(metricId === 'rouge' && variant ? { variant: `ROUGE-${variant}` } : {}),
  });
}

/** Its statement, the column and list around it, and the headings above it. */
function contextOf({ statement }: Threshold): string {
  const { text, lead, parents, path, table } = statement;
  // The document's title names the product, not the data of a target.
  const titles = path.filter(({ level }) => level > 1).map(({ title }) => title);
  const around = [lead?.text ?? '', ...parents.map((parent) => parent.text), ...titles];
  return [text, ...(table?.columns ?? []), ...around].join(' | ').slice(0, 4000);
}

const ID = /^[A-Z]{0,6}[-_ ]?\d{0,4}\.?$/;

/** "| German | ≥ 98.8% | ≥ 91% |" below "Precision" and "Recall" is about German. */
function sliceOf({ statement, metricId }: Threshold): string | undefined {
  const { cells = [] } = statement;
  if (metricId === undefined || cells.some(({ text }) => namesMetric(text, metricId))) return undefined;
  const label = cells.find(({ text }) => text !== '' && !ID.test(text))?.text;
  if (label === undefined || columnRole(label) !== 'unknown' || readName(label).identity) return undefined;
  return label;
}

function namesMetric(text: string, id: string): boolean {
  return findMetrics(text).some(({ metric }) => metric.id === id);
}
