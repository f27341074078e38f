import catalog from '../catalog/metrics.json' with { type: 'json' };
import type { Entry } from '../match/matcher.ts';
import { normalise } from '../match/normalise.ts';
import { SharedMatcher } from '../match/shared.ts';
import type { Range } from '../text.ts';
import type { Quantity } from './quantity.ts';
import type { MetricClass } from './threshold.ts';

export type MetricId = string;

/** What the catalogue knows of a metric. */
export interface Metric {
  readonly id: MetricId;
  readonly family: string;
  readonly class: MetricClass;
  /** `ratio`, `ms`, `count`, … as in the catalogue. */
  readonly unit: string;
  readonly percent: boolean;
  readonly direction: 'higher' | 'lower' | 'target';
  /** The largest possible value in the unit; null for no bound. */
  readonly most: number | null;
}

/** A metric's name in a text. */
export interface Mention extends Range {
  readonly metric: Metric;
}

/** An alias: plain, or one that counts only in its own case, or only near other words. */
type Alias = string | ({ readonly text: string; readonly exact?: boolean } & Guard);

/** Words that decide what an ambiguous alias means: one of `near` around it, one of `topic` there or above, none of `unless`. */
interface Guard {
  readonly near?: readonly string[];
  readonly topic?: readonly string[];
  readonly unless?: readonly string[];
}

interface Named {
  readonly metric: Metric;
  readonly guard?: Guard;
}

interface Row {
  readonly family: string;
  readonly class?: string;
  readonly unit: string;
  readonly percent?: boolean;
  readonly direction: string;
  readonly range?: readonly (number | null)[];
  readonly en: readonly Alias[];
  readonly zh: readonly Alias[];
}

const classes: Readonly<Record<string, string>> = catalog.families;
const rows: Readonly<Record<string, Row>> = catalog.metrics;
const known = new Map<MetricId, Metric>();
const entries: Entry<Named>[] = [];
for (const [id, row] of Object.entries(rows)) {
  const metric: Metric = {
    id,
    family: row.family,
    class: (row.class ?? classes[row.family] ?? 'quality') as MetricClass,
    unit: row.unit,
    percent: row.percent ?? false,
    direction: row.direction as Metric['direction'],
    most: row.range?.[1] ?? null,
  };
  known.set(id, metric);
  for (const alias of [...row.en, ...row.zh]) {
    const { text, exact, ...guard }: Exclude<Alias, string> = typeof alias === 'string' ? { text: alias } : alias;
    const value = Object.keys(guard).length > 0 ? { metric, guard: normalised(guard) } : { metric };
    entries.push({ text, value, ...(exact ? { exact } : {}) });
  }
}
const matcher = new SharedMatcher(entries);

/** The metrics whose value at a cut-off has an id of its own, written `Recall@5`. */
const AT_K: Readonly<Record<MetricId, MetricId>> = {
  recall: 'recall-at-k',
  precision: 'precision-at-k',
  'hit-rate-at-k': 'hit-rate-at-k',
  accuracy: 'top-k-accuracy',
};

/**
 * The metrics named in a text, left to right, the longest name at each place.
 * @param around more text (heading, key, row) that decides between the meanings of an ambiguous name
 * @param topic the headings above, the document's title among them
 */
export function findMetrics(text: string, around = '', topic = ''): Mention[] {
  const found = matcher.find(text);
  if (found.length === 0) return [];
  let context: string | undefined;
  let above: string | undefined;
  const holds = ({ near, topic: words, unless }: Guard): boolean => {
    context ??= normalise(`${text} ${around}`);
    if (near && !hasAny(context, near)) return false;
    if (!words && !unless) return true;
    above ??= `${context} ${normalise(topic)}`;
    return !(words && !hasAny(above, words)) && !(unless && hasAny(above, unless));
  };
  // A name that stands in a text many times is asked about once.
  const answers = new Map<Guard, boolean>();
  const isMeant = (guard: Guard): boolean => {
    const answer = answers.get(guard) ?? holds(guard);
    answers.set(guard, answer);
    return answer;
  };
  const out: Mention[] = [];
  for (const { start, end, value } of found) {
    const { metric, guard } = value;
    const last = out.at(-1);
    if ((guard && !isMeant(guard)) || /\bnon-$/i.test(text.slice(Math.max(0, start - 5), start))) continue;
    if (isFeature(text, start, end) || (metric.id in FORMATS && isFormat(text, start, end))) continue;
    if (last && last.start === start) {
      if (guard) out[out.length - 1] = { start, end, metric };
      continue;
    }
    const atK = text[end] === '@' ? known.get(AT_K[metric.id] ?? '') : undefined;
    out.push({ start, end, metric: atK ?? metric });
  }
  return out;
}

/** Metrics by whose names the formats of numbers are called as well. */
const FORMATS: Readonly<Record<MetricId, true>> = { precision: true, accuracy: true };
const FORMAT =
  /(?:\b(?:half|single|double|mixed|full|reduced|quarter|extended|floating[- ]point|\d{1,3}[- ]?bits?|FP\d{1,2}|BF16|INT\d)[- ]|[半单單双雙全低] ?|混合|浮点|数值|量化)$/i;

/** “370 MB at half precision”, 半精度: how numbers are stored, no measure of what is found. */
function isFormat(text: string, start: number, end: number): boolean {
  return !/^[- ]?recall/i.test(text.slice(end, end + 7)) && FORMAT.test(text.slice(Math.max(0, start - 16), start));
}

/** “F1-2”, “F1：创建任务”, “F1 Create a task”: the number of a feature. */
function isFeature(text: string, start: number, end: number): boolean {
  if (end - start !== 2 || text.slice(start, end) !== 'F1') return false;
  const rest = text.slice(end, end + 80);
  if (/^[-.]\d/.test(rest)) return true;
  return start === 0 && /^[:：、.]?\s?(?:\p{Script=Han}|[A-Z][a-z]+ [a-z])/u.test(rest) && !/\d/.test(rest);
}

function normalised({ near, topic, unless }: Guard): Guard {
  return {
    ...(near ? { near: near.map(normalise) } : {}),
    ...(topic ? { topic: topic.map(normalise) } : {}),
    ...(unless ? { unless: unless.map(normalise) } : {}),
  };
}

function hasAny(context: string, words: readonly string[]): boolean {
  return words.some((word) => context.includes(word));
}

/** True when a number of this kind can be a value of the metric. */
export function fits(metric: Metric, quantity: Quantity): boolean {
  const { kind } = quantity;
  if (quantity.tolerance && metric.class === 'quality') return true;
  switch (metric.unit) {
    case 'ratio':
      if (kind === 'count' || kind === 'rate') return metric.direction === 'lower' && quantity.strength === 'strong';
      // "Below 5 false alarms per 30 minutes": a count in place of a share
      if (kind === 'bare' && quantity.per !== undefined && metric.direction === 'lower')
        return quantity.strength !== 'none';
      return (
        kind === 'share' ||
        kind === 'points' ||
        kind === 'score' ||
        (kind === 'bare' && isShareLike(quantity, metric.most ?? 10))
      );
    case 'score':
      if (kind === 'bare' && metric.most !== null && (quantity.value ?? 0) > metric.most * 10) return false;
      return kind === 'score' || kind === 'bare' || kind === 'points' || (kind === 'share' && metric.percent);
    case 'ms':
    case 'ms/token':
    case 'duration':
    case 'min':
    case 'h':
    case 'month':
      return kind === 'time' || kind === 'span';
    case 'MB':
    case 'GB':
      return kind === 'memory';
    case 'qps':
    case 'fps':
    case 'tokens/s':
      return kind === 'rate' || kind === 'bare' || kind === 'count';
    case 'currency':
      return kind === 'money' || kind === 'share' || kind === 'factor';
    case 'count':
      return kind === 'count' || kind === 'bare' || kind === 'rate' || kind === 'factor';
    case 'count/h':
      return kind === 'count' || kind === 'bare' || kind === 'rate' || kind === 'share';
    case 'target unit':
    case 'squared target unit':
      if (kind === 'bare' && quantity.strength === 'none' && quantity.noun !== '') return false;
      return kind !== 'memory' && kind !== 'rate';
    default:
      return kind !== 'share';
  }
}

function isShareLike({ value, min, max, noun, decimal }: Quantity, most: number): boolean {
  const numbers = [value, min, max].filter((number) => number !== undefined);
  if (!numbers.every((number) => number >= 0 && number <= most)) return false;
  return decimal || noun === '' || value === 0;
}

/** “AUC ≥ 1.2”: an impossible value of a score, no share in percent and no number of something else. */
export function isTooLarge(
  { most, direction, class: kind }: Metric,
  { value, noun, decimal, strength, kind: of }: Quantity,
): boolean {
  if (of !== 'bare' || most !== 1 || direction !== 'higher' || kind !== 'quality' || value === undefined) return false;
  return decimal && value > 1 && value < 2 && noun === '' && strength === 'strong';
}
