import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wrongParts } from '../../core/facts/parted.ts';
import { Session } from '../../core/session.ts';

function sumsOf(text: string): number[] {
  return wrongParts(new Session().read(text).statements).map(({ sum }) => sum);
}

const WRONG: readonly (readonly [string, number])[] = [
  ['- 日均进线 3.1 万，其中退款 58%、改单 32%、查物流 19%、其他 11%', 120],
  ['- 数据构成：监控 60%，手机 35%，其余 15%', 110],
  ['Calls split into 48% refunds, 42% changes and 21% other.', 111],
  ['Breakdown by channel: phone 55%, mail 40%, other 15%', 110],
  ['Of these, 50% are photos, 40% scans, 20% the rest.', 110],
];
for (const [text, sum] of WRONG) test(`more than a whole: ${text}`, () => assert.deepEqual(sumsOf(text), [sum]));

const SILENT: readonly string[] = [
  '- 其中退款 48%、改单 22%、查物流 19%、其他 11%',
  '- 总体准确率 90%，其中退款 58%、改单 42%、其他 30%',
  '- 其中用手机 70%、用电脑 50%、其他 10%（可多选）',
  '- 各类解决率：退款 58%、改单 32%、其他 31%',
  'Split: 70% train, 15% validation, 15% test.',
  'Calls split into 48.4% refunds, 32.4% changes, 19.4% tracking and 0.4% other.',
  'Resolution rate by type: refunds 58%, changes 42%, other 31%.',
  'Share of users on each device: phone 80%, desktop 60%, tablet 20%.',
  'Other teams reached 58%, 42% and 31%.',
  '其中 58%、42% 和 31% 的门店说其他问题更急。',
];
for (const text of SILENT) test(`no wrong parts: ${text}`, () => assert.deepEqual(sumsOf(text), []));
