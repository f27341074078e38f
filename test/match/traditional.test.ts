import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Matcher } from '../../core/match/matcher.ts';
import { simplified } from '../../core/match/traditional.ts';
import { Session } from '../../core/session.ts';

const READ: readonly (readonly [written: string, read: string])[] = [
  ['準確率不低於 95%', '准确率不低于 95%'],
  ['資料來源：伺服器', '数据来源：服务器'],
  ['支援網路攝影機與影片辨識', '支持网络摄像头与视频识别'],
  ['昇腾 310 与昇思', '昇腾 310 与昇思'],
  ['显著提升，着重说明', '显著提升，着重说明'],
  ['由鄭女士整理资料与影片', '由郑女士整理资料与影片'],
  ['plain English, 中文', 'plain English, 中文'],
];

for (const [written, read] of READ) {
  test(`“${written}” is read as “${read}”`, () => {
    assert.equal(simplified(written), read);
    assert.equal(read.length, written.length);
  });
}

test('words of a catalogue are found in both scripts, at their own offsets', () => {
  const matcher = new Matcher([{ text: '误报率', value: 1 }]);
  assert.deepEqual(
    matcher.find('誤報率 3%，误报率 5%').map(({ start, end }) => [start, end]),
    [
      [0, 3],
      [7, 10],
    ],
  );
});

const SPEC =
  '# 路口安全提醒系統產品需求文件\n\n## 資料來源\n\n從路口的網路攝影機採集影片，共 2,000 段。\n\n## 部署\n\n模型部署於邊緣裝置（Jetson Orin）。\n\n## 驗收標準\n\n- 車輛偵測準確度不低於 95%\n- 告警誤報率 <= 3%\n';

test('a specification in traditional characters is read like one in simplified ones', () => {
  const facts = new Session().read(SPEC);
  const same = new Session().read(simplified(SPEC));
  assert.equal(facts.verdict.kind, 'ai-prd');
  assert.deepEqual(
    facts.thresholds.map(({ metricId, value, range }) => [metricId, value, range]),
    same.thresholds.map(({ metricId, value, range }) => [metricId, value, range]),
  );
  assert.equal(facts.thresholds.filter(({ class: of }) => of === 'quality').length, 2);
  assert.equal(facts.deployment.kind, 'edge');
  assert.equal(facts.statesDataSource, true);
});

test('what a message quotes stands in the document as it is quoted', () => {
  const { findings } = lint(new Session().read(SPEC));
  const ambiguous = findings.find(({ rule }) => rule === 'glossary-ambiguous-term');
  assert.match(ambiguous?.message ?? '', /“誤報率”/);
  for (const { message } of findings) assert.doesNotMatch(message, /误报率”/);
});

test('an edit that makes a section traditional gives what a first reading gives', () => {
  const session = new Session();
  const before = '# 需求文档\n\n## 数据\n\n资料由装置采集。\n';
  const after = '# 需求文档\n\n## 数据\n\n資料由裝置採集，準確率不低於 90%。\n';
  const texts = (facts: ReturnType<Session['read']>): string[] => facts.statements.map(({ text }) => text);
  session.read(before);
  assert.deepEqual(texts(session.read(after)), texts(new Session().read(after)));
  assert.deepEqual(texts(session.read(before)), texts(new Session().read(before)));
});
