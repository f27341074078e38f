import { binds, limitsOf, milliseconds, scaled } from '../facts/metric-limits.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownValue, writtenValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Fix, type Placed, place } from '../rule.ts';

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
      en: 'The p{low} limit ({lowValue}) is above the p{high} limit ({highValue}), but the slower requests cannot be the faster ones. Swap the two numbers or correct one.',
      zh: 'P{low} 上限（{lowValue}）高于 P{high} 上限（{highValue}），而更慢的那部分请求不可能反而更快。请对调或更正其中一个数值。',
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
    yield* f1Scores(facts);
  },
});

/** The largest possible value that a number exceeds, with evidence of its own: a percent sign, or a decimal above 1. */
function exceeded(threshold: Threshold): string | undefined {
  const limits = limitsOf(threshold.metricId);
  const top = limits?.range[1];
  // Shares of business may count growth: a net retention of 105% is a good one.
  if (
    limits === undefined ||
    top !== 1 ||
    limits.family === 'business' ||
    threshold.change ||
    threshold.confidence === 'low'
  )
    return undefined;
  if (
    threshold.statement.cells?.some(({ range, column }) => covers(range, threshold.valueRange) && ATTAINED.test(column))
  )
    return undefined;
  if (threshold.status === 'trigger' || threshold.status === 'example' || threshold.status === 'setting')
    return undefined;
  const { value, max } = scaled(threshold, limits);
  const largest = Math.max(value ?? 0, max ?? 0);
  if (threshold.unit?.includes('/')) return undefined; // false alarms per hour are counted, no share
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

/** Percentile limits of one quantity in one section, out of order. */
function* percentiles(facts: DocumentFacts) {
  const limits = facts.thresholdsThat(isPercentileLimit);
  for (const [i, low] of limits.entries()) {
    // Limits of one section stand next to each other, so that the search ends with the section.
    for (let j = i + 1, high = limits[j]; high && high.section === low.section; high = limits[++j]) {
      const [a, b] = (low.qualifiers.percentile ?? 0) < (high.qualifiers.percentile ?? 0) ? [low, high] : [high, low];
      if (a.qualifiers.percentile === b.qualifiers.percentile || !sameQuantity(a, b)) continue;
      const [slow = 0, fast = 0] = [a, b].map((limit) => milliseconds(limit.value ?? 0, limit.unit) ?? 0);
      if (slow <= fast) continue;
      yield {
        at: place(b, b.valueRange),
        message: 'percentiles' as const,
        data: {
          low: a.qualifiers.percentile ?? '',
          high: b.qualifiers.percentile ?? '',
          lowValue: shownValue(facts, a),
          highValue: shownValue(facts, b),
        },
        related: [{ at: place(a, a.valueRange), message: 'percentileOther' as const }],
        fixes: swap(facts, a, b),
      };
    }
  }
}

/** Exchanges two values; only where both are written with their unit, or neither is and the unit is the same. */
function swap(facts: DocumentFacts, a: Placed<Threshold>, b: Placed<Threshold>): Fix[] {
  const [first, second] = [writtenValue(facts, a), writtenValue(facts, b)];
  if (a.unit !== b.unit && !(HAS_UNIT.test(first) && HAS_UNIT.test(second))) return [];
  if (HAS_UNIT.test(first) !== HAS_UNIT.test(second)) return [];
  const edit = (target: Placed<Threshold>, text: string): Fix['edits'][number] => {
    const { start } = place(target, target.valueRange);
    return { range: { start, end: start + writtenValue(facts, target).length }, text };
  };
  return [
    {
      title: { en: `Swap ${first} and ${second}`, zh: `交换 ${first} 与 ${second}` },
      safe: true,
      edits: [edit(a, second), edit(b, first)],
    },
  ];
}

function sameQuantity(a: Placed<Threshold>, b: Placed<Threshold>): boolean {
  if (a.section !== b.section || a.statement.path.at(-1) !== b.statement.path.at(-1)) return false;
  if (a.qualifiers.slice !== b.qualifiers.slice || a.qualifiers.stage !== b.qualifiers.stage) return false;
  return a.statement === b.statement || bare(a.metric) === bare(b.metric);
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
    const same = values.filter((other) => other.statement === f1.statement && other.status === f1.status);
    const [p, r] = ['precision', 'recall'].map((id) => same.filter(({ metricId }) => metricId === id));
    if (p?.length !== 1 || r?.length !== 1 || !p[0] || !r[0]) continue;
    const [precision, recall, value] = [p[0], r[0], f1].map(share);
    if (precision === undefined || recall === undefined || value === undefined || precision + recall === 0) continue;
    const expected = (2 * precision * recall) / (precision + recall);
    if (Math.abs(expected - value) <= ROUNDING) continue;
    yield {
      at: place(f1, f1.valueRange),
      message: 'f1' as const,
      data: {
        value: shownValue(facts, f1),
        precision: shownValue(facts, p[0]),
        recall: shownValue(facts, r[0]),
        expected: expected.toFixed(2),
      },
    };
  }
}

function share(threshold: Threshold): number | undefined {
  const limits = limitsOf(threshold.metricId);
  return limits && scaled(threshold, limits).value;
}
