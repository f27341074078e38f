import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import metrics from '../../core/catalog/metrics.json' with { type: 'json' };
import { findMetrics } from '../../core/facts/metric-name.ts';
import { normalise } from '../../core/match/normalise.ts';

type Alias = string | { text: string; exact?: boolean; near?: string[]; topic?: string[]; unless?: string[] };

const rows: readonly (readonly [id: string, aliases: readonly Alias[]])[] = Object.entries(metrics.metrics).map(
  ([id, { en, zh }]) => [id, [...(en as Alias[]), ...(zh as Alias[])]],
);

for (const name of ['metrics', 'units', 'comparators', 'status-cues', 'class-cues']) {
  test(`core/catalog/${name}.json follows its schema`, () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(`schemas/catalog/${name}.schema.json`, 'utf8')));
    validate(JSON.parse(readFileSync(`core/catalog/${name}.json`, 'utf8')));
    assert.deepEqual(validate.errors, null);
  });
}

test('no alias means two metrics, unless all but one of them ask for other words nearby', () => {
  const plain = new Map<string, string[]>();
  for (const [id, aliases] of rows) {
    for (const alias of aliases) {
      const { text, exact, near, topic }: Exclude<Alias, string> = typeof alias === 'string' ? { text: alias } : alias;
      if (near || topic) continue;
      const key = exact ? `${normalise(text)} as ${text}` : normalise(text);
      plain.set(key, [...(plain.get(key) ?? []), id]);
    }
  }
  assert.deepEqual(
    [...plain].filter(([, ids]) => ids.length > 1),
    [],
  );
});

test('every metric is named in both languages and belongs to a family', () => {
  for (const [id, { en, zh, family, range }] of Object.entries(metrics.metrics)) {
    assert.ok(en.length > 0, `${id} in English`);
    assert.ok(zh.length > 0, `${id} in Chinese`);
    assert.ok(family in metrics.families, `${id}: ${family}`);
    const [low, high] = range;
    assert.ok(low === null || high === null || (low ?? 0) < (high ?? 0), `${id}: range`);
  }
});

const found: [text: string, around: string, ...ids: string[]][] = [
  ['模型召回率和精确率', '', 'recall', 'precision'],
  ['召回策略', '', 'recall'],
  ['Recall@10', '', 'recall-at-k'],
  ['the MAP of the ranking', '', 'map-ir'],
  ['mAP on the detection set', '', 'map-det'],
  ['a map of the area', ''],
  ['far better', ''],
  ['FAR', '', 'far'],
  ['error rate of the service', '', 'request-error-rate'],
  ['error rate', 'model predictions', 'error-rate'],
  ['错误率', '接口', 'request-error-rate'],
  ['识别错误率', '', 'error-rate'],
  ['TPS', '', 'qps'],
  ['TPS', 'token generation', 'tokens-per-second'],
  ['一致性', '标注', 'agreement-rate'],
  ['通过率', '人脸比对', 'tar-at-far'],
  ['通过率', '', 'success-rate'],
  ['缓存命中率', '', 'cache-hit-rate'],
  ['coverage', 'unit tests', 'test-coverage'],
  ['word error rate', '', 'wer'],
  ['ＲＥＣＡＬＬ', '', 'recall'],
];

test('a topic decides what a name means: recalls of products, late deliveries', () => {
  const ids = (text: string, topic: string): string[] => findMetrics(text, '', topic).map(({ metric }) => metric.id);
  assert.deepEqual(ids('recall rate', 'Requirements: product recall notification'), []);
  assert.deepEqual(ids('召回率', '缺陷产品召回通知平台'), []);
  assert.deepEqual(ids('召回率', '推荐系统'), ['recall']);
  assert.deepEqual(ids('超时率', '外卖配送时间预估'), ['late-rate']);
  assert.deepEqual(ids('超时率', '支付接口'), ['request-error-rate']);
});

for (const [text, around, ...ids] of found) {
  test(`“${text}”${around ? ` near “${around}”` : ''} names ${ids.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(
      findMetrics(text, around).map(({ metric }) => metric.id),
      ids,
    );
  });
}
