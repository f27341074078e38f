import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from '../../core/session.ts';

const outline = (lead: string, items: readonly string[]): string =>
  `# 公告屏需求文档\n\n## 功能需求\n\n- 大屏显示当天的通知\n- 管理员可以撤下通知\n\n${lead}\n\n${items.map((item) => `- ${item}\n`).join('')}`;

const left = ['深度学习', 'AI 训练平台', '云端部署', '从知乎抓取笔记训练模型'];

for (const lead of ['不做：', '本期不做：', '不要：', 'We do not:', 'Out of scope:']) {
  test(`a list below “${lead}” says nothing of the product`, () => {
    const { verdict, dataSources, deployment } = new Session().read(outline(lead, left));
    assert.equal(verdict.kind, 'prd');
    assert.deepEqual(dataSources, []);
    assert.deepEqual(deployment.statements, []);
  });
}

test('a list below an ordinary line does', () => {
  const { verdict, dataSources, deployment } = new Session().read(outline('本期要做：', left));
  assert.equal(verdict.kind, 'ai-prd');
  assert.equal(dataSources.length, 1);
  assert.equal(deployment.statements.length, 1);
});
