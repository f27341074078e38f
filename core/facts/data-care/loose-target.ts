import { hasLetter } from '../../match/letters.ts';
import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { findMetrics, type Metric } from '../metric-name.ts';
import { within } from '../outline.ts';
import { columnOf, labelOf } from '../row.ts';
import type { Statement } from '../statement.ts';
import type { MetricClass } from '../threshold.ts';
import type { CareStatement } from './read.ts';
import { type CareHit, tagged } from './vocabulary.ts';

/** A metric that is to be “high” instead of a number. */
export interface LooseTarget {
  /** The words in the place of the number, in the section. */
  readonly range: Range;
  readonly metric: string;
  readonly class: MetricClass;
  readonly direction: Metric['direction'];
  readonly unit: string;
}

const DIGIT = /[\d０-９一二两三四五六七八九十百千]/;
/** A longer text explains the metric. */
const LONGEST = 40;
const DEMAND = /^\s?(?:(?:of the model )?(?:must|should|shall|needs to|has to) (?:be )?|应当?|须|需要?|必须)?$/i;

/** The metrics with a word for a number: in a target cell, after a key, or right behind a demand. */
export function readLooseTargets(read: readonly CareStatement[]): LooseTarget[] {
  return read.flatMap(({ statement, hits }) => {
    const levels = tagged(hits, 'level');
    if (levels.length === 0) return [];
    const found = statement.cells ? inRow(statement, hits) : (afterKey(statement, hits) ?? demanded(statement, levels));
    return found ? [found] : [];
  });
}

function inRow(statement: Statement, hits: readonly CareHit[]): LooseTarget | undefined {
  const label = labelOf(statement);
  const mention = label.length <= 60 ? findMetrics(label).at(-1) : undefined;
  const cell = statement.cells?.find(
    (candidate) => candidate.text !== label && columnOf(statement, candidate) === 'target',
  );
  if (!mention || !cell || !isLevel(cell.text, hits, cell.at)) return undefined;
  return { range: cell.range, metric: label.slice(mention.start, mention.end), ...factsOf(mention.metric) };
}

function afterKey(statement: Statement, hits: readonly CareHit[]): LooseTarget | undefined {
  const { key, text } = statement;
  if (!key || key.valueStart >= text.length) return undefined;
  if (!within(statement.path, 'goals', 'evaluation', 'non-functional', 'launch', 'model')) return undefined;
  const mention = findMetrics(key.text).at(-1);
  if (!mention || (mention.end - mention.start) * 2 < key.text.length) return undefined;
  const value = { start: key.valueStart, end: text.length };
  if (!isLevel(text.slice(value.start), hits, value)) return undefined;
  const lead = text.slice(value.start).search(/\S/);
  return {
    range: sourceRange(statement.plain, { start: value.start + Math.max(lead, 0), end: value.end }),
    metric: key.text.slice(mention.start, mention.end),
    ...factsOf(mention.metric),
  };
}

/** “Recall must be high”, 召回率要高: nothing but the demand stands between, and no number in the sentence. */
function demanded(statement: Statement, levels: readonly CareHit[]): LooseTarget | undefined {
  const { text, plain } = statement;
  if (text.length > 120 || DIGIT.test(text)) return undefined;
  for (const mention of findMetrics(text)) {
    const level = levels.find(({ start }) => start >= mention.end);
    if (!level || !DEMAND.test(text.slice(mention.end, level.start))) continue;
    const written = text.slice(level.start, level.end);
    const asked = hasLetter(text.slice(mention.end, level.start)) || /^[要尽足]/.test(written);
    if (!asked || /^[^,，.。;；!！]/.test(text.slice(level.end))) continue;
    return {
      range: sourceRange(plain, level),
      metric: text.slice(mention.start, mention.end),
      ...factsOf(mention.metric),
    };
  }
  return undefined;
}

function isLevel(text: string, hits: readonly CareHit[], at: Range): boolean {
  if (text.trim().length > LONGEST || DIGIT.test(text)) return false;
  const inside = hits.filter(({ start, end }) => start >= at.start && end <= at.end);
  return inside.some(({ tag }) => tag === 'level') && !inside.some(({ tag }) => tag === 'relative');
}

function factsOf(metric: Metric): Pick<LooseTarget, 'class' | 'direction' | 'unit'> {
  return { class: metric.class, direction: metric.direction, unit: metric.unit };
}
