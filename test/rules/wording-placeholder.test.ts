import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Finding, lint } from '../../core/lint.ts';
import type { Profile } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';

const rule = rules.filter(({ id }) => id === 'wording-placeholder');

function findings(text: string, today?: string, profile: Profile = 'review'): readonly Finding[] {
  const kind = { kind: 'ai-prd', by: 'user' } as const;
  return lint(new Session().read(text), { rules: rule, kind, profile, ...(today ? { today } : {}) }).findings;
}

const cases: [line: string, expected: string[]][] = [
  [
    '| Story | Feature | Ticket |\n| --- | --- | --- |\n| Sort | TBD | TBD |\n| Bottle | TBD | 12 |',
    ['warning TBD', 'warning TBD'],
  ],
  ['Recall: TBD', ['warning TBD']],
  ['状态:待确认', []],
  ['样本量:待确认', ['warning 待确认']],
  ['Recall to be agreed with the other side. Counsel, 31 May.', []],
  ['更新人：待确认（行政部刘倩，5 月 20 日前答复）', []],
  ['数据：待定，5 月上线', ['warning 待定']],
  ['Recall: TODO(Li Wei, 2026-12-01): measure it', []],
  ['Recall: TODO(Li Wei, 2026-11-20): measure it', ['error TODO(Li Wei, 2026-11-20)']],
  ['Recall: TODO(Li Wei, 2026-11-21): measure it', []],
  ['Recall: TODO(owner, 2026-12-01): measure it', ['warning TODO(owner, 2026-12-01)']],
  ['Recall: TODO(owner)', ['warning TODO(owner)']],
  ['Recall: TODO(owner, 2026-11-01)', ['error TODO(owner, 2026-11-01)']],
  ['Recall: TBD by 2026-11-01, owner Li Wei', ['error TBD']],
  ['Recall: TBD by 2026-12-01, owner Li Wei', []],
  ['Recall: TBD, owner Li Wei, asked on 2026-11-01', []],
  ['Recall: TBD by 2026-02-31, owner Li Wei', []],
  ['召回率：待定，2026年11月1日前由李伟确定', ['error 待定']],
  ['召回率：待定，2026年12月1日前由李伟确定', []],
  ['召回率：TODO(负责人, 2026-12-01)', ['warning TODO(负责人, 2026-12-01)']],
  ['召回率：TODO（李伟, 2026-12-01）：测现有规则', []],
  [
    '| Metric | Target | Today |\n|---|---|---|\n| F1 | TODO(owner) | TODO(owner) |\n| Recall | TODO(Li) | 3 |',
    ['warning TODO(owner)', 'warning TODO(Li)'],
  ],
  ['```\nTODO(owner, 2020-01-01)\n```', []],
];

for (const [line, expected] of cases) {
  test(`on 2026-11-21 “${line.replaceAll('\n', '⏎')}” gives ${JSON.stringify(expected)}`, () => {
    const text = `# PRD: Spam filter\n\n## Targets\n\n${line}\n`;
    assert.deepEqual(
      findings(text, '2026-11-21').map(({ severity, range }) => `${severity} ${text.slice(range.start, range.end)}`),
      expected,
    );
  });
}

test('without a date of today nothing is overdue', () => {
  assert.deepEqual(findings('# PRD\n\n## Targets\n\nRecall: TODO(Li Wei, 2020-01-01)\n'), []);
});

test('an overdue placeholder is an error among open questions too, and informs in drafts', () => {
  const text = '# PRD\n\n## Open questions\n\n- Recall: TODO(Li Wei, 2026-01-01)\n- Precision: TBD\n';
  assert.deepEqual(
    findings(text, '2026-11-21').map(({ severity }) => severity),
    ['error'],
  );
  assert.deepEqual(
    findings(text, '2026-11-21', 'draft').map(({ severity }) => severity),
    ['info'],
  );
});

const questions: [name: string, text: string, expected: string[]][] = [
  [
    'bold questions that are answered in the same item',
    '# A\n\n## When it fails\n\n- **Not there by 1 p.m.?** The sheet shows last week.\n- **Way off?** It is marked orange.\n',
    [],
  ],
  [
    'bold questions that nobody answers',
    '# A\n\n## When it fails\n\n- **Not there by 1 p.m.?**\n- **Way off?**\n',
    ['Not there by 1 p.m.?'],
  ],
  [
    'questions without an answer, once for their part',
    '# A\n\n## Edge cases\n\n- What happens offline?\n- How are long files handled?\n',
    ['What happens offline?'],
  ],
  ['a single one may be rhetorical', '# A\n\n## Edge cases\n\n- What happens offline?\n', []],
  [
    'an answer below',
    '# A\n\n## Edge cases\n\n- What happens offline?\n  - A notice.\n- How are long files handled?\n  - In parts.\n',
    [],
  ],
  [
    'an answer behind',
    '# A\n\n## Edge cases\n\n- What happens offline? A notice.\n- How are long files handled? In parts.\n',
    [],
  ],
  ['questions of users elsewhere', '# A\n\n## Users ask\n\n- What happens offline?\n- How long are files?\n', []],
  ['边界情况里的问题', '# A\n\n## 边界情况\n\n- 断网时怎么办？\n- 文件过长怎么办？\n', ['断网时怎么办？']],
];
for (const [name, text, expected] of questions) {
  test(`wording-placeholder and ${name}`, () => {
    const found = findings(text).map(({ range }) => text.slice(range.start, range.end));
    assert.deepEqual(found, expected);
  });
}
