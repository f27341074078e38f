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
  { name: 'leaves versions and sizes alone', text: doc('Photos of 1920 × 1080 pixels, YOLO v8 × 2.'), at: [] },
]);
