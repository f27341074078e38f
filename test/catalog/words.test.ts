import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import platforms from '../../core/catalog/platforms.json' with { type: 'json' };
import runtimes from '../../core/catalog/runtimes.json' with { type: 'json' };
import { withoutGaps } from '../../core/match/gaps.ts';

for (const name of readdirSync('core/catalog').filter((file) => file.endsWith('.json'))) {
  test(`no list of core/catalog/${name} has a word twice, be it with and without a gap`, () => {
    const catalog: unknown = JSON.parse(readFileSync(`core/catalog/${name}`, 'utf8'));
    for (const list of listsOfWords(catalog)) {
      const words = list.map(withoutGaps);
      const twice = words.filter((word, at) => words.indexOf(word) !== at);
      assert.deepEqual(twice, []);
    }
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

function listsOfWords(value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return [value];
  return Object.values(value).flatMap(listsOfWords);
}
