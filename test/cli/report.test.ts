import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lint } from '../../core/lint.ts';
import { overviewCsv } from '../../core/report/csv.ts';
import { overviewPage } from '../../core/report/page.ts';
import { type OverviewRow, overviewRow } from '../../core/report/row.ts';
import { Session } from '../../core/session.ts';

const TEXT =
  '---\ntype: ai-prd\n---\n# PRD: <b>Spam</b>\n\n## Data\n\nTraining data: TODO(Li Wei, 2026-01-15): name the source.\n\n## Goals\n\nRecall ≥ 95%.\n';

function row(name: string, text = TEXT, language: 'en' | 'zh' = 'en'): OverviewRow | undefined {
  const facts = new Session(name).read(text);
  return overviewRow({ name }, facts, lint(facts), { today: '2026-11-21', language });
}

test('a row has the score, the state of each part, the worst findings and what is overdue', () => {
  const found = row('a.md');
  assert.ok(found);
  assert.ok(found.score !== undefined && found.score > 0 && found.score < 100);
  assert.equal(found.parts.find(({ id }) => id === 'deployment')?.state, 'missing');
  assert.equal(found.worst.length, 3);
  assert.equal(found.worst[0]?.severity, 'error');
  assert.deepEqual(found.overdue, [
    { text: 'Training data: TODO(Li Wei, 2026-01-15): name the source.', line: 8, due: '2026-01-15', owner: 'Li Wei' },
  ]);
});

test('what is no requirement document has no row', () => {
  assert.equal(row('README.md', '# Readme\n\nRun `npm ci`.\n'), undefined);
});

test('the page shows names and messages as text, runs nothing but its own script and loads nothing', () => {
  const found = row('<img src=x onerror=alert(1)>.md');
  assert.ok(found);
  for (const language of ['en', 'zh'] as const) {
    const page = overviewPage([found], { language, nonce: 'n1', href: ({ name }) => `javascript:${name}` });
    assert.match(page, /default-src 'none'; style-src 'nonce-n1'; script-src 'nonce-n1'/);
    assert.ok(page.includes('&lt;img src=x onerror=alert(1)&gt;.md'));
    assert.ok(!page.includes('<img'));
    assert.ok(!/(?:src|href)="https?:/.test(page));
  }
});

test('the page of an empty workspace says so in both languages', () => {
  assert.match(overviewPage([], { language: 'en', nonce: 'n' }), /No requirement documents were found/);
  assert.match(overviewPage([], { language: 'zh', nonce: 'n' }), /没有找到需求文档/);
});

test('CSV has a line a document and no formulas', () => {
  const found = row('=1+1.md');
  assert.ok(found);
  const [head, line, end] = overviewCsv([found]).split('\r\n');
  assert.match(head ?? '', /^file,kind,profile,score,errors,.*,data,evaluation,deployment,/);
  assert.match(line ?? '', /^'=1\+1\.md,ai-prd,review,\d+,/);
  assert.equal(end, '');
});
