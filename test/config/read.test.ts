import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from '../../core/config/read.ts';
import { defineRule, type Rule } from '../../core/rule.ts';

const text = { en: 'x', zh: 'x' };
const counts = defineRule({
  id: 'metric-count',
  summary: text,
  why: text,
  severity: 'error',
  options: {
    atLeast: { default: 1, schema: { type: 'integer', minimum: 1 }, description: text },
    words: { default: [] as string[], schema: { type: 'array', items: { type: 'string' } }, description: text },
  },
  messages: { found: text },
  examples: [],
  *check() {},
});
const rules: readonly Rule[] = [counts, { ...counts, id: 'data-origin', options: {} }];

interface Case {
  readonly name: string;
  readonly file?: string;
  readonly text: string;
  readonly config: object;
  /** Each problem as the slice of the file that it sits on, and a part of its message. */
  readonly problems?: readonly (readonly [string, RegExp])[];
}

const aliases = `a: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefghi'.replace(/./g, (c) => `${c}: &${c} [${`*${String.fromCharCode(c.charCodeAt(0) - 1)},`.repeat(8)}x]\n`)}`;

const cases: Case[] = [
  { name: 'an empty object', text: '{}', config: {} },
  {
    name: 'every key',
    text: '{"$schema": "x", "profile": "gate", "language": "zh", "include": ["a/*.md"], "rules": {"data-origin": "off", "metric-count": ["error", {"atLeast": 2}]}, "kinds": {"prd": ["b.md"]}, "glossaries": ["../g.json"], "maxFileSize": 10}',
    config: {
      profile: 'gate',
      language: 'zh',
      include: ['a/*.md'],
      rules: { 'data-origin': 'off', 'metric-count': ['error', { atLeast: 2 }] },
      kinds: { prd: ['b.md'] },
      glossaries: ['../g.json'],
      maxFileSize: 10,
    },
  },
  { name: 'tabs and a byte order mark', text: '\uFEFF{\n\t"profile": "draft"\n}', config: { profile: 'draft' } },
  {
    name: 'YAML by its name, with comments',
    file: '.prdlintrc.yaml',
    text: '# ours\nprofile: draft\nrules:\n  data-origin: off\n',
    config: { profile: 'draft', rules: { 'data-origin': 'off' } },
  },
  { name: 'an empty YAML file', file: '.prdlintrc.yaml', text: '', config: {} },
  {
    name: 'comments in JSON, and the rest counts',
    text: '{\n  // strict\n  "profile": "gate" /* now */\n}',
    config: { profile: 'gate' },
    problems: [
      ['// strict', /no comments.*yaml/],
      ['/* now */', /no comments/],
    ],
  },
  {
    name: 'a trailing comma, and the rest counts',
    text: '{"profile": "gate",\n}',
    config: { profile: 'gate' },
    problems: [[',', /comma after the last/]],
  },
  {
    name: 'text that is no JSON',
    text: '{profile: "gate"}',
    config: { profile: 'gate' },
    problems: [['p', /not valid JSON.*double quotes/]],
  },
  { name: 'an empty JSON file', text: ' \n', config: {}, problems: [[' \n', /empty/]] },
  {
    name: 'a missing comma',
    text: '{"include": [1 2]}',
    config: {},
    problems: [['{"include": [1 2]}', /missing comma/]],
  },
  {
    name: 'an object that does not end',
    text: '{"profile": "gate"',
    config: { profile: 'gate' },
    problems: [['', /not valid JSON/]],
  },
  {
    name: 'broken YAML',
    file: '.prdlintrc.yml',
    text: 'profile: gate\nrules: [a\n',
    config: { profile: 'gate' },
    problems: [
      ['[a\n', /object with keys/],
      ['', /not valid YAML/],
    ],
  },
  { name: 'a list as the whole file', text: '["off"]', config: {}, problems: [['["off"]', /object with keys/]] },
  {
    name: 'an unknown key, with the nearest one',
    text: '{"profil": "gate", "language": "en"}',
    config: { language: 'en' },
    problems: [['"profil"', /no key “profil”. Did you mean “profile”/]],
  },
  {
    name: 'an unknown key that is like no other',
    text: '{"colour": 1}',
    config: {},
    problems: [['"colour"', /Known here: .*profile/]],
  },
  {
    name: 'a key that stands twice',
    text: '{"profile": "gate", "profile": "draft"}',
    config: { profile: 'draft' },
    problems: [['"', /stands twice/]],
  },
  {
    name: 'an unknown rule',
    text: '{"rules": {"metric-cuont": "off", "data-origin": "info"}}',
    config: { rules: { 'data-origin': 'info' } },
    problems: [['"metric-cuont"', /no rule “metric-cuont”. Did you mean “metric-count”/]],
  },
  {
    name: 'an unknown level',
    text: '{"rules": {"data-origin": "eror"}}',
    config: { rules: {} },
    problems: [['"eror"', /no setting of a rule.*Did you mean “error”/]],
  },
  {
    name: 'an unknown level beside options',
    text: '{"rules": {"metric-count": ["warn", {"atLeast": 2}]}}',
    config: { rules: {} },
    problems: [['"warn"', /Did you mean|Write one of off, info/]],
  },
  {
    name: 'an unknown option, and the other counts',
    text: '{"rules": {"metric-count": ["error", {"atleast": 2, "words": ["a"]}]}}',
    config: { rules: { 'metric-count': ['error', { words: ['a'] }] } },
    problems: [['"atleast"', /no option “atleast”. Did you mean “atLeast”/]],
  },
  {
    name: 'options of the wrong type and out of range',
    text: '{"rules": {"metric-count": ["error", {"atLeast": 0, "words": "a"}]}}',
    config: { rules: { 'metric-count': ['error', {}] } },
    problems: [
      ['0', /minimum 1/],
      ['"a"', /has to be a list/],
    ],
  },
  {
    name: 'options for a rule that has none',
    text: '{"rules": {"data-origin": ["info", {"x": 1}]}}',
    config: { rules: { 'data-origin': ['info', {}] } },
    problems: [['"x"', /no options/]],
  },
  {
    name: 'a rule setting of the wrong type',
    text: '{"rules": {"data-origin": 2}}',
    config: { rules: {} },
    problems: [['2', /no setting of a rule/]],
  },
  {
    name: 'an unknown profile',
    text: '{"profile": "reveiw"}',
    config: {},
    problems: [['"reveiw"', /Did you mean “review”/]],
  },
  {
    name: 'a bad glob, and the others count',
    text: '{"include": ["docs/[a.md", "b/**", "/abs/*.md", "../up.md"]}',
    config: { include: ['b/**'] },
    problems: [
      ['"docs/[a.md"', /no glob: Missing closing/],
      ['"/abs/*.md"', /matches nothing/],
      ['"../up.md"', /matches nothing/],
    ],
  },
  {
    name: 'globs that are no texts',
    text: '{"exclude": ["a", 1, null]}',
    config: { exclude: ['a'] },
    problems: [
      ['1', /has to be a text/],
      ['null', /has to be a text/],
    ],
  },
  {
    name: 'a glossary outside the workspace',
    text: '{"glossaries": ["/etc/words.json", "C:\\\\w.json", "file:///w.json", "terms.json"]}',
    config: { glossaries: ['terms.json'] },
    problems: [
      ['"/etc/words.json"', /no relative path/],
      ['"C:\\\\w.json"', /no relative path/],
      ['"file:///w.json"', /no relative path/],
    ],
  },
  {
    name: 'YAML whose aliases multiply',
    file: '.prdlintrc.yaml',
    text: aliases,
    config: {},
    problems: [[aliases, /aliases/]],
  },
  { name: 'a lone surrogate', text: '{"\uD800": 1}', config: {}, problems: [['"\uD800"', /no key/]] },
];

for (const { name, file = '.prdlintrc.json', text, config, problems = [] } of cases) {
  test(`readConfig reads ${name}`, () => {
    const read = readConfig(file, text, rules);
    assert.deepEqual(read.config, config);
    assert.deepEqual(
      read.problems.map(({ range }) => text.slice(range.start, range.end)),
      problems.map(([slice]) => slice),
    );
    for (const [i, [, message]] of problems.entries()) {
      assert.match(read.problems[i]?.message.en ?? '', message);
      assert.match(read.problems[i]?.message.zh ?? '', /\p{Script=Han}/u);
    }
  });
}

test('readConfig survives deep nesting and broken escapes', () => {
  for (const text of [
    '['.repeat(50_000),
    '{"a":'.repeat(20_000),
    '{"\\ud800": 1, "rules": {"\\udfff": "off"}}',
    '\0\0',
  ]) {
    for (const file of ['.prdlintrc.json', '.prdlintrc.yaml']) {
      const read = readConfig(file, text, rules);
      assert.deepEqual(
        Object.keys(read.config).filter((key) => key !== 'rules'),
        [],
      );
      assert.ok(read.problems.length > 0, JSON.stringify(text.slice(0, 20)));
    }
  }
});

test('readConfig says when the file as a whole could not be read', () => {
  assert.equal(readConfig('.prdlintrc.json', '{"profile": 1}', rules).readable, true);
  assert.equal(readConfig('.prdlintrc.json', '{"profile"', rules).readable, false);
});
