import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { type Schema, Validator } from '@cfworker/json-schema';

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'));
}

test('the catalogue of data sources fits its schema', () => {
  const schema = read('schemas/catalog/data-sources.schema.json') as Schema;
  const result = new Validator(schema, '2020-12').validate(read('core/catalog/data-sources.json'));
  assert.deepEqual(result.errors, []);
});
