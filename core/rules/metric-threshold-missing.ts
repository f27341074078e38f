import { anchor, headingAbove } from '../facts/anchor.ts';
import { columnRole } from '../facts/cues.ts';
import { place } from '../facts/document.ts';
import { insertTable } from '../facts/insert-table.ts';
import { spokenMath } from '../facts/math.ts';
import { exampleFor } from '../facts/output-example.ts';
import { hasOpenQualityTarget, isQualityTarget, mayStateQuality, namedQualityMetric } from '../facts/quality.ts';
import type { Threshold } from '../facts/threshold.ts';
import { type DocumentFacts, defineRule, type Placed, type Text } from '../rule.ts';

const TABLE = {
  en: [
    '| Metric | Target | Today | Measured on |',
    '| --- | --- | --- | --- |',
    '| Accuracy (share of correct results) | ≥ TBD | TBD | TBD: test set, size, who labelled it |',
    '| False alarm rate | ≤ TBD | TBD | TBD: same test set |',
  ],
  zh: [
    '| 指标 | 目标值 | 现状 | 测试集 |',
    '| --- | --- | --- | --- |',
    '| 准确率（结果正确的比例） | ≥ 待定 | 待定 | 待定：测试集、数量、由谁标注 |',
    '| 误报率 | ≤ 待定 | 待定 | 待定：同一测试集 |',
  ],
} as const;
const HEADING = { en: 'Quality targets', zh: '效果指标' } as const;

export default defineRule({
  id: 'metric-threshold-missing',
  summary: {
    en: 'The document sets no number for how good the AI output must be',
    zh: '文档没有用数字写明 AI 输出要做到多好',
  },
  why: {
    en: 'Without a number nobody can say when the model is good enough to launch, or notice that it has become worse. Choosing the evaluation method and its bar is the product manager’s decision; speed, cost and business figures do not replace it, since a fast wrong answer is still wrong.',
    zh: '没有数字，就无法判断模型何时达到上线水平，也无法发现效果变差。用什么方法评测、做到多好才算合格，由产品经理决定；响应速度、成本和业务数据不能替代它，因为答得再快，答错了仍然没有用。',
  },
  severity: 'error',
  messages: {
    absent: {
      en: 'No line was found that says how good the AI output has to be, so nobody can tell when it is ready. Choose a measure of correctness and set a number, for example: “{example}”',
      zh: '没有找到 AI 的输出要做到多好的说明，上线时无从判断是否合格。请选定衡量正确与否的指标并给出数字，例如：“{example}”',
    },
    other: {
      en: 'The document sets numbers ({metrics}), but they are about speed, operation or business, and none says how good the AI’s output must be. Add a target for its output, for example: “{example}”',
      zh: '文档中的数字（{metrics}）说的是速度、运行或业务，没有一项说明 AI 的输出要做到多好。请补充输出效果的目标，例如：“{example}”',
    },
    figures: {
      en: 'The numbers here are about speed, operation or business, and none says how good the AI’s output must be. Add a target for its output, for example: “{example}”',
      zh: '文档中的数字说的是速度、运行或业务，没有一项说明 AI 的输出要做到多好。请补充输出效果的目标，例如：“{example}”',
    },
    high: {
      en: 'The document names “{name}” but gives no number to reach, so everybody may expect something else. Write the number and what it is measured on, for example: “{name}: at least 92% on 500 real cases labelled by experts.”',
      zh: '文档提到了“{name}”，但没有写要达到多少，各方的预期可能不同。请写明数值和测试范围，例如：“{name}不低于 92%，在专家标注的 500 个真实案例上测得。”',
    },
    low: {
      en: 'The document names “{name}” but gives no number that it must stay below, so everybody may expect something else. Write the number and what it is measured on, for example: “{name}: at most 3% on 500 real cases labelled by experts.”',
      zh: '文档提到了“{name}”，但没有写不能超过多少，各方的预期可能不同。请写明数值和测试范围，例如：“{name}不高于 3%，在专家标注的 500 个真实案例上测得。”',
    },
    value: {
      en: 'The document names “{name}” but gives no number to reach, so everybody may expect something else. Write the number with its unit and what it is measured on, for example: “{name}: …, measured on 500 real cases that training did not see.”',
      zh: '文档提到了“{name}”，但没有写要达到多少，各方的预期可能不同。请写明数值、单位和测试范围，例如：“{name}：……，在未参与训练的 500 个真实案例上测得。”',
    },
    mention: { en: 'Named here without a number.', zh: '这里只有指标名称，没有数值。' },
    number: { en: 'This number says nothing about how good the output is.', zh: '这个数字没有说明输出效果。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: support chatbot\n\n## Goals\n\nThe assistant answers customers well.\n\n## Performance\n\n- Response time under 2 seconds\n- 99.9% uptime\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: parcel damage detection\n\n## Evaluation\n\nWe measure the recall of the model on photos from the depots.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: support chatbot\n\n## Goals\n\nAt least 92% of the answers are correct, judged on 500 real questions.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 智能客服需求文档\n\n## 目标\n\n机器人要答得又快又好。\n\n## 性能要求\n\n- 首字响应时间不超过 2 秒\n- 系统可用性 99.9%\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 验收标准\n\n模型要有较高的召回率。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 包裹破损识别需求文档\n\n## 验收标准\n\n破损召回率不低于 95%，误报率不高于 3%。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other' || facts.hasThreshold(isQualityTarget) || hasOpenQualityTarget(facts)) return;
    if (mayStateQuality(facts)) return;
    const at = anchor(facts, ['evaluation', 'goals', 'model', 'non-functional']);
    const fixes = [
      {
        title: { en: 'Insert a table of quality targets', zh: '插入效果指标表' },
        safe: false,
        edits: [insertTable(facts, at, { table: TABLE, heading: HEADING })],
      },
    ];
    const named = namedQualityMetric(facts);
    if (named) {
      const related = [{ at: named.range, message: 'mention' as const }];
      yield { at: headingAbove(facts, named.range), message: named.aim, data: { name: named.name }, related, fixes };
      return;
    }
    const data = { example: exampleFor(facts, 'quality') };
    const others = facts.thresholds.filter(
      ({ status, class: kind, metric }) => status === 'target' && kind !== 'data' && !EFFORT.test(metric),
    );
    const first = others[0];
    if (first) {
      const byMetric = new Map(
        others
          .filter(isName)
          .reverse()
          .map((threshold) => [threshold.metric, threshold]),
      );
      const names = [...byMetric.values()].reverse().map((threshold) => quoted(facts, threshold));
      const related = [{ at: place(first), message: 'number' as const }];
      if (names.length === 0) yield { at, message: 'figures', data, related, fixes };
      else yield { at, message: 'other', data: { ...data, metrics: listed(names) }, related, fixes };
      return;
    }
    yield { at, message: 'absent', data, fixes };
  },
});

/** What the team spends on the product, which is no number of it. */
const EFFORT =
  /代码覆盖|测试覆盖|(?:code|test) coverage|工作量|工时|工期|人[天日月]|开发周期|交付时间|\b(?:effort|man-?days?|person-?days?|timeline|lead time)\b/i;

/** True for a metric's name: not for the head of a column of targets, the number of a requirement or a piece of a sentence. */
function isName({ metric, metricId, unit }: Threshold): boolean {
  if (columnRole(metric) === 'target' || SENTENCE.test(metric) || MEMORY.has(unit ?? '')) return false;
  return metricId !== undefined || MEASURE.test(metric);
}

/** How much a machine has to have is no figure of the product. */
const MEMORY: ReadonlySet<string> = new Set(['KB', 'MB', 'GB', 'TB']);

/** What names of measures end with. */
const MEASURE =
  /(?:rate|ratio|time|latency|delay|speed|score|count|number|share|cost|users?|uptime|throughput|satisfaction|nps|[率度量数比值分时]|时间|时长|延迟|时延|响应|速度|成本|费用|吞吐|并发|用户|满意)$/i;

const SENTENCE = /^[A-Z]{1,4}-?\d|\b(?:shall|must|should|will|can|have|has|is|are)\b|[在为到是须需]$/i;

/** A metric with its number as they are written, without marks; the name alone where they stand far apart. */
function quoted(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  const { metric } = threshold;
  const { start, end } = place(threshold);
  const source = spokenMath(facts.text.slice(start, Math.min(end, start + 4 * LONG)).replace(/[*_`]+/g, ''));
  const plain = source
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/\s*[|\s]\s*/g, ' ')
    .trim();
  const named = plain.toLowerCase().includes(metric.toLowerCase()) ? plain : `${metric} ${plain}`;
  const text = /[(（][^)）]*$/.test(named) ? named.replace(/\s?[(（]/, ' ') : named;
  if (text.length <= LONG) return text;
  return metric.length > LONG ? `${metric.slice(0, LONG - 1)}…` : metric;
}
const LONG = 32;
const NUMBER = /\d|[一二两三四五六七八九十百千万]/;

/** Up to three different names, as a list in each language; those with a number where there are any. */
function listed(names: readonly string[]): Text {
  const numbered = names.filter((name) => NUMBER.test(name));
  const few = [...new Set(numbered.length > 0 ? numbered : names)].slice(0, 3);
  return { en: few.map((name) => `“${name}”`).join(', '), zh: few.map((name) => `“${name}”`).join('、') };
}
