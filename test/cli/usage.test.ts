import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { DRAFT, folderWith, prdlint } from './cli.ts';

const wrong: [args: string[], english: RegExp, chinese: RegExp][] = [
  [['chek'], /unknown command 'chek' \(Did you mean check\?\)/, /没有命令“chek”。是否想写 check？/],
  [['check', '--formt', 'json'], /unknown option '--formt' \(Did you mean --format\?\)/, /没有选项“--formt”/],
  [['check', '--format', 'xml'], /Allowed choices are stylish, compact, json/, /可选：stylish, compact, json/],
  [['check', '--severity'], /argument missing/, /缺少值/],
  [['check', '--profile', 'strict'], /Allowed choices are draft, review, gate/, /可选：draft, review, gate/],
  [['check', '--rule', 'ops-no-monitorin=off'], /Did you mean ops-no-monitoring\?/, /是否想写 ops-no-monitoring？/],
  [['check', '--rule', 'ops-no-monitoring=loud'], /write RULE=LEVEL with one of off, info/, /级别可选：off, info/],
  [['check', '--shard', '3/2'], /write PART\/OF, such as 2\/4/, /例如 2\/4/],
  [['check', '--max-warnings', 'many'], /'--max-warnings <number>' argument 'many' is invalid/, /的值无效/],
  [['check', '--changed'], /this folder is in none/, /当前文件夹不在仓库中/],
  [['check', '-', 'prd.md'], /cannot be checked together with files/, /不能与其他文件一起检查/],
  [['check', '-', '--fix'], /--fix cannot change the standard input/, /无法修改标准输入/],
  [['merge', 'prd.md'], /prd\.md: is no report/, /不是检查报告/],
  [['facts'], /missing required argument 'files'/, /缺少参数“files”/],
  [['explain', 'wording-placeholdr'], /Did you mean wording-placeholder\?/, /是否想写 wording-placeholder？/],
  [['explain', 'nonsense'], /`prdlint rules` lists them/, /prdlint rules/],
  [['prd.md'], /“prd\.md” is no command\. Did you mean: prdlint check prd\.md/, /是否想写：prdlint check prd\.md/],
  [['check', 'prdd.md'], /^prdd\.md: there is no such file or folder\. Did you mean prd\.md\?/, /是否想写 prd\.md？/],
  [['check', 'prd.md/x.md'], /no such file or folder/, /不存在/],
  [['check', 'none-*.md'], /no file matches/, /没有匹配的文件/],
  [['check', 'gone/*.md'], /no file matches/, /没有匹配的文件/],
  [['check', '--config', 'gone.json', 'prd.md'], /gone\.json: cannot be read: there is no such file/, /文件不存在/],
  [['check', '--config', '.', 'prd.md'], /cannot be read: it is a folder/, /它是文件夹/],
];

for (const [args, english, chinese] of wrong) {
  test(`prdlint ${args.join(' ')} says what is wrong in both languages and ends with 2`, async () => {
    const folder = folderWith({ 'prd.md': DRAFT });
    for (const [lang, message] of [
      ['en_GB.UTF-8', english],
      ['zh_CN.UTF-8', chinese],
    ] as const) {
      const { status, out, err } = await prdlint(folder, args, { LANG: lang });
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /, 'no stack trace');
      assert.equal(out, '');
      assert.equal(status, 2);
    }
  });
}

test('--version prints the version of the package', async () => {
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  assert.deepEqual(await prdlint(folderWith({}), ['--version']), { status: 0, out: `${version}\n`, err: '' });
});

test('without arguments the help is printed, in the language of the terminal', async () => {
  const { status, out } = await prdlint(folderWith({}), []);
  assert.match(out, /^Usage: prdlint/);
  for (const command of ['check', 'merge', 'facts', 'explain', 'rules', 'init', 'lsp'])
    assert.match(out, new RegExp(`^ {2}${command} `, 'm'));
  assert.equal(status, 0);
  assert.match(
    (await prdlint(folderWith({}), ['help', 'check'], { LANG: 'zh_CN.UTF-8' })).out,
    /^用法：[\s\S]*检查文档/,
  );
  assert.match((await prdlint(folderWith({}), ['--lang', 'zh', '--nonsense'])).err, /没有选项/);
});

test('explain prints the page of a rule in either language', async () => {
  const folder = folderWith({});
  const en = await prdlint(folder, ['explain', 'wording-placeholder']);
  assert.match(en.out, /^# wording-placeholder\n\n[\s\S]*## Why[\s\S]*Reported:[\s\S]*warning {2}“TBD”/);
  const zh = await prdlint(folder, ['explain', 'wording-placeholder', '--lang', 'zh']);
  assert.match(zh.out, /## 为什么[\s\S]*会报告：/);
});

test('rules lists every rule, for people and as JSON', async () => {
  const folder = folderWith({});
  const { out } = await prdlint(folder, ['rules', '--format', 'json']);
  const rules = JSON.parse(out) as { id: string; group: string; fixable: string; severity: Record<string, string> }[];
  const placeholder = rules.find(({ id }) => id === 'wording-placeholder');
  assert.equal(placeholder?.group, 'wording');
  assert.deepEqual(Object.keys(placeholder?.severity ?? {}), ['draft', 'review', 'gate']);
  const text = (await prdlint(folder, ['rules'])).out.trimEnd().split('\n');
  assert.deepEqual(
    text.map((line) => line.split(' ')[0]),
    rules.map(({ id }) => id),
  );
});

test('init writes a configuration that reads without a problem, and never writes over one', async () => {
  const folder = folderWith({ 'prd.md': DRAFT });
  assert.deepEqual(await prdlint(folder, ['init']), { status: 0, out: 'Wrote .prdlintrc.json.\n', err: '' });
  assert.equal((await prdlint(folder, ['check', 'prd.md'])).err, '');
  const written = readFileSync(join(folder, '.prdlintrc.json'), 'utf8');
  assert.match(written, /"\$schema"/);
  const again = await prdlint(folder, ['init']);
  assert.equal(again.status, 2);
  assert.match(again.err, /exists already; nothing was written/);
  assert.equal(readFileSync(join(folder, '.prdlintrc.json'), 'utf8'), written);
});
