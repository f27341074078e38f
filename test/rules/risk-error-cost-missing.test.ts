import { testRule } from './rule-table.ts';

const doc = (line: string): string => `# PRD: Spam filter\n\n## Quality\n\nA binary classifier marks spam. ${line}\n`;

testRule('risk-error-cost-missing', [
  {
    name: 'reports the first of the two targets',
    text: doc('Precision ≥ 98%. Recall ≥ 90%.'),
    at: ['Precision ≥ 98%'],
  },
  { name: 'leaves one target alone', text: doc('Recall ≥ 90%.'), at: [] },
  {
    name: 'is content with a priority',
    text: doc('Precision ≥ 98%. Recall ≥ 90%. We prefer a missed spam mail to a lost order.'),
    at: [],
  },
  {
    name: 'leaves today’s values alone',
    text: '# PRD: Spam filter\n\n## Background\n\nToday the binary classifier has precision 91% and recall 85%.\n',
    at: [],
  },
  {
    name: 'leaves ranking alone',
    text: '# PRD: Shop\n\n## Quality\n\nThe recommendation system reaches precision ≥ 30% and recall ≥ 20%.\n',
    at: [],
  },
]);
