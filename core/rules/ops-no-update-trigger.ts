import { anchor } from '../facts/anchor.ts';
import { answers } from '../facts/answers.ts';
import { speaksOf } from '../facts/cue.ts';
import { defineRule } from '../rule.ts';

export default defineRule({
  id: 'ops-no-update-trigger',
  summary: {
    en: 'Nothing says when the model, prompt or knowledge base is updated',
    zh: '没有说明模型、提示词或知识库何时更新',
  },
  why: {
    en: 'Maintaining the model after launch is the main difference between AI products and others; how stale a model may get is a test of the ML Test Score (Model 4) and rule 8 of the Rules of Machine Learning. Asked for at a gate only: few documents settle it earlier.',
    zh: '上线后维护模型是 AI 产品与传统产品的主要差别；模型能容忍多旧，是 ML Test Score（模型测试 4）和《机器学习规则》第 8 条关心的问题。仅在定稿（gate）检查时提示：此前很少有文档能确定。',
  },
  severity: { draft: 'off', review: 'off', gate: 'info' },
  messages: {
    missing: {
      en: 'This document does not say when the model, the prompt or the knowledge base is updated and who approves it. Write a period or a condition, for example: “Knowledge base nightly; prompt changes need the 200-case regression; retrain when precision falls below 92%.”',
      zh: '本文没有说明模型、提示词或知识库何时更新、由谁批准。请写明周期或条件，例如：“知识库每晚更新；改提示词须过 200 例回归；精确率低于 92% 时重训。”',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Spam filter\n\n## Launch\n\nThe classifier goes live in May.\n', reports: 1 },
    { language: 'en', text: '# PRD: Spam filter\n\n## Operations\n\nRetrain every quarter.\n', reports: 0 },
    { language: 'zh', text: '# 垃圾邮件识别需求文档\n\n## 上线计划\n\n分类器五月上线。\n', reports: 1 },
    { language: 'zh', text: '# 垃圾邮件识别需求文档\n\n## 运营\n\n每季度重新训练。\n', reports: 0 },
  ],
  *check(facts) {
    if (speaksOf(facts, 'update', 'freeze') || answers(facts, 'update')) return;
    yield { at: anchor(facts, ['operations', 'launch', 'model', 'deployment']), message: 'missing' };
  },
});
