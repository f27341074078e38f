import { binds } from '../facts/metric-limits.ts';
import { provided } from '../facts/provision.ts';
import type { Task, TaskGroup } from '../facts/task.ts';
import type { Threshold } from '../facts/threshold.ts';
import { defineRule, place } from '../rule.ts';

/** Metrics that a false alarm lowers or raises, and those that a miss does. */
const ALARMS: ReadonlySet<string> = new Set(['precision', 'fpr', 'fdr', 'specificity', 'far']);
const MISSES: ReadonlySet<string> = new Set(['recall', 'fnr', 'frr']);
/** Tasks that decide yes or no, where one error is traded for the other. */
const DECIDING: ReadonlySet<TaskGroup> = new Set<TaskGroup>(['classification', 'detection', 'segmentation']);

export default defineRule({
  id: 'risk-error-cost-missing',
  summary: { en: 'Nothing says which error is worse, a false alarm or a miss', zh: '没有说明误报和漏报哪个更严重' },
  why: {
    en: 'Precision and recall are bought with each other: the threshold decides how many false alarms one miss is worth. A spam filter must not lose good mail, a defect inspection must not let defects pass. The People + AI Guidebook has a worksheet for this trade-off, and “how costly are wrong predictions” is a key question of the Machine Learning Canvas.',
    zh: '精确率和召回率此消彼长：阈值定在哪里，取决于一次漏报抵得上多少次误报。垃圾邮件过滤不能误删正常邮件，缺陷检测不能放过缺陷。People + AI Guidebook 有专门的权衡表，机器学习画布也把“错误预测的代价”列为关键问题。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    missing: {
      en: 'There are targets for both errors ({alarms} and {misses}), but nothing says which one hurts more, so nobody can set the threshold. Write it in one sentence, for example: “A missed defect costs about 40 times a false alarm, so recall comes first.”',
      zh: '文中对两类错误都定了目标（{alarms}与{misses}），但没有说明哪一种代价更大，无法确定阈值。请用一句话写明，例如：“漏检一件的损失约为误报的 40 倍，因此优先保证召回率。”',
    },
    misses: { en: 'The target for misses stands here.', zh: '针对漏报的目标写在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Quality\n\nThe binary classifier reaches precision ≥ 98% and recall ≥ 90%.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Quality\n\nThe binary classifier reaches precision ≥ 98% and recall ≥ 90%. A false positive is worse than a miss: it hides a customer’s mail.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 缺陷检测需求文档\n\n## 验收\n\n二分类模型：精确率 ≥ 90%，召回率 ≥ 95%。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 缺陷检测需求文档\n\n## 验收\n\n二分类模型：精确率 ≥ 90%，召回率 ≥ 95%。漏检一件的损失约为误报的 40 倍。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.language === 'other') return;
    const [alarms] = facts.thresholdsThat(limitsAlarms);
    const [misses] = facts.thresholdsThat(limitsMisses);
    if (!alarms || !misses) return;
    if (facts.lists.of(decides, ({ tasks }) => tasks.filter(decides)).length === 0) return;
    if (provided(facts).has('error-weight')) return;
    yield {
      at: place(alarms),
      message: 'missing',
      data: { alarms: `“${alarms.metric}”`, misses: `“${misses.metric}”` },
      related: [{ at: place(misses), message: 'misses' }],
    };
  },
});

function decides({ group, confidence }: Task): boolean {
  return confidence === 'high' && DECIDING.has(group);
}

function limitsAlarms(threshold: Threshold): boolean {
  return binds(threshold) && threshold.metricId !== undefined && ALARMS.has(threshold.metricId);
}

function limitsMisses(threshold: Threshold): boolean {
  return binds(threshold) && threshold.metricId !== undefined && MISSES.has(threshold.metricId);
}
