import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownFindings } from '../../core/baseline/match.ts';
import { type LintResult, lint } from '../../core/lint.ts';
import type { Profile } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';

const KIND = { kind: 'ai-prd', by: 'user' } as const;

/** Rules whose findings here do not depend on how long a document is. */
const TRIED = rules.filter(({ id }) =>
  [
    'wording-placeholder',
    'data-source-missing',
    'metric-threshold-missing',
    'consistency-metric-conflict',
    'metric-no-baseline',
  ].includes(id),
);

/** The findings of one text under the baseline of another. */
function under(recorded: string, text: string, profile: Profile = 'review'): LintResult {
  const facts = new Session().read(recorded);
  const baseline = knownFindings(lint(facts, { kind: KIND, rules: TRIED }).findings, facts);
  return lint(new Session().read(text), { kind: KIND, rules: TRIED, baseline, profile });
}

const BEFORE = '# PRD: Spam filter\n\n## Targets\n\n- Recall: TBD\n- Precision: TBD\n\n## Risks\n\nNone are known.\n';

const moved: [name: string, text: string][] = [
  ['nothing changed', BEFORE],
  ['a paragraph is added above', BEFORE.replace('## Targets', '## Background\n\nMail is full of spam.\n\n## Targets')],
  [
    'sections change places',
    '# PRD: Spam filter\n\n## Risks\n\nNone are known.\n\n## Targets\n\n- Recall: TBD\n- Precision: TBD\n',
  ],
  ['items change places', BEFORE.replace('- Recall: TBD\n- Precision: TBD', '- Precision: TBD\n- Recall: TBD')],
  [
    'items are numbered and set in',
    BEFORE.replace('- Recall: TBD\n- Precision: TBD', '  1. Recall:  TBD\n  2. Precision: TBD'),
  ],
  [
    'headings get numbers and another level',
    BEFORE.replace('## Targets', '### 2.1 Targets').replace('## Risks', '### 2.2 Risks'),
  ],
  ['line endings change', BEFORE.replaceAll('\n', '\r\n')],
  ['the lines are quoted', BEFORE.replace('- Recall: TBD\n- Pre', '> - Recall: TBD\n> - Pre')],
];

for (const [name, text] of moved) {
  test(`a known finding stays known where ${name}`, () => {
    const { findings, baseline } = under(BEFORE, text);
    assert.deepEqual(findings, []);
    assert.deepEqual(baseline?.stale, []);
  });
}

test('a known finding whose line has changed is new, and its entry is stale', () => {
  const text = BEFORE.replace('Recall: TBD', 'Recall on long mails: TBD');
  const { findings, baseline } = under(BEFORE, text);
  assert.deepEqual(
    findings.map(({ rule, range }) => [rule, text.slice(range.start, range.end)]),
    [['wording-placeholder', 'TBD']],
  );
  assert.deepEqual(
    baseline?.stale.map(({ rule, text: words }) => [rule, words]),
    [['wording-placeholder', 'TBD']],
  );
});

test('a copy of a known fault is new', () => {
  const text = `${BEFORE}\n## More\n\n- Recall: TBD\n`;
  assert.equal(under(BEFORE, text).findings.length, 1);
});

test('a mended fault leaves a stale entry, and hides nothing else', () => {
  const { findings, baseline } = under(BEFORE, BEFORE.replace('Recall: TBD', 'Recall: at least 92%'));
  assert.equal(
    baseline?.stale.some(({ rule }) => rule === 'wording-placeholder'),
    true,
  );
  assert.ok(findings.every(({ rule }) => rule !== 'wording-placeholder'));
});

test('entries of rules that a profile leaves out are not stale', () => {
  const text = '# PRD: Damage detection\n\n## Targets\n\n- Recall ≥ 90%\n';
  const draft = under(text, text, 'draft');
  assert.deepEqual(draft.findings, []);
  assert.deepEqual(draft.baseline?.stale, []);
});

test('a contradiction is new where its other place has changed', () => {
  const text = '# PRD\n\n## Goals\n\n- Precision ≥ 95%\n\n## Acceptance criteria\n\n- Precision ≥ 92%\n';
  const conflicts = (of: string): number =>
    under(text, of).findings.filter(({ rule }) => rule === 'consistency-metric-conflict').length;
  assert.equal(conflicts(text), 0);
  assert.equal(conflicts(text.replace('≥ 95%', '≥ 97%')), 1);
});

test('without a baseline a result says nothing of one', () => {
  assert.equal('baseline' in lint(new Session().read(BEFORE), { kind: KIND }), false);
});

test('a very long line with many findings is fingerprinted in time', () => {
  const text = `# PRD\n\n## Targets\n\n${'Recall is TBD, and so on. '.repeat(4000)}\n`;
  const facts = new Session().read(text);
  const { findings } = lint(facts, { kind: KIND });
  assert.ok(findings.length > 1000, `${findings.length}`);
  const start = performance.now();
  knownFindings(findings, facts);
  const time = performance.now() - start;
  assert.ok(time < 1500, `${time.toFixed(0)} ms`);
});
