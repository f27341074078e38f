import { speaksOf } from '../facts/cue.ts';
import { addedColumn } from '../facts/insert-column.ts';
import { binds } from '../facts/metric-limits.ts';
import { says } from '../facts/says.ts';
import type { Threshold } from '../facts/threshold.ts';
import { type DocumentFacts, defineRule, place } from '../rule.ts';

const COLUMN = {
  title: { en: "Add a column for today's values", zh: '增加“现状”一列' },
  en: { head: 'Today', what: "today's value" },
  zh: { head: '现状', what: '现状值' },
} as const;

export default defineRule({
  id: 'metric-no-baseline',
  summary: { en: 'Targets are set without a baseline', zh: '目标没有可比的基线' },
  why: {
    en: 'Nobody can tell whether 90% is ambitious or worse than today without today’s number, or the number of a simple method or of people. A simple baseline is a test of the ML Test Score (Model 5) and rule 1 of the Rules of Machine Learning.',
    zh: '没有现状、简单方法或人工的数字，就不知道 90% 是进步还是倒退。ML Test Score（模型测试 5）和《机器学习规则》第 1 条都要求先有简单基线。',
  },
  severity: { draft: 'off', review: 'info', gate: 'info' },
  messages: {
    missing: {
      en: 'The targets stand without a baseline. Write what is reached today, by rules or by people, for example: “today, by hand: 82%; with fixed rules: 71%”. If there is none, say so.',
      zh: '目标旁没有基线。请写出目前、规则方案或人工能达到多少，例如：“目前人工 82%，固定规则 71%”；确实没有的，请注明。',
    },
  },
  examples: [
    { language: 'en', text: '# PRD: Damage detection\n\n## Targets\n\n- Recall ≥ 90%\n', reports: 1 },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Targets\n\n- Recall ≥ 90% (rules today: 62%)\n',
      reports: 0,
    },
    { language: 'zh', text: '# 定损需求文档\n\n## 指标\n\n- 召回率 ≥ 90%\n', reports: 1 },
    { language: 'zh', text: '# 定损需求文档\n\n## 指标\n\n- 召回率 ≥ 90%（现有规则 62%）\n', reports: 0 },
  ],
  *check(facts, _options, { today }) {
    if (!facts.hasThreshold(isTarget) || facts.hasThreshold(isKnownState) || speaksOf(facts, 'baseline-word')) return;
    const [first] = facts.thresholdsThat(isTarget);
    if (!first || comparesWithin(facts) || says(facts, REACHED)) return;
    yield { at: place(first), message: 'missing', fixes: addedColumn(facts, first, COLUMN, today) };
  },
});

function isTarget(threshold: Threshold): boolean {
  return threshold.class === 'quality' && binds(threshold);
}

/** A second number of the metric beside its target: “MAE ≤ 450 € (buyers: 620 €)”. */
function comparesWithin(facts: DocumentFacts): boolean {
  const beside = facts.thresholdsThat(isPlainNumber);
  if (beside.length === 0) return false;
  const statements = new Set(beside.map(({ statement }) => statement));
  return facts.thresholdsThat(isTarget).some(({ statement }) => statements.has(statement));
}

function isPlainNumber({ class: kind, metricId, status, op }: Threshold): boolean {
  return kind === 'quality' && metricId !== undefined && status === 'setting' && op === '=';
}

function isKnownState({ status, change }: Threshold): boolean {
  return status === 'baseline' || status === 'observed' || change;
}

/** “The prototype managed 79”, “a colleague with a notebook caught 81 in 100”, 样机做到 87%: what was reached without the product. */
const REACHED =
  /\b(?:prototype|first try|colleagues?|reviewers?|interpreters?|typists?|by hand|old (?:bot|rules|system|model|tool)) (?:[^.;|\d]{0,50} )?(?:managed|caught|reached|scored|found|got|missed|closed|invented)\s(?:only |about )?\d|(?:样机|原型|试做版|实习生|同事|老系统|老机器人|老规则)[^。；|\d]{0,12}(?:做到|抓到|跑出|达到|只有|能到|抓住)了?\s?\d/i;
