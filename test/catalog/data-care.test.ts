import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import variants from '../../core/catalog/metric-variants.json' with { type: 'json' };
import metrics from '../../core/catalog/metrics.json' with { type: 'json' };

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

for (const name of ['data-care', 'metric-variants', 'component-words']) {
  test(`core/catalog/${name}.json follows its schema`, () => {
    const validator = new Validator(read(`schemas/catalog/${name}.schema.json`), '2020-12', false);
    const { errors } = validator.validate(read(`core/catalog/${name}.json`));
    assert.deepEqual(
      errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`),
      [],
    );
  });
}

test('every metric whose variant is asked for is in the catalogue, and no metric is asked for two', () => {
  const ids = Object.values(variants.variants).flatMap((variant) => variant.metrics);
  assert.deepEqual(
    ids.filter((id) => !(id in metrics.metrics)),
    [],
  );
  assert.equal(new Set(ids).size, ids.length);
});
