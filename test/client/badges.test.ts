import assert from 'node:assert/strict';
import { test } from 'node:test';
import markdownIt from 'markdown-it';
import { markTerms } from '../../client/glossary/term-marks.ts';
import { showBadges } from '../../client/preview/badges.ts';
import { linesOf, moved } from '../../client/preview/moved.ts';
import { builtin } from '../../core/glossary/builtin.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import type { Badge } from '../../server/protocol.ts';

/** The badges of a text in which `{…}` marks a number and `[[…]]` what is found. */
function read(marked: string, level: Badge['level'] = 'error'): { text: string; badges: Badge[] } {
  const badges: Badge[] = [];
  const lines = marked.split('\n').map((line, i) => {
    let text = '';
    for (const part of line.split(/(\{[^}]*\}|\[\[[^\]]*\]\])/)) {
      const size = part.startsWith('{') ? 1 : part.startsWith('[[') ? 2 : 0;
      const words = size > 0 ? part.slice(size, -size) : part;
      const at = { line: i, start: text.length, end: text.length + words.length };
      if (size === 1) badges.push({ ...at, level: 'number', label: 'target', text: `read: ${words}` });
      if (size === 2) badges.push({ ...at, level, label: 'a-rule', text: `found: ${words}` });
      text += words;
    }
    return text;
  });
  return { text: lines.join('\n'), badges };
}

function render(text: string, badges: readonly Badge[] | undefined): string {
  const md = showBadges(markdownIt({ html: true }), () => badges && { lines: linesOf(text), badges });
  return md.render(text);
}

/** The rendered text with each badge as `‹what it shows›`, without other tags. */
function shown(marked: string): string {
  const { text, badges } = read(marked);
  return render(text, badges)
    .replace(/<span class="prdlint-badge [^"]*" data-badge="([^"]*)"[^>]*><\/span>/g, '‹$1›')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const cases: readonly [name: string, marked: string, shown: string][] = [
  ['a number', 'Recall {≥ 95%} on the test set', 'Recall ≥ 95%‹target› on the test set'],
  ['the second of two equal numbers', 'Today 95%, then {95%}.', 'Today 95%, then 95%‹target›.'],
  ['numbers of several lines', 'One {1%}\ntwo 1% and {1%}', 'One 1%‹target› two 1% and 1%‹target›'],
  ['a bold number', 'Recall **{95%}**.', 'Recall 95%‹target› .'],
  ['a number that is bold in part', 'Recall {≥ **95%**}.', 'Recall ≥ 95%‹target› .'],
  ['an escaped number', 'Recall {\\>= 95%}.', 'Recall &gt;= 95%‹target›.'],
  ['a number in code', 'Recall {`0.95`}.', 'Recall 0.95 ‹target›.'],
  ['a number in a link', 'Recall [{95%}](95%25.md) here', 'Recall 95%‹target› here'],
  ['a number that is rendered in another way', 'Cost {5 &euro;} a day', 'Cost 5 € a day‹target›'],
  ['Chinese', '召回率不低于 {95%}，[[效果]]要好。', '召回率不低于 95%‹target›，效果要好。‹✖\uFE0E›'],
  ['a finding on a heading', '## [[Data]]\n\nText.', 'Data‹✖\uFE0E› Text.'],
  ['two findings', '# T\n\n[[Some]] text that [[is]] here', 'T Some text that is here‹✖\uFE0E 2›'],
  ['a finding in front matter', '[[x]]\n\n# T\n\ny', 'x‹✖\uFE0E› T y'],
  ['a finding in code', '# T\n\n```\n[[x]]\n```\n\ny', 'T x y‹✖\uFE0E›'],
  ['a finding behind everything', '# T\n\n<!-- [[x]] -->', 'T‹✖\uFE0E›'],
  ['a list', '- a {1%}\n  - b [[x]]\n- c', 'a 1%‹target› b x‹✖\uFE0E› c'],
  [
    'a table',
    '| [[Metric]] | Value |\n|---|---|\n| 9% | {9%} |\n| b | [[TBD]] |',
    'Metric‹✖\uFE0E› Value 9% 9%‹target› b TBD‹✖\uFE0E›',
  ],
  ['a quote', '> Recall {1%}', 'Recall 1%‹target›'],
];

for (const [name, marked, expected] of cases) {
  test(`badges: ${name}`, () => assert.equal(shown(marked), expected));
}

test('badges change nothing but what they add, and nothing where there are none', () => {
  const marked = '# [[T]]\n\nRecall **{95%}** of `x` & <b>y</b>\n\n| a | {1%} |\n|---|---|\n| [[b]] | c |\n';
  const { text, badges } = read(marked);
  const plain = markdownIt({ html: true }).render(text);
  assert.equal(render(text, undefined), plain);
  assert.equal(render(text, []), plain);
  assert.notEqual(render(text, badges), plain);
  assert.equal(render(text, badges).replace(/<span class="prdlint-badge [^>]*><\/span>/g, ''), plain);
});

test('what was parsed stays as it was, so that it can be rendered again without badges', () => {
  const { text, badges } = read('# [[T]]\n\nRecall {95%}.');
  let on = true;
  const md = showBadges(markdownIt({}), () => (on ? { lines: linesOf(text), badges } : undefined)) as unknown as {
    parse(text: string, env: object): never[];
    renderer: { render(tokens: never[], options: object, env: object): string };
  };
  const tokens = md.parse(text, {});
  assert.match(md.renderer.render(tokens, {}, {}), /prdlint-badge/);
  on = false;
  assert.equal(md.renderer.render(tokens, {}, {}), markdownIt({}).render(text));
});

test('a badge carries its words for a mouse and for a screen reader', () => {
  const { text, badges } = read('Recall {95%}.');
  assert.match(
    render(text, badges),
    /<span class="prdlint-badge prdlint-badge-number" data-badge="target" title="read: 95%" role="img" aria-label="read: 95%"><\/span>/,
  );
});

test('findings of one level go together, the worst first', () => {
  const { text, badges } = read('[[One]] and [[two]]');
  const [one, two] = badges as [Badge, Badge];
  const html = render(text, [{ ...one, level: 'info' }, two, { ...one, text: 'another' }]);
  assert.match(
    html,
    /badge-error" data-badge="✖\uFE0E 2" title="found: two\nanother".*badge-info" data-badge="ℹ\uFE0E"/s,
  );
});

for (const text of ['<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '&lt;b&gt;', "' onmouseover='x"]) {
  test(`what a badge says stays text: ${text}`, () => {
    const html = render('Recall 95%', [{ line: 0, start: 7, end: 10, level: 'number', label: text, text }]);
    assert.equal(html.match(/</g)?.length, 4, html);
    assert.doesNotMatch(html, /<(?!\/?(?:p|span)\b)/);
  });
}

test('badges and terms stand together', () => {
  const text = 'The recall is 95% in all.';
  const md = markTerms(markdownIt({}), () => ({ glossary: new Glossary([builtin]), language: 'en' }));
  const badge: Badge = { line: 0, start: 14, end: 17, level: 'number', label: 'target', text: 'read' };
  const html = showBadges(md, () => ({ lines: [text], badges: [badge] })).render(text);
  assert.match(
    html,
    /<span class="prdlint-term"[^>]*>recall<\/span> is 95%<span class="prdlint-badge[^>]*><\/span> in all/,
  );
});

test('badges that lie outside the text end up in its last block', () => {
  const outside: Badge = { line: 99, start: 5, end: 1, level: 'warning', label: 'x', text: 'x' };
  assert.match(render('# T\n\nEnd.', [outside]), /End\.<span class="prdlint-badge/);
  assert.equal(render('', [outside]), '');
});

test('of many badges in one long paragraph none is lost', () => {
  const { text, badges } = read('recall {95%} and so on '.repeat(20_000));
  assert.equal(render(text, badges).match(/prdlint-badge-number/g)?.length, 20_000);
});

const edits: readonly [name: string, before: string, now: string, lines: number[]][] = [
  ['nothing changed', 'a\nb\nc', 'a\nb\nc', [0, 1, 2]],
  ['a line came above', 'a\nb\nc', 'x\na\nb\nc', [1, 2, 3]],
  ['a line changed', 'a\nb\nc', 'a\nB\nc', [0, 2]],
  ['a line went', 'a\nb\nc', 'a\nc', [0, 1]],
  ['a line came among equal ones', 'a\na\na', 'a\na\na\na', [0, 1, 2]],
  ['all changed', 'a\nb\nc', 'x', []],
];
for (const [name, before, now, lines] of edits) {
  test(`badges of an earlier text where ${name}`, () => {
    const badges = linesOf(before).map(
      (_, line): Badge => ({ ...{ line, start: 0, end: 1 }, level: 'info', label: '', text: '' }),
    );
    assert.deepEqual(
      moved(badges, linesOf(before), linesOf(now)).map(({ line }) => line),
      lines,
    );
  });
}
