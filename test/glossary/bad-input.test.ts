import assert from 'node:assert/strict';
import { test } from 'node:test';
import { suggest } from '../../core/glossary/complete.ts';
import { Glossary } from '../../core/glossary/glossary.ts';
import { hoverMarkdown } from '../../core/glossary/hover.ts';
import { Layer, teamLayer } from '../../core/glossary/layer.ts';
import { termsCsv, termsMarkdown } from '../../core/glossary/list.ts';
import { readForTerms } from '../../core/glossary/section.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

/** The terms of a glossary with hostile entries, each with the text in which it has to be found as written. */
const entries: readonly [term: string, text: string, found: string | undefined][] = [
  ['(a+)+$', 'see (a+)+$ here', '(a+)+$'],
  ['.*', 'any text at all', undefined],
  ['[a-z]{1,9}', 'letters', undefined],
  ['\\', 'a \\\\ b', '\\'],
  ['a', 'a cat', 'a'],
  ['词', '词 and 词语', '词'],
  ['🚀', 'we 🚀 today', '🚀'],
  ['__proto__', 'the proto of it', undefined],
  ['constructor', 'the constructor', 'constructor'],
  ['召回', '召回率', '召回'],
  ['R&D', 'the R&amp;D team', 'R&amp;D'],
  ['<b>', 'no such word', undefined],
];

const yaml = JSON.stringify(entries.map(([term]) => ({ term, definition: `about ${term}` })));
const layer = teamLayer(readTeamGlossary('t.json', yaml).terms);

test('every hostile term is read', () => {
  assert.equal(layer?.terms.length, entries.length);
});

for (const [term, text, found] of entries) {
  test(`the term ${JSON.stringify(term)} is text, not a pattern`, () => {
    assert.ok(layer);
    const glossary = new Glossary([layer]);
    for (const document of [new Session().read(text), readForTerms(text)]) {
      const all = glossary.termsOf(document).filter((one) => one.term.names.en === term || one.term.names.zh === term);
      assert.equal(all[0] && text.slice(all[0].range.start, all[0].range.end), found);
    }
    assert.ok(suggest([layer], text, true).length < 50);
  });
}

test('prefixes of one another, many of them, cost no more than the text is long', () => {
  const terms = Array.from({ length: 2000 }, (_, i) => ({
    id: `user:${i}`,
    names: { en: 'ab'.repeat(i + 1) },
    definition: { en: 'x' },
  }));
  const glossary = new Glossary([new Layer('workspace', terms)]);
  const before = process.cpuUsage();
  glossary.termsIn(`${'ab'.repeat(2000)} `.repeat(20));
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < 5000);
});

test('the same document checked with a hostile glossary gives no crash', () => {
  const text = `# P\n\n${entries.map(([, one]) => one).join('\n\n')}\n`;
  const { findings } = lint(new Session().read(text), {
    kind: { kind: 'ai-prd', by: 'user' },
    team: layer?.terms ?? [],
  });
  assert.ok(findings.every(({ rule }) => rule !== 'rule-crashed'));
});

test('hostile terms stay text in hovers, tables and spreadsheets', () => {
  for (const term of layer?.terms ?? []) {
    const hover = hoverMarkdown(term, { language: 'en', layer: 'workspace' });
    assert.doesNotMatch(hover, /(?<!\\)<b>/);
    assert.doesNotMatch(termsMarkdown([{ layer: 'workspace', term }], 'en'), /(?<!\\)<b>/);
    assert.match(termsCsv([{ layer: 'workspace', term }]), /workspace/);
  }
});

test('a glossary of GBK or UTF-16 bytes says so in both languages, and gives no terms', () => {
  for (const bytes of [Uint8Array.of(0xc4, 0xe3, 0xba, 0xc3), Uint8Array.of(0xff, 0xfe, 0x41, 0, 0x3a, 0)]) {
    const { terms, problems } = readTeamGlossary('g.yaml', new TextDecoder().decode(bytes));
    assert.equal(terms.length, 0);
    assert.match(problems[0]?.message.en ?? '', /UTF-8/);
    assert.match(problems[0]?.message.zh ?? '', /UTF-8/);
  }
});
