import { cuesOf } from '../facts/cue.ts';
import { type Contradiction, contradictions } from '../facts/metric-algebra.ts';
import { binds, limitsOf, scaled } from '../facts/metric-limits.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownNumber, shownValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Placed, place } from '../rule.ts';

/** Metrics that are shares of judgements that agree with the labels. */
const JUDGED: ReadonlySet<string> = new Set(['accuracy', 'precision', 'recall', 'f1']);
/** A class rarer than this makes accuracy misleading. */
const RARE = 0.2;

export default defineRule({
  id: 'consistency-metric-algebra',
  anyLanguage: true,
  summary: { en: 'Numbers of two metrics cannot hold together', zh: '两个指标的数值互相矛盾' },
  why: {
    en: 'Metrics of one model are tied by arithmetic: F1 cannot exceed 2R/(1+R), the miss rate is 1 − recall, RMSE is never below MAE, and the share of positives decides what a false positive rate is worth. Where two numbers break a relation, one of them is a slip, or a limit that never decides anything.',
    zh: '同一模型的指标之间有算术关系：F1 不会超过 2R/(1+R)，漏报率等于 1 − 召回率，RMSE 不会小于 MAE，正例占比决定了误报率意味着什么。数值不符合这些关系时，要么其中一个写错了，要么有一条限值永远不起作用。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  messages: {
    f1: {
      en: 'With {part} {partValue}, F1 cannot exceed {limit} even if everything else is perfect, so F1 {value} cannot be met; it needs {part} of at least {needed}. Correct one of the two.',
      zh: '{part}为 {partValue} 时，即使其余完美，F1 也不会超过 {limit}，因此 F1 {value} 无法达到；要达到它，{part}至少为 {needed}。请更正其中一个。',
    },
    f1Floor: {
      en: 'F1 {value} already requires {part} of at least {needed}, so the limit {part} {partValue} never decides anything. Raise it or leave it out.',
      zh: 'F1 {value} 已经要求{part}至少为 {needed}，{part} {partValue} 这条限值永远不起作用。请调高或删去。',
    },
    f1Value: {
      en: 'Precision {precision} and recall {recall} give F1 = 2PR/(P+R) = {expected}, not {value}. Correct one of the three.',
      zh: '精确率 {precision}、召回率 {recall} 对应 F1 = 2PR/(P+R) = {expected}，不是 {value}。请更正三者之一。',
    },
    complement: {
      en: '{metric} is 1 − {other}, so {other} {otherValue} means {metric} {implied}, but here it is {value}. Keep one of the two limits.',
      zh: '{metric}等于 1 − {other}，{other} {otherValue} 即{metric} {implied}，而这里写的是 {value}。两条限值只保留一条。',
    },
    gini: {
      en: 'Gini = 2·AUC − 1, so AUC {otherValue} means Gini {implied}, but here it is {value}. Keep one of the two limits.',
      zh: 'Gini = 2·AUC − 1，AUC {otherValue} 即 Gini {implied}，而这里写的是 {value}。两条限值只保留一条。',
    },
    dice: {
      en: 'Dice is never below IoU, so IoU {otherValue} already gives Dice ≥ {implied} and the limit {value} never decides anything. Check whether the two are swapped.',
      zh: 'Dice 不会小于 IoU，IoU {otherValue} 已经意味着 Dice ≥ {implied}，{value} 这条限值不起作用。请检查两者是否写反。',
    },
    mae: {
      en: 'MAE is never above RMSE, so RMSE {otherValue} already keeps MAE within {implied} and the limit {value} never decides anything. Check whether the two are swapped.',
      zh: 'MAE 不会大于 RMSE，RMSE {otherValue} 已经使 MAE 不超过 {implied}，{value} 这条限值不起作用。请检查两者是否写反。',
    },
    mse: {
      en: 'MSE is the square of RMSE, so RMSE {otherValue} means MSE {implied}, but here it is {value}. Keep one of the two limits.',
      zh: 'MSE 是 RMSE 的平方，RMSE {otherValue} 即 MSE {implied}，而这里写的是 {value}。两条限值只保留一条。',
    },
    baseRate: {
      en: 'Where {share} of the cases are positive, recall {recall} with FPR {value} gives a precision of only {allowed}, but precision {precision} is asked for. That needs FPR ≤ {needed}.',
      zh: '正例占 {share} 时，召回率 {recall}、误报率 {value} 对应的精确率只有 {allowed}，而要求的精确率是 {precision}。误报率须 ≤ {needed}。',
    },
    specificity: {
      en: 'Where {share} of the cases are positive, {recallName} {recall} with {metric} {value} gives a precision of only {allowed}, but {other} {precision} is asked for. That needs {metric} ≥ {needed}.',
      zh: '正例占 {share} 时，{recallName} {recall}、{metric} {value} 对应的精确率只有 {allowed}，而要求{other} {precision}。{metric}须 ≥ {needed}。',
    },
    majority: {
      en: 'A model that gives every case the same answer already scores {majority}, because {share} of the cases are positive, so accuracy {value} never decides anything. Leave it out, or judge by precision and recall alone.',
      zh: '正例占 {share}，对所有样本给出同一答案的模型准确率已有 {majority}，准确率 {value} 不起作用。请删去，只看精确率和召回率。',
    },
    labels: {
      en: 'The labels are right in {labels} of the cases, so {metric} {value} cannot be shown with them: part of the “errors” would be errors of the labels. Ask for better labels of the test set, or lower the target.',
      zh: '标注准确率只有 {labels}，用这样的标注无法证明{metric} {value}：一部分“错误”其实是标注错误。请提高测试集的标注质量，或降低目标。',
    },
    other: { en: 'The other number stands here.', zh: '另一个数值在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Fraud model\n\n## Targets\n\n| Metric | Target |\n|---|---|\n| F1 | 0.92 |\n| Recall | 0.60 |\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Fraud model\n\n## Targets\n\nPrevalence 0.1%, recall ≥ 90%, FPR ≤ 1.5%, precision ≥ 90%.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Fraud model\n\n## Targets\n\nPrevalence 0.1%, recall ≥ 90%, FPR ≤ 0.01%, precision ≥ 90%.\n\n| Metric | Target |\n|---|---|\n| F1 | ≥ 0.88 |\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 质检模型需求文档\n\n## 指标\n\n- 标注准确率≥95%，模型准确率≥99%\n- 漏报率≤10%，召回率≥95%\n',
      reports: 2,
    },
    {
      language: 'zh',
      text: '# 质检模型需求文档\n\n## 指标\n\n- 标注准确率≥99.5%，模型准确率≥98%\n- 召回率≥95%，精确率≥90%\n',
      reports: 0,
    },
  ],
  *check(facts) {
    const prevalence = prevalenceOf(facts);
    const share = prevalence && shareOf(prevalence);
    for (const found of contradictions(facts, share)) {
      yield {
        at: place(found.at, found.at.valueRange),
        message: found.relation,
        data: dataOf(facts, found, prevalence),
        related: [{ at: place(found.other, found.other.valueRange), message: 'other' }],
        ...(found.relation === 'f1Floor' || found.relation === 'complement' ? { severity: 'info' as const } : {}),
      };
    }
    if (prevalence && share !== undefined) yield* majority(facts, prevalence, share);
    yield* labels(facts);
  },
});

function dataOf(
  facts: DocumentFacts,
  { relation, at, other, third, implied, needed }: Contradiction,
  prevalence: Placed<Threshold> | undefined,
): Readonly<Record<string, string>> {
  const isRate = relation === 'baseRate' || relation === 'specificity';
  const isError = relation === 'mae' || relation === 'mse' || relation === 'gini';
  const show = (number: number): string => (isError ? `${round(number)}` : like(at, number));
  const [f1, part] = relation === 'f1Floor' ? [other, at] : [at, other];
  return {
    metric: at.metric,
    other: other.metric,
    value: shownValue(facts, f1),
    otherValue: shownValue(facts, other),
    implied: show(implied),
    limit: show(implied),
    expected: show(implied),
    allowed: show(implied),
    part: part.metric,
    partValue: shownValue(facts, part),
    needed: show(needed ?? implied),
    precision: shownValue(facts, relation === 'f1Value' && third ? third : other),
    recall: shownValue(facts, isRate && third ? third : other),
    recallName: third?.metric ?? '',
    share: prevalence ? shownShare(facts, prevalence) : '',
  };
}

/** The one stated share of positive cases. */
function prevalenceOf(facts: DocumentFacts): Placed<Threshold> | undefined {
  const stated = facts.thresholdsThat(isPrevalence);
  const [first] = stated;
  return stated.every((other) => first && shareOf(other) === shareOf(first)) ? first : undefined;
}

/** An accuracy that one answer for all cases reaches, beside other targets; alone it is another rule's finding. */
function* majority(facts: DocumentFacts, prevalence: Placed<Threshold>, share: number) {
  const largest = Math.max(share, 1 - share);
  if (largest < 1 - RARE || !facts.hasThreshold(isOtherTarget)) return;
  const [accuracy, ...more] = facts.thresholdsThat(isAccuracyTarget);
  if (!accuracy || more.length > 0 || shareOf(accuracy) > largest) return;
  yield {
    at: place(accuracy, accuracy.valueRange),
    message: 'majority' as const,
    data: {
      majority: `${shownNumber(largest * 100)}%`,
      share: shownShare(facts, prevalence),
      value: shownValue(facts, accuracy),
    },
    related: [{ at: place(prevalence, prevalence.valueRange), message: 'other' as const }],
  };
}

/** A target above the share of right labels of the set that it is measured on. */
function* labels(facts: DocumentFacts) {
  const [accuracy, ...more] = facts.thresholdsThat(isLabelAccuracy);
  if (!accuracy || more.length > 0 || cuesOf(facts, 'label-checked').length > 0) return;
  const target = facts.thresholdsThat(isJudgedTarget).find((judged) => shareOf(judged) > shareOf(accuracy));
  if (!target) return;
  yield {
    at: place(target, target.valueRange),
    message: 'labels' as const,
    data: { labels: shownValue(facts, accuracy), metric: target.metric, value: shownValue(facts, target) },
    related: [{ at: place(accuracy, accuracy.valueRange), message: 'other' as const }],
  };
}

function isPrevalence({ metricId, value }: Threshold): boolean {
  return metricId === 'class-prevalence' && value !== undefined;
}

function isAccuracyTarget(threshold: Threshold): boolean {
  return threshold.metricId === 'accuracy' && threshold.value !== undefined && binds(threshold);
}

function isOtherTarget(threshold: Threshold): boolean {
  return threshold.class === 'quality' && threshold.metricId !== 'accuracy' && binds(threshold);
}

/** Labels that only train the model do not cap what a test can show. */
function isLabelAccuracy({ metricId, value, op, statement }: Threshold): boolean {
  if (metricId !== 'label-accuracy' || value === undefined || op === '<=' || op === '<') return false;
  return !/\btrain|训练/i.test(statement.text);
}

function isJudgedTarget(threshold: Threshold): boolean {
  return threshold.metricId !== undefined && JUDGED.has(threshold.metricId) && binds(threshold);
}

function shareOf(threshold: Threshold): number {
  const limits = limitsOf(threshold.metricId);
  return (limits && scaled(threshold, limits).value) ?? Number.NaN;
}

/** A share as the document gives it, with all its digits. */
function shownShare(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  const share = shareOf(threshold);
  return /[%％]/.test(shownValue(facts, threshold)) ? `${shownNumber(share * 100)}%` : shownNumber(share);
}

/** A share written as the document writes the number beside it: in percent or as a ratio. */
function like({ unit }: Threshold, share: number): string {
  return unit === 'ratio' ? `${round(share)}` : percent(share);
}

function percent(share: number): string {
  return `${shownNumber(round(share) * 100)}%`;
}

/** Three digits of a number; of a share near 1, two of what is left. */
function round(number: number): number {
  if (number <= 0.9 || number >= 1) return Number(number.toPrecision(3));
  return Number((1 - Number((1 - number).toPrecision(2))).toPrecision(12));
}
