import { testRule } from './rule-table.ts';

/** Values that arithmetic rules out, and shares that may exceed the whole. */
testRule('metric-impossible-value', [
  { name: 'reports a share above the whole', text: '# A\n\n## Targets\n\n- Recall ≥ 120%\n', at: ['≥ 120%'] },
  {
    name: 'reads a formula',
    text: '# A\n\n## Targets\n\n- Recall $\\geq 120\\%$ on the frozen set\n',
    at: ['\\geq 120\\%'],
  },
  { name: 'leaves growth of business alone', text: '# A\n\n## Targets\n\n- Net revenue retention ≥ 105%\n', at: [] },
  { name: 'leaves error rates of words alone', text: '# A\n\n## Targets\n\n- WER ≤ 110% in the stress test\n', at: [] },
]);
