import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { type Score, scoreOf } from '../../core/score.ts';
import { Session } from '../../core/session.ts';

/** Without rules only the parts count: what is compared here is how the document is read. */
function score(text: string): Score {
  const facts = new Session().read(text);
  const found = scoreOf(facts, lint(facts, { kind: { kind: 'ai-prd', by: 'user' }, rules: [] }));
  assert.ok(found);
  return found;
}

function states(text: string): Record<string, string> {
  return Object.fromEntries(score(text).parts.map(({ id, state }) => [id, state]));
}

const TITLE = '# PRD: parcel damage detection\n\nThe model is YOLOv8.\n\n';
const DATA = '## Data sources\n\nThe training data are 40,000 parcel photos from the depot cameras, 2024.\n\n';
const TARGETS = '## Acceptance criteria\n\n- Recall of damaged parcels ≥ 92%\n\n';
const DEPLOY = '## Deployment\n\nThe model runs on an industrial PC beside the belt.\n\n';
const SCOPE = '## Scope\n\nOut of scope: letters and pallets.\n\n';
const BASE = TITLE + DATA + TARGETS + DEPLOY + SCOPE;

const same: [name: string, text: string][] = [
  ['another order of sections', TITLE + SCOPE + DEPLOY + TARGETS + DATA],
  [
    'a table instead of a list',
    BASE.replace(
      '- Recall of damaged parcels ≥ 92%',
      '| Metric | Target |\n|---|---|\n| Recall of damaged parcels | ≥ 92% |',
    ),
  ],
  [
    'a sentence instead of a list',
    BASE.replace('- Recall of damaged parcels ≥ 92%', 'The recall of damaged parcels is at least 92%.'),
  ],
  [
    'numbered headings',
    BASE.replace('## Data', '## 1. Data')
      .replace('## Acc', '## 2. Acc')
      .replace('## Dep', '## 3. Dep')
      .replace('## Sco', '## 4. Sco'),
  ],
  [
    'other headings for the same parts',
    BASE.replace('Data sources', 'Training data')
      .replace('Acceptance criteria', 'Evaluation')
      .replace('## Deployment', '## Deployment plan'),
  ],
  ['deeper headings', BASE.replaceAll('\n## ', '\n### ')],
  [
    'other words for the data',
    BASE.replace(
      'The training data are 40,000 parcel photos from the depot cameras, 2024.',
      'We train on 40,000 photos exported from the claims system.',
    ),
  ],
  [
    'other words for the place',
    BASE.replace(
      'The model runs on an industrial PC beside the belt.',
      'Inference happens on an edge device next to the belt.',
    ),
  ],
  [
    'other words for the limits',
    BASE.replace('Out of scope: letters and pallets.', 'The system does not support letters. Not in scope: pallets.'),
  ],
  ['Windows line endings', BASE.replaceAll('\n', '\r\n')],
  ['wrapped lines and emphasis', BASE.replace('The model runs on an', 'The **model** runs\non an')],
  [
    'Chinese',
    '# 包裹破损识别需求文档\n\n模型选用 YOLOv8。\n\n## 数据来源\n\n训练数据为分拣中心摄像头采集的 4 万张包裹照片。\n\n## 验收标准\n\n- 破损包裹召回率 ≥ 92%\n\n## 部署方案\n\n模型部署在分拣线旁的工控机上。\n\n## 范围\n\n不在范围：信件和托盘。\n',
  ],
];

for (const [name, text] of same) {
  test(`${name} gives the same states and the same score`, () => {
    assert.deepEqual(states(text), states(BASE));
    assert.equal(score(text).value, score(BASE).value);
  });
}

const parts: [name: string, text: string, id: string, state: string][] = [
  ['a stated part', BASE, 'data', 'present'],
  ['a heading without what it should say', `${TITLE}## Deployment\n\nSoon.\n`, 'deployment', 'partial'],
  ['nothing at all', TITLE, 'operations', 'missing'],
  [
    'a part that does not apply',
    `${TITLE}## Risks\n\nThere are some.\n\n## Monitoring\n\nNot applicable: a one-time analysis.\n`,
    'operations',
    'not-needed',
  ],
  ['a part that does not apply, short', `${TITLE}## Fallback\n\nN/A\n`, 'ux-failure', 'not-needed'],
  [
    'a part that does not apply, in Chinese',
    '# 需求文档\n\n## 监控与运营\n\n不适用：一次性分析。\n',
    'operations',
    'not-needed',
  ],
  [
    'words of another section that does not apply',
    `${TITLE}## Glossary\n\nNot applicable.\n\n## Monitoring\n\n## Risks\n\nFew.\n`,
    'operations',
    'partial',
  ],
  ['a word in the middle', `${TITLE}## Monitoring\n\nThe old rule is not applicable here.\n`, 'operations', 'present'],
];

for (const [name, text, id, state] of parts) {
  test(`${name} is ${state}`, () => {
    const part = score(text).parts.find((one) => one.id === id);
    assert.equal(part?.state, state);
    const expected = { present: 0, 'not-needed': 0, partial: (part?.points ?? 0) / 2, missing: part?.points }[state];
    assert.equal(part?.lost, expected);
  });
}

test('every lost point has its reason: a part or the findings of a rule', () => {
  const text = `${TITLE}## Targets\n\n- Recall: TBD\n- Precision: TBD\n\n## Risks\n\nThe system must be fast.\n`;
  const facts = new Session().read(text);
  for (const profile of ['draft', 'review', 'gate'] as const) {
    const found = scoreOf(facts, lint(facts, { kind: { kind: 'ai-prd', by: 'user' }, profile }));
    const lost = found?.parts.reduce((sum, part) => sum + part.lost, 0) ?? 0;
    const penalty = found?.losses.reduce((sum, loss) => sum + loss.lost, 0) ?? 0;
    assert.equal(found?.penalty, penalty);
    assert.equal(found?.value, Math.max(0, Math.round(100 - lost - penalty)));
    assert.ok(found?.losses.every(({ findings }) => findings > 0));
  }
});

test('a part that a rule calls missing is not talked away by “not applicable”', () => {
  const text = `${TITLE}## Data\n\nNot applicable.\n`;
  const facts = new Session().read(text);
  const result = lint(facts, { kind: { kind: 'ai-prd', by: 'user' } });
  assert.ok(result.findings.some(({ rule }) => rule === 'data-source-missing'));
  assert.equal(scoreOf(facts, result)?.parts.find(({ id }) => id === 'data')?.state, 'partial');
});
