import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DRAFT, folderWith, prdlint } from './cli.ts';

const CONFIG = `customRules:
  - id: team-rollout-section
    requiredSections: [Rollout]
    severity: error
    why: The release board asks for it.
    url: https://wiki.example/rollout
`;

test('a rule of the team is checked, listed and explained where its configuration holds', async () => {
  const folder = folderWith({ 'prd.md': DRAFT, '.prdlintrc.yaml': CONFIG });
  const checked = await prdlint(folder, ['check', '--format', 'json']);
  assert.equal(checked.status, 1);
  assert.match(checked.out, /"rule": "team-rollout-section"/);

  const listed = await prdlint(folder, ['rules', '--format', 'json']);
  const entries = JSON.parse(listed.out) as { id: string; group: string; fixable: string; custom?: boolean }[];
  const own = entries.find(({ id }) => id === 'team-rollout-section');
  assert.deepEqual([own?.group, own?.fixable, own?.custom], ['team', 'suggestion', true]);

  const explained = await prdlint(folder, ['explain', 'team-rollout-section']);
  assert.equal(explained.status, 0);
  assert.match(explained.out, /^# team-rollout-section\n/);
  assert.match(explained.out, /The release board asks for it\./);
  assert.match(explained.out, /<https:\/\/wiki\.example\/rollout>/);

  const elsewhere = await prdlint(folder, ['explain', 'team-rollout-section', '--no-config']);
  assert.equal(elsewhere.status, 2);
});

test('a rule with the name of another is told with file and line, and the document is checked all the same', async () => {
  const config = CONFIG.replace('team-rollout-section', 'ops-no-monitoring');
  const folder = folderWith({ 'prd.md': DRAFT, '.prdlintrc.yaml': config });
  const { status, out, err } = await prdlint(folder, ['check']);
  assert.equal(status, 2);
  assert.match(err, /^\.prdlintrc\.yaml:2:9 {2}error {2}prdlint has a rule “ops-no-monitoring” of its own/m);
  assert.match(out, /wording-placeholder/);
});
