import { testRule } from './rule-table.ts';

/** Families of models without a version, once a list of candidates. */
testRule('model-version-unpinned', [
  { name: 'reports a family', text: '# A\n\n## Model\n\nAnswers come from the Claude API.\n', at: ['Claude'] },
  { name: 'reports candidates once', text: '# A\n\n## 模型\n\n调用文心一言或通义接口。\n', at: ['文心一言'] },
  { name: 'leaves examples alone', text: '# A\n\n## Model\n\nAny hosted model, e.g. Claude or Gemini.\n', at: [] },
  { name: 'leaves competitors alone', text: '# A\n\n## Competitors\n\nThey call the Claude API.\n', at: [] },
]);
