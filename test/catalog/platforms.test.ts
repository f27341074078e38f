import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { normalise } from '../../core/match/normalise.ts';

const read = (file: string): Record<string, unknown> => JSON.parse(readFileSync(file, 'utf8'));

interface Platform {
  readonly en?: readonly string[];
  readonly zh?: readonly string[];
  readonly guarded?: readonly string[];
  readonly supports?: readonly string[];
}
interface Family {
  readonly names?: readonly string[];
  readonly exact?: readonly string[];
  readonly guarded?: readonly string[];
  readonly hostedNames?: readonly string[];
}

const catalog = read('core/catalog/platforms.json');
const platforms = Object.entries(catalog.platforms as Record<string, Platform>);
const models = read('core/catalog/models.json');
const families = Object.entries(models.families as Record<string, Family>);
const cues = read('core/catalog/deploy-cues.json');

for (const name of ['platforms', 'models', 'deploy-cues']) {
  test(`core/catalog/${name}.json follows its schema`, () => {
    const validator = new Validator(read(`schemas/catalog/${name}.schema.json`), '2020-12', false);
    const { errors } = validator.validate(read(`core/catalog/${name}.json`));
    assert.deepEqual(
      errors.map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`),
      [],
    );
  });
}

/** The aliases that stand for more than one id, with those ids. */
function shared(pairs: Iterable<readonly [alias: string, id: string]>): [string, string[]][] {
  const ids = new Map<string, Set<string>>();
  for (const [alias, id] of pairs) {
    const key = normalise(alias);
    ids.set(key, (ids.get(key) ?? new Set()).add(id));
  }
  return [...ids].filter(([, set]) => set.size > 1).map(([alias, set]) => [alias, [...set]]);
}

test('no alias stands for two platforms, unless each asks for context', () => {
  const free = platforms.flatMap(([id, { en = [], zh = [], guarded = [] }]) =>
    [...en, ...zh].filter((alias) => !guarded.includes(alias)).map((alias) => [alias, id] as const),
  );
  assert.deepEqual(shared(free), []);
});

test('no name stands for two families of models', () => {
  const names = families.flatMap(([id, { names = [], exact = [], guarded = [], hostedNames = [] }]) =>
    [...names, ...exact, ...guarded, ...hostedNames].map((name) => [name, id] as const),
  );
  assert.deepEqual(shared(names), []);
});

test('no word of place stands for two places', () => {
  for (const group of ['says', 'places', 'things', 'forms', 'signs', 'layers', 'frameworks']) {
    const words = Object.entries(cues[group] as Record<string, { en?: string[]; zh?: string[] }>);
    const pairs = words.flatMap(([kind, { en = [], zh = [] }]) => [...en, ...zh].map((word) => [word, kind] as const));
    assert.deepEqual(shared(pairs), [], group);
  }
});

test('a guarded name is one of the names', () => {
  for (const [id, { en = [], zh = [], guarded = [] }] of platforms) {
    for (const name of guarded) assert.ok([...en, ...zh].includes(name), `${id}: ${name}`);
  }
});

test('what a platform supports is in the catalogue', () => {
  const ids = new Set(platforms.map(([id]) => id));
  for (const [id, { supports = [] }] of platforms) {
    for (const other of supports) assert.ok(ids.has(other), `${id}: ${other}`);
  }
});

test('a number format of a model has its bits per weight', () => {
  const bits = catalog.bitsPerWeight as Record<string, number>;
  for (const format of Object.values(models.formats as Record<string, string>)) assert.ok(bits[format], format);
});
