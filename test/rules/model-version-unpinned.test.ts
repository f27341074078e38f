import { testRule } from './rule-table.ts';

/** Families of models without a version, once a list of candidates. */
testRule('model-version-unpinned', [
  {
    name: '比过而否了的模型不用写版本',
    text: '# 客服助手需求文档\n\n## 模型\n\n- 豆包在退换货规则上漏条件，否了\n- 文心一言也试过，因为价格放弃了\n',
    at: [],
  },
  { name: 'reports a family', text: '# A\n\n## Model\n\nAnswers come from the Claude API.\n', at: ['Claude'] },
  {
    name: 'leaves a provider alone whose model is named elsewhere',
    text: '# A\n\n## Model\n\nThe user enters an OpenAI API key.\n\nThe Whisper API writes down what was said.\n',
    at: [],
  },
  { name: 'reports candidates once', text: '# A\n\n## 模型\n\n调用文心一言或通义接口。\n', at: ['文心一言'] },
  {
    name: 'leaves the address of a provider alone',
    text: '# A\n\n## 模型\n\n向量由 https://dashscope.aliyuncs.com/api/v1 的接口生成。\n',
    at: [],
  },
  { name: 'leaves examples alone', text: '# A\n\n## Model\n\nAny hosted model, e.g. Claude or Gemini.\n', at: [] },
  { name: 'leaves competitors alone', text: '# A\n\n## Competitors\n\nThey call the Claude API.\n', at: [] },
  {
    name: 'takes the latest for no version',
    text: '# A\n\n## Model\n\nAnswers come from the latest GPT-4o.\n',
    at: ['GPT-4o'],
  },
  { name: '“最新版”不是版本', text: '# A\n\n## 模型\n\n调用最新版 GPT-4o 生成回答。\n', at: ['GPT-4o'] },
  { name: '括号里的“最新版”也不是版本', text: '# A\n\n## 模型\n\n调用 GPT-4o（最新版）生成回答。\n', at: ['GPT-4o'] },
  { name: 'leaves a version alone', text: '# A\n\n## Model\n\nAnswers come from GPT-4o.\n', at: [] },
  {
    name: 'leaves the latest alone that is dated',
    text: '# A\n\n## Model\n\nAnswers come from the latest GPT-4o, gpt-4o-2024-11-20.\n',
    at: [],
  },
  {
    name: 'leaves the latest alone that is ruled out',
    text: '# A\n\n## Model\n\nThe API is called with GPT-4.1, not the latest GPT-4o.\n',
    at: [],
  },
  {
    name: 'leaves the latest results alone',
    text: '# A\n\n## Model\n\nGPT-4o answers with the latest prices.\n',
    at: [],
  },
  {
    name: 'leaves the form of an interface alone',
    text: '# A\n\n## Model\n\nAny OpenAI-compatible endpoint of the customer answers.\n',
    at: [],
  },
  { name: '“OpenAI 兼容”不是模型', text: '# A\n\n## 模型\n\n通过 OpenAI 兼容接口调用客户自己的大模型。\n', at: [] },
  { name: 'leaves who wrote the document alone', text: '# A\n\n- **Written by:** Claude\n\n## Model\n\nTBD\n', at: [] },
  { name: '执行者不是产品的模型', text: '# A\n\n- **执行者**：Claude\n\n## 模型\n\n待定\n', at: [] },
  {
    name: 'leaves what was looked at and not taken alone',
    text: '# A\n\n## Model\n\nWe looked at Claude and turned it down. The model is our own.\n',
    at: [],
  },
  {
    name: '评估过但不用的不报告',
    text: '# A\n\n## 模型\n\n曾經評估 Azure OpenAI，個資委外來不及，這次不用。\n',
    at: [],
  },
  {
    name: '平台上托管的模型已写明版本',
    text: '# A\n\n## 模型\n\n- 模型：DeepSeek-V3，用公司在火山方舟买的专属实例\n',
    at: [],
  },
]);
