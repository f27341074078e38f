import assert from 'node:assert/strict';
import { test } from 'node:test';
import markdownIt from 'markdown-it';
import { markTerms, type Shown } from '../../client/glossary/term-marks.ts';
import { matches } from '../../client/glossary-page/search.ts';
import { builtin } from '../../core/glossary/builtin.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import { Layer } from '../../core/glossary/layer.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';

function render(
  text: string,
  shown: Partial<Shown> | null = {},
  options: object = { html: true, linkify: true },
): string {
  const whole: Shown | undefined = shown
    ? { glossary: new Glossary([builtin]), language: 'text', ...shown }
    : undefined;
  return markTerms(markdownIt(options), () => whole).render(text);
}

/** The words that carry a tooltip, with its beginning. */
function marks(html: string): string[] {
  return [
    ...html.matchAll(/<span class="prdlint-term" title="([^"]*)" aria-description="([^"]*)">([^<]*)<\/span>/g),
  ].map(([, title = '', description = '', word = '']) => {
    assert.equal(title, description);
    return `${word}: ${title.slice(0, title.search(/[:：]/))}`;
  });
}

const cases: readonly [text: string, found: string[]][] = [
  ['The recall counts.', ['recall: recall']],
  ['模型的召回率不低于 90%。', ['模型: 模型', '召回率: 召回率']],
  ['## Data sources', ['Data sources: data source']],
  ['- 查准率\n- F1 score', ['查准率: 查准率', 'F1 score: F1 score']],
  ['| 召回率 | x |\n|---|---|\n| AUC | y |', ['召回率: 召回率', 'AUC: area under the ROC curve']],
  ['**召回率** and *recall*', ['召回率: 召回率', 'recall: 召回率']],
  ['[the recall report](https://example.com/recall)', ['recall: recall']],
  ['`recall` and\n\n```\nrecall\n```', []],
  ['<div title="recall">recall</div>', []],
  ['https://example.com/recall', []],
  ['![recall](recall.png)', []],
  ['Users recall that it was slow.', []],
  ['The weather is fine.', []],
];

for (const [text, found] of cases) {
  test(`the preview of ${JSON.stringify(text)} explains ${found.length} terms`, () => {
    assert.deepEqual(marks(render(text)), found);
  });
}

test('without the setting the preview is what it was', () => {
  const text = '# 召回率\n\nThe recall of the `model`.\n\n| AUC | x |\n|---|---|\n| 1 | <b>2</b> |\n';
  assert.equal(render(text, null), markdownIt({ html: true, linkify: true }).render(text));
});

test('marks change nothing but the spans around terms', () => {
  const text = '# 召回率\n\nThe recall of *the* `model` & <b>AUC</b>.\n\n- [x] F1 score [recall](a.md "recall")\n';
  const without = render(text).replace(/<span class="prdlint-term"[^>]*>([^<]*)<\/span>/g, '$1');
  assert.equal(without, render(text, null));
});

test('tooltips come in the language that was chosen', () => {
  assert.match(render('The recall.', { language: 'zh' }), /title="召回率：真实为正/);
  assert.match(render('召回率。', { language: 'en' }), /title="recall: Of all real positives/);
  assert.match(render('召回率。', { language: 'both' }), /title="recall: Of all[^"]*\n召回率：真实为正/);
});

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='x",
  '[x](command:y)',
  '&lt;b&gt;',
];
for (const text of hostile) {
  test(`a definition stays text in the preview: ${text}`, () => {
    const { terms } = readTeamGlossary('t.yaml', JSON.stringify([{ term: 'claim', definition: text }]));
    const glossary = new Glossary([new Layer('workspace', terms)]);
    const html = render('A claim.', { glossary, language: 'en' });
    assert.doesNotMatch(html, /<(?!\/?(?:p|span)\b)/);
    assert.equal(html.match(/<span/g)?.length, 1);
    const value = /title="([^"]*)"/.exec(html)?.[1] ?? '';
    const read = value
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, '&');
    assert.equal(read, `claim: ${text}`);
  });
}

test('a text that no HTML may pass from stays escaped around terms', () => {
  const html = render('The recall <img src=x> counts.', {}, { html: false });
  assert.match(html, /&lt;img src=x&gt;/);
  assert.deepEqual(marks(html), ['recall: recall']);
});

test('a definition of a megabyte is cut in its tooltip', () => {
  const terms = [{ id: 'user:x', names: { en: 'claim' }, definition: { en: 'y'.repeat(1_000_000) } }];
  const html = render('A claim.', { glossary: new Glossary([new Layer('workspace', terms)]) });
  assert.ok(html.length < 2000);
});

test('a long document is rendered in little more time', () => {
  const text = 'The recall of the model counts. 召回率见下表。\n\n'.repeat(3000);
  const before = process.cpuUsage();
  render(text);
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < 4000);
});

test('the glossary page finds terms by every word of a query, in both languages', () => {
  const recall = builtin.term('recall');
  assert.ok(recall);
  for (const query of ['', 'RECALL', '召回', 'true positive', 'sensitivity positives', '  tpr '])
    assert.ok(matches(recall, query), query);
  for (const query of ['precision of', 'xyz', '召回 xyz']) assert.ok(!matches(recall, query), query);
});
