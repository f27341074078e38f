import { testRule } from './rule-table.ts';

testRule('consistency-offline-vs-cloud', [
  {
    name: '说明为什么不用云端不算矛盾',
    text: '# 收据需求文档\n\n## 技术\n\n**为什么不用云端识别（如 Google Cloud Vision）？**\n\n- 离线可用\n',
    at: [],
  },
  {
    name: 'reports a duty of the whole product',
    text: '# PRD: Notes\n\n## Security\n\n### Privacy\n\nNotes never leave the device.\n\n## Model\n\nSummaries use the OpenAI API with GPT-4o.\n',
    at: ['never leave the device'],
  },
  {
    name: 'leaves one part that works offline alone',
    text: '# PRD: Speaker\n\n## Functions\n\n### Speech\n\n#### Wake word\n\n- Works offline\n\n#### Dialogue\n\nAnswers come from the OpenAI API with GPT-4o.\n',
    at: [],
  },
  {
    name: 'reports a part that must work offline and calls a model itself',
    text: '# PRD: Speaker\n\n## Functions\n\n### Speech\n\n#### Dialogue\n\nIt works offline. Answers come from the OpenAI API with GPT-4o.\n',
    at: ['works offline'],
  },
  {
    name: '单个模块离线不算矛盾',
    text: '# 音箱需求文档\n\n## 功能\n\n### 语音\n\n#### 唤醒\n\n完全离线运行。\n\n#### 对话\n\n调用 GPT-4o 的 API 回答。\n',
    at: [],
  },
]);
