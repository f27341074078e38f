import assert from 'node:assert/strict';
import { test } from 'node:test';
import catalog from '../../core/catalog/precision.json' with { type: 'json' };
import { explain } from '../../core/explain.ts';
import { findingsIn, precisionOf, precisionText } from '../../core/precision.ts';
import { rules } from '../../core/rules/index.ts';

/** With fewer findings a share says little. */
const ENOUGH = 10;

test('what was measured is of rules that there are', () => {
  const ids = rules.map(({ id }) => id);
  for (const id of Object.keys(catalog.rules)) assert.ok(ids.includes(id), id);
});

test('a rule of which fewer than nine in ten findings are right says on its page what follows', () => {
  const below = rules.filter(({ id }) => {
    const precision = precisionOf(id);
    const all = findingsIn(precision);
    return precision.wrong > 0 || (all >= ENOUGH && precision.right / all < 0.9);
  });
  assert.ok(below.length > 0);
  for (const rule of below) {
    const { note } = precisionOf(rule.id);
    assert.ok(note, rule.id);
    assert.ok(explain(rule, 'en').includes(note.en), rule.id);
    assert.ok(explain(rule, 'zh').includes(note.zh), rule.id);
    assert.notEqual(rule.severity.review, 'error', rule.id);
  }
});

test('the numbers are said in both languages', () => {
  assert.equal(
    precisionText('data-source-missing', 'en'),
    'On 63 published documents 9 findings: 9 right, 0 debatable, 0 wrong.',
  );
  assert.equal(precisionText('metric-accuracy-only', 'zh'), '在 63 篇公开文档上，报告 1 条：正确 1，可议 0，错误 0。');
  assert.equal(precisionText('metric-doubled-percent', 'en'), 'On 63 published documents no finding.');
});
