import { testRule } from './rule-table.ts';

const doc = (line: string): string => `# PRD: Assistant\n\n## Model\n\n${line}\n`;

/** The rule is off in review; `options` switch it on. */
const options = {};

testRule('model-choice-unjustified', [
  { name: 'reports the model', text: doc('Replies come from Qwen2.5-7B.'), options, at: ['Qwen2.5-7B'] },
  { name: 'leaves several models alone', text: doc('Qwen2.5-7B drafts, GPT-4o checks.'), options, at: [] },
  {
    name: 'leaves examples alone',
    text: doc('A language model such as Qwen2.5-7B drafts the reply.'),
    options,
    at: [],
  },
  {
    name: 'is content with a reason in the section about the model',
    text: `${doc('Replies come from Qwen2.5-7B.')}\nWe take it because it fits one GPU.\n`,
    options,
    at: [],
  },
  {
    name: 'leaves competitors alone',
    text: '# PRD: Assistant\n\n## Competitors\n\nThey use GPT-4o.\n',
    options,
    at: [],
  },
]);
