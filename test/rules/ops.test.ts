import { testRule } from './rule-table.ts';

/** Words of launches that mean something else, and ways to say when something is updated. */
testRule('ops-gate-no-rollback', [
  {
    name: '把灰度图像与灰度发布分开',
    text: '# 表计识别需求文档\n\n## 输入\n\n输入为 640×480 的 8 位灰度图像，灰度值 0–255。\n',
    at: [],
  },
  { name: '仍报告灰度发布', text: '# 表计识别需求文档\n\n## 上线\n\n先灰度 5% 的表计。\n', at: ['灰度'] },
  {
    name: 'leaves greyscale pictures alone',
    text: '# PRD: Meters\n\n## Input\n\nPhotos are 8-bit greyscale, 640×480.\n',
    at: [],
  },
]);

const UPDATED = [
  '# 知识问答需求文档\n\n## 运营\n\n索引每晚更新，同义词表的变更由客服主管批准。\n',
  '# 知识问答需求文档\n\n## 运营\n\n提示词变更须通过回归集。\n',
  '# PRD: Answers\n\n## Operations\n\nPrompts change only after the regression set passes; the support lead approves.\n',
  '# PRD: Answers\n\n## Operations\n\nThe search index is rebuilt nightly.\n',
  '# 时间预估需求文档\n\n## 运营\n\n模型文件 300 MB，每天凌晨 4 点换一次。\n',
];
testRule('ops-no-update-trigger', [
  ...UPDATED.map((text) => ({ name: `takes as stated: ${text.split('\n').at(-2)}`, text, options: {}, at: [] })),
  {
    name: 'reports a document without',
    text: '# PRD: Answers\n\n## Launch\n\nGoes live in May.\n',
    options: {},
    at: ['Launch'],
  },
]);
