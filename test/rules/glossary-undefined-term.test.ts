import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import rule from '../../core/rules/glossary-undefined-term.ts';
import { Session } from '../../core/session.ts';

test('an abbreviation is not explained by itself', () => {
  const text = '# 电池健康度模型需求文档\n\n## 风险\n\nOTA 改了算法，输入跟着漂。\n';
  const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' }, rules: [rule] });
  assert.match(findings[0]?.message ?? '', /OTA（over-the-air update）/);
});
