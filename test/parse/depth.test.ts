import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tooDeep } from '../../core/parse/depth.ts';

const deep: [name: string, text: string][] = [
  ['lists', '['.repeat(5000)],
  ['objects', '{"a":'.repeat(5000)],
  ['lists over lines', '[\n'.repeat(5000)],
  ['block lists on one line', '- '.repeat(5000)],
  ['block maps', Array.from({ length: 600 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ['texts that close brackets', '["]",'.repeat(5000)],
  ['texts in single quotes that close brackets', "[']',".repeat(5000)],
  ['escaped quotes before brackets', '["\\"]",'.repeat(5000)],
  ['comments that close brackets', '[ # ]\n'.repeat(5000)],
  ['anchors before brackets', '&a [ '.repeat(5000)],
  ['tags before brackets', '[ !!seq '.repeat(5000)],
];
for (const [name, text] of deep) test(`tooDeep finds ${name}`, () => assert.equal(tooDeep(text), true));

const flat: [name: string, text: string][] = [
  ['half-open ranges in prose', '- Recall lies in [0, 1) here\n'.repeat(500)],
  ['half-open ranges in quotes', '- term: "x"\n  range: "[0, 1)"\n'.repeat(500)],
  ['brackets after words', 'a: see {this\n'.repeat(500)],
  ['apostrophes in words', "a: it's [not closed\n".repeat(500)],
  ['many small lists', '[[1], [2], {"a": [3]}],\n'.repeat(500)],
  ['twenty levels', `${'['.repeat(20)}${']'.repeat(20)}`],
  ['a text without end', `"${'['.repeat(5000)}`],
];
for (const [name, text] of flat) test(`tooDeep leaves ${name} alone`, () => assert.equal(tooDeep(text), false));
