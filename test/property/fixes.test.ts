import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { applyEdits, applySafeFixes } from '../../core/fix.ts';
import { type Finding, lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';
import { documents } from './documents.ts';
import { requirements } from './requirements.ts';

const TODAY = '2026-11-21';

/** Rules of a team, which have fixes of their own. */
const CONFIG = {
  customRules: [
    { id: 'team-owner', requiredFields: [['Owner', '负责人']], severity: 'error' },
    { id: 'team-rollout', requiredSections: [['Rollout', '上线计划']] },
    {
      id: 'team-words',
      forbiddenWords: [
        { word: 'by hand', instead: 'manually' },
        { word: '人工', instead: '手工' },
      ],
    },
  ],
} as const;

/** Block quotes that are all of a section: a line that a fix puts above them changes nothing in what they say. */
const FRAMED =
  '# PRD: parcel damage detection\n\n> ## Deployment\n>\n> To be discussed.\n\n> | Metric | Target |\n> |---|---|\n> | Recall | ≥ 90% |';

function check(text: string): readonly Finding[] {
  const kind = { kind: 'ai-prd', by: 'user' } as const;
  return lint(new Session().read(text), { kind, today: TODAY, config: CONFIG }).findings;
}

const errorsOf = (findings: readonly Finding[]): string[] =>
  findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);

/** What is in a list more often than in another. */
function more(list: readonly string[], than: readonly string[]): string[] {
  const left = [...than];
  return list.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

const width = (line: string): number =>
  [...line].reduce((sum, c) => sum + (/[\u2e80-\u9fff\uff00-\uff60]/.test(c) ? 2 : 1), 0);

/** The tables of a text whose rows all reach equally far, by their first lines. */
function alignedTables(text: string): string[] {
  const tables = text
    .split(/(?:\r\n|\n)(?:[ >]*)(?=\r|\n|$)/)
    .map((block) => block.split(/\r?\n/).filter((line) => line.includes('|')));
  return tables
    .filter((lines) => lines.length > 2 && new Set(lines.map(width)).size === 1)
    .map(([head = '']) => head.split('|')[1]?.trim() ?? '');
}

test('a fix removes its finding, brings no new error, and keeps line endings, alignment and all else', () => {
  let fixes = 0;
  fc.assert(
    fc.property(requirements, (text) => {
      const before = check(text);
      for (const finding of before) {
        for (const fix of finding.fixes) {
          fixes++;
          const about = `“${fix.title}” in ${JSON.stringify(text)}`;
          const fixed = applyEdits(text, fix.edits);
          const after = check(fixed);
          const same = (findings: readonly Finding[]): number =>
            findings.filter(({ rule }) => rule === finding.rule).length;
          assert.ok(same(after) < same(before), `removes its finding: ${about}`);
          assert.deepEqual(more(errorsOf(after), errorsOf(before)), [], `brings no error: ${about}`);

          const starts = fix.edits.map(({ range }) => range.start);
          const ends = fix.edits.map(({ range }) => range.end);
          assert.ok(fixed.startsWith(text.slice(0, Math.min(...starts))), `keeps what stands before: ${about}`);
          assert.ok(fixed.endsWith(text.slice(Math.max(...ends))), `keeps what stands after: ${about}`);
          for (const { range } of fix.edits) {
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length, `inside: ${about}`);
          }
          if (text.includes('\r\n')) assert.doesNotMatch(fixed, /(?<!\r)\n/, `keeps CRLF: ${about}`);
          else assert.doesNotMatch(fixed, /\r/, `keeps LF: ${about}`);
          const tables = alignedTables(fixed);
          for (const head of alignedTables(text)) assert.ok(tables.includes(head), `keeps alignment: ${about}`);
        }
      }
    }),
    { numRuns: 120, examples: [[FRAMED]] },
  );
  assert.ok(fixes > 300, `${fixes} fixes tried`);
});

test('all safe fixes at once leave no safe fix, and doing it again changes nothing', () => {
  fc.assert(
    fc.property(requirements, (text) => {
      const once = applySafeFixes(text, check);
      const left = check(once.text).filter(({ fixes }) => fixes.some(({ safe }) => safe));
      assert.deepEqual(
        left.map(({ rule }) => rule),
        [],
      );
      assert.deepEqual(applySafeFixes(once.text, check), { text: once.text, applied: 0 });
      assert.deepEqual(more(errorsOf(check(once.text)), errorsOf(check(text))), []);
    }),
    { numRuns: 80 },
  );
});

test('every placeholder that a fix inserts says who and by when', () => {
  fc.assert(
    fc.property(requirements, (text) => {
      for (const fix of check(text).flatMap(({ fixes }) => fixes)) {
        for (const edit of fix.edits) {
          assert.doesNotMatch(edit.text, /(?<![(\w])TBD|待定/);
          const todos = edit.text.match(/TODO[^|\n]{0,40}/g) ?? [];
          for (const todo of todos) assert.match(todo, /^TODO\([^,()]+, 2026-12-05\)/);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('fixes of any text keep to the text and its line ending', () => {
  fc.assert(
    fc.property(documents, (text) => {
      for (const { fixes } of check(text)) {
        for (const { edits } of fixes) {
          for (const { range } of edits)
            assert.ok(range.start >= 0 && range.start <= range.end && range.end <= text.length);
          assert.doesNotThrow(() => check(applyEdits(text, edits)));
        }
      }
    }),
    { numRuns: 60 },
  );
});
