import { isSettledBeside, openVariant, type Variant } from '../facts/metric-variant.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownTarget } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Fix, type Placed, place } from '../rule.ts';

/** What may be written instead of a bare name. The first is the most common choice. */
const CHOICES: Partial<Record<Variant, (name: string) => readonly string[]>> = {
  percentile: (name) =>
    /^[A-Z][a-z]/.test(name) ? [`p95 ${name[0]?.toLowerCase()}${name.slice(1)}`] : [`P95 ${name}`],
  k: (name) => [`${name}@10`, `${name}@5`],
  iou: (name) => [`${name}@0.5`, `${name}@[.5:.95]`],
  curve: (name) => ['ROC-AUC', 'PR-AUC'].filter((choice) => choice !== name),
};

export default defineRule({
  id: 'metric-variant-unspecified',
  summary: { en: 'A metric lacks what its value depends on', zh: '指标缺少决定数值的限定' },
  why: {
    en: 'The same model has a mean latency of 120 ms and a p99 of 900 ms, mAP 0.8 at IoU 0.5 and 0.55 averaged to 0.95. MLPerf fixes the percentile for each scenario, and model cards keep the arguments of a metric beside its value, because without them two teams measure two numbers.',
    zh: '同一个模型平均时延可以是 120 毫秒，P99 却是 900 毫秒；IoU 取 0.5 时 mAP 为 0.8，取到 0.95 平均只有 0.55。MLPerf 为每种场景规定分位数，模型卡也把指标参数和数值记在一起，否则两个团队测出的是两个数。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    percentile: {
      en: '“{target}” does not say whether the mean, the slowest or most cases are meant. Say for how many cases it holds, for example with “p95” before it: 95% of the cases take no longer.',
      zh: '“{target}”没有说明是平均值、最慢的一次，还是大多数情况。请写明多少比例的情况要达到，例如在前面加上“P95”，即 95% 的情况不超过这个时间。',
    },
    k: {
      en: '“{target}” does not say how many results count. Write the length of the list, for example: “NDCG@10 ≥ 0.45”.',
      zh: '“{target}”没有说明看前几条结果。请写明列表长度，例如：“NDCG@10 ≥ 0.45”。',
    },
    iou: {
      en: '“{target}” does not say from which overlap a box counts as found. Write it, for example: “mAP@0.5 ≥ 0.80” or “mAP@[.5:.95] ≥ 0.55”.',
      zh: '“{target}”没有说明交并比多大才算检出。请写明，例如：“mAP@0.5 ≥ 0.80”或“mAP@[.5:.95] ≥ 0.55”。',
    },
    curve: {
      en: '“{target}” does not say of which curve. ROC-AUC looks good even where positives are rare; PR-AUC does not. Name the one that is meant.',
      zh: '“{target}”没有说明是哪条曲线。正例很少时 ROC-AUC 仍会很高，PR-AUC 则不会。请写明是哪一个。',
    },
    point: {
      en: '“{target}” holds only at one false accept rate. Write it beside the number, for example: “FRR ≤ 2% at FAR 1/100,000”.',
      zh: '“{target}”只在某个误识率下成立。请一并写明，例如：“误识率为十万分之一时，拒真率 ≤ 2%”。',
    },
    scale: {
      en: '“{target}” does not say of how many. Write the best mark and who gives it, for example: “≥ 4.2 of 5, monthly survey of 300 users”.',
      zh: '“{target}”没有说明满分是多少。请写明分制和打分人，例如：“≥ 4.2（5 分制，每月调查 300 名用户）”。',
    },
    share: {
      en: '“{target}” does not say what is counted: answers, or claims in answers. Write it, for example: “at most 2% of the answers contain a claim without support”.',
      zh: '“{target}”没有说明按什么计：按回答，还是按回答里的陈述。请写明，例如：“含无依据内容的回答不超过 2%”。',
    },
    more: { en: 'This one does not say it either.', zh: '这里也没有说明。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Targets\n\n- Latency < 200 ms\n- mAP ≥ 0.6\n- Hallucination rate < 2%\n',
      reports: 3,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Targets\n\n- p95 latency < 200 ms\n- mAP@[.5:.95] ≥ 0.6\n- Hallucination rate: < 2% of answers with at least one unsupported claim\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 指标\n\n- 时延 < 200ms\n- mAP ≥ 0.6\n- 幻觉率 < 2%\n',
      reports: 3,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 指标\n\n- P95 时延 < 200ms\n- mAP@[.5:.95] ≥ 0.6\n- 幻觉率：含无依据内容的回答占比 < 2%\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const groups = new Map<string, Placed<Threshold>[]>();
    for (const threshold of facts.thresholdsThat(isOpen)) {
      const key = threshold.metricId ?? '';
      const group = groups.get(key);
      if (!group) groups.set(key, [threshold]);
      else if (group.length <= RELATED) group.push(threshold);
    }
    for (const [first, ...more] of groups.values()) {
      const variant = first && openVariant(first);
      // Of balanced classes everybody means the same curve.
      if (!first || !variant || (variant === 'curve' && !facts.hasThreshold(isPrevalence))) continue;
      if (isSettledBeside(variant, first.section.facts.statements)) continue;
      if (facts.thresholds.some((other) => isSaid(other, first))) continue;
      yield {
        at: place(first),
        message: variant,
        data: { target: shownTarget(facts, first) },
        related: more.map((other) => ({ at: place(other), message: 'more' as const })),
        fixes: more.length === 0 ? choices(facts, first, variant) : [],
      };
    }
  },
});

/** True for a target that another one repeats with what it leaves open: “average latency ≤ 500 ms”, “latency ≤ 500 ms”. */
function isSaid(other: Threshold, first: Threshold): boolean {
  if (other.class !== first.class || other.value !== first.value || other.unit !== first.unit) return false;
  return other.qualifiers.average !== undefined || other.qualifiers.percentile !== undefined;
}

/** So many other places of the same metric are told. */
const RELATED = 3;

function isPrevalence({ metricId }: Threshold): boolean {
  return metricId === 'class-prevalence';
}

function isOpen(threshold: Threshold): boolean {
  return openVariant(threshold) !== undefined;
}

/** The name with each common variant, where the name stands in front of its number. */
function choices(facts: DocumentFacts, threshold: Placed<Threshold>, variant: Variant): Fix[] {
  const { start } = place(threshold);
  const range = { start, end: start + threshold.metric.length };
  if (facts.text.slice(range.start, range.end) !== threshold.metric) return [];
  return (CHOICES[variant]?.(threshold.metric) ?? []).map((text) => ({
    title: { en: `Write “${text}”`, zh: `写成“${text}”` },
    safe: false,
    edits: [{ range, text }],
  }));
}
