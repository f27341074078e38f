import { testRule } from './rule-table.ts';

const en = (line: string): string => `# PRD: Watch\n\n## Deployment\n\n${line}\n`;
const zh = (line: string): string => `# 手表需求文档\n\n## 部署\n\n${line}\n`;

/** Sizes of memory, and sizes of the model itself. */
testRule('deploy-model-exceeds-memory', [
  {
    name: 'reports a model beyond its memory',
    text: en('MobileNetV2 (3.4M parameters, INT8) has RAM ≤ 2 MB.'),
    at: ['MobileNetV2'],
  },
  {
    name: 'takes a size beside the format for the size of the model',
    text: en('MobileNetV2 (3.4M parameters, INT8, 2.6 MB) stays in RAM.'),
    at: [],
  },
  {
    name: 'takes what stays in memory for the size of the model',
    text: en('MobileNetV2 (3.4M parameters, INT8) keeps 2.6 MB in memory.'),
    at: [],
  },
  {
    name: '把格式旁的大小看作模型自身的大小',
    text: zh('端侧 MobileNetV2（3.4M 参数，INT8，2.6 MB）常驻内存。'),
    at: [],
  },
  {
    name: '仍报告放不下的模型',
    text: zh('端侧 MobileNetV2（3.4M 参数，INT8），内存不超过 2 MB。'),
    at: ['MobileNetV2'],
  },
]);
