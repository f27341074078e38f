import { testRule } from './rule-table.ts';

const doc = (line: string): string =>
  `# PRD: Car damage\n\n## Background\n\nClaims are slow.\n\n## Users\n\nAdjusters.\n\n## Functions\n\n${line}\n`;

testRule('scope-io-contract-missing', [
  { name: 'reports on the functions', text: doc('Object detection of damage.'), at: ['Functions'] },
  { name: 'is content with a file type', text: doc('Object detection of damage. Users upload JPEG photos.'), at: [] },
  { name: 'is content with a schema', text: doc('Object detection of damage.\n\n```json\n{"part": 1}\n```'), at: [] },
  { name: 'leaves other tasks alone', text: doc('A recommendation system ranks the offers.'), at: [] },
  { name: 'leaves a sketch alone', text: '# PRD: Car damage\n\nObject detection of damage.\n', at: [] },
]);
