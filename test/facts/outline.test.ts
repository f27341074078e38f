import assert from 'node:assert/strict';
import { test } from 'node:test';
import { headingOf, type Role, titleOf } from '../../core/facts/outline.ts';
import { Session } from '../../core/session.ts';

const titles: [text: string, title: string][] = [
  ['3.2 Data sources', 'Data sources'],
  ['3.2. Data sources', 'Data sources'],
  ['一、项目背景', '项目背景'],
  ['（二）数据来源', '数据来源'],
  ['第3章 验收标准', '验收标准'],
  ['第三章、验收标准', '验收标准'],
  ['📊 Success metrics', 'Success metrics'],
  ['1️⃣ Goals', 'Goals'],
  ['**4. Risks**', 'Risks'],
  ['FR-1: Data ingestion', 'Data ingestion'],
  ['5) Users:', 'Users'],
  ['A. Scope', 'Scope'],
  ['2FA login', '2FA login'],
  ['3D view', '3D view'],
  ['2026 roadmap', '2026 roadmap'],
  ['App store', 'App store'],
  ['', ''],
];
for (const [text, title] of titles) {
  test(`titleOf “${text}” is “${title}”`, () => assert.equal(titleOf(text), title));
}

const roles: [text: string, roles: Role[]][] = [
  ['2. Data & model', ['data', 'model']],
  ['目标（Goals）', ['goals']],
  ['Out of scope', ['out-of-scope']],
  ['Goals and non-goals', ['goals']],
  ['必做与不做', []],
  ['范围与非目标', ['scope']],
  ['数据来源', ['data']],
  ['非功能需求', ['non-functional']],
  ['端侧部署', ['deployment']],
  ['The story of how our company came to be', []],
  ['Open questions', ['open']],
  ['Why are we doing this?', ['background']],
  ['Who is it for', ['users']],
  ['要解决什么', ['background']],
  ['给谁用？', ['users']],
  ['产品形态', ['functions']],
  ['出岔子怎么办', ['ux-failure']],
  ['When it goes wrong', ['ux-failure']],
  ['Checks after launch', ['operations']],
  ['上线与跟踪', ['launch', 'operations']],
  ['目标跟踪', ['goals']],
];
for (const [text, expected] of roles) {
  test(`the heading “${text}” has the roles ${expected.join(', ') || 'none'}`, () => {
    assert.deepEqual(headingOf(2, text).roles, expected);
  });
}

const documents: [name: string, text: string, outline: string[]][] = [
  ['Markdown headings', '# T\n\n## A\n\nx\n\n### B\n', ['1 T', '2 A', '3 B']],
  ['setext headings', 'T\n=\n\nA\n-\n', ['1 T', '2 A']],
  ['bold lines', '**Goals**\n\ntext\n\n**Risks:**\n\ntext', ['7 Goals', '7 Risks']],
  ['numbered lines with a known role', '1. 引言\n\n2 数据来源\n\n来自理赔系统。', ['7 数据来源']],
  ['no bold sentence', '**This is important, so read it.**', []],
  ['nothing in quotes', '> **Goals**', []],
];
for (const [name, text, expected] of documents) {
  test(`the outline has ${name}`, () => {
    const { outline } = new Session().read(text);
    assert.deepEqual(
      outline.map(({ heading }) => `${heading.level} ${heading.title}`),
      expected,
    );
  });
}

test('the title of a document has no role', () => {
  const { outline } = new Session().read('# Risk register\n\n## Risks\n');
  assert.deepEqual(
    outline.map(({ heading }) => heading.roles),
    [[], ['risk']],
  );
});
