import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { builtin, entries } from '../../core/glossary/builtin.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import { withoutGaps } from '../../core/match/gaps.ts';
import { normalise } from '../../core/match/normalise.ts';

const folder = 'core/catalog/glossary';
const schema = JSON.parse(readFileSync('schemas/glossary.schema.json', 'utf8'));
const ajv = new Ajv({ allowUnionTypes: true }).addSchema(schema, 'glossary');

/** How many terms each category has at least. */
const CATEGORIES: Readonly<Record<string, number>> = {
  data: 45,
  algorithms: 35,
  'deep-learning': 40,
  'language-models': 35,
  retrieval: 15,
  agents: 12,
  metrics: 95,
  evaluation: 40,
  deployment: 45,
  operations: 18,
  product: 32,
  risk: 22,
};

/** The terms of the articles that the product starts from. */
const FROM_SOURCES = `
  data-structuring data-preprocessing data-cleaning min-max-normalization standardization mean-centering feature
  image-feature sentiment-feature class-imbalance data-collection data-source sequential-data big-data-analytics
  algorithm model collaborative-filtering newest-and-trending logistic-regression decision-tree xgboost machine-learning
  transfer-learning reinforcement-learning recommender-system knowledge-graph optimization deep-learning neural-network
  cnn rnn transformer training image-classification face-recognition nlp llm language-model generative-ai agent
  binary-classification regression true-positive accuracy precision recall specificity f1 roc-curve roc-auc mse rmse mae r2
  ab-test on-device cloud-side lightweight-model api system-integration model-iteration ai-product-manager prd
  capability-boundary model-acceptance business-metric model-metric cvr dwell-time business-facing
  consumer-facing ai-customer-service personalization fraud-detection risk-scoring quality-inspection damage-assessment
  prototype stakeholder explainability`
  .trim()
  .split(/\s+/);

test('every category file is valid and loaded', () => {
  const files = readdirSync(folder).filter((file) => file.endsWith('.json'));
  assert.deepEqual(files.map((file) => file.replace('.json', '')).sort(), Object.keys(CATEGORIES).sort());
  const root = ajv.getSchema('glossary');
  const entry = ajv.compile({ $ref: 'glossary#/definitions/entry' });
  for (const file of files) {
    const { category, terms } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'));
    assert.equal(`${category}.json`, file);
    const ids = entries()
      .filter((term) => term.category === category)
      .map((term) => term.id);
    assert.deepEqual(
      terms.map((term: { id: string }) => term.id),
      ids,
    );
    assert.ok(root?.({ category, terms }), `${file}: ${ajv.errorsText(root?.errors)}`);
    for (const term of terms) assert.ok(entry(term), `${term.id}: ${ajv.errorsText(entry.errors)}`);
  }
});

test('there are at least 300 entries, enough of each category', () => {
  assert.ok(entries().length >= 300, `${entries().length}`);
  for (const [category, least] of Object.entries(CATEGORIES)) {
    const count = entries().filter((entry) => entry.category === category).length;
    assert.ok(count >= least, `${category}: ${count}`);
  }
});

test('the terms of the source articles are there and marked', () => {
  const marked = entries()
    .filter((entry) => entry.fromSources)
    .map((entry) => entry.id);
  assert.deepEqual([...marked].sort(), [...FROM_SOURCES].sort());
});

test('ids are unique and related ids exist', () => {
  const ids = new Set(entries().map((entry) => entry.id));
  assert.equal(ids.size, entries().length);
  for (const { id, related = [] } of entries()) {
    for (const other of related) assert.ok(ids.has(other) && other !== id, `${id} names ${other}`);
  }
});

test('no word stands for two entries, unless it is ambiguous with a context', () => {
  const words = entries().flatMap(({ id, names, exact = false, aliases = [] }) => [
    { id, text: names.en, exact },
    { id, text: names.zh, exact: false },
    ...aliases.map(({ text, exact = false, ambiguous }) => ({ id, text, exact, ambiguous })),
  ]);
  const owners = new Map<string, (typeof words)[number][]>();
  for (const word of words) {
    const key = normalise(word.text).trim();
    owners.set(key, [...(owners.get(key) ?? []), word]);
  }
  for (const [key, same] of owners) {
    for (const [i, a] of same.entries()) {
      for (const b of same.slice(i + 1)) {
        if (a.id === b.id || ('ambiguous' in a && a.ambiguous && 'ambiguous' in b && b.ambiguous)) continue;
        assert.ok(a.exact && b.exact && a.text !== b.text, `“${key}” stands for ${a.id} and ${b.id}`);
      }
    }
  }
});

test('an ambiguous word has a context', () => {
  for (const { id, aliases = [] } of entries()) {
    for (const alias of aliases)
      assert.ok(!(alias.ambiguous || alias.common) || (alias.context?.length ?? 0) > 0, `${id}: ${alias.text}`);
  }
});

test('definitions have one or two sentences and fit into a hover', () => {
  for (const { id, definition } of entries()) {
    const en = definition.en.match(/[.!?](?=\s+["“A-Z0-9]|$)/g)?.length ?? 0;
    const zh = definition.zh.match(/[。！？](?=[^”]|$)/g)?.length ?? 0;
    assert.ok(en >= 1 && en <= 2, `${id}: ${en} English sentences`);
    assert.ok(zh >= 1 && zh <= 2, `${id}: ${zh} Chinese sentences`);
    assert.ok(definition.en.length <= 320, `${id}: ${definition.en.length} characters`);
    assert.ok(definition.zh.length <= 160, `${id}: ${definition.zh.length} characters`);
  }
});

test('each language is written in its own script', () => {
  const han = /\p{Script=Han}/u;
  for (const entry of entries()) {
    const { id, definition, write, ambiguity, metric } = entry;
    const zh = [definition.zh, write.zh, ambiguity?.zh, metric?.suits.zh, metric?.unsuited.zh, metric?.pitfall.zh];
    for (const text of zh) assert.ok(text === undefined || han.test(text), `${id}: “${text}” is not Chinese`);
    for (const text of [definition.en, write.en, metric?.suits.en, metric?.unsuited.en, metric?.formula.en]) {
      assert.ok(text === undefined || !han.test(text), `${id}: “${text}” is not English`);
    }
    for (const text of zh)
      assert.ok(!/[\p{Script=Han}][,;:?!]/u.test(text ?? ''), `${id}: half-width mark in “${text}”`);
  }
});

test('every metric has a range, a direction and a pitfall', () => {
  for (const { id, category, metric } of entries()) {
    if (category === 'metrics') assert.ok(metric, `${id} is in metrics and has no numbers`);
    if (!metric) continue;
    const [low, high] = metric.range;
    assert.ok(low === null || high === null || low < high, id);
  }
});

const RANGES: readonly [id: string, range: readonly (number | null)[], direction: string][] = [
  ['accuracy', [0, 1], 'higher'],
  ['r2', [null, 1], 'higher'],
  ['mcc', [-1, 1], 'higher'],
  ['cohen-kappa', [-1, 1], 'higher'],
  ['wer', [0, null], 'lower'],
  ['mape', [0, null], 'lower'],
  ['smape', [0, 2], 'lower'],
  ['psi', [0, null], 'lower'],
  ['perplexity', [1, null], 'lower'],
  ['bleu', [0, 100], 'higher'],
  ['mos', [1, 5], 'higher'],
  ['mota', [null, 1], 'higher'],
  ['brier', [0, 1], 'lower'],
  ['eer', [0, 1], 'lower'],
  ['silhouette', [-1, 1], 'higher'],
  ['refusal-rate', [0, 1], 'target'],
];

for (const [id, range, direction] of RANGES) {
  test(`${id} runs from ${range[0]} to ${range[1]}, ${direction}`, () => {
    const metric = builtin.term(id)?.metric;
    assert.deepEqual([...(metric?.range ?? [])], range);
    assert.equal(metric?.direction, direction);
  });
}

test('every name and plain alias is found as its own entry', () => {
  const glossary = new Glossary([builtin]);
  for (const { id, names, aliases = [] } of entries()) {
    for (const text of [
      names.en,
      names.zh,
      ...aliases.filter((alias) => !alias.ambiguous && !alias.common).map(({ text }) => text),
    ]) {
      const [found] = glossary.termsIn(text);
      assert.deepEqual([found?.term.id, found?.range], [id, { start: 0, end: text.length }], `“${text}”`);
    }
  }
});

test('words are found with and without the space between Han and Latin letters, and no term lists both', () => {
  const glossary = new Glossary([builtin]);
  for (const text of ['ROC 曲线', 'ROC曲线']) {
    const found = glossary.termsIn(`${text}见下图`);
    assert.deepEqual(
      found.map(({ term, range }) => [term.id, range.end]),
      [['roc-curve', text.length]],
    );
  }
  for (const { id, names, aliases = [], except = [] } of entries()) {
    const words = [...new Set([names.en, names.zh]), ...aliases.map(({ text }) => text), ...except];
    const known = words.flatMap((word) => (word ? [withoutGaps(word)] : []));
    assert.equal(new Set(known).size, known.length, id);
  }
});
