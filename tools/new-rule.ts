import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';

/** Writes a rule, its examples and its test, and brings index, pages and schema in step: `npm run new-rule data-owner`. */
const [id = ''] = process.argv.slice(2);
const GROUPS = ['data', 'metric', 'deploy', 'model', 'scope', 'ops', 'risk', 'wording', 'glossary', 'consistency'];

const problem = problemOf(id);
if (problem) {
  process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
} else {
  const rule = `core/rules/${id}.ts`;
  const test = `test/rules/${id}.test.ts`;
  mkdirSync('test/rules', { recursive: true });
  writeFileSync(rule, ruleSource(), { flag: 'wx' });
  writeFileSync(test, testSource(), { flag: 'wx' });
  execFileSync(process.execPath, ['--import', 'tsx', 'tools/generate.ts'], { stdio: 'inherit' });
  process.stdout.write(`wrote ${rule}\nwrote ${test}\n\nTry it: npm test -- test/rules/${id}.test.ts\n`);
}

function problemOf(name: string): string | undefined {
  if (!/^[a-z]+(?:-[a-z0-9]+)+$/.test(name)) return 'usage: npm run new-rule GROUP-WHAT, such as data-owner-missing';
  const group = name.slice(0, name.indexOf('-'));
  if (!GROUPS.includes(group)) return `“${group}” is no group; take one of ${GROUPS.join(', ')}`;
  if (existsSync(`core/rules/${name}.ts`)) return `core/rules/${name}.ts exists already`;
  return undefined;
}

function ruleSource(): string {
  return `import { defineRule, place } from '../rule.ts';

export default defineRule({
  id: '${id}',
  summary: { en: 'What is wrong, in a few words', zh: '一句话说明问题' },
  why: {
    en: 'Why it matters to the people who build the product, with the source.',
    zh: '为什么这对研发有影响，并注明出处。',
  },
  severity: 'warning',
  messages: {
    found: {
      en: '“{what}” is what is wrong. Say why here, and what to write: “an example of a good sentence”.',
      zh: '“{what}”有问题。请说明原因，并给出正确写法，例如：“一句合格的话”。',
    },
  },
  examples: [
    { language: 'en', text: '# Spam filter\\n\\nThe word to report is frobnicate.\\n', reports: 1 },
    { language: 'en', text: '# Spam filter\\n\\nNothing to report.\\n', reports: 0 },
    { language: 'zh', text: '# 垃圾邮件过滤\\n\\n要报告的词是 frobnicate。\\n', reports: 1 },
    { language: 'zh', text: '# 垃圾邮件过滤\\n\\n没有问题。\\n', reports: 0 },
  ],
  *check(facts) {
    for (const statement of facts.statements) {
      const at = statement.text.indexOf('frobnicate');
      if (at >= 0) yield { at: place(statement), message: 'found', data: { what: 'frobnicate' } };
    }
  },
});
`;
}

function testSource(): string {
  return `import { testRule } from './rule-table.ts';

/** Beside the rule's own examples, which run as tests by themselves: what it has to leave alone, and where it reports. */
testRule('${id}', [
  { name: 'reports the statement', text: '# A\\n\\nOne. A frobnicate here.\\n', at: ['A frobnicate here.'] },
  { name: 'leaves other words alone', text: '# A\\n\\nOne.\\n', at: [] },
]);
`;
}
