import { testRule } from './rule-table.ts';

const SECTIONS =
  '\n\n## 背景\n\n理赔慢。\n\n## 用户\n\n定损员。\n\n## 功能\n\n视觉模型识别车损部位。\n\n## 里程碑\n\n三月上线。\n';

/** What a product does not do, in the words that people use for it. */
testRule('scope-boundaries-missing', [
  { name: 'a limit in an item', text: `# PRD${SECTIONS}\n- English handwritten answers only\n`, at: [] },
  { name: 'who may read something', text: `# PRD${SECTIONS}\n- Read by admins only\n`, at: ['功能'] },
  { name: '“不替代”', text: `# 车损需求文档${SECTIONS}\n本系统不替代定损员。\n`, at: [] },
  { name: '没有写明时报告', text: `# 车损需求文档${SECTIONS}`, at: ['功能'] },
  { name: '“不在当前范围内”', text: `# 车损需求文档${SECTIONS}\n不在当前范围内的：\n\n- 货车\n`, at: [] },
  { name: '边界中打叉的条目', text: `# 车损需求文档${SECTIONS}\n## 产品边界\n\n✅ 轿车\n\n❌ 货车\n`, at: [] },
  { name: 'a part called “Scope (out)”', text: `# PRD${SECTIONS}\n## Scope (out)\n\n- Trucks\n`, at: [] },
  { name: 'what is no diagnosis', text: `# PRD${SECTIONS}\nNot a diagnostic device.\n`, at: [] },
  { name: '“不属于本期”', text: `# 车损需求文档${SECTIONS}\n夜间照片不属于本期内容。\n`, at: [] },
]);
