import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DeployKind } from '../../core/facts/deployment.ts';
import { Session } from '../../core/session.ts';

/** What a text says: a kind for sure, `kind?` for a hint, or nothing. */
type Reading = DeployKind | `${DeployKind}?` | null;

/** Tests what each text says about where the product runs. */
export function testReadings(cases: readonly (readonly [text: string, reading: Reading])[]): void {
  for (const [text, reading] of cases) {
    test(`“${text}” says ${reading ?? 'nothing'} about where it runs`, () => assert.equal(readingOf(text), reading));
  }
}

function readingOf(text: string): Reading {
  const { deployment } = new Session().read(text);
  if (deployment.kind && deployment.statements.some(({ confidence }) => confidence === 'high')) return deployment.kind;
  const first = deployment.statements[0];
  return first ? `${first.kind}?` : null;
}
