import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runExample } from '../../core/explain.ts';
import { applyEdits } from '../../core/fix.ts';
import { type Finding, lint } from '../../core/lint.ts';
import type { Rule, Text } from '../../core/rule.ts';
import { rules } from '../../core/rules/index.ts';
import { Session } from '../../core/session.ts';

/** The engine reports this one itself, when a rule throws; no document brings it about. */
const WITHOUT_EXAMPLES = new Set(['rule-crashed']);
const HAN = /\p{Script=Han}/u;

for (const rule of rules) {
  test(`${rule.id} has its name, texts in both languages and a level a profile`, () => {
    assert.match(rule.id, /^[a-z]+(?:-[a-z0-9]+)+$/);
    const texts: [string, Text][] = [
      ['summary', rule.summary],
      ['why', rule.why],
      ...Object.entries(rule.messages),
      ...Object.entries(rule.options).map(([name, option]): [string, Text] => [name, option.description]),
    ];
    for (const [name, { en, zh }] of texts) {
      assert.ok(
        en.trim().length > 0 && !HAN.test(en.replace(/[“"‘'(][^“”"’']*[”"’')]/g, '')),
        `${name}, English: ${en}`,
      );
      assert.ok(HAN.test(zh), `${name}, Chinese: ${zh}`);
      assert.deepEqual(placeholders(zh), placeholders(en), `${name}: the same placeholders in both languages`);
    }
    assert.doesNotMatch(rule.summary.en, /\.$/);
    assert.doesNotMatch(rule.summary.zh, /。$/);
    assert.deepEqual(Object.keys(rule.severity).sort(), ['draft', 'gate', 'review']);
    const source = readFileSync(`core/rules/${rule.id}.ts`, 'utf8');
    assert.ok(source.includes(`id: '${rule.id}'`), 'a rule lives in a file of its name');
  });

  if (WITHOUT_EXAMPLES.has(rule.id)) continue;

  test(`${rule.id} has examples that it reports and that it does not, in both languages`, () => {
    for (const language of ['en', 'zh'] as const) {
      const reports = rule.examples
        .filter((example) => example.language === language)
        .map((example) => example.reports);
      assert.ok(reports.some((n) => n > 0) && reports.includes(0), `${language}: ${reports}`);
    }
  });

  for (const [i, example] of rule.examples.entries()) {
    test(`${rule.id} reports ${example.reports} on its example ${i + 1} (${example.language})`, () => {
      const findings = runExample(rule, example);
      assert.equal(findings.length, example.reports, findings.map(({ message }) => message).join('\n'));
      for (const finding of findings) {
        const { range } = finding;
        assert.ok(range.start >= 0 && range.start <= range.end && range.end <= example.text.length, 'inside the text');
        for (const message of [finding.message, ...finding.related.map((related) => related.message)]) {
          assert.doesNotMatch(message, /\{\w+\}|undefined|NaN|\[object/, 'every placeholder is filled');
          assert.equal(HAN.test(message.replace(/[“「][^”」]*[”」]/g, '')), example.language === 'zh', message);
        }
        for (const fix of finding.fixes) assertFix(rule, example, finding, fix);
      }
    });
  }
}

test('every rule file is in the index, once', () => {
  const ids = rules.map((rule) => rule.id);
  assert.deepEqual(ids, [...new Set(ids)]);
});

function placeholders(text: string): string[] {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
}

/** A fix removes its finding, brings no new error, and leaves nothing of itself to be done again. */
function assertFix(
  rule: Rule,
  example: Rule['examples'][number],
  finding: Finding,
  fix: Finding['fixes'][number],
): void {
  const text = applyEdits(example.text, fix.edits);
  assert.notEqual(text, example.text, `“${fix.title}” changes the text`);
  const after = runExample(rule, { ...example, text });
  assert.equal(after.length, runExample(rule, example).length - 1, `“${fix.title}” removes its finding: ${text}`);
  const again = after
    .flatMap((other) => other.fixes)
    .filter((other) =>
      other.edits.some((edit) =>
        fix.edits.some((mine) => mine.text === edit.text && mine.range.start === edit.range.start),
      ),
    );
  assert.deepEqual(again, [], `“${fix.title}” is not offered twice at one place`);
  const errors = (of: string): string[] => {
    const { findings } = lint(new Session().read(of), { kind: { kind: rule.kinds[0] ?? 'ai-prd', by: 'user' } });
    return findings.filter(({ severity }) => severity === 'error').map(({ rule: id }) => id);
  };
  const before = errors(example.text);
  const added = errors(text).filter((id) => !before.includes(id));
  assert.deepEqual(added, [], `“${fix.title}” brings no new error (finding: ${finding.message})`);
}
