import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { testRule } from './rule-table.ts';

/** Words in a requirement that nobody can test, and the same words where they bind nothing. */
testRule('wording-vague-quantity', [
  {
    name: 'reports a word that a modal verb binds',
    text: '# A\n\n## Functions\n\nThe bot must be intuitive.\n',
    at: ['intuitive'],
  },
  { name: '报告要求里的词', text: '# A\n\n## 功能\n\n系统必须快速响应。\n', at: ['快速响应'] },
  { name: '“响应”里的“应”不是要求', text: '# A\n\n## 功能\n\n用户价值：快速响应\n', at: [] },
  { name: '“需求”里的“需”不是要求', text: '# A\n\n## 功能\n\n需求来源为高并发场景。\n', at: [] },
  { name: '否定的说法不报告', text: '# A\n\n## 功能\n\n接口要求：不面向在线高并发场景。\n', at: [] },
  { name: '引号里的名称不报告', text: '# A\n\n## 功能\n\n应保留“快速响应通道”。\n', at: [] },
  {
    name: 'leaves a word with a number alone',
    text: '# A\n\n## Functions\n\nThe bot must answer quickly, within 2 s.\n',
    at: [],
  },
  {
    name: 'leaves alone how people act',
    text: '# A\n\n## Functions\n\nThe app shall drop requests when changing the city quickly.\n',
    at: [],
  },
  {
    name: 'reports what binds the product in a condition',
    text: '# A\n\n## Functions\n\nIf an alarm comes the service must respond quickly.\n',
    at: ['quickly'],
  },
  { name: 'leaves background alone', text: '# A\n\n## Background\n\nTools must be intuitive today.\n', at: [] },
]);

test('each kind of vague word gets an example of its own', () => {
  const said = (line: string): string =>
    lint(new Session().read(`# PRD\n\n## Functions\n\n${line}\n`), {
      kind: { kind: 'ai-prd', by: 'user' },
    }).findings.find(({ rule }) => rule === 'wording-vague-quantity')?.message ?? '';
  assert.match(said('The pipeline must be scalable.'), /a load, such as/);
  assert.match(said('The service must be highly available.'), /99\.9% available/);
  assert.match(said('The bot must be intuitive.'), /new users finish the task/);
});
