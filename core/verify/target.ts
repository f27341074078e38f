import { columnRole } from '../facts/cues.ts';
import type { DocumentFacts, Placed } from '../facts/document.ts';
import { binds } from '../facts/metric-limits.ts';
import { findMetrics } from '../facts/metric-name.ts';
import { within } from '../facts/outline.ts';
import type { Threshold } from '../facts/threshold.ts';
import { namesDataset } from './dataset-name.ts';
import { type Identity, settle } from './identity.ts';
import { readName, wordsOf } from './name.ts';

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
  /** True for what only operation can show: conditions of a launch, limits of an alarm. */
  readonly live: boolean;
}

/** The targets that bind the product, in the order of the document. */
export function targetsOf(facts: DocumentFacts): Target[] {
  return facts.thresholdsThat(binds).map((threshold) => {
    const { statement, metric, metricId, qualifiers } = threshold;
    const identity = identityOf(threshold);
    const slice = statement.cells ? sliceOf(threshold) : qualifiers.slice;
    return {
      threshold,
      ...(identity ? { identity } : {}),
      words: wordsOf(metric),
      context: contextOf(threshold),
      namesDataset: namesDataset(threshold),
      ...(slice === undefined ? {} : { slice }),
      live:
        within(statement.path, 'launch', 'operations') && metricId !== undefined && qualifiers.dataset === undefined,
    };
  });
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
