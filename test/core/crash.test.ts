import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { defineRule, type Rule } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';

const TEXT = '# PRD: Spam filter\n\n## Metrics\n\n- Recall: TBD\n';
const KIND = { kind: 'ai-prd', by: 'user' } as const;

/** A rule that fails, after what it yields first. */
function failing(check: Rule['check']): Rule {
  const text = { en: 'x', zh: '中' };
  const messages = { found: text };
  return {
    ...defineRule({
      id: 'data-failing',
      summary: text,
      why: text,
      severity: 'error',
      messages,
      examples: [],
      *check() {},
    }),
    check,
  };
}

const faults: [name: string, rule: Rule, error: RegExp][] = [
  [
    'throws at once',
    failing(() => {
      throw new Error('out of luck');
    }),
    /data-failing failed .*out of luck/,
  ],
  [
    'throws after its first finding',
    failing(function* () {
      yield { at: { start: 0, end: 1 }, message: 'found' };
      throw new TypeError('half way');
    }),
    /half way/,
  ],
  [
    'throws what is no error',
    failing(() => {
      throw 'a text';
    }),
    /a text/,
  ],
  [
    'recurses without end',
    failing(function again(...args): ReturnType<Rule['check']> {
      return again(...args);
    }),
    /Maximum call stack/,
  ],
  ['gives nothing to walk over', failing(() => undefined as unknown as []), /data-failing failed/],
];

for (const [name, rule, error] of faults) {
  test(`a rule that ${name} is told once, and the others judge as without it`, () => {
    const session = new Session();
    const { findings } = lint(session.read(TEXT), { kind: KIND, rules: [...rules, rule] });
    const [crash, ...more] = findings.filter((finding) => finding.rule === 'rule-crashed');
    assert.match(crash?.message ?? '', error);
    assert.deepEqual([crash?.severity, more.length], ['warning', 0]);
    assert.deepEqual(
      findings.filter((finding) => finding !== crash),
      lint(session.read(TEXT), { kind: KIND }).findings,
    );
  });
}

test('no two rules have the same name', () => {
  const ids = rules.map(({ id }) => id);
  assert.deepEqual([...new Set(ids)], ids);
});
