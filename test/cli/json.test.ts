import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Ajv, type ValidateFunction } from 'ajv';
import { DRAFT, DRAFT_ZH, folderWith, prdlint } from './cli.ts';

type Schema = Readonly<Record<string, unknown>>;

const schema = (name: string): Schema => JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as Schema;
const validator = (of: Schema): ValidateFunction => new Ajv({ allErrors: true, allowUnionTypes: true }).compile(of);

let facts: unknown;
let report: unknown;
let status = -1;

before(async () => {
  const folder = folderWith({ 'empty.md': '', 'draft.md': DRAFT, 'draft.zh.md': DRAFT_ZH });
  for (const language of ['en', 'zh']) {
    const names = readdirSync(`test/fixtures/labelled/${language}`).sort().slice(0, 20);
    for (const name of names) cpSync(`test/fixtures/labelled/${language}/${name}`, join(folder, `${language}-${name}`));
  }
  facts = JSON.parse((await prdlint(folder, ['facts', '--format', 'json', '.'])).out);
  const checked = await prdlint(folder, ['check', '--format', 'json', '--severity', 'info']);
  report = JSON.parse(checked.out);
  status = checked.status;
});

test('facts --format json is what schemas/facts.schema.json describes', () => {
  const validate = validator(schema('facts'));
  assert.ok(validate(facts), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
});

test('check --format json is what schemas/report.schema.json describes', () => {
  const validate = validator(schema('report'));
  assert.ok(validate(report), JSON.stringify(validate.errors?.slice(0, 5), null, 2));
  assert.equal(status, 1);
});

test('every property of the JSON output is described in its schema', () => {
  assert.deepEqual(undescribed(facts, schema('facts'), schema('facts')), []);
  assert.deepEqual(undescribed(report, schema('report'), schema('report')), []);
});

test('a wrong output is refused by the schemas', () => {
  assert.equal(validator(schema('report'))({ files: [{ file: 'a.md', kind: 'readme', findings: [] }] }), false);
  assert.equal(validator(schema('facts'))([{ file: 'a.md' }]), false);
});

/** The paths of properties that no part of a schema names. */
function undescribed(value: unknown, part: Schema, root: Schema, path = ''): string[] {
  if (Array.isArray(value)) {
    const items = resolve(part, root).flatMap((one) => (one.items ? [one.items as Schema] : []));
    const found = value.flatMap((item) => undescribed(item, { allOf: items }, root, `${path}[]`));
    return [...new Set(found)];
  }
  if (typeof value !== 'object' || value === null) return [];
  const parts = resolve(part, root);
  return Object.entries(value).flatMap(([name, inner]) => {
    const named = parts.flatMap((one) => {
      const property = (one.properties as Schema | undefined)?.[name];
      return property ? [property as Schema] : [];
    });
    return named.length === 0 ? [`${path}.${name}`] : undescribed(inner, { allOf: named }, root, `${path}.${name}`);
  });
}

/** A schema and all that it refers to or takes together. */
function resolve(part: Schema, root: Schema): Schema[] {
  const target = typeof part.$ref === 'string' ? part.$ref.split('/').slice(1) : undefined;
  const referred = target?.reduce<Schema>((inner, step) => inner[step] as Schema, root);
  const together = (part.allOf ?? []) as readonly Schema[];
  return [part, ...[referred ?? [], together].flat().flatMap((one) => resolve(one as Schema, root))];
}
