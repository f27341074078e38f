import { binds, limitsOf, milliseconds, scaled } from '../facts/metric-limits.ts';
import type { Threshold } from '../facts/threshold.ts';
import { amountIn, quoted, shownValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Fix, type Placed, place, type Range } from '../rule.ts';

const HAS_UNIT = /[\p{L}%％]/u;

/** Rounding of the three numbers may move F1 by this much. */
const ROUNDING = 0.015;

export default defineRule({
  id: 'metric-impossible-value',
  anyLanguage: true,
  summary: { en: 'A number that the metric can never have', zh: '指标取了不可能的值' },
  why: {
    en: 'A share cannot exceed 100%, AUC and R² cannot exceed 1, a higher percentile of latency cannot be the smaller one, and F1 lies between precision and recall (ranges as in the scikit-learn reference). Such a number is a slip that somebody will build for.',
    zh: '比例不会超过 100%，AUC 和 R² 不会超过 1，更高分位的时延不会更小，F1 介于精确率与召回率之间（取值范围见 scikit-learn 文档）。这类数字多为笔误，却会有人照着做。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    range: {
      en: '{metric} cannot be {value}: its values end at {limit}. Check the number and its unit.',
      zh: '{metric}不可能是 {value}：最大值为 {limit}。请检查数值和单位。',
    },
    percentiles: {
      en: 'The p{low} limit ({lowValue}) is above the p{high} limit ({highValue}), but when {high}% of the requests take at most {highValue}, {low}% of them do so too. Swap the two numbers or correct one.',
      zh: 'P{low} 上限（{lowValue}）高于 P{high} 上限（{highValue}）：既然 {high}% 的请求都在 {highValue} 以内，{low}% 的请求也必然如此。请对调或更正其中一个数值。',
    },
    most: {
      en: 'The p{low} limit ({lowValue}) is above the maximum ({highValue}), but no request can take longer than the slowest one. Correct one of the two numbers.',
      zh: 'P{low} 上限（{lowValue}）高于最大值（{highValue}），而任何请求都不会比最慢的更慢。请更正其中一个数值。',
    },
    reduction: {
      en: 'Nothing can fall by {value}: by 100% it is already gone. Check the number, or say from what value to what value it shall fall.',
      zh: '不可能下降 {value}：下降 100% 就已经归零。请检查数值，或写明从多少降到多少。',
    },
    percentileOther: { en: 'The other percentile stands here.', zh: '另一个分位数在这里。' },
    f1: {
      en: 'F1 cannot be {value}: precision {precision} and recall {recall} give F1 = 2PR/(P+R) = {expected}.',
      zh: 'F1 不可能是 {value}：精确率 {precision}、召回率 {recall} 对应 F1 = 2PR/(P+R) = {expected}。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Fraud model\n\n## Targets\n\n- R² ≥ 1.2\n- Precision ≥ 120%\n', reports: 2 },
    {
      language: 'en',
      text: '# PRD: Fraud model\n\n## Targets\n\n- AUC ≥ 0.93\n- Precision ≥ 92%\n- Recall improves by 120%\n',
      reports: 0,
    },
    { language: 'en', text: '# PRD: API\n\n## Performance\n\nLatency: p50 ≤ 400 ms, p95 ≤ 300 ms\n', reports: 1 },
    { language: 'en', text: '# PRD: ASR\n\n## Targets\n\nWER today is 110% on far-field speech.\n', reports: 0 },
    { language: 'zh', text: '# 反欺诈模型需求文档\n\n## 指标\n\n- 精确率 ≥ 120%\n', reports: 1 },
    { language: 'zh', text: '# 反欺诈模型需求文档\n\n## 指标\n\n- AUC ≥ 0.93\n- 精确率 ≥ 92%\n', reports: 0 },
    { language: 'zh', text: '# 接口需求文档\n\n## 性能\n\n响应时间：P50 ≤ 400ms，P95 ≤ 300ms\n', reports: 1 },
  ],
  *check(facts) {
    for (const threshold of facts.thresholdsThat(isExceeded)) {
      const limit = exceeded(threshold);
      if (limit === undefined) continue;
      const at = place(threshold, threshold.valueRange);
      yield { at, message: 'range', data: { metric: threshold.metric, value: shownValue(facts, threshold), limit } };
    }
    yield* percentiles(facts);
    for (const slip of facts.slips) {
      if (slip.kind !== 'reduction') continue;
      const at = place(slip);
      yield { at, message: 'reduction', data: { value: quoted(facts.text.slice(at.start, at.end)) } };
    }
    yield* f1Scores(facts);
  },
});

/** The largest possible value that a number exceeds, with evidence of its own: a percent sign, or a decimal above 1. */
function exceeded(threshold: Threshold): string | undefined {
  const limits = limitsOf(threshold.metricId);
  const top = limits?.range[1];
  // Shares of business may count growth: a net retention of 105% is a good one.
  if (!limits || limits.family === 'business' || threshold.change || threshold.confidence === 'low') return undefined;
  if (
    threshold.statement.cells?.some(({ range, column }) => covers(range, threshold.valueRange) && ATTAINED.test(column))
  )
    return undefined;
  if (threshold.status === 'trigger' || threshold.status === 'example' || threshold.status === 'setting')
    return undefined;
  const { value, max } = scaled(threshold, limits);
  const largest = Math.max(value ?? 0, max ?? 0);
  if (top === 100) return largest > 100 && largest < 1000 && threshold.unit === undefined ? '100' : undefined;
  if (top !== 1) return undefined;
  // False alarms per hour are counted; “1.5 points” are a change.
  if (threshold.unit?.includes('/') || threshold.unit === 'score') return undefined;
  if (threshold.unit === 'percent') return largest > 1 ? '100%' : undefined;
  return threshold.op !== '~' && largest > 1 && largest < 2 && !Number.isInteger(largest) ? '1' : undefined;
}

/** A column for how much of a target was reached, which may be more than all of it. */
const ATTAINED = /完成度|完成率|达成率|达成度|达标率|\b(?:attainment|achievement|of target|completion)\b/i;

function covers(outer: Threshold['valueRange'], inner: Threshold['valueRange']): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}

function isExceeded(threshold: Threshold): boolean {
  return exceeded(threshold) !== undefined;
}

function isPercentileLimit(threshold: Threshold): boolean {
  return (
    threshold.qualifiers.percentile !== undefined &&
    (threshold.op === '<=' || threshold.op === '<') &&
    milliseconds(threshold.value ?? Number.NaN, threshold.unit) !== undefined &&
    binds(threshold)
  );
}

/** A time of a percentile, at its place in the document. */
interface Percentile {
  readonly percentile: number;
  readonly at: Range;
}

/** Percentiles out of order: those of one statement, and limits of one quantity in one section. */
function* percentiles(facts: DocumentFacts) {
  for (const slip of facts.slips) {
    if (slip.kind !== 'percentiles') continue;
    const [low, high] = [
      { percentile: slip.low, at: place(slip, slip.other) },
      { percentile: slip.high, at: place(slip) },
    ];
    yield disorder(facts, low, high);
  }
  const limits = facts.thresholdsThat(isPercentileLimit);
  for (const [i, low] of limits.entries()) {
    // Limits of one section stand next to each other, so that the search ends with the section.
    for (let j = i + 1, high = limits[j]; high && high.section === low.section; high = limits[++j]) {
      const [a, b] = (low.qualifiers.percentile ?? 0) < (high.qualifiers.percentile ?? 0) ? [low, high] : [high, low];
      if (a.qualifiers.percentile === b.qualifiers.percentile || !sameQuantity(a, b)) continue;
      const [slow = 0, fast = 0] = [a, b].map((limit) => milliseconds(limit.value ?? 0, limit.unit) ?? 0);
      const [first, second] = [a, b].map(
        (limit): Percentile => ({
          percentile: limit.qualifiers.percentile ?? 0,
          at: trimmed(facts, place(limit, limit.valueRange)),
        }),
      );
      if (slow > fast && first && second) yield disorder(facts, first, second);
    }
  }
}

function disorder(facts: DocumentFacts, low: Percentile, high: Percentile) {
  const [shorter, longer] = [amountIn(facts, low.at), amountIn(facts, high.at)];
  const [lowValue, highValue] = [shorter, longer].map(({ start, end }) => quoted(facts.text.slice(start, end)));
  return {
    at: high.at,
    message: high.percentile === 100 ? ('most' as const) : ('percentiles' as const),
    data: { low: low.percentile, high: high.percentile, lowValue: lowValue ?? '', highValue: highValue ?? '' },
    related: [{ at: low.at, message: 'percentileOther' as const }],
    fixes: high.percentile === 100 ? [] : swap(facts, shorter, longer),
  };
}

function trimmed(facts: DocumentFacts, { start, end }: Range): Range {
  return { start, end: start + facts.text.slice(start, end).trimEnd().length };
}

/** Exchanges two values; only where both are written with their unit, or neither is and the unit is the same. */
function swap(facts: DocumentFacts, a: Range, b: Range): Fix[] {
  const [first, second] = [facts.text.slice(a.start, a.end), facts.text.slice(b.start, b.end)];
  if (!HAS_UNIT.test(first) || !HAS_UNIT.test(second)) return [];
  return [
    {
      title: { en: `Swap ${first} and ${second}`, zh: `交换 ${first} 与 ${second}` },
      safe: true,
      edits: [
        { range: a, text: second },
        { range: b, text: first },
      ],
    },
  ];
}

function sameQuantity(a: Placed<Threshold>, b: Placed<Threshold>): boolean {
  if (a.section !== b.section || a.statement === b.statement || a.statement.path.at(-1) !== b.statement.path.at(-1))
    return false;
  if (a.qualifiers.slice !== b.qualifiers.slice || a.qualifiers.stage !== b.qualifiers.stage) return false;
  return bare(a.metric) === bare(b.metric);
}

function bare(metric: string): string {
  return metric.toLowerCase().replace(/p\d{2,3}(?:\.\d)?|\d{2}(?:th)? percentile|[\s()（）,，]/g, '');
}

function isPlainValue({ op, change, value }: Threshold): boolean {
  return (op === '=' || op === '~') && !change && value !== undefined;
}

function isPlainF1(threshold: Threshold): boolean {
  return threshold.metricId === 'f1' && isPlainValue(threshold);
}

/** Precision, recall and F1 given as plain values in one statement that do not fit together. */
function* f1Scores(facts: DocumentFacts) {
  if (!facts.hasThreshold(isPlainF1)) return;
  const values = facts.thresholdsThat(isPlainValue);
  for (const f1 of values) {
    if (f1.metricId !== 'f1' || (f1.qualifiers.average && f1.qualifiers.average !== 'mean')) continue;
    const same = values.filter((other) => other.statement === f1.statement);
    const [p, r] = ['precision', 'recall'].map((id) => same.filter(({ metricId }) => metricId === id));
    if (p?.length !== 1 || r?.length !== 1 || !p[0] || !r[0] || !belongs(facts, f1, p[0], r[0])) continue;
    const [precision, recall, value] = [p[0], r[0], f1].map(share);
    if (precision === undefined || recall === undefined || value === undefined || precision + recall === 0) continue;
    const expected = (2 * precision * recall) / (precision + recall);
    if (Math.abs(expected - value) <= ROUNDING) continue;
    yield {
      at: place(f1, f1.valueRange),
      message: 'f1' as const,
      data: {
        value: shownValue(facts, f1).replace(ABOUT, ''),
        precision: shownValue(facts, p[0]),
        recall: shownValue(facts, r[0]),
        expected: expected.toFixed(2),
      },
    };
  }
}

/** “So F1 is 0.62”, 对应 F1 约 0.62: an F1 that the numbers before it give. */
const GIVEN =
  /\b(?:so|thus|hence|i\.e\.|giving|gives?|makes?|that is|which is|corresponds?|corresponding|equals?)\b|对应|[即合]|相当于|算下来|也就是|折算/i;

/** “Today … 43%; we want F1 0.62” */
const WANTED = /\b(?:want|wanted|goal|target|aim|need|needs)\b|目标|希望|要求|需要?|期望/i;
const ABOUT = /^(?:约|大约|about|around|~|≈)\s?/i;

/** True for an F1 of the same kind of number as its parts, or one that is worked out from them. */
function belongs(facts: DocumentFacts, f1: Placed<Threshold>, ...parts: readonly Placed<Threshold>[]): boolean {
  const start = Math.max(...parts.map((part) => place(part, part.valueRange).end));
  const between = facts.text.slice(start, place(f1, f1.valueRange).start);
  if (parts.every(({ status }) => status === f1.status)) return !WANTED.test(between);
  return parts[0]?.status === parts[1]?.status && between.length < CLOSE && GIVEN.test(between);
}

/** An F1 stands not farther behind what it is worked out from. */
const CLOSE = 40;

function share(threshold: Threshold): number | undefined {
  const limits = limitsOf(threshold.metricId);
  return limits && scaled(threshold, limits).value;
}
