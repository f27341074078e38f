import { anchor, headingsOf } from '../facts/anchor.ts';
import { cueIdsIn, speaksOf } from '../facts/cue.ts';
import { within } from '../facts/outline.ts';
import { exampleFor } from '../facts/output-example.ts';
import type { Statement } from '../facts/statement.ts';
import { defineRule } from '../rule.ts';

/** A brief with fewer headings is a sketch, where boundaries are not expected yet. */
const SHORT = 4;

export default defineRule({
  id: 'scope-boundaries-missing',
  summary: { en: 'Nothing says what the product does not do', zh: '没有说明产品不做什么' },
  why: {
    en: 'People use a model for whatever it seems able to do. Out-of-scope uses and limits are fixed fields of model cards (Hugging Face, Model Card Toolkit) because they decide which data and tests are needed.',
    zh: '模型看起来能做什么，用户就会拿它做什么。“不适用的用途”和“局限”是模型卡的固定字段（Hugging Face、Model Card Toolkit），它们决定需要哪些数据和测试。',
  },
  severity: { draft: 'off', review: 'info', gate: 'warning' },
  messages: {
    missing: {
      en: 'This document does not say what is out of scope. Name the inputs and uses that the model is not made for, for example: “{example}”',
      zh: '本文没有说明哪些不在范围内。请写明模型不处理的输入和不允许的用途，例如：“{example}”',
    },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Car damage\n\n## Background\n\nClaims are slow.\n\n## Users\n\nAdjusters.\n\n## Functions\n\nThe vision model detects damage on cars.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Car damage\n\n## Background\n\nClaims are slow.\n\n## Users\n\nAdjusters.\n\n## Functions\n\nThe vision model detects damage on cars. Trucks are out of scope.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 车辆定损需求文档\n\n## 背景\n\n理赔慢。\n\n## 用户\n\n定损员。\n\n## 功能\n\n视觉模型识别车辆破损。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 车辆定损需求文档\n\n## 背景\n\n理赔慢。\n\n## 用户\n\n定损员。\n\n## 功能\n\n视觉模型识别车辆破损，不支持货车。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    if (facts.outline.length < SHORT || speaksOf(facts, 'out-of-scope')) return;
    if (headingsOf(facts, 'out-of-scope').length > 0) return;
    if (facts.lists.of(leavesOut, ({ statements }) => statements.filter(leavesOut)).length > 0) return;
    const data = { example: exampleFor(facts, 'scope') };
    yield { at: anchor(facts, ['scope', 'functions', 'goals']), message: 'missing', data };
  },
});

/** A mark before what a list of boundaries leaves out. */
const CROSSED = /^\s?(?:❌|✗|✘|🚫|×)/u;

/** “English handwritten answers only”: the limit of an item, not who may read it. */
const ONLY =
  /^(?!.*\b(?:read|view|admins?|staff|internal|authori[sz]ed|functionality|features?)\b)(?:[\w-]+ ){1,6}only\.?$/i;

/** True for a row of a table with a column for what is left out: “In scope | Out of scope”, and for what is crossed out. */
function leavesOut({ table, text, path, block }: Statement): boolean {
  if (block === 'item' && ONLY.test(text)) return true;
  if (CROSSED.test(text) && within(path, 'scope')) return true;
  return table?.columns.some((column) => cueIdsIn(column).includes('out-of-scope')) ?? false;
}
