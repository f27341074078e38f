import type { Period } from '../facts/amount.ts';
import type { BudgetSum } from '../facts/budget-sum.ts';
import type { Factor } from '../facts/equation.ts';
import { multiplied, quoted, shownNumber } from '../facts/written.ts';
import { type DocumentFacts, defineRule, type Placed, place, type Range, type Text } from '../rule.ts';

export default defineRule({
  id: 'consistency-budget-arithmetic',
  anyLanguage: true,
  summary: {
    en: 'Prices, volumes, sizes or downtimes do not multiply or add up to what the document says',
    zh: '单价、数量、大小或停机时间相乘或相加与文中数字不符',
  },
  why: {
    en: 'A price per call looks small until it is multiplied by a month of calls, and 99.9% availability sounds strict until it is written as 43 minutes a month. Such numbers stand in different lines, and the product is what somebody has to pay or to keep.',
    zh: '单次价格看起来很小，乘以每月次数就不一定了；99.9% 的可用性听起来很高，换算下来每月仍有 43 分钟停机。这些数字分散在不同行里，真正要承担的是它们的乘积。',
  },
  severity: { draft: 'info', review: 'warning', gate: 'warning' },
  messages: {
    product: {
      en: 'The numbers do not multiply to this: {formula}, but the text says {stated}. Correct the factor or the result.',
      zh: '乘积不对：{formula}，而文中写的是 {stated}。请更正乘数或结果。',
    },
    sum: {
      en: 'The numbers do not add up to this: {formula}, but the text says {stated}. Correct a part or the total.',
      zh: '加起来不对：{formula}，而文中写的是 {stated}。请更正其中一项或合计。',
    },
    shares: {
      en: 'The parts are more than the whole: {formula}. With a part for all the rest, shares add up to 100%. Correct one of them.',
      zh: '各部分加起来超过了整体：{formula}。既然已列出其余部分，合计应为 100%。请更正其中一项。',
    },
    spend: {
      en: 'The budget does not cover the volume: {formula}, but only {stated} are planned. At this volume one unit may cost at most {most}.',
      zh: '预算不够：{formula}，而预算只有 {stated}。按这个数量，单价最高只能是 {most}。',
    },
    storage: {
      en: 'The data does not fit: {formula}, but only {stated} of storage are planned. Plan more, keep it for a shorter time, or store at most {most} each.',
      zh: '存不下：{formula}，而只规划了 {stated} 存储。请增加容量、缩短保存时间，或把单个大小限制在 {most} 以内。',
    },
    downtime: {
      en: '{share} availability leaves {product} of downtime {period}, but the text allows {stated}. Keep one of the two numbers.',
      zh: '{share} 的可用性{period}允许停机 {product}，而文中写的是 {stated}。请只保留其中一个数。',
    },
    volume: {
      en: 'The volumes do not match: {formula} a month, but the text says {stated}. Correct one of them, or say on which days the load arises.',
      zh: '数量对不上：{formula}（每月），而文中写的是 {stated}。请更正其一，或写明哪些日子有量。',
    },
    related: { en: 'This number is part of the calculation.', zh: '这个数计入结果。' },
  },
  examples: [
    {
      language: 'en',
      text: '# PRD: Speech recogniser\n\n## Recordings\n\n| Source | Hours |\n|---|---|\n| Volunteers | 140 |\n| Licensed | 85 |\n| Total | 325 |\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Chat assistant\n\n## Cost\n\n$0.05 per chat, 1M chats per month, budget $10k per month.\n',
      reports: 1,
    },
    {
      language: 'en',
      text: '# PRD: Chat assistant\n\n## Cost\n\n$0.008 per chat, 1M chats per month, budget $10k per month.\n',
      reports: 0,
    },
    {
      language: 'en',
      text: '# PRD: Chat assistant\n\n## Cost\n\n- Labelling: 20,000 photos × $0.10 = $20,000\n- Hosting: 12 months × $300 = $3,600\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 对话助手需求文档\n\n## 背景\n\n- 日均进线 3 万，其中退款 58%、改单 32%、其他 21%\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 对话助手需求文档\n\n## 非功能需求\n\n- 可用性 99.9%\n- 每月停机不超过 5 分钟\n',
      reports: 1,
    },
    {
      language: 'zh',
      text: '# 对话助手需求文档\n\n## 非功能需求\n\n- 可用性 99.99%\n- 每月停机不超过 5 分钟\n- 单次 0.03 元，每月 100 万次，月预算 5 万元\n',
      reports: 0,
    },
  ],
  *check(facts) {
    for (const sum of facts.budgetSums) {
      const { kind, factors, result } = sum;
      const stated = written(facts, sum, result);
      const product = productOf(sum, stated);
      yield {
        at: place(sum),
        message: kind,
        data: {
          formula: `${factors.map((factor) => shown(facts, sum, factor)).join(kind === 'sum' || kind === 'shares' ? ' + ' : ' × ')} = ${product}`,
          product,
          stated,
          share: factors[0] ? shown(facts, sum, factors[0]) : '',
          period: PERIODS[sum.period ?? 'month'],
          most: most(facts, sum),
        },
        related: sum.parts.map((part) => ({ at: place(sum, part), message: 'related' })),
      };
    }
  },
});

const PERIODS: Readonly<Record<Period, Text>> = {
  day: { en: 'a day', zh: '每天' },
  week: { en: 'a week', zh: '每周' },
  month: { en: 'a month', zh: '每月' },
  year: { en: 'a year', zh: '每年' },
};
const SIGNS: Readonly<Record<string, string>> = { usd: '$', cny: '¥', eur: '€', gbp: '£', inr: '₹' };
const SIZES: readonly (readonly [bytes: number, unit: string])[] = [
  [1e12, 'TB'],
  [1e9, 'GB'],
  [1e6, 'MB'],
  [1e3, 'KB'],
];

/** A number of the sum as the document writes it. */
function written(facts: DocumentFacts, sum: Placed<BudgetSum>, range: Range): string {
  const { start, end } = place(sum, range);
  return quoted(facts.text.slice(start, end));
}

/** A factor as written; one that the text does not write, as a number. */
function shown(facts: DocumentFacts, sum: Placed<BudgetSum>, { value, range }: Factor): string {
  return range ? written(facts, sum, range) : shownNumber(value);
}

/** The product in the unit of the result that the text states. */
function productOf({ kind, product, stated, unit }: BudgetSum, result: string): Text | string {
  if (kind === 'downtime') return minutes(product);
  if (kind === 'shares') return `${shownNumber(product)}%`;
  const text = multiplied(result, product / stated);
  return text === undefined || /^\D*0\./.test(text) ? amount(product, unit) : text;
}

/** The largest price or size of one thing that still fits. */
function most(facts: DocumentFacts, sum: Placed<BudgetSum>): string {
  const { factors, stated, product, unit } = sum;
  const [each] = factors;
  if (!each) return '';
  const fits = floor((each.value * stated) / product);
  const text = each.range && multiplied(written(facts, sum, each.range), fits / each.value);
  return text ?? amount(fits, unit);
}

function amount(value: number, unit: string): string {
  if (unit === 'byte') {
    const [bytes, name] = SIZES.find(([size]) => value >= size) ?? [1, 'B'];
    return `${shownNumber(value / bytes)} ${name}`;
  }
  return `${SIGNS[unit] ?? ''}${shownNumber(value)}`;
}

function minutes(value: number): Text {
  if (value >= 120) return { en: `${shownNumber(value / 60)} h`, zh: `${shownNumber(value / 60)} 小时` };
  return { en: `${shownNumber(value)} min`, zh: `${shownNumber(value)} 分钟` };
}

/** Three digits of a number that is not to be exceeded. */
function floor(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 2);
  return Math.floor(value / unit + 1e-9) * unit;
}
