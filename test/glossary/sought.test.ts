import assert from 'node:assert/strict';
import { test } from 'node:test';
import catalog from '../../core/catalog/term-checks.json' with { type: 'json' };
import type { DocumentFacts } from '../../core/facts/document.ts';
import { abbreviationsToExplain } from '../../core/glossary/abbreviation.ts';
import { builtin, entries } from '../../core/glossary/builtin.ts';
import { hasAbbreviations, hasTwins } from '../../core/glossary/checks/sought.ts';
import { wrongPairs } from '../../core/glossary/checks/wrong-pairs.ts';
import { Layer } from '../../core/glossary/layer.ts';
import { hasHan } from '../../core/match/normalise.ts';
import { Session } from '../../core/session.ts';

const read = (text: string): DocumentFacts => new Session().read(`# PRD\n\n${text}\n`);

test('every abbreviation that may have to be explained is sought, in a table’s head and in bold too', () => {
  const words = entries().flatMap(abbreviationsToExplain);
  assert.ok(words.length > 50, `${words.length}`);
  for (const { text } of words) {
    for (const shown of [
      `We use ${text} here.`,
      `使用${text}。`,
      `**${text}**`,
      `| Team | ${text} |\n|---|---|\n| A | yes |`,
    ])
      assert.ok(hasAbbreviations(read(shown)), shown);
  }
  assert.ok(!hasAbbreviations(read('We use the API of the AI team on a CPU.')));
});

test('every two names of one metric in one language are sought, and none is alone', () => {
  for (const { term, en, zh } of catalog.twins) {
    for (const names of [en, zh]) {
      for (const name of names.slice(1)) {
        assert.ok(hasTwins(read(`${names[0]}: 90%\n\n## Goals\n\n- ${name}`)), `${term} ${name}`);
        assert.ok(!hasTwins(read(`${name}: 90%`)), name);
      }
    }
    if (en[0] && zh[0]) assert.ok(!hasTwins(read(`${en[0]}: 90%\n\n${zh[0]} 90%`)), term);
  }
});

test('a metric’s name with that of another in brackets is found for any two of the list, and for none with itself', () => {
  const metrics = entries().filter(({ id }) => catalog.paired.includes(id));
  assert.equal(metrics.length, catalog.paired.length);
  for (const one of metrics) {
    for (const other of metrics) {
      const words = new Set(other.aliases?.map(({ text }) => text));
      if (!hasHan(one.names.zh)) continue;
      if (words.has(one.names.zh) || one.aliases?.some(({ text }) => text === other.names.en)) continue;
      const found = wrongPairs(read(`目标：${one.names.zh}（${other.names.en}）达到要求。`));
      assert.equal(found.length, one === other ? 0 : 1, `${one.names.zh} ${other.names.en}`);
    }
  }
});

test('no built-in word is one that was given up, and its terms are made when they are first asked for', () => {
  assert.ok(!builtin.terms.some(({ aliases }) => aliases?.some(({ deprecated }) => deprecated)));
  let made = 0;
  const layer = new Layer('built-in', () => {
    made++;
    return entries();
  });
  assert.equal(made, 0);
  assert.equal(layer.terms, layer.terms);
  assert.equal(made, 1);
});
