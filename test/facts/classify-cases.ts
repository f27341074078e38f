import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kind } from '../../core/facts/classify.ts';
import { Session } from '../../core/session.ts';

/** Documents, and what each has to be taken for. */
export function testKinds(cases: readonly (readonly [name: string, kind: Kind, text: string])[]): void {
  for (const [name, kind, text] of cases) {
    test(`${name}: ${kind}`, () => {
      const { verdict } = new Session().read(text);
      assert.equal(verdict.kind, kind, verdict.reasons.join(' '));
    });
  }
}
