import { anchor, headingsOf } from '../facts/anchor.ts';
import { answers } from '../facts/answers.ts';
import { speaksOf } from '../facts/cue.ts';
import { leavesLaunchOut } from '../facts/left-out.ts';
import type { Role } from '../facts/outline.ts';
import { defineRule } from '../rule.ts';

/** A document that comes as far as the launch has to say what follows; an earlier one is only reminded. */
const PLANNED: readonly Role[] = ['launch', 'operations'];
/** A document with fewer headings is a sketch, which comes before any launch. */
const SKETCH = 12;
/** Where nothing reaches the makers of a product unless they plan for it. */
const OWN: ReadonlySet<string> = new Set(['edge', 'browser']);

export default defineRule({
  id: 'ops-no-monitoring',
  summary: { en: 'Nothing says how quality is watched after launch', zh: '没有说明上线后如何跟踪效果' },
  why: {
    en: 'A model ages while the world moves on: inputs drift and nobody notices until users complain. Monitoring in production is asked for by the ML Test Score (monitoring tests) and the NIST AI RMF (MEASURE 2.4). A document that has no part about launch or operations yet is only reminded, and a sketch not even that.',
    zh: '上线后输入会变化，模型会逐渐失准，往往等到用户投诉才发现。ML Test Score（监控测试）和 NIST AI RMF（MEASURE 2.4）都要求上线后持续监测。尚未写到上线或运营的文档只作提示，草稿性质的短文档则不提示。',
  },
  severity: { draft: 'off', review: 'warning', gate: 'warning' },
  messages: {
    missing: {
      en: 'This document does not say how the model is watched after launch. Name the signal, its limit, how often it is checked and who acts, for example: “We monitor failed calls, bad ratings and a sample of 100 results each week; above 5% wrong the product owner acts.”',
      zh: '本文没有说明上线后如何跟踪模型效果。请写明看什么、到什么程度告警、多久看一次、由谁处理，例如：“每周查看失败率、差评率，并抽检 100 条结果；错误超过 5% 时由产品负责人处理。”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Launch\n\nThe classifier goes live for everyone in May.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Spam filter\n\n## Launch\n\nThe classifier goes live in May. We monitor precision weekly on 300 audited mails.\n',
      reports: 0,
    },
    { language: 'zh', text: '# 垃圾邮件识别需求文档\n\n## 上线计划\n\n分类器五月全量上线。\n', reports: 1 },
    {
      language: 'zh',
      text: '# 垃圾邮件识别需求文档\n\n## 上线计划\n\n分类器五月上线，之后每周抽检 300 封，精确率低于 92% 告警。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (speaksOf(facts, 'monitoring') || answers(facts, 'monitoring')) return;
    // Whoever builds a tool for themselves sees every result, and what is shown at a contest is not operated.
    if (speaksOf(facts, 'private-use', 'trial')) return;
    if (leavesLaunchOut(facts)) return;
    // What stays on the device nobody can watch.
    const { kind } = facts.deployment;
    if (kind !== null && OWN.has(kind)) return;
    const plans = PLANNED.some((role) => headingsOf(facts, role).length > 0);
    if (!plans && (kind === null || facts.outline.length < SKETCH)) return;
    yield {
      at: anchor(facts, ['operations', 'launch', 'non-functional', 'deployment']),
      message: 'missing',
      ...(plans ? {} : { severity: 'info' as const }),
    };
  },
});
