import type { Split } from '../facts/data-care/split.ts';
import { type DocumentFacts, defineRule, type Fix, type Placed, place } from '../rule.ts';

/** Shares may be off by rounding, in points; numbers of cases by this share of the total. */
const POINTS = 0.5;
const SHARE = 0.01;
/** Shares of one whole: the sum of others (say, of positives in each set) lies far from 100. */
const [LOW, HIGH, LARGEST] = [80, 125, 40];

export default defineRule({
  id: 'data-split-arithmetic',
  anyLanguage: true,
  summary: { en: 'The parts of a data split do not add up', zh: '数据划分的各部分加不起来' },
  why: {
    en: 'Volumes and splits are the most basic facts of a data sheet. Where the parts give 105% or more cases than there are, either a number is wrong or some cases are in two sets.',
    zh: '数据量和划分是数据说明书里最基本的事实。各部分加起来是 105%，或比总数还多，要么数字写错了，要么有样本同时落在两个集合里。',
  },
  severity: { draft: 'warning', review: 'error', gate: 'error' },
  messages: {
    percent: {
      en: 'The parts add up to {sum}% ({parts}), not to 100%. Correct one of them.',
      zh: '各部分合计 {sum}%（{parts}），不是 100%。请更正其中一个。',
    },
    count: {
      en: 'The parts add up to {sum} ({parts}), but the total is given as {total}. Correct one of the numbers.',
      zh: '各部分合计 {sum}（{parts}），而总数写的是 {total}。请更正其中一个。',
    },
    total: { en: 'The total stands here.', zh: '总数在这里。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\nPhotos are split into 80% training, 15% validation and 10% test.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Damage detection\n\n## Data\n\nPhotos are split into 80% training, 10% validation and 10% test.\n',
      reports: 0,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据\n\n共10万条：训练8万、验证1万、测试2万。\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 定损需求文档\n\n## 数据\n\n共11万条：训练8万、验证1万、测试2万。\n',
      reports: 0,
    },
  ],
  *check(facts) {
    for (const split of facts.splits) {
      const sum = round(split.parts.reduce((total, { value }) => total + value, 0));
      const parts = split.parts.map(({ value }) => shown(value)).join(' + ');
      const whole = split.unit === 'percent' ? 100 : split.total?.value;
      if (whole === undefined || !isWrong(split, sum, whole)) continue;
      yield {
        at: place(split),
        message: split.unit,
        data: { sum: shown(sum), parts, total: shown(whole) },
        related: split.total ? [{ at: place(split, split.total.range), message: 'total' as const }] : [],
        fixes: recompute(facts, split, sum, whole),
      };
    }
  },
});

function isWrong(split: Split, sum: number, whole: number): boolean {
  if (split.unit === 'count') return isOver(sum, whole) || (isComplete(split) && isOver(whole, sum));
  const plausible = sum >= LOW && sum <= HIGH && split.parts.some(({ value }) => value >= LARGEST);
  return plausible && (sum > whole + POINTS || (isComplete(split) && sum < whole - POINTS));
}

function isOver(a: number, b: number): boolean {
  return a > b * (1 + SHARE);
}

/** True where no set can have been left out. */
function isComplete({ parts }: Split): boolean {
  return parts.length >= 3;
}

/** The last part as the rest of the whole, where something is left for it. */
function recompute(facts: DocumentFacts, split: Placed<Split>, sum: number, whole: number): Fix[] {
  const last = split.parts.at(-1);
  if (!last || split.unit !== 'percent') return [];
  const rest = round(whole - (sum - last.value));
  const range = place(split, last.range);
  if (rest <= 0 || Number(facts.text.slice(range.start, range.end)) !== last.value) return [];
  return [
    {
      title: { en: `Make the last part ${rest}%`, zh: `把最后一部分改为 ${rest}%` },
      safe: false,
      edits: [{ range, text: `${rest}` }],
    },
  ];
}

/** Removes what binary fractions add. */
function round(number: number): number {
  return Number(number.toPrecision(10));
}

/** A number with a comma between thousands. */
function shown(number: number): string {
  return number.toLocaleString('en-US');
}
