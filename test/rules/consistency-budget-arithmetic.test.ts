import { testRule } from './rule-table.ts';

const doc = (text: string): string => `# PRD: Chat assistant\n\n## Cost\n\n${text}\n`;

testRule('consistency-budget-arithmetic', [
  {
    name: 'multiplies the rows of a table',
    text: doc(
      '| Item | Value |\n| --- | --- |\n| Cost per call | $0.05 |\n| Calls per month | 1M |\n| Monthly budget | $10k |',
    ),
    at: ['$10k'],
  },
  {
    name: 'multiplies a price by a volume in Chinese',
    text: doc('单次成本不超过 0.03 元；每月调用 100 万次；月预算 1 万元。'),
    at: ['1 万元'],
  },
  {
    name: 'brings a yearly budget and a monthly volume together',
    text: doc('$0.05 per chat, 1M chats per month, budget $100k per year.'),
    at: ['$100k per year'],
  },
  {
    name: 'multiplies sizes',
    text: doc('Each photo takes 2 MB; 1,000,000 photos; storage 500 GB.'),
    at: ['500 GB'],
  },
  {
    name: 'reports a written product with a wrong result',
    text: doc('- Labelling: 20,000 photos × $0.10 = $20,000'),
    at: ['20,000 photos × $0.10 = $20,000'],
  },
  {
    name: 'compares days with months',
    text: doc('10k requests per day, 1M requests per month.'),
    at: ['1M'],
  },
  {
    name: 'computes downtime from availability',
    text: doc('99.9% availability; at most 5 min of downtime per month.'),
    at: ['at most 5 min of downtime per month'],
  },
  {
    name: 'accepts five nines and five minutes a year',
    text: doc('99.999% uptime, 5 min of downtime per year.'),
    at: [],
  },
  { name: 'accepts rounding', text: doc('12 months × $333 = $4,000. 3 × 33% = 99%.'), at: [] },
  { name: 'accepts the last digit that is written', text: doc('Storage: 1 GB × $0.023 = $0.02.'), at: [] },
  {
    name: 'leaves prices for a million, other currencies and implied units alone',
    text: doc(
      '- 100,000 requests × $0.60 per million = $0.06\n- 1,500 calls × $0.0052 ≈ NT$251\n- 500 MB × $0.09 = $0.05',
    ),
    at: [],
  },
  { name: 'accepts conversions of time', text: doc('1,000 calls per day × $0.01 = $300 per month.'), at: [] },
  {
    name: 'leaves formulas with more than a product alone',
    text: doc('Score = 3 × 4 + 2 = 14; 2 × (3 + 4) = 14.'),
    at: [],
  },
  {
    name: 'leaves planned maintenance alone',
    text: doc('99.9% availability; planned downtime 8 h per month.'),
    at: [],
  },
  {
    name: 'leaves the price of other things alone',
    text: doc('$0.05 per image, 1M chats per month, budget $10k per month.'),
    at: [],
  },
  {
    name: 'leaves the cost of manual work alone',
    text: doc('A manual review costs $2 per claim; 50,000 claims per month; AI budget $10k per month.'),
    at: [],
  },
  {
    name: 'leaves two prices alone, which belong to two models',
    text: doc('$0.05 per chat or $0.01 per chat with the small model; 1M chats per month; budget $10k per month.'),
    at: [],
  },
  {
    name: 'leaves users of days and months alone',
    text: doc('10k daily active users, 50k monthly active users.'),
    at: [],
  },
  {
    name: 'leaves alone what people look at again, in a pilot or at random',
    text: `${doc('90,000 chats a month. Oskar’s team reads 50 chats a day for the first six weeks.')}\n## Checks\n\n90,000 calls a month; reviewers listen to 40 calls a day. In the pilot it is 200 chats a day, later 90,000 chats per month.\n\n## 上线后\n\n每月 90 万次调用，每天抽检 200 次。\n\n## 试点\n\n试点期间每天 300 张照片。全量后每月 200 万张照片。\n`,
    at: [],
  },
  { name: 'leaves versions and sizes alone', text: doc('Photos of 1920 × 1080 pixels, YOLO v8 × 2.'), at: [] },
  {
    name: 'reads a product in brackets behind its result, or behind the sign',
    text: doc(
      '- About $87,600 a year (8 people × $600 × 12 months)\n- 每年约 87.6 万元（8 人×6000 元×12 月）\n- 40 GB (2,000 × 4.4 MB)\n- $500 = 1,000 calls × $0.05',
    ),
    at: [
      'About $87,600 a year (8 people × $600 × 12 months)',
      '每年约 87.6 万元（8 人×6000 元×12 月）',
      '40 GB (2,000 × 4.4 MB)',
      '$500 = 1,000 calls × $0.05',
    ],
  },
  {
    name: 'leaves brackets alone that hold sizes, several years, or more than a product',
    text: doc(
      '- 3 cameras (1920 × 1080)\n- 120 万元（3 人 × 20 万元）\n- 87.6 万元（8 人×6000 元×12 月，另加硬件）\n- $90,000 (8 people × $600 × 12 months plus tax)\n- $57,600 (8 people × $600 × 12 months)\n- $20,000 (8 people × $600 a month × 3)',
    ),
    at: [],
  },
  {
    name: 'sees two digits that changed places, but no rounding',
    text: doc('- 12,345 calls × $0.10 = $1,243.50\n- 12,345 calls × $0.1 = $1,240\n- 45,600 × $0.02 ≈ $921'),
    at: ['12,345 calls × $0.10 = $1,243.50'],
  },
  {
    name: 'reads small coins, a sign apart from its number, and what is to be paid in all',
    text: `# 质检需求文档\n\n## 费用\n\n每张 4 分钱，每月 225 万张，每月费用不超过 9,000 元。\n\n## 调用\n\n每次 0.012 元，一个月 900 万次，要花 1.08 万元。\n\n## Cost\n\nCost per call hour ≤ € 0.45, 40,000 call hours per month, cap € 3,000 per month.\n\n## Chats\n\n5 cents per chat, 1M chats per month, $10k in total per month.\n`,
    at: ['不超过 9,000 元', '1.08 万元', '€ 3,000 per month', '$10k'],
  },
  {
    name: 'accepts sums in small coins that fit',
    text: `# 质检需求文档\n\n## 费用\n\n每张 4 分钱，每月 22.5 万张，每月费用不超过 9,000 元。\n\n## 调用\n\n每次 0.012 元，一个月 900 万次，要花 10.8 万元。\n\n## Cost\n\nCost per call hour ≤ € 0.45, 4,000 call hours per month, cap € 3,000 per month.\n\n## Calls\n\n40,000 calls per month; € 0.45 per audio hour; cap € 3,000 per month.\n`,
    at: [],
  },
]);
