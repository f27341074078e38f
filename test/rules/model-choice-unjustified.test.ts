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
    name: 'is content with a model that was tried and left',
    text: doc('Replies come from Qwen2.5-7B. We also tried the model of 72 billion: too slow on one card.'),
    options,
    at: [],
  },
  {
    name: '写了为什么不用别的',
    text: '# 助手需求文档\n\n## 模型\n\n回复由 Qwen2.5-7B 生成。为什么不用更大的？本机跑不动。\n',
    options,
    at: [],
  },
  {
    name: '试过别的模型',
    text: '# 反欺诈需求文档\n\n## 模型\n\nXGBoost，可解释；图网络试过，先不上。\n',
    options,
    at: [],
  },
  {
    name: '比另一个模型高几个点',
    text: '# 助手需求文档\n\n## 模型\n\n回复由 Qwen2.5-7B 生成，跟 GLM 比正确率高 3 个点。\n',
    options,
    at: [],
  },
  {
    name: '仍报告只说用途的模型',
    text: '# 助手需求文档\n\n## 模型\n\nQwen2.5-7B 生成回复，每天约 3 万条。\n',
    options,
    at: ['Qwen2.5-7B'],
  },
  {
    name: 'leaves competitors alone',
    text: '# PRD: Assistant\n\n## Competitors\n\nThey use GPT-4o.\n',
    options,
    at: [],
  },
]);
