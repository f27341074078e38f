import assert from 'node:assert/strict';
import { test } from 'node:test';
import { folderWith, prdlint } from './cli.ts';

const EN = `---
type: ai-prd
---
# PRD: spam filter

As a postmaster, I want to see why a message was held.

## Team

| Task | Owner |
|---|---|
| Filter rules | Mail Platform |

## Glossary

- **Ham**: a message that nobody wants held.
`;
const ZH = `---
type: ai-prd
---
# 垃圾邮件过滤需求文档

作为邮件管理员，我希望看到邮件被拦截的原因。

## 分工

| 事项 | 负责人 |
|---|---|
| 过滤规则 | 邮件平台组 |

## 术语

- **误拦**：正常邮件被当作垃圾邮件拦下。
`;

test('facts lists users, owners and terms for a person, with their lines', async () => {
  const { out } = await prdlint(folderWith({ 'a.md': EN }), ['facts', 'a.md']);
  assert.match(out, /Users\n +:6 +postmaster\n/);
  assert.match(out, /Owners\n +:12 +Mail Platform +owner +Filter rules\n/);
  assert.match(out, /Terms\n +:16 +Ham +a message that nobody wants held\.\n/);
});

test('facts lists them in Chinese', async () => {
  const { out } = await prdlint(folderWith({ 'a.md': ZH }), ['facts', 'a.md'], { LANG: 'zh_CN.UTF-8' });
  assert.match(out, /用户\n +:6 +邮件管理员\n/);
  assert.match(out, /负责人\n +:12 +邮件平台组 +负责人 +过滤规则\n/);
  assert.match(out, /术语\n +:16 +误拦 +正常邮件被当作垃圾邮件拦下。\n/);
});

test('facts says where a document names no users, owners or terms', async () => {
  const { out } = await prdlint(folderWith({ 'a.md': '# PRD: spam filter\n' }), ['facts', 'a.md']);
  assert.match(out, /Users\n +none\n +Owners\n +none\n +Terms\n +none\n/);
});
