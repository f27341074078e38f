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
  'short-video.zh.md': { deployment: 'server', sources: ['客户端埋点', '内容理解服务'] },
  'customer-service.en.md': {
    deployment: 'server',
    sources: ['help centre content system', 'Zendesk Chat transcripts'],
  },
  'fraud-risk.zh.md': { deployment: 'server', sources: ['核心支付系统账务库', '反欺诈案件系统'] },
  'assisted-diagnosis.en.md': { deployment: 'server', sources: ['image archives', 'radiology and pathology systems'] },
  'quality-inspection.zh.md': { deployment: 'edge', sources: ['3 号线相机系统', '剔除工位记录', '客诉系统'] },
  'document-recognition.en.md': {
    deployment: 'hybrid',
    sources: ['document archive of the loan system', 'loan system database', 'own generator'],
  },
  'retrieval-assistant.zh.md': { deployment: 'server', sources: ['内部百科', '企业目录服务', '搜索日志'] },
  'llm-agent.en.md': { deployment: 'server', sources: ['SAP S/4HANA', 'catalogue of internal APIs', 'closed cases'] },
  'forecasting.zh.md': { deployment: 'server', sources: ['收银系统与库存台账', '品类部促销日历', '中国气象数据网'] },
};

/** Of these rules, the findings in each draft: rule, and the text that it marks. */
const LISTED = [
  'data-source-missing',
  'metric-threshold-missing',
  'deploy-target-missing',
  'metric-accuracy-only',
  'metric-task-mismatch',
  'wording-placeholder',
];
const drafts: Record<string, [rule: string, at: string][]> = {
  'assisted-diagnosis.draft.en.md': [
    ['wording-placeholder', 'to be confirmed'],
    ['deploy-target-missing', 'Where it runs'],
    ['wording-placeholder', 'TBD'],
  ],
  'bank-kiosk-face.draft.zh.md': [
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待定'],
    ['metric-threshold-missing', '指标'],
    ['wording-placeholder', '待定'],
    ['deploy-target-missing', '运行环境'],
    ['wording-placeholder', '待确认'],
  ],
  'customer-service.draft.en.md': [
    ['wording-placeholder', 'TBD'],
    ['metric-threshold-missing', 'Quality'],
    ['wording-placeholder', 'TBD'],
  ],
  'document-recognition.draft.en.md': [
    ['data-source-missing', 'Data'],
    ['wording-placeholder', 'TODO'],
    ['metric-threshold-missing', 'Acceptance'],
    ['wording-placeholder', 'XXX'],
    ['deploy-target-missing', 'Architecture'],
    ['wording-placeholder', '[NEEDS CLARIFICATION: on the phone or on our servers?]'],
  ],
  'forecasting.draft.zh.md': [
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待补充'],
    ['metric-task-mismatch', 'F1 ≥ 0.9'],
    ['wording-placeholder', '待定'],
    ['deploy-target-missing', '部署'],
    ['wording-placeholder', 'TODO'],
  ],
  'fraud-risk.draft.zh.md': [
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待确认'],
    ['metric-accuracy-only', '≥ 99.9%'],
    ['wording-placeholder', '待定'],
    ['wording-placeholder', '待讨论'],
  ],
  'llm-agent.draft.en.md': [
    ['data-source-missing', 'Data'],
    ['wording-placeholder', 'TBD'],
    ['wording-placeholder', 'TBD'],
    ['metric-threshold-missing', 'Model'],
  ],
  'quality-inspection.draft.zh.md': [
    ['data-source-missing', '数据'],
    ['wording-placeholder', 'TODO'],
    ['deploy-target-missing', '安装位置'],
    ['wording-placeholder', '待定'],
  ],
  'recommendation.draft.en.md': [
    ['metric-threshold-missing', 'Idea'],
    ['data-source-missing', 'Data'],
    ['wording-placeholder', 'TBD'],
    ['wording-placeholder', 'TBD'],
    ['deploy-target-missing', 'Technology'],
    ['wording-placeholder', '[NEEDS CLARIFICATION: own service or a vendor?]'],
  ],
  'retrieval-assistant.draft.zh.md': [
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待确认'],
    ['metric-threshold-missing', '效果'],
    ['wording-placeholder', '待定'],
    ['wording-placeholder', '待讨论'],
  ],
  'short-video.draft.zh.md': [
    ['metric-threshold-missing', '目标'],
    ['wording-placeholder', '待定'],
    ['deploy-target-missing', '功能'],
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待补充'],
    ['wording-placeholder', '？？？'],
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
  'vehicle-damage.draft.zh.md': [
    ['deploy-target-missing', '功能'],
    ['data-source-missing', '数据'],
    ['wording-placeholder', '待定'],
    ['metric-threshold-missing', '效果要求'],
    ['wording-placeholder', '待补充'],
    ['wording-placeholder', 'TODO'],
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
