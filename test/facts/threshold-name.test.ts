import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../core/session.ts';

/** What a number is said of where no metric of the catalogue is named right beside it. */
const NAMES: readonly (readonly [name: string, text: string, names: readonly string[]])[] = [
  [
    'a rate of its own in a cell, behind another metric',
    '# 园区需求文档\n\n## 指标\n\n| 方向 | 目标 |\n|---|---|\n| 能源 | 负荷预测准确度不低于 95%；空调节电率不低于 10%。 |\n',
    ['准确度', '空调节电率'],
  ],
  [
    'the row, where the cell only says which way',
    '# 客服需求文档\n\n## 指标\n\n目前没有满意度数据。\n\n| 指标 | 目标 |\n|---|---|\n| 工单整理时间 | 降低 ≥ 30% |\n',
    ['工单整理时间'],
  ],
  [
    'the words before a bracket, and with the bracket in a label',
    '# 语音助手需求文档\n\n## 指标\n\n- 误执行（没说却动了车窗等）≤ 0.1%\n\n| 指标 | 目标 |\n|---|---|\n| 号码类（手机、身份证） | ≥ 99% |\n',
    ['误执行', '号码类（手机、身份证）'],
  ],
  [
    'what the system shall do, not when',
    '# PRD: gates\n\n## Performance\n\n1. WHEN a visitor walks through one of the monitored gates of the hall THEN the system SHALL refresh the occupancy within 2 seconds\n',
    ['refresh the occupancy'],
  ],
  [
    'whole words of a long sentence',
    '# PRD: gates\n\n## Performance\n\n- Whenever somebody has opened one of the emergency exits the recording must be stored and handed over within 20 seconds\n',
    ['opened one of the emergency exits the recording must be stored and handed over'],
  ],
  [
    'what the bracket explains',
    '# PRD: camera\n\n## Performance\n\n- Snappy preview on the handheld (<3 seconds)\n',
    ['Snappy preview on the handheld'],
  ],
];

for (const [name, text, names] of NAMES) {
  test(`a number is named after ${name}`, () => {
    assert.deepEqual(
      new Session().read(text).thresholds.map(({ metric }) => metric),
      names,
    );
  });
}
