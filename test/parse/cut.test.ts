import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutSections } from '../../core/parse/cut.ts';

const cases: [name: string, text: string, sections: string[]][] = [
  ['cuts at headings of every level', '# A\ntext\n## B\nmore', ['# A\ntext\n', '## B\nmore']],
  ['keeps the text before the first heading', 'intro\n\n# A\n', ['intro\n\n', '# A\n']],
  ['does not cut inside a fence', '# A\n```\n# no\n```\n# B', ['# A\n```\n# no\n```\n', '# B']],
  [
    'does not cut inside a tilde fence with backticks in it',
    '# A\n~~~\n```\n# no\n~~~\n# B',
    ['# A\n~~~\n```\n# no\n~~~\n', '# B'],
  ],
  ['does not cut inside a comment', '# A\n<!--\n# no\n-->\n# B', ['# A\n<!--\n# no\n-->\n', '# B']],
  ['does not cut inside raw HTML', '<pre>\n# no\n\n# no\n</pre>\n# B', ['<pre>\n# no\n\n# no\n</pre>\n', '# B']],
  ['does not cut inside an instruction', '<?x\n\n# no\n?>\n# B', ['<?x\n\n# no\n?>\n', '# B']],
  ['does not cut inside a declaration', '<!X\n\n# no\n>\n# B', ['<!X\n\n# no\n>\n', '# B']],
  ['does not cut inside CDATA', '<![CDATA[\n>\n\n# no\n]]>\n# B', ['<![CDATA[\n>\n\n# no\n]]>\n', '# B']],
  ['cuts behind a blank line inside a division', '<div>\n<!--\n\n# B', ['<div>\n<!--\n\n', '# B']],
  [
    'cuts after the blank line that ends an HTML block',
    '<div>\n# no\n\n# B\n</div>',
    ['<div>\n# no\n\n', '# B\n</div>'],
  ],
  ['takes front matter as a piece of its own', '---\na: 1\n---\n# A', ['---\na: 1\n---\n', '# A']],
  ['takes an unclosed front matter as text', '---\na: 1\n# A', ['---\na: 1\n', '# A']],
  ['reads CRLF and lone CR', '# A\r\nx\r# B\r\n', ['# A\r\nx\r', '# B\r\n']],
  ['cuts at a fence that nothing closes', '# A\n```json\n{}\n# B\nb', ['# A\n', '```json\n{}\n', '# B\nb']],
  [
    'takes a shorter fence, or one of the other mark, for no end of a fence',
    '# A\n````\n# B\n```\n# C\n~~~~\n',
    ['# A\n', '````\n', '# B\n', '```\n', '# C\n', '~~~~\n'],
  ],
  ['ends a fence before one that nothing closes', '```\n# no\n```\n~~~\n# A', ['```\n# no\n```\n', '~~~\n', '# A']],
  ['does not take hash tags for headings', '#tag\n# A', ['#tag\n', '# A']],
];

for (const [name, text, expected] of cases) {
  test(`cutSections ${name}`, () => {
    const cuts = cutSections(text);
    assert.deepEqual(
      cuts.map((cut) => text.slice(cut.start, cut.end)),
      expected,
    );
  });
}

test('cutSections cuts a long text without headings at paragraphs', () => {
  const text = `${'Some words in a paragraph.\n\n'.repeat(1000)}`;
  const cuts = cutSections(text);
  assert.ok(cuts.length > 4);
  assert.ok(cuts.every((cut) => cut.end - cut.start < 5000));
  assert.equal(cuts.map((cut) => text.slice(cut.start, cut.end)).join(''), text);
});
