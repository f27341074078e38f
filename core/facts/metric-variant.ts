import catalog from '../catalog/metric-variants.json' with { type: 'json' };
import type { Matcher } from '../match/matcher.ts';
import { SharedMatcher } from '../match/shared.ts';
import { binds, milliseconds } from './metric-limits.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';
import type { Threshold } from './threshold.ts';

/** What changes a metric's value and is left open: which percentile, which cut-off, which curve, … */
export type Variant = keyof typeof catalog.variants;

interface Row {
  readonly metrics: readonly string[];
  readonly said: { readonly en: readonly string[]; readonly zh: readonly string[] };
  readonly otherwise: { readonly en: readonly string[]; readonly zh: readonly string[] };
}

const variantOf = new Map<string, Variant>();
const settling = new Map<Variant, Matcher<boolean>>();
for (const [id, { metrics, said, otherwise }] of Object.entries(catalog.variants as Record<Variant, Row>)) {
  const variant = id as Variant;
  for (const metric of metrics) variantOf.set(metric, variant);
  const words = [...said.en, ...said.zh, ...otherwise.en, ...otherwise.zh];
  settling.set(
    variant,
    new SharedMatcher(words.map((text) => ({ text, value: true, exact: /^[A-Z]{2,4}$/.test(text) }))),
  );
}

/** A longer limit in milliseconds is one of a job, of which few run; percentiles are for requests. */
const LONGEST_REQUEST = 10_000;
const PERCENT_OF = /\d\s?[%％]\s?(?:of|的|轮次?|请求|场景|用例|情况)/i;
/** “From 900 ms to 110 ms” compares two runs, each as it was measured. */
const COMPARED =
  /(?:\bfrom|[由从自])\s?[^\d,，。;；]{0,8}\d[\d.,]{0,9}\s?(?:ms|m?secs?|s|(?:milli)?seconds?|毫秒|秒)\s?[^\d,，。;；]{0,12}(?:\bto\b|[到至为成])/i;
const CUT = /@\s?\d|\btop[- ]?\d|前\s?\d/i;
const OVERLAP = /AP\s?@/;
const BEST_MARK = /\/\s?(?:5|10|100)\b|[%％]|[分星]/;

/**
 * What a binding number leaves open of its metric, or `undefined` where the metric needs nothing more or the words around
 * the number say it.
 */
export function openVariant(threshold: Threshold): Variant | undefined {
  const { metricId, metric, qualifiers, value, unit, statement } = threshold;
  const variant = metricId === undefined ? undefined : variantOf.get(metricId);
  if (!variant || !binds(threshold) || value === undefined) return undefined;
  // A name that only a heading gives says little of what is measured here.
  if (!statement.text.includes(metric) || within(statement.path, 'open', 'risk', 'background', 'meta'))
    return undefined;
  const text = contextOf(threshold);
  if (settling.get(variant)?.test(text)) return undefined;
  switch (variant) {
    case 'percentile': {
      const limit = milliseconds(value, unit);
      const upper = threshold.op === '<=' || threshold.op === '<';
      if (limit === undefined || limit > LONGEST_REQUEST || !upper) return undefined;
      return qualifiers.percentile !== undefined ||
        qualifiers.average ||
        PERCENT_OF.test(text) ||
        COMPARED.test(statement.text)
        ? undefined
        : variant;
    }
    case 'k':
      return qualifiers.k !== undefined || CUT.test(text) ? undefined : variant;
    case 'iou':
      return qualifiers.iou !== undefined || OVERLAP.test(text) ? undefined : variant;
    case 'scale':
      return value > 10 || value <= 1 || unit !== undefined || BEST_MARK.test(text) ? undefined : variant;
    default:
      return variant;
  }
}

/** True where another statement of the section settles a variant for all its numbers: “IoU threshold: 0.5”. */
export function isSettledBeside(variant: Variant, statements: readonly Statement[]): boolean {
  // Percentiles belong to one number, and what a rate counts is said in words that stand everywhere.
  if (variant === 'share' || variant === 'percentile') return false;
  return statements.some(({ text }) => text.length <= 300 && settling.get(variant)?.test(text));
}

/** The texts in which what is open may be settled: the statement, its table's head, and what introduces it. */
function contextOf({ statement }: Threshold): string {
  const { text, key, table, lead, parents, path } = statement;
  return [
    key?.text,
    text,
    table?.columns.join(' | '),
    lead?.text,
    ...parents.slice(-2).map((parent) => parent.text),
    path.at(-1)?.title,
  ]
    .filter((part) => part !== undefined)
    .map((part) => part.slice(0, 600))
    .join('\n');
}
