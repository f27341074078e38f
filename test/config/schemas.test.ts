import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { configSchema } from '../../core/config/schema.ts';
import { DEFAULT_CONFIG } from '../../core/config.ts';
import { rules } from '../../core/rules/index.ts';

const read = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

function compile(schema: Record<string, unknown>): ValidateFunction {
  const options = { allErrors: true, allowUnionTypes: true, strictTuples: false } as const;
  return String(schema.$schema).includes('2020')
    ? new Ajv2020(options).compile(schema)
    : new Ajv(options).compile(schema);
}

for (const file of readdirSync('schemas', { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.json'),
)) {
  test(`schemas/${file} is a JSON Schema without unknown keywords`, () => {
    assert.doesNotThrow(() => compile(read(`schemas/${file}`)));
  });
}

for (const name of readdirSync('core/catalog').filter((file) => file.endsWith('.json'))) {
  const { $schema = `../../schemas/catalog/${name.replace('.json', '.schema.json')}` } = read(`core/catalog/${name}`);
  const file = join('core/catalog', String($schema));
  test(`core/catalog/${name} is what ${file} describes`, () => {
    const validate = compile(read(file));
    assert.ok(validate(read(`core/catalog/${name}`)), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  });
}

test('the default of every option, and the default configuration, fit the configuration schema', () => {
  const validate = compile(configSchema(rules) as Record<string, unknown>);
  const defaults = rules.map((rule): [string, unknown] => [
    rule.id,
    ['error', Object.fromEntries(Object.entries(rule.options).map(([name, option]) => [name, option.default]))],
  ]);
  const config = { ...DEFAULT_CONFIG, rules: Object.fromEntries(defaults) };
  assert.ok(validate(config), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  assert.equal(validate({ rules: { nonsense: 'off' } }), false);
});

test('front matter that prdlint reads fits its schema', () => {
  const validate = compile(read('schemas/front-matter.schema.json'));
  assert.ok(validate({ type: 'ai-prd', status: 'draft', prdlint: true, title: 'Spam filter', tags: ['a'] }));
  assert.equal(validate({ prdlint: 'no' }), false);
});
