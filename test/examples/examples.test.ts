import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { factsJson } from '../../core/json.ts';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

const folder = new URL('../../examples/', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, folder), 'utf8');
const files = readdirSync(folder).filter((file) => file.endsWith('.md'));

/** Where each complete example runs its model, and the first words of the sources it names. */
const complete: Record<string, { deployment: string; sources: string[] }> = {
  'vehicle-damage.zh.md': { deployment: 'server', sources: ['理赔影像系统', '定损核心系统'] },
  'bank-kiosk-face.zh.md': { deployment: 'edge', sources: ['40 个网点的柜员机'] },
  'recommendation.en.md': {
    deployment: 'server',
    sources: ['Snowplow events', 'Shopify order export', 'Akeneo product database'],
  },
  'spam-filter.en.md': { deployment: 'server', sources: ['1,150 mailboxes', 'spamassassin.apache.org'] },
};

/** Of these rules, the findings in each draft: rule, and the text that it marks. */
const LISTED = ['data-source-missing', 'metric-threshold-missing', 'deploy-target-missing', 'wording-placeholder'];
const drafts: Record<string, [rule: string, at: string][]> = {
  'vehicle-damage.draft.zh.md': [
    ['deploy-target-missing', '车险照片定损辅助 需求草稿'],
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待定'],
    ['metric-threshold-missing', '效果要求'],
    ['wording-placeholder', '待补充'],
    ['wording-placeholder', 'TODO'],
  ],
  'bank-kiosk-face.draft.zh.md': [
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待定'],
    ['wording-placeholder', '待定'],
    ['deploy-target-missing', '运行环境'],
    ['wording-placeholder', '待确认'],
  ],
  'recommendation.draft.en.md': [
    ['data-source-missing', 'Data'],
    ['wording-placeholder', 'TBD'],
    ['wording-placeholder', 'TBD'],
    ['deploy-target-missing', 'Technology'],
    ['wording-placeholder', '[NEEDS CLARIFICATION: own service or a vendor?]'],
  ],
  'spam-filter.draft.en.md': [
    ['deploy-target-missing', 'PRD (early draft): smarter spam filter'],
    ['metric-threshold-missing', 'Quality'],
    ['wording-placeholder', 'TBD'],
    ['wording-placeholder', 'TBD'],
    ['data-source-missing', 'Training data'],
    ['wording-placeholder', 'To be decided'],
    ['wording-placeholder', '???'],
  ],
};

test('every example is listed here, each complete one with its draft', () => {
  assert.deepEqual([...Object.keys(complete), ...Object.keys(drafts)].sort(), [...files].sort());
  for (const file of Object.keys(complete)) {
    assert.ok(files.includes(file.replace(/\.(en|zh)\.md$/, '.draft.$1.md')), `${file} has a draft`);
  }
});

for (const [file, { deployment, sources }] of Object.entries(complete)) {
  const facts = new Session().read(read(file));

  for (const profile of ['review', 'gate'] as const) {
    test(`${file} is clean in the ${profile} profile`, () => {
      const { findings } = lint(facts, { profile });
      assert.deepEqual(
        findings.map(({ rule, range }) => `${rule}: ${facts.text.slice(range.start, range.end)}`),
        [],
      );
    });
  }

  test(`${file} states its sources and where it runs`, () => {
    const json = factsJson(file, facts) as unknown as {
      kind: string;
      dataSources: { name: string }[];
      deployment: { kind: string };
    };
    assert.equal(json.kind, 'ai-prd');
    assert.equal(json.deployment.kind, deployment);
    for (const source of sources) {
      assert.ok(
        json.dataSources.some(({ name }) => name.startsWith(source)),
        `${source} is not among ${json.dataSources.map(({ name }) => name).join(' · ')}`,
      );
    }
  });
}

for (const [file, expected] of Object.entries(drafts)) {
  test(`${file} shows what an early draft lacks`, () => {
    const facts = new Session().read(read(file));
    const found = lint(facts).findings.filter(({ rule }) => LISTED.includes(rule));
    assert.deepEqual(
      found.map(({ rule, range }) => [rule, facts.text.slice(range.start, range.end)]),
      expected,
    );
  });
}
