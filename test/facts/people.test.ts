import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Validator } from '@cfworker/json-schema';
import { place } from '../../core/facts/document.ts';
import { definedTerms } from '../../core/glossary/defined.ts';
import { factsJson } from '../../core/json.ts';
import { Session } from '../../core/session.ts';

interface Row {
  readonly name: string;
  readonly text: string;
  /** `from: name`, each name a slice of the text at the fact's range. */
  readonly says: readonly string[];
}

const USERS: readonly Row[] = [
  {
    name: 'a list below a heading',
    text: '# PRD\n\n## Users\n\n- Field technicians (40), gloves on\n- **Dispatchers**: assign the jobs\n- Pain points: typing\n',
    says: ['part: Field technicians', 'part: Dispatchers'],
  },
  {
    name: 'a user story',
    text: '# PRD\n\nAs a claims adjuster, I want a sketch of the damage.\n',
    says: ['story: claims adjuster'],
  },
  {
    name: 'a key with a list',
    text: '# PRD\n\n**Users:** teachers, parents (read only), the school office\n',
    says: ['key: teachers', 'key: parents (read only)', 'key: the school office'],
  },
  {
    name: 'a column of personas',
    text: '# PRD\n\n| Persona | Needs |\n|---|---|\n| Night nurse | quiet alarms |\n',
    says: ['key: Night nurse'],
  },
  {
    name: 'a column “Who” in a part about users',
    text: '# PRD\n\n## Users\n\n| Need | Who |\n|---|---|\n| quiet alarms | Night nurse |\n',
    says: ['key: Night nurse'],
  },
  {
    name: 'a column “Who” of those who do the work',
    text: '# PRD\n\n## Risks\n\n| Risk | Who |\n|---|---|\n| Drift | Ann |\n',
    says: [],
  },
  { name: 'a sentence about users', text: '# PRD\n\nUsers can export the report.\n', says: [] },
  {
    name: 'users of a competitor',
    text: '# PRD\n\n## Goals\n\nx\n\n## Competitive analysis\n\n- Users: banks\n',
    says: [],
  },
  {
    name: '标题下的列表',
    text: '# 需求文档\n\n## 目标用户\n\n- 理货员（手持机）\n- 品类经理：看周报\n- 痛点：漏补货\n',
    says: ['part: 理货员', 'part: 品类经理'],
  },
  { name: '用户故事', text: '# 需求文档\n\n作为一名书记员，我希望边说边出字。\n', says: ['story: 书记员'] },
  { name: '键值', text: '# 需求文档\n\n使用人：心内科医生、护士\n', says: ['key: 心内科医生', 'key: 护士'] },
];

const OWNERS: readonly Row[] = [
  {
    name: 'a key beside others',
    text: '# PRD\n\nOwner: Li Wei, Marta Kos · Date: 2026-01-02\n',
    says: ['owner: Li Wei', 'owner: Marta Kos'],
  },
  {
    name: 'a row of the head table',
    text: '# PRD\n\n| Field | Value |\n|---|---|\n| Product owner | J. Horáková |\n| Status | draft |\n',
    says: ['owner: J. Horáková'],
  },
  {
    name: 'a column, nobody yet in one row',
    text: '# PRD\n\n| Risk | Owner |\n|---|---|\n| Drift | Data team |\n| Cost | TBD |\n',
    says: ['owner: Data team'],
  },
  {
    name: 'a table of responsibilities',
    text: '# PRD\n\n| Task | R | A |\n|---|---|---|\n| Labelling | Field team | Chen |\n',
    says: ['responsible: Field team', 'accountable: Chen'],
  },
  {
    name: 'one letter heads no table of responsibilities',
    text: '# PRD\n\n| Size | A |\n|---|---|\n| Paper | sheet |\n',
    says: [],
  },
  {
    name: 'a mention, and what is none',
    text: '# PRD\n\nAsk @jun.park about `@decorator`, @angular/core or mail a@b.example.\n',
    says: ['mention: @jun.park'],
  },
  { name: 'in brackets', text: '# PRD\n\nThe rates are open (owner: Ann Lee).\n', says: ['owner: Ann Lee'] },
  {
    name: '键值',
    text: '# 需求文档\n\n负责人：韩雪、李伟\n',
    says: ['owner: 韩雪', 'owner: 李伟'],
  },
  {
    name: '责任分工表',
    text: '# 需求文档\n\n| 事项 | 负责人 |\n|---|---|\n| 标注 | 数据组 |\n| 验收 | 待定 |\n',
    says: ['owner: 数据组'],
  },
];

const TERMS: readonly Row[] = [
  {
    name: 'a glossary and a sentence',
    text: '# PRD\n\nThe term “edge” means the device in the van.\n\n## Glossary\n\n- **Total loss**: repair costs more than the car\n',
    says: ['glossary: Total loss', 'text: edge'],
  },
  { name: 'an abbreviation', text: '# PRD\n\nAIM = Asset Information Management.\n', says: ['text: AIM'] },
  { name: 'no definition', text: '# PRD\n\nA slow start means that users leave.\n', says: [] },
  {
    name: '术语表与正文',
    text: '# 需求文档\n\n说明：第 2 条中的“检出率”指召回率，以个数计。\n\n## 术语表\n\n| 术语 | 定义 |\n|---|---|\n| 过杀 | 好件判坏 |\n',
    says: ['glossary: 过杀', 'text: 检出率'],
  },
];

const slice = (text: string, { start, end }: { start: number; end: number }): string => text.slice(start, end);

for (const { name, text, says } of USERS) {
  test(`users: ${name}`, () => {
    const { users } = new Session().read(text);
    assert.deepEqual(
      users.map((user) => `${user.from}: ${slice(text, place(user))}`),
      says,
    );
  });
}

for (const { name, text, says } of OWNERS) {
  test(`owners: ${name}`, () => {
    const { owners } = new Session().read(text);
    assert.deepEqual(
      owners.map((owner) => `${owner.as}: ${slice(text, place(owner))}`),
      says,
    );
  });
}

for (const { name, text, says } of TERMS) {
  test(`terms: ${name}`, () => {
    const facts = new Session().read(text);
    assert.deepEqual(
      definedTerms(facts).map((term) => `${term.from}: ${slice(text, term.range)}`),
      says,
    );
  });
}

test('facts as JSON have users, owners, terms and budgets at their places in the document', () => {
  const text = [
    '# Damage triage PRD',
    '',
    'Owner: Li Wei',
    '',
    '## Users',
    '',
    '- Adjusters',
    '',
    '## Deployment',
    '',
    'The model runs on the RK3588 box in the van, memory below 512 MB.',
    '',
    '## Glossary',
    '',
    '- **Total loss**: repair costs more than the car',
    '',
  ].join('\n');
  const json = factsJson('prd.md', new Session().read(text)) as Record<string, Record<string, unknown>[]> & {
    deployment: { statements: { budgets: { line: number; text: string }[] }[] };
  };
  const lines = (list: readonly Record<string, unknown>[] | undefined): unknown[] =>
    (list ?? []).map(({ line }) => line);
  assert.deepEqual([lines(json.users), lines(json.owners), lines(json.terms)], [[7], [3], [15]]);
  const [statement] = json.deployment.statements;
  assert.deepEqual([...new Set(statement?.budgets.map(({ line }) => line))], [11]);
  const schema = JSON.parse(readFileSync('schemas/facts.schema.json', 'utf8')) as object;
  const { valid, errors } = new Validator(schema, '7').validate(JSON.parse(JSON.stringify([json])));
  assert.ok(valid, JSON.stringify(errors.slice(0, 3)));
});

test('a threshold in JSON stands on the line of its number', () => {
  const text =
    '# Damage triage PRD\n\n## Metrics\n\n- Recall of hail damage (target: at least\n  91%) on photos of vans.\n';
  const { thresholds } = factsJson('prd.md', new Session().read(text)) as { thresholds: { line: number }[] };
  assert.deepEqual(
    thresholds.map(({ line }) => line),
    [6],
  );
});
