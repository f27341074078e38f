import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';

const read = (file: string): object => JSON.parse(readFileSync(file, 'utf8')) as object;

for (const name of ['kinds', 'people']) {
  test(`the catalogue ${name} fits its schema, which refuses a group that is unknown`, () => {
    const validate = new Ajv2020().compile(read(`schemas/catalog/${name}.schema.json`));
    const catalog = read(`core/catalog/${name}.json`);
    assert.ok(validate(catalog), JSON.stringify(validate.errors?.slice(0, 3)));
    assert.equal(validate({ ...catalog, more: { en: [], zh: [] } }), false);
  });
}
