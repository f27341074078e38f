import { mismatches } from '../facts/mismatch.ts';
import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'metric-task-mismatch',
  summary: { en: 'The metric cannot measure this kind of task', zh: '指标与任务类型不匹配' },
  why: {
    en: 'Every metric is defined for a kind of task: an error in units for numbers, shares of right and wrong answers for classes, overlap for regions (scikit-learn groups its scorers the same way). A classifier cannot be accepted by MSE, nor a price model by F1.',
    zh: '指标都是针对某类任务定义的：数值任务看误差，分类任务看对错比例，区域任务看重叠（scikit-learn 的评分器也这样分组）。分类器不能用 MSE 验收，价格模型也不能用 F1 验收。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    mismatch: {
      en: '{metric} cannot measure “{task}”. Use the usual metrics for this task, such as {instead}, or say for which other part this target holds.',
      zh: '{metric}无法衡量“{task}”。请改用这类任务的常用指标，例如{instead}，或写明该目标针对哪个其他部分。',
    },
    task: { en: 'The task is named here.', zh: '任务写在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Spam classifier\n\n## Functions\n\nBinary classification of mails.\n\n## Acceptance\n\n- MSE ≤ 0.05\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Spam classifier\n\n## Functions\n\nBinary classification of mails.\n\n## Acceptance\n\n- Precision ≥ 98%\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Homes\n\n## Functions\n\nHouse price prediction.\n\n## Acceptance\n\n- F1 ≥ 0.9\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 垃圾邮件需求文档\n\n## 功能\n\n对邮件做二分类。\n\n## 验收标准\n\n- MSE ≤ 0.05\n',
      reports: 1,
    },
    { language: 'zh', text: '# 房价需求文档\n\n## 功能\n\n房价预测。\n\n## 验收标准\n\n- MAPE ≤ 8%\n', reports: 0 },
  ],
  *check(facts) {
    for (const { threshold, task, instead } of mismatches(facts)) {
      const words = place(task);
      yield {
        at: place(threshold),
        message: 'mismatch',
        data: { metric: threshold.metric, task: facts.text.slice(words.start, words.end), instead },
        related: [{ at: words, message: 'task' }],
      };
    }
  },
});
