import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainDigits, readNumerals } from '../../core/facts/number.ts';
import { readQuantities } from '../../core/facts/quantity.ts';

const numerals: [text: string, ...values: number[]][] = [
  ['1,000,000 users', 1000000],
  ['１２．５％', 12.5],
  ['F1: .82', 0.82],
  ['9 of 10 and four in five or nine out of ten', 0.9, 0.8, 0.9],
  ['98% in 4 hours', 98, 4],
  ['0.92', 0.92],
  ['1e-6', 1e-6],
  ['1/100,000', 1e-5],
  ['百万分之一', 1e-6],
  ['千分之三', 0.003],
  ['万分之0.5', 0.00005],
  ['九成五以上', 0.95],
  ['两秒', 2],
  ['十五分钟', 15],
  ['半天', 0.5],
  ['within five seconds', 5],
  ['zero crashes', 0],
  ['4.5/5', 4.5],
  ['4.2 out of 5', 4.2],
  ['1 in 1,000', 0.001],
  ['v1.2, 1.2.3', ...[]],
  ['P95, F1, H264, GPT-4, #12, AC-3', ...[]],
  ['2024-05-01, 2024/05, 2024年3月1日', ...[]],
  ['10:30', ...[]],
  ['24/7, 7x24, 1920×1080', ...[]],
  ['第3章, 2nd, 3月', ...[]],
  ['3.2 Goals', ...[]],
  ['4.3 处理帧率 ≥ 20 fps', 20],
  ['3.5 秒以内', 3.5],
  ['3. Goals', ...[]],
  ['（2）目标', ...[]],
  ['Recall@5', ...[]],
  ['in 2025.', ...[]],
  ['2025 users', 2025],
];
for (const [text, ...values] of numerals) {
  test(`the numbers of “${text}” are ${JSON.stringify(values)}`, () => {
    assert.deepEqual(
      readNumerals(plainDigits(text)).map(({ value }) => value),
      values,
    );
  });
}

const quantities: [text: string, ...expected: string[]][] = [
  ['≥ 90%', '≥ 90% >= 90 percent'],
  ['＜９０％', '＜９０％ < 90 percent'],
  ['at least 90 percent', 'at least 90 percent >= 90 percent'],
  ['no less than 3 s', 'no less than 3 s >= 3 s'],
  ['90%+', '90%+ >= 90 percent'],
  ['100+ users', '100+ users >= 100 person'],
  ['90% or higher', '90% or higher >= 90 percent'],
  ['不低于 90%', '不低于 90% >= 90 percent'],
  ['90% 以上', '90% 以上 >= 90 percent'],
  ['不超过5秒', '不超过5秒 <= 5 s'],
  ['控制在 3s 以内', '控制在 3s 以内 <= 3 s'],
  ['小于等于 200 毫秒', '小于等于 200 毫秒 <= 200 ms'],
  ['约 3 分钟', '约 3 分钟 ~ 3 min'],
  ['排队 4 分 10 秒', '4 分 10 秒 = 250 s'],
  ['within 1 h 30 min', 'within 1 h 30 min <= 90 min'],
  ['from 3 h 50 min to 60 min', '3 h 50 min = 230 min', '60 min = 60 min'],
  ['4 台 32 核', '4 台 = 4 item', '32 = 32 -'],
  ['得 4 分', '4 分 = 4 score'],
  ['色温 5500K', '5500K = 5500 kelvin'],
  ['light with a colour temperature of 4,000 K', '4,000 K = 4000 kelvin'],
  ['colour temperature is checked, 20K images', '20K = 20000 -'],
  ['3分钟左右', '3分钟左右 ~ 3 min'],
  ['~10 ms', '~10 ms ~ 10 ms'],
  ['up to 4 GB', 'up to 4 GB <= 4 GB'],
  ['10-15%', '10-15% range 10–15 percent'],
  ['90%~95%', '90%~95% range 90–95 percent'],
  ['1–2 秒', '1–2 秒 range 1–2 s'],
  ['5万至8万张', '5万至8万张 range 50000–80000 item'],
  ['between 5 and 10 minutes', '5 and 10 minutes range 5–10 min'],
  ['85% → 92%', '85% = 85 percent', '92% = 92 percent'],
  ['from 8 mins to 2 mins', '8 mins = 8 min', '2 mins = 2 min'],
  ['从70%提升到85%', '70% = 70 percent', '提升到85% >= 85 percent'],
  ['50% ± 5%', '50% ± 5% range 45–55 percent'],
  ['±5%', '±5% <= 5 percent'],
  ['5‰', '5‰ = 5 permille'],
  ['误识率千分之三', '千分之三 = 0.3 percent'],
  ['10K TPS', '10K TPS = 10000 tps'],
  ['1.2 million rows', '1.2 million = 1200000 -'],
  ['120万张', '120万张 = 1200000 item'],
  ['3亿条', '3亿条 = 300000000 item'],
  ['$8k/month', '$8k/month = 8000 usd/month'],
  ['<$0.10', '<$0.10 < 0.1 usd'],
  ['0.03元/次', '0.03元/次 = 0.03 cny/次'],
  ['500 requests/minute', '500 = 500 requests/min'],
  ['sub-200 ms', 'sub-200 ms < 200 ms'],
  ['a zero-day hole'],
  ['3,000/month', '3,000/month = 3000 count/month'],
  ['10,000 predictions per hour', '10,000 = 10000 predictions/h'],
  ['5-second limit', '5-second = 5 s'],
  ['3个百分点', '3个百分点 = 3 pp'],
  ['+0.5 pp', '+0.5 pp = 0.5 pp'],
  ['5x faster', '5x = 5 x'],
  ['3D view, 4K, 5G, 2FA', '4K = 4000 -'],
];
for (const [text, ...expected] of quantities) {
  test(`“${text}” reads as ${expected.join(', ')}`, () => {
    assert.deepEqual(
      readQuantities(text).map(
        ({ start, end, op, value, min, max, unit }) =>
          `${text.slice(start, end)} ${op} ${value ?? `${min}–${max}`} ${unit ?? '-'}`,
      ),
      expected,
    );
  });
}
