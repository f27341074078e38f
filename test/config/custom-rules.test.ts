import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../../core/config/read.ts';
import { rulesOf } from '../../core/custom/rules.ts';
import { explain, fixableOf, runExample } from '../../core/explain.ts';
import { applyEdits } from '../../core/fix.ts';
import { type Finding, lint } from '../../core/lint.ts';
import { Session } from '../../core/session.ts';

const SECTION = '{id: team-privacy-section, requiredSections: [[Privacy review, 隐私评审], Rollout plan]}';
const FIELD = '{id: team-field-owner, requiredFields: [[Owner, 负责人]]}';
const WORDS =
  '{id: team-words, forbiddenWords: [blacklist, {word: 黑名单, instead: 拒绝名单}, {word: a.*b, instead: x}]}';

function check(rules: string, text: string): Finding[] {
  const { config, problems } = readConfig('.prdlintrc.yaml', `customRules:\n  - ${rules}\n`);
  assert.deepEqual(problems, []);
  const { findings } = lint(new Session().read(text), {
    config,
    kind: { kind: 'ai-prd', by: 'user' },
    today: '2026-11-21',
  });
  return findings.filter(({ rule }) => rule.startsWith('team-'));
}

const PRD = '# PRD: Spam filter\n\n';

const cases: [name: string, rule: string, text: string, expected: string[]][] = [
  ['a missing section', SECTION, `${PRD}## Rollout plan\n\nIn May.\n`, ['PRD: Spam filter']],
  ['each missing section', SECTION, `${PRD}Text.\n`, ['PRD: Spam filter', 'PRD: Spam filter']],
  [
    'no section by any of its names, with numbers and more words',
    SECTION,
    `${PRD}## 3. 隐私评审（草案）\n\nx\n\n## Rollout plan and dates\n\nx\n`,
    [],
  ],
  [
    'a section that is only spoken of',
    SECTION,
    `${PRD}## Rollout plan\n\nThe privacy review comes later.\n`,
    ['PRD: Spam filter'],
  ],
  ['a missing field', FIELD, `${PRD}- Version: 2\n`, ['PRD: Spam filter']],
  ['an empty field', FIELD, `${PRD}- Owner:\n- Version: 2\n`, ['PRD: Spam filter']],
  ['no field in a line', FIELD, `${PRD}**Owner**: Li Wei\n`, []],
  ['no field with a list below it', FIELD, `${PRD}- Owner:\n  - Li Wei\n`, []],
  ['no field in Chinese', FIELD, '# 垃圾邮件过滤需求文档\n\n- 负责人：李伟\n', []],
  ['no field in a row', FIELD, `${PRD}| Field | Value |\n|---|---|\n| Owner | Li Wei |\n`, []],
  ['an empty row', FIELD, `${PRD}| Field | Value |\n|---|---|\n| Owner | |\n`, ['PRD: Spam filter']],
  ['no field in a column', FIELD, `${PRD}| Version | Owner |\n|---|---|\n| 2 | Li Wei |\n`, []],
  [
    'a column of another table as no field',
    FIELD,
    `${PRD}## Data\n\n| Data | Owner |\n|---|---|\n| Photos | Li Wei |\n`,
    ['PRD: Spam filter'],
  ],
  ['no field in the front matter', FIELD, `---\nproduct_owner: Li Wei\n---\n${PRD}`, []],
  ['a word, in any case and number', WORDS, `${PRD}The Blacklists grow.\n`, ['Blacklists']],
  [
    'a word in a heading, a table head and a cell',
    WORDS,
    `${PRD}## Blacklist\n\n| Blacklist | x |\n|---|---|\n| 1 | blacklist |\n`,
    ['Blacklist', 'Blacklist', 'blacklist'],
  ],
  [
    'no word inside a word, in code or in a link',
    WORDS,
    `${PRD}Blacklisting, \`blacklist\`, [x](https://x.org/blacklist).\n\n\`\`\`\nblacklist\n\`\`\`\n`,
    [],
  ],
  ['a Han word', WORDS, '# 垃圾邮件过滤需求文档\n\n发件人黑名单由运营维护。\n', ['黑名单']],
  ['words as they are, never as patterns', WORDS, `${PRD}aXb, a.*b\n`, ['a.*b']],
];

for (const [name, rule, text, expected] of cases) {
  test(`a rule of the team reports ${name}`, () => {
    assert.deepEqual(
      check(rule, text).map(({ range }) => text.slice(range.start, range.end)),
      expected,
    );
  });
}

const fixes: [name: string, rule: string, text: string, expected: string][] = [
  [
    'a section at the end',
    '{id: team-a, requiredSections: [Rollout]}',
    `${PRD}Text.`,
    `${PRD}Text.\n\n## Rollout\n\nTODO(owner, 2026-12-05)\n`,
  ],
  [
    'a line like the last one of its kind',
    FIELD,
    `${PRD}- **Version**: 2\n- **Team**: Risk\n\n## Goals\n`,
    `${PRD}- **Version**: 2\n- **Team**: Risk\n- **Owner**: TODO(owner, 2026-12-05)\n\n## Goals\n`,
  ],
  [
    'a line with the bold colon inside',
    FIELD,
    `${PRD}**Version:** 2  \n**Team:** Risk\n`,
    `${PRD}**Version:** 2  \n**Team:** Risk\n**Owner:** TODO(owner, 2026-12-05)\n`,
  ],
  [
    'a line below the title',
    FIELD,
    `${PRD}Text.\r\n`,
    `# PRD: Spam filter\n\n- Owner: TODO(owner, 2026-12-05)\n\nText.\r\n`,
  ],
  ['the other word', WORDS, '# 垃圾邮件过滤需求文档\n\n黑名单\n', '# 垃圾邮件过滤需求文档\n\n拒绝名单\n'],
];

for (const [name, rule, text, expected] of fixes) {
  test(`its fix writes ${name}, once`, () => {
    const [finding] = check(rule, text);
    const fixed = applyEdits(text, finding?.fixes[0]?.edits ?? []);
    assert.equal(fixed, expected);
    assert.deepEqual(check(rule, fixed), []);
  });
}

test('its findings carry its message, level and page, and a comment accepts them', () => {
  const rule =
    '{id: team-words, forbiddenWords: [blacklist], message: {en: "No {word}!", zh: "不用{word}！"}, severity: {review: error}, url: "https://wiki.example/words"}';
  const [finding] = check(rule, `${PRD}A blacklist.\n`);
  assert.deepEqual(
    [finding?.message, finding?.severity, finding?.custom],
    ['No blacklist!', 'error', { url: 'https://wiki.example/words' }],
  );
  assert.equal(check(rule, '# 需求文档\n\n用 blacklist 过滤邮件。\n')[0]?.message, '不用blacklist！');
  assert.deepEqual(check(rule, `${PRD}<!-- prdlint-disable-next-line team-words -- quoted -->\nA blacklist.\n`), []);
});

test('its page shows what it reports, made from its own words', () => {
  const { config } = readConfig('.prdlintrc.yaml', `customRules:\n  - ${SECTION}\n  - ${FIELD}\n  - ${WORDS}\n`);
  const own = rulesOf(config).filter(({ custom }) => custom);
  assert.equal(own.length, 3);
  assert.equal(rulesOf(config), rulesOf(config));
  for (const rule of own) {
    for (const example of rule.examples) assert.equal(runExample(rule, example).length, example.reports, example.text);
    for (const language of ['en', 'zh'] as const) assert.match(explain(rule, language), /customRules/);
  }
  assert.deepEqual(own.map(fixableOf), ['suggestion', 'safe', 'suggestion']);
});

const broken: [name: string, rules: string, at: string, message: RegExp][] = [
  [
    'a name that prdlint uses',
    '- {id: data-source-missing, forbiddenWords: [x]}',
    'data-source-missing',
    /prdlint has a rule “data-source-missing”.*“team-data-source-missing”/,
  ],
  [
    'a name that stands twice',
    '- {id: team-a, forbiddenWords: [x]}\n  - {id: team-a, forbiddenWords: [y]}',
    'team-a',
    /Two rules have the name “team-a”; the other one is number 1.*“team-a-2”/,
  ],
  [
    'a name that is none',
    '- {id: Privacy Section, requiredSections: [x]}',
    'Privacy Section',
    /no name of a rule.*“team-privacy-section”/,
  ],
  ['no name', '- {requiredSections: [x]}', '{requiredSections: [x]}', /“id” is missing/],
  [
    'no demand',
    '- {id: team-a, severity: error}',
    '{id: team-a, severity: error}',
    /demands nothing.*requiredSections, requiredFields, forbiddenWords/,
  ],
  [
    'two demands',
    '- {id: team-a, requiredSections: [x], forbiddenWords: [y]}',
    'forbiddenWords',
    /one thing.*“forbiddenWords” needs a rule of its own/,
  ],
  [
    'a misspelt key',
    '- {id: team-a, forbidenWords: [x]}',
    'forbidenWords',
    /no key “forbidenWords”. Did you mean “forbiddenWords”/,
  ],
  ['an option of the wrong type', '- {id: team-a, forbiddenWords: blacklist}', 'blacklist', /has to be a list/],
  ['a word of the wrong type', '- {id: team-a, forbiddenWords: [3]}', '3', /a text or an object/],
  ['an empty word', '- {id: team-a, forbiddenWords: [""]}', '""', /empty/],
  [
    'an unknown profile',
    '- {id: team-a, forbiddenWords: [x], severity: {reveiw: error}}',
    'reveiw',
    /no profile “reveiw”. Did you mean “review”/,
  ],
  [
    'an unknown level',
    '- {id: team-a, forbiddenWords: [x], severity: eror}',
    'eror',
    /no severity.*Did you mean “error”/,
  ],
  [
    'an unknown level in a profile',
    '- {id: team-a, forbiddenWords: [x], severity: {gate: fatal}}',
    'fatal',
    /Write one of off, info, warning, error/,
  ],
  [
    'a message in one language',
    '- {id: team-a, forbiddenWords: [x], message: {en: No}}',
    '{en: No}',
    /“zh” is missing/,
  ],
  ['an address that is none', '- {id: team-a, forbiddenWords: [x], url: "javascript:1"}', '"javascript:1"', /https:/],
  [
    'a replacement that is forbidden',
    '- {id: team-a, forbiddenWords: [{word: x, instead: an X}]}',
    'an X',
    /holds “x”, which this rule forbids/,
  ],
];

for (const [name, rules, at, message] of broken) {
  test(`${name} is told at its place, and the other rules of the team count`, () => {
    const text = `customRules:\n  ${rules}\n  - {id: team-good, requiredSections: [Rollout]}\n`;
    const { config, problems } = readConfig('.prdlintrc.yaml', text);
    const problem = problems.find(({ message: { en } }) => message.test(en));
    assert.ok(problem, problems.map(({ message: { en } }) => en).join('\n'));
    assert.match(problem.message.zh, /\p{Script=Han}/u);
    assert.equal(text.slice(problem.range.start, problem.range.end), at);
    assert.ok(config.customRules?.some(({ id }) => id === 'team-good'));
    assert.deepEqual(
      config.customRules?.filter(({ id }) => id === 'team-a' && name !== 'a name that stands twice'),
      [],
    );
  });
}

test('a level for it under “rules” is pointed to its own place', () => {
  const { problems } = readConfig(
    '.prdlintrc.yaml',
    `rules: {team-a: off}\ncustomRules:\n  - {id: team-a, forbiddenWords: [x]}\n`,
  );
  assert.match(problems[0]?.message.en ?? '', /“team-a” is a rule of customRules; set its “severity” there/);
});

test('ten thousand words cost about as much as one', () => {
  const words = Array.from({ length: 10_000 }, (_, i) => `word${i}x`);
  const config = { customRules: [{ id: 'team-many', forbiddenWords: words }] };
  const text = `${PRD}${'Plain words go on and on here. '.repeat(3000)}\n`;
  const facts = new Session().read(text);
  lint(facts, { config });
  const start = performance.now();
  lint(new Session().read(text), { config });
  assert.ok(performance.now() - start < 3000);
});
