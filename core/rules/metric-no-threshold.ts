import type { LooseTarget } from '../facts/data-care/loose-target.ts';
import { findMetrics } from '../facts/metric-name.ts';
import { isQualityTarget } from '../facts/quality.ts';
import type { Threshold } from '../facts/threshold.ts';
import { type DocumentFacts, defineRule, type Fix, type Placed, place } from '../rule.ts';

export default defineRule({
  id: 'metric-no-threshold',
  summary: { en: 'A metric is demanded without a number or unit', zh: '要求了指标却没有数值或单位' },
  why: {
    en: '“High recall” passes or fails by who reads it. The INCOSE guide to writing requirements asks for measurable performance with its unit; which range is good enough is a decision of the product, not of whoever trains the model.',
    zh: '“召回率要高”是否达到，全看谁来读。INCOSE 需求编写指南要求性能可测量并带单位；多高才够用是产品的决定，不该由训练模型的人来猜。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'error' },
  messages: {
    level: {
      en: '“{words}” is no number, so nobody can tell whether {metric} is good enough. Write the limit and the data it is measured on, for example: “{example} on 500 labelled cases”.',
      zh: '“{words}”不是数值，无从判断{metric}是否达标。请写明限值和测试数据，例如：“在 500 个标注样本上{example}”。',
    },
    unit: {
      en: '“{metric} {words}” has no unit: 200 milliseconds and 200 seconds are two products. Write it, for example: “p95 ≤ 200 ms”.',
      zh: '“{metric} {words}”没有单位：200 毫秒与 200 秒是两种产品。请写明，例如：“P95 ≤ 200 毫秒”。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Acceptance\n\n| Metric | Target |\n|---|---|\n| Precision | ≥ 98% |\n| Recall | high |\n\n- Response time: < 200\n',
      reports: 2,
    },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Acceptance\n\n| Metric | Target |\n|---|---|\n| Precision | ≥ 98% |\n| Recall | ≥ 90% |\n\n- Response time: p95 < 200 ms\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 验收标准\n\n- 精确率≥98%\n- 召回率要高\n- 响应时间小于200\n',
      reports: 2,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 验收标准\n\n- 精确率≥98%\n- 召回率≥90%\n- 响应时间P95<200ms\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const loose = facts.looseTargets;
    if (loose.length > 0) {
      // Without any quality target the document as a whole has a finding, which names this metric.
      const known = facts.hasThreshold(isQualityTarget);
      for (const target of loose) if (known || target.class !== 'quality') yield level(facts, target);
    }
    for (const threshold of facts.thresholdsThat(isWithoutUnit)) {
      const at = place(threshold, threshold.valueRange);
      const words = facts.text.slice(at.start, at.end).trim();
      yield { at, message: 'unit', data: { metric: threshold.metric, words } };
    }
  },
});

function level(facts: DocumentFacts, target: Placed<LooseTarget>) {
  const at = place(target);
  const words = facts.text.slice(at.start, at.end).trim();
  const sign = target.direction === 'lower' ? '≤' : '≥';
  const example = `${target.metric} ${target.unit === 'ms' ? 'P95 ≤ 800 ms' : sign === '≤' ? '≤ 5%' : '≥ 90%'}`;
  const fixes: Fix[] = ['TBD', '待定']
    .filter((open) => (open === '待定') === (facts.language === 'zh'))
    .map((open) => ({
      title: { en: `Leave the number open: “${sign} ${open}”`, zh: `数值留空：“${sign} ${open}”` },
      safe: false,
      edits: [{ range: at, text: `${sign} ${open}` }],
    }));
  return { at, message: 'level' as const, data: { words, metric: target.metric, example }, fixes };
}

/** A limit of a time without a unit of time. */
function isWithoutUnit({ metricId, unit, op, metric, value, status, statement, change }: Threshold): boolean {
  if (metricId !== undefined || unit !== undefined || change || value === undefined) return false;
  if ((op !== '<=' && op !== '<') || status === 'example' || status === 'claim') return false;
  const named = findMetrics(metric).at(-1);
  if (named?.metric.unit !== 'ms' || named.end < metric.length - 3) return false;
  const unitAbove = /[(（]\s?(?:ms|s|sec|seconds|毫秒|秒|分钟|min)\s?[)）]|毫秒|ms\b/i;
  return !unitAbove.test(`${statement.text} ${statement.table?.columns.join(' ') ?? ''}`);
}
