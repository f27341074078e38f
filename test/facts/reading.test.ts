import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DocumentFacts, type PlacedSection, settle } from '../../core/facts/document.ts';
import { Lists } from '../../core/facts/lists.ts';
import { START } from '../../core/facts/outline.ts';
import { type Readers, readSection } from '../../core/facts/section.ts';
import { lint } from '../../core/lint.ts';
import { parseMarkdown } from '../../core/parse/markdown.ts';
import { scoreOf } from '../../core/score.ts';
import { LineIndex } from '../../core/text.ts';

const TEXT = '# PRD: Spam filter\n\n## Targets\n\n- Recall: TBD\n- The system must be fast.\n';
const KIND = { kind: { kind: 'ai-prd', by: 'user' } } as const;

/** The facts of the text where some readers throw. */
function factsWith(...failing: (keyof Readers)[]): DocumentFacts {
  const fail = (): never => {
    throw new Error('out of luck');
  };
  const others = Object.fromEntries(failing.map((name) => [name, fail]));
  const facts = readSection(parseMarkdown(TEXT), TEXT, START, undefined, others);
  const section: PlacedSection = { offset: 0, end: TEXT.length, facts };
  settle(section);
  const lists = new Lists();
  lists.use([section]);
  const lines = new LineIndex(TEXT);
  return new DocumentFacts(TEXT, {
    frontMatter: undefined,
    sections: [section],
    lines,
    lists,
    fileName: undefined,
    traditional: false,
  });
}

function rulesOf(facts: DocumentFacts): string[] {
  return lint(facts, KIND).findings.map(({ rule }) => rule);
}

const ALL = rulesOf(factsWith());

test('without a fault nothing is told', () => {
  assert.ok(ALL.includes('wording-placeholder') && ALL.includes('wording-vague-quantity'));
  assert.ok(!ALL.includes('rule-crashed'));
});

test('a reader that throws is told once, rules that need it say nothing, and the others judge', () => {
  const facts = factsWith('decisions');
  assert.deepEqual(
    facts.faults.map(({ reader, error }) => [reader, error]),
    [['decisions', 'out of luck']],
  );
  const { findings } = lint(facts, KIND);
  const [notice, ...more] = findings.filter(({ rule }) => rule === 'rule-crashed');
  assert.match(notice?.message ?? '', /could not be read \(decisions\).*out of luck/);
  assert.deepEqual(more, []);
  const ids = findings.map(({ rule }) => rule);
  assert.ok(!ids.includes('wording-placeholder'));
  assert.ok(ids.includes('wording-vague-quantity'));
});

for (const reader of [
  'thresholds',
  'dataSources',
  'deployStatements',
  'cues',
  'models',
  'tasks',
  'dataCare',
] as const) {
  test(`nothing is called missing because ${reader} could not be read`, () => {
    const rules = rulesOf(factsWith(reader));
    assert.equal(rules.filter((rule) => rule === 'rule-crashed').length, 1, rules.join(', '));
    const added = rules.filter((rule) => !ALL.includes(rule) && rule !== 'rule-crashed');
    assert.deepEqual(added, []);
  });
}

test('where not even statements can be read, one notice stands for all', () => {
  const { findings } = lint(factsWith('blocks'), KIND);
  assert.deepEqual(
    findings.map(({ rule }) => rule),
    ['rule-crashed'],
  );
});

test('facts that failed throw when they are asked for, and there is no score', () => {
  const facts = factsWith('thresholds');
  assert.throws(() => facts.thresholds, /thresholds could not be read: out of luck/);
  assert.throws(() => facts.lists.of('provisions', (section) => section.provisions), /thresholds could not be read/);
  assert.equal(scoreOf(facts, lint(facts, KIND)), undefined);
  assert.ok(scoreOf(factsWith(), lint(factsWith(), KIND)));
});
