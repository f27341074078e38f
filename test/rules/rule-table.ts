import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';

/** A text, and the slices of it on which a rule is to report, in order. */
export interface RuleCase {
  readonly name: string;
  readonly text: string;
  readonly options?: Readonly<Record<string, unknown>>;
  readonly at: readonly string[];
}

/** Tests one rule on a table of texts, each judged as an AI PRD. */
export function testRule(id: string, cases: readonly RuleCase[]): void {
  const rule = rules.find((candidate) => candidate.id === id);
  for (const { name, text, options, at } of cases) {
    test(`${id} ${name}`, () => {
      assert.ok(rule, `${id} is in the index; run npm run generate`);
      const { findings } = lint(new Session().read(text), {
        rules: [rule],
        kind: { kind: 'ai-prd', by: 'user' },
        ...(options ? { config: { rules: { [id]: ['warning', options] } } } : {}),
      });
      assert.deepEqual(
        findings.map(({ range }) => text.slice(range.start, range.end)),
        at,
      );
    });
  }
}
