import { answers } from '../facts/answers.ts';
import { cuesOf, speaksOf } from '../facts/cue.ts';
import { within } from '../facts/outline.ts';
import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: 'ops-gate-no-rollback',
  summary: { en: 'A launch step has no way back', zh: '上线步骤没有回滚办法' },
  why: {
    en: 'A step-by-step launch only protects users when someone knows which number stops it and how to go back. Safe rollback and canarying are tests of the ML Test Score (Infra 6 and 7).',
    zh: '灰度上线只有在明确“什么数字叫停、怎么退回”时才能保护用户。ML Test Score 的基础设施测试 6、7 即是灰度与回滚。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'error' },
  messages: {
    missing: {
      en: 'The launch is planned in steps (“{words}”), but nothing says when it stops and how to go back. Write the condition, the action and the time, for example: “Roll back to v1.3 within 15 min if the false-positive rate exceeds 3% for 1 h (owner: on-call ML).”',
      zh: '文中计划分步上线（“{words}”），但没有说明何时叫停、如何退回。请写明条件、动作和时限，例如：“误报率连续 1 小时超过 3% 时，15 分钟内回滚到 v1.3（负责人：值班算法）。”',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Fraud model\n\n## Rollout\n\nCanary to 50% of users from 1 June.\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Fraud model\n\n## Rollout\n\nCanary to 50% of users from 1 June; roll back to v1.3 if the false-positive rate exceeds 3% for 1 h.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 反欺诈模型需求文档\n\n## 上线计划\n\n6 月 1 日灰度 50% 用户。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 反欺诈模型需求文档\n\n## 上线计划\n\n6 月 1 日灰度 50% 用户；误报率超过 3% 时回滚到上一版。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (speaksOf(facts, 'rollback') || answers(facts, 'rollback')) return;
    const gate = cuesOf(facts, 'gate').find(
      // A number of pilots among the goals is business.
      ({ statement }) =>
        statement.block !== 'heading' &&
        !PAST.test(statement.text) &&
        /\d/.test(statement.text) &&
        !within(statement.path.slice(-1), 'goals'),
    );
    if (!gate) return;
    const at = place(gate);
    yield { at, message: 'missing', data: { words: facts.text.slice(at.start, at.end) } };
  },
});

/** “The 2023 pilot system”, 2023 年试点系统: what ran before, no step of this launch. */
const PAST =
  /(?:去年|前年|上一?[年轮期次]|(?:19|20)\d\d\s?年)的?(?:试点|灰度|试运行)(?:系统|项目|结果|数据|版)|\b(?:last year's|the (?:19|20)\d\d|the previous|the earlier) (?:pilot|beta|trial)(?: (?:system|result|data|version))?\b/i;
