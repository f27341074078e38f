import { isQuestion } from '../facts/answers/failure.ts';
import { answers } from '../facts/answers.ts';
import { speaksOf } from '../facts/cue.ts';
import { allOf } from '../facts/enumeration.ts';
import { addedColumn } from '../facts/insert-column.ts';
import { binds } from '../facts/metric-limits.ts';
import { findMetrics } from '../facts/metric-name.ts';
import { exampleFor } from '../facts/output-example.ts';
import { labelOf } from '../facts/row.ts';
import type { Threshold } from '../facts/threshold.ts';
import { defineRule, place, type Text } from '../rule.ts';

const COLUMN = {
  title: { en: 'Add a column for the test set', zh: '增加“测试集”一列' },
  en: { head: 'Test set', what: 'test set and its size' },
  zh: { head: '测试集', what: '测试集与数量' },
} as const;

export default defineRule({
  id: 'metric-no-eval-set',
  summary: { en: 'Quality targets name no data to measure them on', zh: '质量目标没有说明在什么数据上测' },
  why: {
    en: 'The same model scores 95% on clean samples and 80% on real ones, so a number without its test set cannot be accepted or refused. Model cards tie every result to a data set (Hugging Face model-index), and the NIST AI RMF asks for documented test sets (MEASURE 2.1).',
    zh: '同一个模型在干净样本上能到 95%，在真实样本上可能只有 80%。没有测试集，数字就无从验收。模型卡要求每个结果都对应数据集（Hugging Face model-index），NIST AI RMF 也要求记录测试集（MEASURE 2.1）。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    missing: {
      en: 'No line was found that says on which data {metrics} will be measured. Name the test set, its size and where the right results come from, for example: “{example}”',
      zh: '没有找到{metrics}在什么数据上测量的说明。请写明测试集、数量以及正确结果从哪里来，例如：“{example}”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Targets\n\n- Precision ≥ 95%\n- Recall ≥ 90%\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Targets\n\nAll targets hold on the test set DamageTest-v3 (5,000 photos).\n\n- Precision ≥ 95%\n- Recall ≥ 90%\n',
      reports: 0,
    },
    { language: 'zh', text: '# 定损需求文档\n\n## 指标\n\n- 精确率 ≥ 95%\n- 召回率 ≥ 90%\n', reports: 1 },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 指标\n\n以下指标均在测试集 DamageTest-v3（5000 张）上测得。\n\n- 精确率 ≥ 95%\n- 召回率 ≥ 90%\n',
      reports: 0,
    },
  ],
  *check(facts, _options, { today }) {
    if (speaksOf(facts, 'test-set') || answers(facts, 'test-set')) return;
    const told = new Set(facts.thresholdsThat(isTold).map(({ metricId, metric }) => metricId ?? metric));
    const open = facts.thresholdsThat(isUnmeasured).filter(({ metricId, metric }) => !told.has(metricId ?? metric));
    const [first] = open;
    if (!first) return;
    yield {
      at: place(first),
      message: 'missing',
      data: { metrics: named(open), example: exampleFor(facts, 'test') },
      fixes: addedColumn(facts, first, COLUMN, today),
    };
  },
});

/** The names in quotation marks; of a piece of a sentence nobody knows what it names. */
function named(targets: readonly Threshold[]): Text {
  const names = distinct(targets.flatMap(nameOf)).slice(0, NAMED);
  if (names.length === 0) return { en: 'these targets', zh: '这些目标' };
  return allOf(names.map((name) => ({ en: `“${name}”`, zh: `“${name}”` })));
}

/** The cell that says what a row is about, or the name of a known metric. */
function nameOf({ metric, statement }: Threshold): string[] {
  const label = labelOf(statement);
  const name = label.includes(metric) && label.length <= LONGEST ? label : metric;
  if (name === label) return /\p{L}{2}/u.test(name) ? [name] : [];
  const topic = statement.path.map(({ title }) => title).join(' ');
  const found = findMetrics(name, `${topic} ${statement.text}`, topic);
  return found.some(({ start, end }) => start === 0 && end === name.length) ? [name] : [];
}

/** True for a target of quality that says nothing of what it is measured on. */
function isUnmeasured(threshold: Threshold): boolean {
  if (threshold.class !== 'quality' || !binds(threshold) || isQuestion(threshold.statement.text)) return false;
  return !isMeasuredOn(threshold) && !isCounted(threshold);
}

/** The same of a target that says it: it need not be said again where the target stands once more. */
function isTold(threshold: Threshold): boolean {
  return threshold.class === 'quality' && binds(threshold) && isMeasuredOn(threshold);
}

/** Of what is put out, as it is used: no test set is needed. */
const COUNTED_LIVE: ReadonlySet<string> = new Set(['coverage', 'diversity', 'novelty']);

function isCounted({ metricId = '', metric }: Threshold): boolean {
  return COUNTED_LIVE.has(metricId) || /coverage|diversity|覆盖率|多样性/i.test(metric);
}

/** “On accepted drafts”, “of 50 questions”, 基于 50 个问题: what is counted is said beside the number. */
const COUNTED =
  /\b(?:on|across|over|of)\s(?:(?:all|the|our|\d[\d,]*)\s)*(?:[\w-]{2,16}\s){0,2}(?:drafts|documents|images|photos|samples|questions|tickets|calls|queries|cases|records|invoices|claims|e?mails|messages|conversations|reviews|receipts|videos|frames)\b|\(\d[\d,]*\s(?:[a-z-]{2,12}\s){0,2}(?:photos|images|samples|questions|tickets|calls|queries|cases|invoices|claims|e?mails|messages|conversations|reviews|receipts|videos|frames|recordings|clips)\b|\d\s?[个条张份段道篇](?!月|季)[\u4e00-\u9fff]{1,6}/i;

/** “User acceptance of suggestions”, 采纳率: what people do with the output in use. */
const ACCEPTED =
  /\b(?:user|customer|agent|reviewer)s?[- ](?:acceptance|adoption|approval)\b|\bacceptance rate\b|采纳率|采用率|接受率|用户反馈(?:验证|统计)/i;

/** “Weekly sample of 100”, 抽样数据集: some of what the product handles. */
const SAMPLED =
  /\bsampl(?:es?|ed|ing) (?:of|from|weekly|monthly|daily)\b|\b(?:weekly|monthly|daily|random) sampl|抽样|抽检/i;
/** “How measured | `eval.py` on synthetic dataset”: a set in a column of its own. */
const HOW =
  /\b(?:how|measured?|measurement|verif\w{2,9}|evaluat\w{2,5}|test(?:ed)?|source|method)\b|测量|验证|评测|评估|方法|来源|口径/i;
const SET = /\b(?:data ?sets?|corpus|test set|samples?)\b|数据集|样本|测试集|语料/i;

/** “Cross-validated AUC”: measured on all data, a part at a time. */
const CROSSED = /\b(?:cross[- ]?validat|leave-one-out|(?:\d+|k)-fold)|交叉验证|留一法|\d\s?折/i;

function isMeasuredOn({ qualifiers, statement: { text, cells } }: Threshold): boolean {
  if (CROSSED.test(text) || ACCEPTED.test(text) || SAMPLED.test(text)) return true;
  if (cells?.some(({ column, text: cell }) => HOW.test(column) && SET.test(cell))) return true;
  return qualifiers.dataset !== undefined || (cells === undefined && text.length <= 300 && COUNTED.test(text));
}

/** So many metrics are named, none of them longer. */
const NAMED = 3;
const LONGEST = 40;

/** Different names, without those that are a part of another: “accuracy” beside “detection accuracy”. */
function distinct(names: readonly string[]): readonly string[] {
  const all = [...new Set(names)];
  const longer = (name: string, other: string): boolean =>
    other !== name && other.toLowerCase().includes(name.toLowerCase());
  return all.filter((name) => !all.some((other) => longer(name, other)));
}
