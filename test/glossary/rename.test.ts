import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Glossary } from '../../core/glossary/glossary.ts';
import { Layer } from '../../core/glossary/layer.ts';
import { nameFault, renamed } from '../../core/glossary/rename.ts';
import { readTeamGlossary } from '../../core/glossary/team.ts';
import { Session } from '../../core/session.ts';

const { terms } = readTeamGlossary(
  't.yaml',
  '- {term: damage claim, definition: a}\n- {term: 人脸识别, definition: 二}\n- {term: R&D, definition: c}\n- {term: Cost note, definition: d}\n',
);
const glossary = new Glossary([new Layer('workspace', terms)]);

const cases: readonly [text: string, name: string, after: string][] = [
  ['A damage claim is here.', 'loss report', 'A loss report is here.'],
  ['Damage claims are here.', 'loss report', 'Loss reports are here.'],
  ['Damage claims are here.', 'loss', 'Losses are here.'],
  ['DAMAGE-CLAIM', 'loss report', 'Loss report'],
  ['A damage **claim** is here.', 'loss report', 'A **loss report** is here.'],
  ['A **damage** claim is here.', 'loss report', 'A **loss report** is here.'],
  ['*Damage* *claim* here', 'loss report', '*Loss report* here'],
  ['用**人脸**识别开户', '刷脸', '用**刷脸**开户'],
  ['用人**脸识**别开户', '刷脸', '用刷脸开户'],
  ['**人脸识别**开户', '刷脸', '**刷脸**开户'],
  ['Each cost note counts. Cost notes too.', 'Bill', 'Each bill counts. Bills too.'],
  ['Each cost note counts.', 'SLA', 'Each SLA counts.'],
  ['The R&amp;D team, R&D.', 'lab', 'The lab team, lab.'],
];

for (const [text, name, after] of cases) {
  test(`“${text}” becomes “${after}”`, () => {
    const edits = glossary.termsOf(new Session().read(text)).flatMap((use) => renamed(text, use, name));
    let out = text;
    for (const { range, text: fresh } of edits.reverse())
      out = out.slice(0, range.start) + fresh + out.slice(range.end);
    assert.equal(out, after);
  });
}

test('names are letters, digits and few marks', () => {
  for (const good of ['recall@10', 'A/B test', '召回率', 'F1 score', '🚀 launch', 'R²', "customer's share"]) {
    assert.equal(nameFault(good), undefined, good);
  }
  for (const bad of ['', ' ', '- x', '#x', 'a: b', 'a|b', '`a`', '<b>', 'a\nb', '{{x}}', '"x"', '[a](b)', 'a_b*']) {
    assert.ok(nameFault(bad), bad);
  }
});
