import { anchor, headingsOf } from '../facts/anchor.ts';
import { answers } from '../facts/answers.ts';
import { cuesOf, speaksOf } from '../facts/cue.ts';
import { leavesLaunchOut } from '../facts/left-out.ts';
import type { Role } from '../facts/outline.ts';
import { exampleFor } from '../facts/output-example.ts';
import { defineRule, place } from '../rule.ts';

/** Who writes of one of these and leaves this out has forgotten it; an earlier document is only reminded. */
const PLANNED: readonly Role[] = ['risk', 'ux-failure', 'launch', 'operations'];

export default defineRule({
  id: 'risk-no-fallback',
  summary: {
    en: 'Nothing says what happens when the model is wrong, unsure or down',
    zh: '没有说明模型出错、没把握或不可用时怎么办',
  },
  why: {
    en: 'Every model is wrong some of the time, so a spec has to say who or what takes over. Human oversight and a way to override are asked for by the NIST AI RMF (MAP 3.5) and the EU AI Act (Art. 14), and graceful failure is a chapter of the People + AI Guidebook. A document that has no part about risks, failures or launch yet is only reminded.',
    zh: '任何模型都会出错，需求里必须写清由谁或什么来接手。NIST AI RMF（MAP 3.5）与欧盟《人工智能法》（第 14 条）都要求人工监督和可干预，People + AI Guidebook 也有专章讨论失败时的体验。尚未写到风险、异常或上线的文档只作提示。',
  },
  severity: 'warning',
  messages: {
    missing: {
      en: 'No line was found that says what happens when a result is wrong or the model is not sure of it. Write the trigger, who takes over, and what users see while the model is down, for example: “{example}”',
      zh: '没有找到结果出错或模型没有把握时怎么办的说明。请写明触发条件、由谁接手，以及模型不可用时用户看到什么，例如：“{example}”',
    },
    automatic: {
      en: 'The product decides on its own (“{words}”), and nothing says who can step in when the model is wrong. Write the trigger and who takes over, for example: “Amounts above $500 or a score between 0.4 and 0.7 go to a reviewer within 4 h.”',
      zh: '产品会自动作出决定（“{words}”），但没有说明模型出错时由谁介入。请写明触发条件和接手方式，例如：“金额超过 3000 元或评分在 0.4 至 0.7 之间，4 小时内转人工复核。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Support bot\n\n## Functions\n\nThe LLM assistant answers customer questions about orders.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Support bot\n\n## Functions\n\nThe LLM assistant answers customer questions.\n\n## Failures\n\nConfidence below 0.6: hand over to a human agent within 60 s.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 智能客服需求文档\n\n## 功能\n\n大模型机器人自动回答客户的订单问题。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 智能客服需求文档\n\n## 功能\n\n大模型机器人自动回答客户问题；连续两轮未解决时转人工。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (speaksOf(facts, 'fallback', 'unsure') || answers(facts, 'fallback')) return;
    const [automatic] = cuesOf(facts, 'automatic-decision');
    if (automatic) {
      const at = place(automatic);
      yield { at, message: 'automatic', data: { words: facts.text.slice(at.start, at.end) }, severity: 'error' };
      return;
    }
    if (leavesLaunchOut(facts)) return;
    yield {
      at: anchor(facts, ['ux-failure', 'risk', 'functions', 'experience']),
      message: 'missing',
      data: { example: exampleFor(facts, 'fallback') },
      ...(PLANNED.some((role) => headingsOf(facts, role).length > 0) ? {} : { severity: 'info' as const }),
    };
  },
});
