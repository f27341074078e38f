import { binds, type Limits, limitsOf, scaled } from '../facts/metric-limits.ts';
import { within } from '../facts/outline.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownValue, writtenValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

/** Families whose direction no product turns around. Business and resource numbers may be meant either way. */
const SETTLED: ReadonlySet<string> = new Set([
  'classification',
  'regression',
  'ranking',
  'detection',
  'segmentation',
  'speech',
  'retrieval',
  'forecasting',
  'latency',
]);

/** A floor below this share, or a ceiling above the rest, is no target of a metric. */
const PLAUSIBLE = 0.3;

export default defineRule({
  id: 'metric-direction-reversed',
  anyLanguage: true,
  summary: { en: 'A target points the wrong way', zh: '指标的方向写反了' },
  why: {
    en: 'Whether more or less is better belongs to the metric: an error rate “of at least 5%” or an accuracy “of at most 95%” is almost always a slip in typing or translation.',
    zh: '越高越好还是越低越好由指标决定：“错误率不低于 5%”“准确率不高于 95%”几乎总是打字或翻译的笔误。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  messages: {
    lower: {
      en: 'This asks for {metric} to be high ({value}), but lower is better. Write an upper limit, such as “≤”.',
      zh: '这里要求{metric}偏高（{value}），但该指标越低越好。请改为上限，例如“≤”。',
    },
    higher: {
      en: 'This asks for {metric} to be low ({value}), but higher is better. Write a lower limit, such as “≥”.',
      zh: '这里要求{metric}偏低（{value}），但该指标越高越好。请改为下限，例如“≥”。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: API\n\n## Performance\n\n- p95 latency ≥ 300 ms\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: API\n\n## Performance\n\n- p95 latency ≤ 300 ms\n- Alert if accuracy ≤ 90%\n',
      reports: 0,
    },
    { language: 'zh', text: '# 人脸比对需求文档\n\n## 指标\n\n- 误识率 ≥ 0.01%\n', reports: 1 },
    { language: 'zh', text: '# 人脸比对需求文档\n\n## 指标\n\n- 误识率 ≤ 0.01%\n', reports: 0 },
  ],
  *check(facts) {
    for (const threshold of facts.thresholdsThat(isReversed)) {
      const direction = limitsOf(threshold.metricId)?.direction;
      if (direction !== 'lower' && direction !== 'higher') continue;
      const at = place(threshold, threshold.valueRange);
      const value = writtenValue(facts, threshold);
      yield {
        at,
        message: direction,
        data: { metric: threshold.metric, value: shownValue(facts, threshold) },
        fixes: (standsAlone(facts, threshold) ? flip(value) : []).map((text) => ({
          title: { en: `Turn the comparator around: ${text}`, zh: `把比较符反过来：${text}` },
          // It turns what the sentence asks for: the author decides.
          safe: false,
          edits: [{ range: at, text }],
        })),
      };
    }
  },
});

function isReversed(threshold: Threshold): boolean {
  // “Accuracy within ±2 people”: a deviation has the metric's name, and is small where the metric is good.
  if (threshold.tolerance) return false;
  // A risk is named by the value that must not come.
  if (!binds(threshold) || within(threshold.statement.path, 'risk')) return false;
  if (!isNamedBeside(threshold) || isCounted(threshold) || isBehindBreak(threshold)) return false;
  const limits = limitsOf(threshold.metricId);
  if (!limits || !SETTLED.has(limits.family)) return false;
  const up = threshold.op === '>=' || threshold.op === '>';
  const down = threshold.op === '<=' || threshold.op === '<';
  return (
    ((limits.direction === 'lower' && up) || (limits.direction === 'higher' && down)) && isOfMetric(threshold, limits)
  );
}

/** False where only a sentence above names the metric: it may list several, or mean another number. */
function isNamedBeside({ metric, statement: { text, table, key, path } }: Threshold): boolean {
  return [text, key?.text, path.at(-1)?.title, ...(table?.columns ?? [])].some((part) => part?.includes(metric));
}

/** “The mean error is at most 3 points; at least 90% lie within the interval”: a share of something else. */
function isBehindBreak({ metric, value, statement: { text } }: Threshold): boolean {
  const named = text.indexOf(metric);
  if (named < 0 || value === undefined) return false;
  const rest = text.slice(named + metric.length);
  const at = rest.indexOf(String(value));
  return at >= 0 && /[;；]/.test(rest.slice(0, at));
}

/** “Deviations found: 95%”: how many of them, which is no amount of deviation. */
function isCounted({ metric, statement: { text } }: Threshold): boolean {
  const end = text.indexOf(metric) + metric.length;
  return /^ (?:that are )?(?:found|caught|spotted|detected|noticed|seen)\b/i.test(text.slice(end, end + 24));
}

/**
 * False for a share that would be absurd even with its comparator turned around, and for one in another unit: “< 2%
 * accuracy lost”, “age within ±5 years” measure something else by the metric's name.
 */
function isOfMetric(threshold: Threshold, limits: Limits): boolean {
  if (limits.unit !== 'ratio') return true;
  if (threshold.unit !== 'percent' && threshold.unit !== 'ratio' && threshold.unit !== 'permille') return false;
  const { value = 0.5 } = scaled(threshold, limits);
  return limits.direction === 'higher' ? value >= PLAUSIBLE : value <= 1 - PLAUSIBLE;
}

/** Another limit of the same metric, or of another percentile, might contradict the one turned around: the author decides. */
function standsAlone(facts: DocumentFacts, threshold: Placed<Threshold>): boolean {
  const { metricId, qualifiers, section } = threshold;
  return !facts
    .thresholdsThat(binds)
    .some(
      (other) =>
        other !== threshold &&
        (other.metricId === metricId ||
          (other.section === section &&
            other.qualifiers.percentile !== undefined &&
            qualifiers.percentile !== undefined)),
    );
}

const OPPOSITE: Readonly<Record<string, string>> = {
  '≥': '≤',
  '≤': '≥',
  '>=': '<=',
  '<=': '>=',
  '>': '<',
  '<': '>',
  '＞': '＜',
  '＜': '＞',
};

/** The value with its comparator sign turned around; nothing where the comparator is a word. */
function flip(value: string): string[] {
  const sign = /^(?:>=|<=|[≥≤><＞＜])/.exec(value)?.[0];
  const other = sign && OPPOSITE[sign];
  return sign && other ? [other + value.slice(sign.length)] : [];
}
