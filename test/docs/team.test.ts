import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readConfig } from '../../core/config/read.ts';
import { rulesOf } from '../../core/custom/rules.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

const page = readFileSync('docs/team.md', 'utf8');
const blocks = (language: string): string[] =>
  [...page.matchAll(/```(\w+)\n([\s\S]*?)```/g)].flatMap(([, name, text = '']) => (name === language ? [text] : []));

test('the configurations on the page are right, and their rules do what it says', () => {
  assert.deepEqual(
    blocks('json').map((text) => readConfig('.prdlintrc.json', text).problems),
    [[]],
  );
  const [yaml = ''] = blocks('yaml');
  const { config, problems } = readConfig('.prdlintrc.yaml', yaml);
  assert.deepEqual(problems, []);
  assert.equal(rulesOf(config).filter(({ custom }) => custom).length, 3);
  const facts = new Session().read('# PRD: Mail\n\nA state of the art blacklist.\n');
  const { findings } = lint(facts, { config, kind: { kind: 'prd', by: 'user' } });
  const own = findings.filter(({ rule }) => rule.startsWith('team-'));
  assert.equal(own.filter(({ rule }) => rule === 'team-privacy-section').length, 2);
  assert.equal(own.filter(({ rule }) => rule === 'team-owner').length, 1);
  assert.ok(own.some(({ message }) => message === 'Write “denylist”, not “blacklist”.'));
});

test('the glossary on the page is right', () => {
  const { terms, problems } = readTeamGlossary('words.yaml', blocks('yaml')[1] ?? '');
  assert.deepEqual(problems, []);
  assert.deepEqual(
    terms.map(({ names, aliases }) => [names.en, names.zh, aliases?.find(({ deprecated }) => deprecated)?.text]),
    [['damage claim', '案件', 'ticket']],
  );
});

test('the open points on the page are tracked', () => {
  for (const text of blocks('md')) {
    const overdue = (today: string): boolean =>
      lint(new Session().read(`# PRD\n\n## Targets\n\n${text}`), {
        kind: { kind: 'ai-prd', by: 'user' },
        today,
      }).findings.some(({ rule, severity }) => rule === 'wording-placeholder' && severity === 'error');
    assert.deepEqual([overdue('2026-11-30'), overdue('2026-12-02')], [false, true]);
  }
});
