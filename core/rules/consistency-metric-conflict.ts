import { partOf } from '../facts/metric-component.ts';
import { binds } from '../facts/metric-limits.ts';
import type { Role } from '../facts/outline.ts';
import { restated } from '../facts/restated.ts';
import type { SectionFacts } from '../facts/section.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

export default defineRule({
  id: 'consistency-metric-conflict',
  anyLanguage: true,
  summary: { en: 'One metric has two different targets', zh: '同一指标有两个不同的目标值' },
  why: {
    en: 'Long specifications repeat their numbers, and the copies drift: the summary says 95%, the acceptance table 92%. Each team then builds for the copy that it read first.',
    zh: '较长的需求文档会重复写同一个数字，改着改着就不一致了：概述写 95%，验收表写 92%，各团队照着自己先看到的那个去做。',
  },
  severity: { draft: 'info', review: 'error', gate: 'error' },
  messages: {
    conflict: {
      en: '{metric} is {value} here and {other} in another place. Keep one number, or say what differs (stage, test set, user group).',
      zh: '{metric}在这里是 {value}，在另一处是 {other}。请只保留一个数值，或写明差别所在（阶段、测试集、人群）。',
    },
    other: { en: 'The other target stands here.', zh: '另一个目标值在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Goals\n\n- Precision ≥ 95%\n\n## Acceptance criteria\n\n- Precision ≥ 92%\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Goals\n\n- Pilot: precision ≥ 92%\n\n## Acceptance criteria\n\n- General availability: precision ≥ 95%\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 目标\n\n- 精确率 ≥ 95%\n\n## 验收标准\n\n- 精确率 ≥ 92%\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件过滤需求文档\n\n## 目标\n\n- 精确率 ≥ 95%\n\n## 验收标准\n\n- 精确率 ≥ 95%\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const first = new Map<string, Placed<Threshold>>();
    const reported = new Set<string>();
    for (const [threshold, other] of restated(facts)) yield conflict(facts, threshold, other);
    for (const { key, threshold } of facts.lists.of(comparableIn, comparableIn)) {
      if (reported.has(key)) continue;
      const other = first.get(key);
      if (!other) {
        first.set(key, threshold);
        continue;
      }
      if (agree(threshold, other)) continue;
      reported.add(key);
      yield conflict(facts, threshold, other);
    }
  },
});

function conflict(facts: DocumentFacts, threshold: Placed<Threshold>, other: Placed<Threshold>) {
  return {
    at: place(threshold, threshold.valueRange),
    message: 'conflict' as const,
    data: { metric: threshold.metric, value: shownValue(facts, threshold), other: shownValue(facts, other) },
    related: [{ at: place(other, other.valueRange), message: 'other' as const }],
  };
}

/** Parts that speak of the product as a whole. Stories, functions and phases have numbers of their own. */
const GENERAL: ReadonlySet<Role> = new Set([
  'goals',
  'evaluation',
  'non-functional',
  'background',
  'meta',
  'scope',
  'model',
]);

/**
 * What makes two numbers be about one thing: the metric as written, the part and the conditions that its words name, its
 * qualifiers, the key in front of it, and the kind of limit. Only numbers that speak of the whole product count: others belong to a part, whatever their name.
 */
function keyOf(threshold: Threshold): string | undefined {
  const { metricId, qualifiers, op, statement } = threshold;
  if (metricId === undefined || !binds(threshold) || op === '~' || op === 'range') return undefined;
  if ((threshold.class !== 'quality' && !isPercentile(threshold)) || statement.parents.length > 0) return undefined;
  const parts = statement.path.slice(1);
  if (parts.length === 0 || !parts.every(({ roles }) => roles.length > 0 && roles.every((role) => GENERAL.has(role)))) {
    return undefined;
  }
  const part = partOf(threshold);
  if (part === undefined) return undefined;
  const name = threshold.metric.toLowerCase().replace(/[\s*_`:：()（）]/g, '');
  const lead = statement.lead?.text.slice(-LEAD) ?? '';
  const variant = lead !== '' && VARIANT.test(lead) ? lead : '';
  return [metricId, name, part, statement.key?.text ?? '', JSON.stringify(qualifiers), side(op), variant].join('|');
}

/** “Response time p95”: the same wherever it is said of the whole product. */
function isPercentile({ metricId, qualifiers }: Threshold): boolean {
  return qualifiers.percentile !== undefined && metricId?.startsWith('latency') === true;
}

/** A line that introduces a list is judged by its end. */
const LEAD = 80;
/** “Initial model:”, “Improved model with SMOTE:”, 优化后：: each list below one is about another. */
const VARIANT =
  /\b(?:initial|improved|final|tuned|fine-tuned|optimi[sz]ed|baseline|first|second|[\w-]{2,16} model|model [\w-]{1,12}|option [A-Z\d]|variant)\b[^.]{0,40}[:：]\s*$|(?:初始|优化[前后]|改进后?|最终|基线|微调[前后]|方案[一二三\dA-C]|[\w-]{2,12} ?模型)[^。]{0,20}[:：]\s*$/i;

/** The comparable targets of a section, each with its key. */
function comparableIn({ thresholds }: SectionFacts): { readonly key: string; readonly threshold: Placed<Threshold> }[] {
  return (thresholds as readonly Placed<Threshold>[]).flatMap((threshold) => {
    const key = keyOf(threshold);
    return key === undefined ? [] : [{ key: same(key), threshold }];
  });
}

/** Keys that were made, up to so many: a map finds the same string faster than an equal one. */
const keys = new Map<string, string>();
const MOST_KEYS = 5000;

function same(key: string): string {
  const known = keys.get(key);
  if (known !== undefined) return known;
  if (keys.size >= MOST_KEYS) keys.clear();
  keys.set(key, key);
  return key;
}

function side(op: Threshold['op']): string {
  return op === '>=' || op === '>' ? 'floor' : op === '<=' || op === '<' ? 'ceiling' : 'point';
}

/** Equal numbers, numbers in other units, those of one sentence, and the rows of one table agree. */
function agree(a: Placed<Threshold>, b: Placed<Threshold>): boolean {
  if (a.value === b.value || a.unit !== b.unit || a.statement === b.statement) return true;
  return a.statement.table !== undefined && a.statement.table === b.statement.table;
}
