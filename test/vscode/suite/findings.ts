import { commands, DiagnosticSeverity, Range, Uri } from 'vscode';
import { statusOf } from './activation.ts';
import { equal, includes, ok } from './check.ts';
import { EXPECTED } from './documents.ts';
import { finding, findings, insert, noFinding, open, placeOf, show, until } from './editor.ts';
import type { Test, Tests } from './test.ts';

const expects =
  (name: keyof typeof EXPECTED): Test =>
  async () => {
    const document = await open(name);
    for (const { rule, text } of EXPECTED[name]) {
      const found = await finding(document, rule);
      equal(document.getText(found.range), text, `range of ${rule}`);
      equal(found.range, placeOf(document, text), `range of ${rule}`);
      ok(
        found.severity === DiagnosticSeverity.Error || found.severity === DiagnosticSeverity.Warning,
        `${rule} is weak`,
      );
      ok(typeof found.code === 'object' && found.code.target instanceof Uri, `${rule} leads to no page`);
      includes(found.code.target.toString(true), rule, 'the page of the rule');
      ok(found.message.length > 20, `message: ${found.message}`);
    }
  };

export const findingTests: Tests = {
  'an English draft shows what is missing, at its place': expects('damage-draft.md'),
  'a Chinese draft shows what is missing, at its place': expects('kiosk-draft.md'),

  'messages are in the language of the document': async () => {
    const english = await finding(await open('damage-draft.md'), 'wording-placeholder');
    ok(!/\p{Script=Han}/u.test(english.message), english.message);
    const chinese = await finding(await open('kiosk-draft.md'), 'wording-placeholder');
    ok(/\p{Script=Han}/u.test(chinese.message), chinese.message);
  },

  'a readme gets no findings': async () => {
    const document = await open('readme.md');
    const status = await until('the verdict', () => statusOf(document.uri));
    equal(status.kind, 'other', 'verdict');
    equal(show(document), 'none', 'findings');
  },

  'the status says verdict, counts and profile': async () => {
    const document = await open('kiosk-draft.md');
    await finding(document, 'wording-placeholder');
    const status = await until('the status', () => statusOf(document.uri));
    equal([status.kind, status.decidedBy, status.profile], ['ai-prd', 'front-matter', 'review'], 'status');
    const counted = status.counts.error + status.counts.warning + status.counts.info;
    equal(counted, findings(document.uri).length, 'counts');
  },

  'findings follow an edit': async () => {
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    const place = placeOf(document, 'The feature starts with two branches.').start;
    await insert(place, '- Price per claim: TBD\n\n');
    await until(
      'the second placeholder',
      () =>
        findings(document.uri).some(({ range }) => range.isEqual(placeAfter(document.getText(), place.line))) ||
        undefined,
    );
    await commands.executeCommand('undo');
    await until(
      'the second placeholder to go',
      () => findings(document.uri).every(({ range }) => range.start.line !== place.line) || undefined,
    );
  },

  'a comment silences a rule for the next line': async () => {
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    const place = placeOf(document, '- Release date').start;
    await insert(place, '<!-- prdlint-disable-next-line wording-placeholder -- date comes in March -->\n');
    await noFinding(document, 'wording-placeholder');
  },
};

function placeAfter(text: string, line: number) {
  const column = text.split('\n')[line]?.indexOf('TBD') ?? -1;
  return new Range(line, column, line, column + 3);
}
