import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

/** Messages quote the numbers of a document with all their digits, and compute with as many. */
const CASES: readonly (readonly [rule: string, text: string, said: readonly string[]])[] = [
  ['consistency-budget-arithmetic', '212 shops × 140 articles = 296,800', ['212 × 140 = 29,680', '296,800']],
  ['consistency-budget-arithmetic', '1,995 calls × $10 = $199,500', ['1,995 × $10 = $19,950', '$199,500']],
  ['consistency-budget-arithmetic', '5,200 agents × 4.4 MB = 229 GB', ['5,200 × 4.4 MB = 22.88 GB', '229 GB']],
  ['consistency-budget-arithmetic', '12,345 calls × $0.10 = $1,243.50', ['= $1,234.50', '$1,243.50']],
  [
    'consistency-budget-arithmetic',
    'Cost: 3.2M × 30 × 0.0011 = 10,560 元/月',
    ['3.2M × 30 × 0.0011 = 105,600', '10,560 元'],
  ],
  [
    'consistency-budget-arithmetic',
    '$0.01234 per chat, **1,234,567** chats per month, budget $1,000.50 per month.',
    ['$0.01234 × 1,234,567 = $15,234.55678', '$1,000.50'],
  ],
  [
    'consistency-budget-arithmetic',
    '$0.05 per chat, 1M chats per month, budget $100k per year.',
    ['$0.05 × 1M × 12 = $600k', '$100k', '$0.00833'],
  ],
  [
    'consistency-budget-arithmetic',
    'Each photo takes 2.345 MB; 1,234,567 photos; storage 512.75 GB.',
    ['2.345 MB × 1,234,567 = 2,895.059615 GB', '512.75 GB'],
  ],
  [
    'consistency-budget-arithmetic',
    '99.95% uptime, 5.125 min of downtime per month.',
    ['99.95%', '21.6 min', '5.125 min'],
  ],
  ['consistency-metric-algebra', 'Prevalence 0.0512%. Accuracy ≥ 95%, recall ≥ 90%.', ['99.9488%', '0.0512%', '95%']],
  [
    'consistency-latency-budget',
    'End-to-end latency ≤ 12,345 ms: retrieval 6,000 ms, generation 9,126 ms.',
    ['12.345 s', '15.126 s'],
  ],
];

for (const [rule, body, said] of CASES) {
  test(`${rule} quotes the numbers of “${body}”`, () => {
    const text = `# PRD: Chat assistant\n\n## Cost\n\n${body}\n`;
    const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } });
    const message = findings.find((finding) => finding.rule === rule)?.message ?? '';
    for (const part of said) assert.ok(message.includes(part), `“${part}” in “${message}”`);
  });
}
