import type { Sample } from '../facts/data-care/sample.ts';
import { binds, limitsOf, scaled } from '../facts/metric-limits.ts';
import type { Statement } from '../facts/statement.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

/** Metrics that are shares of independent cases, so that the binomial distribution holds for them. */
const SHARES: ReadonlySet<string> = new Set([
  ...['accuracy', 'top-k-accuracy', 'precision', 'recall', 'specificity', 'fpr', 'fnr', 'fdr', 'error-rate'],
  ...['far', 'frr', 'apcer', 'bpcer', 'tar-at-far', 'intent-accuracy', 'extraction-accuracy', 'exact-match'],
  ...['hallucination-rate', 'citation-accuracy', 'answer-correctness', 'task-success-rate', 'tool-call-accuracy'],
  ...['format-validity', 'toxicity-rate', 'attack-success-rate', 'pii-leak-rate', 'safety-rate'],
]);
/** Metrics of comparisons: a few people give many pairs. */
const OF_PAIRS: ReadonlySet<string> = new Set(['far', 'frr', 'eer', 'tar-at-far']);
/** Without an error in n cases, the error rate is below 3/n with 95% certainty (Hanley and Lippman-Hand, 1983). */
const RULE_OF_THREE = 3;
/** Values beyond a percentile that a sample needs, so that it does not hang on one of them. */
const TAIL = 10;
/** The 95% interval of the normal distribution, and the half-width from which a target cannot be told from its neighbours. */
const Z = 1.96;
const WIDE = 0.03;

export default defineRule({
  id: 'metric-testset-too-small',
  anyLanguage: true,
  summary: { en: 'The test set is too small to show the target', zh: '测试集太小，证明不了目标值' },
  why: {
    en: 'With no error among n cases, all that is shown is an error rate below about 3/n (rule of three, used in biometric testing by ISO/IEC 19795-1). Ten thousand pairs can never show one in a million, however good the model is.',
    zh: 'n 个样本全部正确，也只能说明错误率低于约 3/n（“三分法则”，ISO/IEC 19795-1 的生物识别测试即用此法）。一万对样本无论如何也证明不了百万分之一。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  messages: {
    zero: {
      en: '{n} cases cannot show “{metric} {value}”: even without a single error they only prove an error rate below {proven}. At least {needed} cases are needed, all of them right; with errors among them, more.',
      zh: '{n} 个样本证明不了“{metric} {value}”：即使一个不错，也只能说明错误率低于 {proven}。全部正确也至少需要 {needed} 个，有错则要更多。',
    },
    wide: {
      en: '{n} cases are too few for “{metric} {value}”: a model that is exactly that good scores up to {margin} points more or less in 95 of 100 tests, so one test cannot tell whether it is met. For ±2 points, about {needed} cases are needed.',
      zh: '{n} 个样本不足以检验“{metric} {value}”：恰好达到该水平的模型，100 次测试中约有 95 次的结果会在上下 {margin} 个百分点之间波动，只测一次看不出是否达标。要控制在上下 2 个点以内，约需 {needed} 个样本。',
    },
    tail: {
      en: 'A p{percentile} of {n} requests hangs on the slowest few. Measure at least {needed} requests.',
      zh: '{n} 次请求的 P{percentile} 只取决于最慢的几次。请至少测 {needed} 次。',
    },
    sample: { en: 'The number of cases stands here.', zh: '样本数在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Kiosk login\n\n## Targets\n\n- FAR ≤ 1/1,000,000, tested on 10,000 pairs\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Kiosk login\n\n## Targets\n\n- FAR ≤ 1/100,000, tested on 500,000 impostor pairs\n- Accuracy ≥ 95% on a test set of 2,000 photos\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 人脸核验需求文档\n\n## 指标\n\n- 误识率≤百万分之一，在测试集10000对上测得\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 人脸核验需求文档\n\n## 指标\n\n- 误识率≤十万分之一，在测试集50万对上测得\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.samples.length === 0) return;
    const worst = new Map<Placed<Sample>, { threshold: Placed<Threshold>; gap: number }>();
    for (const threshold of facts.thresholdsThat(isMeasured)) {
      const sample = sampleOf(facts, threshold);
      if (!sample) continue;
      const gap = neededFor(threshold) / sample.count;
      if (gap > (worst.get(sample)?.gap ?? 0)) worst.set(sample, { threshold, gap });
    }
    for (const [sample, { threshold }] of worst) {
      const found = judge(facts, threshold, sample);
      if (found) yield { ...found, related: [{ at: place(sample), message: 'sample' as const }] };
    }
  },
});

function isMeasured(threshold: Threshold): boolean {
  if (!binds(threshold) || threshold.value === undefined) return false;
  if (threshold.qualifiers.percentile !== undefined && threshold.class === 'operational') return true;
  const { metricId } = threshold;
  return metricId !== undefined && SHARES.has(metricId) && errorOf(threshold) > 0 && errorOf(threshold) < 1;
}

/** The error rate that a target allows. */
function errorOf(threshold: Threshold): number {
  const limits = limitsOf(threshold.metricId);
  const value = limits && scaled(threshold, limits).value;
  if (value === undefined || value > 1) return Number.NaN;
  return limits?.direction === 'lower' ? value : Number((1 - value).toPrecision(10));
}

/** The number of cases below which nothing is shown at all. */
function neededFor(threshold: Threshold): number {
  const { percentile } = threshold.qualifiers;
  if (isTail(threshold) && percentile !== undefined) return Math.ceil(TAIL / (1 - percentile / 100) - 1e-6);
  return Math.ceil(RULE_OF_THREE / errorOf(threshold) - 1e-6);
}

function isTail({ qualifiers, class: kind }: Threshold): boolean {
  return qualifiers.percentile !== undefined && kind === 'operational';
}

/** The sample of the same sentence or row; else the only one beside it, or the one that all targets are measured on. */
function sampleOf(facts: DocumentFacts, threshold: Placed<Threshold>): Placed<Sample> | undefined {
  const { samples } = facts;
  const own = samples.filter(({ statement }) => statement === threshold.statement);
  if (own.length > 0) return own.length === 1 ? fitting(samples, own[0], threshold) : undefined;
  if (isTail(threshold)) return undefined;
  const general = samples.filter((sample) => sample.general);
  const beside = samples.filter(
    (sample) =>
      sample.section === threshold.section && !isRow(sample.statement) && sample.of !== 'person' && !sample.inline,
  );
  return fitting(samples, only(beside) ?? only(general), threshold);
}

function isRow({ cells }: Statement): boolean {
  return cells !== undefined;
}

function only(samples: readonly Placed<Sample>[]): Placed<Sample> | undefined {
  return samples.length === 1 ? samples[0] : undefined;
}

/** People are no cases where pairs of them are compared. */
function fitting(
  samples: readonly Placed<Sample>[],
  sample: Placed<Sample> | undefined,
  { metricId = '' }: Threshold,
): Placed<Sample> | undefined {
  if (!sample || !OF_PAIRS.has(metricId)) return sample;
  const pairs = samples.some(({ of }) => of === 'pair');
  return sample.of === 'person' || (pairs && sample.of !== 'pair') ? undefined : sample;
}

function judge(facts: DocumentFacts, threshold: Placed<Threshold>, { count }: Sample) {
  const at = place(threshold, threshold.valueRange);
  const value = shownValue(facts, threshold);
  const data = { n: grouped(count), metric: threshold.metric, value };
  const needed = neededFor(threshold);
  if (isTail(threshold)) {
    if (count >= needed) return undefined;
    return {
      at,
      message: 'tail' as const,
      data: { ...data, needed: grouped(needed), percentile: threshold.qualifiers.percentile ?? '' },
    };
  }
  if (count < needed) {
    return {
      at,
      message: 'zero' as const,
      data: { ...data, needed: grouped(needed), proven: percent(RULE_OF_THREE / count) },
    };
  }
  const error = errorOf(threshold);
  const margin = Z * Math.sqrt((error * (1 - error)) / count);
  if (margin <= WIDE) return undefined;
  const more = Math.ceil((Z * Z * error * (1 - error)) / 0.0004 / 100) * 100;
  const points = Number((margin * 100).toFixed(1));
  return {
    at,
    message: 'wide' as const,
    data: { ...data, margin: points, needed: grouped(more) },
    severity: 'info' as const,
  };
}

function percent(share: number): string {
  return `${Number((share * 100).toPrecision(2))}%`;
}

/** A whole number with a comma between thousands. */
function grouped(number: number): string {
  return number.toLocaleString('en-US');
}
