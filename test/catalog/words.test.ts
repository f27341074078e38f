import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import platforms from '../../core/catalog/platforms.json' with { type: 'json' };
import runtimes from '../../core/catalog/runtimes.json' with { type: 'json' };

for (const [name, schema] of [
  ['provisions', 'words'],
  ['timing', 'words'],
  ['arithmetic', 'arithmetic'],
  ['regulated', 'regulated'],
  ['runtimes', 'runtimes'],
] as const) {
  test(`core/catalog/${name}.json follows its schema`, () => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync(`schemas/catalog/${schema}.schema.json`, 'utf8')));
    validate(JSON.parse(readFileSync(`core/catalog/${name}.json`, 'utf8')));
    assert.deepEqual(validate.errors, null);
  });
}

test('the table of runtimes names platforms and families that exist, and contradicts no support list', () => {
  const known = platforms.platforms as Readonly<Record<string, { class: string; supports?: readonly string[] }>>;
  const families: Readonly<Record<string, readonly string[]>> = runtimes.families;
  for (const id of Object.values(families).flat()) assert.ok(known[id], `${id} is a platform`);
  for (const [runtime, { never }] of Object.entries(runtimes.runtimes)) {
    assert.equal(known[runtime]?.class, 'runtime', `${runtime} is a runtime`);
    for (const family of never) {
      for (const id of families[family] ?? assert.fail(`${family} is a family`)) {
        assert.ok(!known[id]?.supports?.includes(runtime), `${id} supports ${runtime}`);
        assert.ok(!known[runtime]?.supports?.includes(id), `${runtime} supports ${id}`);
      }
    }
  }
});
