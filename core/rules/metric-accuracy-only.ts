import { binds, limitsOf, scaled } from '../facts/metric-limits.ts';
import { namesRareClass, rareSharesIn } from '../facts/rare-share.ts';
import { says } from '../facts/says.ts';
import type { Task } from '../facts/task.ts';
import type { Threshold } from '../facts/threshold.ts';
import { shownNumber, shownValue } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Placed, place, type Range } from '../rule.ts';

/** Metrics that see the rare class. */
const RARE_CLASS: ReadonlySet<string> = new Set([
  'precision',
  'recall',
  'f1',
  'f-beta',
  'specificity',
  'fpr',
  'fnr',
  'fdr',
  'pr-auc',
  'roc-auc',
  'balanced-accuracy',
  'mcc',
  'far',
  'frr',
  'eer',
  'tar-at-far',
  'recall-at-k',
  'precision-at-k',
  'apcer',
  'bpcer',
  'ks',
]);
/** Tasks whose positive cases are rare by nature. */
const RARE_TASKS: ReadonlySet<string> = new Set([
  'anomaly-detection',
  'credit-scoring',
  'medical-diagnosis',
  'binary-classification',
]);
/** A class rarer than this makes accuracy misleading. */
const RARE = 0.2;

export default defineRule({
  id: 'metric-accuracy-only',
  summary: { en: 'Accuracy alone judges a rare class', zh: '样本不均衡却只看准确率' },
  why: {
    en: 'Where one case in two hundred is positive, a model that always answers “no” is right 99.5% of the time and finds nothing. Precision and recall show what accuracy hides.',
    zh: '正例只占两百分之一时，永远回答“否”的模型准确率就有 99.5%，却什么也找不到。精确率和召回率能看到准确率掩盖的问题。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'error' },
  messages: {
    rare: {
      en: 'Accuracy is the only quality target, but the cases to find are rare here (“{task}”). Add precision and recall, for example: “recall ≥ 80% at precision ≥ 30%”.',
      zh: '质量目标只有准确率，而要找的正例很少（“{task}”）。请补充精确率和召回率，例如：“精确率 ≥ 30% 时召回率 ≥ 80%”。',
    },
    share: { en: 'The share of positive cases stands here.', zh: '正例的占比在这里。' },
    useless: {
      en: 'A model that always answers “no” already scores {majority}, because only {share} of the cases are positive, so accuracy {value} proves nothing. Set precision and recall instead, for example: “recall ≥ 80% at precision ≥ 30%”.',
      zh: '正例只占 {share}，永远回答“否”的模型准确率已有 {majority}，因此准确率 {value} 说明不了问题。请改用精确率和召回率，例如：“精确率 ≥ 30% 时召回率 ≥ 80%”。',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Fraud detection\n\n## Targets\n\nFraud prevalence is 0.5%. Accuracy ≥ 99%.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Fraud detection\n\n## Targets\n\nFraud prevalence is 0.5%. Recall ≥ 80% at precision ≥ 30%.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 反欺诈模型需求文档\n\n## 指标\n\n- 准确率 ≥ 99%\n\n用于异常检测。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 反欺诈模型需求文档\n\n## 背景\n\n盗刷交易只占 0.3%。\n\n## 指标\n\n- 准确率 ≥ 99%\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 反欺诈模型需求文档\n\n## 指标\n\n- 准确率 ≥ 99%\n- 召回率 ≥ 80%\n\n用于异常检测。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.hasThreshold(isOfRareClass) || facts.hasThreshold(isOtherTarget)) return;
    const [named] = facts.thresholdsThat(isAccuracyTarget);
    const accuracy = named ?? facts.thresholdsThat(isRight)[0];
    if (!accuracy) return;
    const at = place(accuracy, accuracy.valueRange);
    const task = rareTask(facts);
    const classes = says(facts, CLASSES);
    const ofOther = isOfOtherTask(facts, accuracy);
    const told = prevalence(facts) ?? (ofOther || classes ? undefined : toldShare(facts, accuracy, task));
    if (told && isReachedByNo(accuracy, told)) {
      const data = {
        majority: percent(1 - rounded(told.share)),
        share: percent(rounded(told.share)),
        value: shownValue(facts, accuracy),
      };
      yield { at, message: 'useless', data, related: [{ at: told.at, message: 'share' }], severity: 'error' };
      return;
    }
    if (!named || ofOther || (told ? told.share >= RARE : classes || !task)) return;
    const words = task ? place(task) : (told?.at ?? at);
    yield { at, message: 'rare', data: { task: facts.text.slice(words.start, words.end) } };
  },
});

/** “Into 5 disease categories”, 分为 8 类: to tell cases apart is not to find the rare one among many. */
const CLASSES =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|several|multiple) (?:[\w-]+ ){0,2}(?:categories|classes)\b|分[为成]?\s?[\d二三四五六七八九十]+\s?[个]?[类种]|[\d二三四五六七八九十]+\s?[类种](?:病害|疾病|缺陷|类别|病虫害)|多分类/i;

/** The rare task that the document is about: its title names it, or more than one statement does. */
function rareTask(facts: DocumentFacts): Placed<Task> | undefined {
  const found = facts.tasks.filter(({ task, confidence }) => confidence === 'high' && RARE_TASKS.has(task));
  const [first] = found;
  const titled = first !== undefined && first.statement.block === 'heading' && first.statement.path.length <= 1;
  return titled || new Set(found.map(({ statement }) => statement)).size > 1 ? first : undefined;
}

function isOfRareClass({ metricId }: Threshold): boolean {
  return metricId !== undefined && RARE_CLASS.has(metricId);
}

function isAccuracyTarget(threshold: Threshold): boolean {
  return threshold.class === 'quality' && binds(threshold) && threshold.metricId === 'accuracy';
}

/** “Has to be right about at least 99.3% of the sellers”: accuracy without its name. */
const RIGHT =
  /\b(?:be|is|are|get it|gets it) (?:right|correct)\b|\b(?:right|correct) (?:in|about|for)\b|判对|判得对|判断正确/i;

function isRight(threshold: Threshold): boolean {
  if (threshold.class !== 'quality' || threshold.metricId !== undefined || !binds(threshold)) return false;
  return RIGHT.test(threshold.statement.text);
}

function isOtherTarget(threshold: Threshold): boolean {
  return threshold.class === 'quality' && binds(threshold) && threshold.metricId !== 'accuracy' && !isRight(threshold);
}

function isPrevalence({ metricId }: Threshold): boolean {
  return metricId === 'class-prevalence';
}

/** An accuracy of another task says nothing of the rare one. */
function isOfOtherTask(facts: DocumentFacts, accuracy: Threshold): boolean {
  return facts.tasks.some(({ task, statement }) => statement === accuracy.statement && !RARE_TASKS.has(task));
}

/** True where a model that always answers “no” is right often enough. */
function isReachedByNo(accuracy: Threshold, { share }: Share): boolean {
  const limits = limitsOf('accuracy');
  const target = limits && scaled(accuracy, limits).value;
  return share < RARE && target !== undefined && target <= 1 - share;
}

/** How many of the cases are positive, and where the document says so. */
interface Share {
  readonly share: number;
  readonly at: Range;
}

/** The stated share of positive cases, where the document gives one. */
function prevalence(facts: DocumentFacts): Share | undefined {
  const limits = limitsOf('class-prevalence');
  const [stated] = facts.thresholdsThat(isPrevalence);
  const share = stated && limits ? scaled(stated, limits).value : undefined;
  return stated && share !== undefined ? { share, at: place(stated, stated.valueRange) } : undefined;
}

/** The largest share that sentences tell of a rare class, in a document that is about such a class. */
function toldShare(facts: DocumentFacts, accuracy: Threshold, task: Placed<Task> | undefined): Share | undefined {
  const title = facts.outline[0]?.heading.title ?? '';
  if (!task && !namesRareClass(title) && !namesRareClass(accuracy.statement.text)) return undefined;
  const shares = facts.lists.of(rareSharesIn, ({ statements }, section) =>
    statements.flatMap(rareSharesIn).map((told) => ({ ...told, section })),
  );
  const [first, ...others] = shares;
  if (!first) return undefined;
  const most = others.reduce((known, told) => (told.share > known.share ? told : known), first);
  return { share: most.share, at: place(most) };
}

/** A share in three digits, as people tell it. */
function rounded(share: number): number {
  return Number(share.toPrecision(3));
}

function percent(share: number): string {
  return `${shownNumber(share * 100)}%`;
}
