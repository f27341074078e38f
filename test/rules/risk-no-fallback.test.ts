import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

const cases: [name: string, text: string, severity: string][] = [
  ['reminds an early document', '# PRD: Support bot\n\n## Functions\n\nThe LLM answers questions.\n', 'info'],
  [
    'warns where risks are dealt with',
    '# PRD: Support bot\n\n## Functions\n\nThe LLM answers questions.\n\n## Risks\n\nLicences may change.\n',
    'warning',
  ],
  [
    'warns where the launch is planned',
    '# 智能客服需求文档\n\n## 功能\n\n大模型回答客户问题。\n\n## 上线计划\n\n五月全量上线。\n',
    'warning',
  ],
  [
    'is strict where the product decides on its own',
    '# PRD: Claims\n\n## Functions\n\nThe model automatically rejects claims without review.\n',
    'error',
  ],
];
for (const [name, text, severity] of cases) {
  test(`risk-no-fallback ${name}`, () => {
    const { findings } = lint(new Session().read(text), { kind: { kind: 'ai-prd', by: 'user' } });
    const found = findings.filter(({ rule }) => rule === 'risk-no-fallback');
    assert.deepEqual(
      found.map((finding) => finding.severity),
      [severity],
    );
  });
}
