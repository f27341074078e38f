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
  {
    name: 'adds up written sums, also of products',
    text: doc(
      '- Recordings: 140 h + 85 h + 20 h = 295 h\n- $1,600 = $300 + $1,200\n- 40 GB + 24 GB = 84 GB\n- 采购 24 × 3.2 + 6 × 11 = 182.8 万元\n- 58% + 32% + 19% + 11% = 100%\n- 人工 3 人 + 外包 2 人 = 6 人',
    ),
    at: [
      '140 h + 85 h + 20 h = 295 h',
      '$1,600 = $300 + $1,200',
      '40 GB + 24 GB = 84 GB',
      '采购 24 × 3.2 + 6 × 11 = 182.8 万元',
      '58% + 32% + 19% + 11% = 100%',
      '人工 3 人 + 外包 2 人 = 6 人',
    ],
  },
  {
    name: 'leaves sums that fit, are rounded or converted, and what is no sum',
    text: doc(
      '- 140 h + 85 h + 20 h = 245 h\n- 24 × 3.2 + 6 × 11 = 142.8 万元\n- 33% + 33% + 33% = 100%\n- 3k + 2k + 2k = 8k\n- 12,500 + 31,000 + 900 = 44,437\n- 30 min + 30 min = 1 h\n- 40 GB + 512 MB = 40.5 GB\n- Budget 2025 = 300 + 200\n- 1 + 1 = 3\n- 500+ users = 20 teams\n- 2023 + 2024 = 300k rows\n- 100 + 10% = 110\n- N + 1 = 3\n- 0.5 × relevance + 0.3 × freshness = 0.8\n- 80 + 10 + 10 split = 5 folds\n- $300 + $200 plus tax = $600',
    ),
    at: [],
  },
  {
    name: 'adds up the column above a total',
    text: doc(
      '| Batch | Pictures | Vineyards |\n|---|---|---|\n| 2023 | 18,400 | 9 |\n| 2024 | 31,200 | 14 |\n| Institute | 5,400 | 3 |\n| **All** | **65,000** | **26** |\n\n| Item | Cost |\n|---|---|\n| Hosting | $1,150 |\n| Labels | $800 |\n| Total | $1,650 |\n\n| 项 | 每月（元） |\n|---|---|\n| 服务器 | 1,150 |\n| 天气 | 800 |\n| 短信 | 50 |\n| 合计（元） | 2,600 |',
    ),
    at: ['65,000', '$1,650', '2,600'],
  },
  {
    name: 'leaves columns that do not add up by nature, and rows that are not all or parts of others',
    text: doc(
      [
        '| Platform | Devices |\n|---|---|\n| Phone | 500 |\n| Tablet | 400 |\n| Total | 800 |',
        '| Class | F1 | Images |\n|---|---|---|\n| A | 0.9 | 120 |\n| B | 0.8 | 80 |\n| All | 0.86 | 300 |',
        '| Scenario | Cases |\n|---|---|\n| Night | 120 |\n| Rain | 80 |\n| Total | 300 |',
        '| Top countries | Orders |\n|---|---|\n| DE | 500 |\n| FR | 400 |\n| Total | 1,800 |',
        '| Item | Cost |\n|---|---|\n| A | $500 |\n| of which B | $400 |\n| Total | $510 |',
        '| Item | Cost |\n|---|---|\n| A | $500 |\n| B | – |\n| Total | $920 |',
        '| Item | Cost |\n|---|---|\n| A | about $500 |\n| B | $400 |\n| Total | $920 |',
        '| KPI | 2025 |\n|---|---|\n| New users | 600 |\n| Orders | 500 |\n| Total users | 2,000 |',
        '| Item | Unit price | Share |\n|---|---|---|\n| A | $5 | 40% |\n| B | $4 | 50% |\n| Total | $20 | 100% |',
        '| 环节 | P95 时延 |\n|---|---|\n| 检索 | 200 ms |\n| 生成 | 300 ms |\n| 合计 | 900 ms |',
      ].join('\n\n'),
    ),
    at: [],
  },
  {
    name: 'adds up a list above its total, and the paragraphs of a section',
    text: `${doc('- Labelling: 20,000 photos × $1 = $20,000\n- Hosting: $3,600\n- Total: $25,600')}\n## Recordings\n\n6.1 Walks: 140 h by 62 people. All signed.\n\n6.2 Licensed: 85 h, paid.\n\n6.3 Wind: 20 h.\n\n6.4 Sum: 295 h. None of it is private.\n\n## 预算\n\n- 标注：2 万元\n- 服务器：3.5 万元\n- 合计：6.5 万元\n`,
    at: ['$25,600', '295 h', '6.5 万元'],
  },
  {
    name: 'leaves lists alone that fit, have bounds, another period or another first line',
    text: `${doc('- Labelling: $20,000\n- Hosting: $3,600\n- Total: $23,600')}\n## B\n\n- Budget: $10,000\n- Labelling: $20,000\n- Hosting: $3,600\n- Total: $23,600\n\n## C\n\n- Model: 14 GB\n- Cache: at most 6 GB\n- In total: 24 GB\n\n## D\n\n- Review: 3 h\n- Repair: 4 h\n- Total: 5 h\n\n## E\n\n- 标注：2 万元\n- 服务器：每月 3.5 万元\n- 合计：6.5 万元\n`,
    at: [],
  },
  {
    name: 'multiplies a price by the volume of the sentence that draws the cost from it',
    text: `${doc('- 0.11 € per chat on average, cap of 0.15 €. At 90,000 chats a month that is 19,900 €; we pay 41,000 € today.')}\n## Calls\n\n$0.05 per call. With 200,000 calls a month that makes $25,000.\n\n## 费用\n\n单次 0.03 元，每月 100 万次就是 5 万元。\n`,
    at: ['19,900 €', '$25,000', '5 万元'],
  },
  {
    name: 'leaves costs that follow, caps for one, differences and other periods alone',
    text: `${doc('- 0.11 € per chat on average, cap of 0.15 €. At 90,000 chats a month that is 9,900 €; we pay 41,000 € today.')}\n## Calls\n\n$0.05 per call. With 200,000 calls a month that is $8,000 less than by phone.\n\n## Days\n\n$0.05 per call. With 10,000 calls a day that makes $15,000 a month.\n\n## 费用\n\n单次 0.03 元，每月 100 万次就是 3 万元。\n`,
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

const parted = (shops: number): string =>
  `# A\n\n## Data\n\n| Use | Shops | Clips |\n| --- | --- | --- |\n| Fitting | 60 | 164,000 |\n| Tuning | ${shops} | 30,000 |\n| Exam | 14 | 34,000 |\n| Total | 86 | 214,000 |\n`;

testRule('consistency-budget-arithmetic', [
  { name: 'reports a column beside one that adds up', text: parted(12), at: ['214,000'] },
  { name: 'is silent where rows may share what they count', text: parted(14), at: [] },
]);

testRule('consistency-budget-arithmetic', [
  {
    name: 'reports a budget below what so many calls cost',
    text: '# A\n\n## Cost\n\n10,000 calls a day at $0.02 each; the monthly budget is $1,000.\n',
    at: ['$1,000'],
  },
  {
    name: 'leaves a budget for so many calls alone',
    text: '# A\n\n## Cost\n\n10,000 calls a day at $0.02 each; the monthly budget is $8,000.\n',
    at: [],
  },
  {
    name: '报告与单价和次数不符的总额',
    text: '# A\n\n## 成本\n\n每次 0.02 元，一个月 300 万次，共 6,000 元。\n',
    at: ['6,000 元'],
  },
  { name: '总额相符时不报告', text: '# A\n\n## 成本\n\n每次 0.02 元，一个月 300 万次，共 6 万元。\n', at: [] },
]);
