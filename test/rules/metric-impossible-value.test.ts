import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applySafeFixes } from '../../core/fix.ts';
import { lint } from '../../core/lint.ts';
import rule from '../../core/rules/metric-impossible-value.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

/** Values that arithmetic rules out, and shares that may exceed the whole. */
testRule('metric-impossible-value', [
  { name: 'takes a correlation in percent', text: '# A\n\n## Targets\n\n- 85% correlation to human ratings\n', at: [] },
  { name: 'reports a share above the whole', text: '# A\n\n## Targets\n\n- Recall ≥ 120%\n', at: ['≥ 120%'] },
  {
    name: 'reads a formula',
    text: '# A\n\n## Targets\n\n- Recall $\\geq 120\\%$ on the frozen set\n',
    at: ['\\geq 120\\%'],
  },
  { name: 'leaves growth of business alone', text: '# A\n\n## Targets\n\n- Net revenue retention ≥ 105%\n', at: [] },
  { name: 'leaves error rates of words alone', text: '# A\n\n## Targets\n\n- WER ≤ 110% in the stress test\n', at: [] },
]);

test('swapped percentiles keep the formulas that they are written in', () => {
  const session = new Session();
  const text = (p50: string, p95: string): string =>
    `# PRD: AI a\n\n## Targets\n\n- p50 latency ${p50}\n- p95 latency ${p95}\n`;
  const judge = (now: string) =>
    lint(session.read(now), { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule] }).findings;
  const [slow, fast] = ['$\\leq 900$ ms', '$\\le 200$ ms'];
  assert.equal(applySafeFixes(text(slow, fast), judge).text, text(fast, slow));
});
