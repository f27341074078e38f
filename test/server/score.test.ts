import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportJson } from '../../core/json.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { spawnServer } from './client.ts';

const DRAFT = '---\ntype: ai-prd\n---\n# Claim photo triage\n\n## Data\n\nThe storage region is TBD.\n';

test('the status carries the score that the command line gives in JSON', async () => {
  const client = await spawnServer().start();
  await client.open('file:///draft.md', DRAFT);
  await client.diagnostics('file:///draft.md');
  await client.until(() => client.statuses.length > 0);
  const score = client.statuses.at(-1)?.score;
  const facts = new Session('draft.md').read(DRAFT);
  const json = reportJson('draft.md', facts, lint(facts)).score;
  assert.equal(score?.value, json?.value);
  assert.deepEqual(score?.losses, json?.losses);
  assert.deepEqual(
    score?.parts.map(({ id, state, lost, reason }) => ({ id, state, lost, reason })),
    json?.parts.map(({ id, state, lost, reason }) => ({ id, state, lost, reason: reason.en })),
  );
  assert.equal(score?.parts.find(({ id }) => id === 'data')?.line, 5);

  await client.open('file:///notes.md', '# Notes\n\nMilk.\n');
  await client.diagnostics('file:///notes.md');
  await client.until(() => client.statuses.at(-1)?.uri === 'file:///notes.md');
  assert.equal(client.statuses.at(-1)?.score, undefined);
  assert.equal(await client.stop(), 0);
});
