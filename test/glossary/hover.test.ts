import assert from 'node:assert/strict';
import { test } from 'node:test';
import { builtin, entries } from '../../core/glossary/builtin.ts';
import type { Term } from '../../core/glossary/entry.ts';
import { codeSpan, escapeMarkdown } from '../../core/glossary/escape.ts';
import { hoverMarkdown } from '../../core/glossary/hover.ts';
import { parseMarkdown } from '../../core/parse/markdown.ts';

const recall = builtin.term('recall') as Term;

test('an English hover names the word, its translation, what counts and what to write', () => {
  const text = hoverMarkdown(recall, { language: 'en' });
  assert.match(text, /^\*\*recall\*\* · 召回率 \(also: TPR, sensitivity/);
  assert.match(text, /the share that the model found/);
  assert.match(text, /Formula: `TP \/ \(TP \+ FN\)`/);
  assert.match(text, /Range: 0 – 1, higher is better/);
  assert.match(text, /\*\*In the PRD\*\*: State class/);
  assert.match(text, /\*\*Watch out\*\*: /);
  assert.match(text, /From: the built-in glossary \(scikit-learn user guide\)$/);
});

test('a Chinese hover says the same in Chinese', () => {
  const text = hoverMarkdown(recall, { language: 'zh' });
  assert.match(text, /^\*\*召回率\*\* · recall/);
  assert.match(text, /取值范围：0 – 1，越高越好/);
  assert.match(text, /\*\*PRD 里要写\*\*：/);
  assert.match(text, /出处：内置术语表（scikit-learn user guide）$/);
});

test('a hover in both languages has both definitions', () => {
  const text = hoverMarkdown(recall, { language: 'zh', both: true });
  assert.match(text, /找出来的比例/);
  assert.match(text, /the share that the model found/);
});

test('a metric without a bound says so', () => {
  assert.match(hoverMarkdown(builtin.term('r2') as Term, { language: 'en' }), /Range: no bound – 1/);
  assert.match(hoverMarkdown(builtin.term('wer') as Term, { language: 'zh' }), /取值范围：0 – 无界，越低越好/);
});

const own: Term = {
  id: 'user:claim',
  names: { en: 'Claim' },
  definition: { en: 'A report of damage.' },
  origin: { file: 'words/team.md', range: { start: 4, end: 9 } },
};

test('a team term links to its definition', () => {
  const text = hoverMarkdown(own, { language: 'en', layer: 'workspace', link: () => 'file:///w/words/team.md#L3' });
  assert.match(text, /From: the team glossary \(\[words\/team\.md\]\(<file:\/\/\/w\/words\/team\.md#L3>\)\)$/);
});

test('the built-in definition stands beneath a different one, and not beneath the same', () => {
  const beneath = [{ term: recall, layer: 'built-in' as const }];
  const mine = { ...own, names: { en: 'recall' } };
  assert.match(
    hoverMarkdown(mine, { language: 'en', layer: 'workspace', beneath }),
    /A report of damage[\s\S]*---[\s\S]*built-in/,
  );
  const same = { ...mine, definition: recall.definition };
  assert.doesNotMatch(hoverMarkdown(same, { language: 'en', layer: 'workspace', beneath }), /---/);
});

const hostile = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](command:workbench.action.quit)',
  '![x](https://example.com/track.png)',
  '<command:workbench.action.quit>',
  '$(alert) **bold** _it_ `code` ~~gone~~',
  '# heading',
  '- item',
  '1. item',
  '> quote',
  'a | b',
  '&lt;b&gt; &#60;b&#62;',
  '[ref]: https://example.com',
  'two\n\n# lines\n\n<b>x</b>',
  '```\ncode\n```',
  'a\u202etxt.exe',
];

for (const text of hostile) {
  test(`a user's text stays text: ${JSON.stringify(text)}`, () => {
    const term: Term = {
      id: 'user:x',
      names: { en: text, zh: text },
      aliases: [{ text, script: 'en' }],
      definition: { en: text, zh: text },
      write: { en: text },
      ambiguity: { en: text },
      origin: { file: text, range: { start: 0, end: 1 } },
    };
    const types = new Set<string>();
    const links: string[] = [];
    const markdown = hoverMarkdown(term, { language: 'en', layer: 'workspace', both: true });
    const walk = (node: { type: string; url?: string; children?: readonly { type: string }[] }): void => {
      if (node.url === undefined) types.add(node.type);
      else links.push(node.url);
      for (const child of node.children ?? []) walk(child);
    };
    walk(parseMarkdown(markdown) as never);
    for (const type of types)
      assert.ok(['root', 'paragraph', 'text', 'strong', 'break'].includes(type), `${type}: ${markdown}`);
    // A bare web address may become a link to itself, as anywhere in Markdown.
    for (const url of links) assert.ok(url.startsWith('https://') && text.includes(url.replace(/[)\\]+$/, '')), url);
    assert.ok(!markdown.includes('\u202e'));
    assert.ok(!/(?<!\\)\$\(/.test(markdown), markdown);
  });
}

test('escapeMarkdown shows each text as it was, on one line', () => {
  for (const text of ['1. item', '- item', '+ x', 'R² of <0.5 & more', 'a_b*c', '3) x', '= x']) {
    const tree = parseMarkdown(escapeMarkdown(text));
    const [block] = tree.children;
    assert.ok(block?.type === 'paragraph' && tree.children.length === 1, text);
    assert.equal(block.children.map((child) => (child.type === 'text' ? child.value : '?')).join(''), text);
  }
});

test('codeSpan holds backticks', () => {
  assert.equal(codeSpan('a / b'), '`a / b`');
  assert.equal(codeSpan('a ` b'), '``a ` b``');
  assert.equal(codeSpan('`x`'), '`` `x` ``');
});

test('every built-in hover is plain Markdown in both languages', () => {
  for (const entry of entries()) {
    for (const language of ['en', 'zh'] as const) {
      const text = hoverMarkdown(entry, { language });
      assert.ok(
        parseMarkdown(text).children.every(({ type }) => type === 'paragraph'),
        entry.id,
      );
    }
  }
});
