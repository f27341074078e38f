import assert from 'node:assert/strict';
import { closeSync, ftruncateSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import { parseStringPromise } from 'xml2js';
import { folderWith, prdlint } from './cli.ts';

const PRD = `# PRD: spam filter

## Metrics

- Recall ≥ 92%
- Precision ≥ 99%
- p95 latency ≤ 60 ms
- WER ≤ 5%
`;
const PRD_ZH = '# 垃圾邮件过滤需求文档\n\n## 指标\n\n- 召回率 ≥ 92%\n- 精确率 ≥ 99%\n';
const RESULTS = '{"recall": 0.915, "precision": 0.993, "latency_p95": 51}';

const files = {
  'prd.md': PRD,
  'prd.zh.md': PRD_ZH,
  'r.json': RESULTS,
  'good.json': '{"recall": 0.95, "precision": 0.993}',
};

test('verify prints each target with its line, its verdict and what was measured, and fails on a missed one', async () => {
  const { out, err, status } = await prdlint(folderWith(files), ['verify', 'prd.md', '--results', 'r.json']);
  assert.equal(err, '');
  assert.equal(
    out,
    [
      '✖ prd.md:5:10  fail          Recall ≥ 92%         91.5% recall r.json',
      '✔ prd.md:6:13  pass          Precision ≥ 99%      99.3% precision r.json',
      '? prd.md:7:15  ambiguous     p95 latency ≤ 60 ms  has no unit in the results, and the target counts in ms; 51 latency_p95 r.json',
      '○ prd.md:8:7   not measured  WER ≤ 5%',
      '',
      '4 targets: pass 1, fail 1, not measured 1, ambiguous 1.',
      '',
    ].join('\n'),
  );
  assert.equal(status, 1);
});

test('verify speaks Chinese, and passes where no target is missed; --strict asks for all', async () => {
  const folder = folderWith(files);
  const zh = await prdlint(folder, ['verify', 'prd.zh.md', '--results', 'good.json'], { LANG: 'zh_CN.UTF-8' });
  assert.match(zh.out, /^✔ prd\.zh\.md:5:7 {2}达标 {2}召回率 ≥ 92% {2}95% recall good\.json$/m);
  assert.match(zh.out, /共 2 个目标：达标 2，未达标 0，未测量 0，不明确 0。/);
  assert.equal(zh.status, 0);
  assert.equal((await prdlint(folder, ['verify', 'prd.md', '--results', 'good.json'])).status, 0);
  assert.equal((await prdlint(folder, ['verify', 'prd.md', '--results', 'good.json', '--strict'])).status, 1);
});

test('verify as JSON, JUnit and Markdown tells the same', async () => {
  const folder = folderWith(files);
  const form = async (name: string): Promise<string> =>
    (await prdlint(folder, ['verify', 'prd.md', '--results', 'r.json', '--format', name])).out;
  const json = JSON.parse(await form('json')) as { summary: unknown; targets: { outcome: string; line: number }[] };
  assert.deepEqual(json.summary, { pass: 1, fail: 1, 'not-measured': 1, ambiguous: 1 });
  assert.deepEqual(
    json.targets.map(({ outcome, line }) => [line, outcome]),
    [
      [5, 'fail'],
      [6, 'pass'],
      [7, 'ambiguous'],
      [8, 'not-measured'],
    ],
  );
  const schema = JSON.parse(readFileSync('schemas/verification.schema.json', 'utf8')) as object;
  const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
  assert.ok(validate(json), JSON.stringify(validate.errors));
  const junit = (await parseStringPromise(await form('junit'))) as {
    testsuites: { testsuite: { $: Record<string, string>; testcase: Record<string, unknown>[] }[] };
  };
  const [suite] = junit.testsuites.testsuite;
  assert.deepEqual([suite?.$.tests, suite?.$.failures, suite?.$.skipped], ['4', '1', '2']);
  assert.deepEqual(
    suite?.testcase.map((one) => ['failure', 'skipped', 'system-out'].find((name) => name in one)),
    ['failure', 'system-out', 'skipped', 'skipped'],
  );
  const rows = (await form('markdown')).split('\n').filter((line) => /^\| [✔✖?○]/.test(line));
  assert.match(rows[0] ?? '', /^\| ✖ fail \| 5 \| Recall ≥ 92% \| 91\.5% recall r\.json \|$/);
  assert.equal(rows.length, 4);
});

test('the configuration names the results and what their names mean, and cannot lead outside', async () => {
  const folder = folderWith({
    ...files,
    'eval/out.json': '{"hit": 0.95}',
    '.prdlintrc.json': '{"verify": {"results": ["eval/out.json"], "metrics": {"hit": "recall"}}}',
    'sub/prd.md': PRD,
    'sub/.prdlintrc.json': '{"verify": {"results": ["../../secret.json"]}}',
    'bad/prd.md': PRD,
    'bad/.prdlintrc.json': '{"verify": {"result": []}}',
  });
  const { out, err, status } = await prdlint(folder, ['verify', 'prd.md']);
  assert.equal(err, '');
  assert.match(out, /^✔ prd\.md:5:10 {2}pass .* 95% hit eval\/out\.json$/m);
  assert.equal(status, 0);
  const outside = await prdlint(folder, ['verify', 'sub/prd.md']);
  assert.match(outside.err, /“\.\.\/\.\.\/secret\.json” lies outside the project/);
  assert.equal(outside.status, 2);
  const typo = await prdlint(folder, ['verify', 'bad/prd.md', '--results', 'r.json']);
  assert.match(typo.err, /Did you mean “results”\?/);
  assert.equal(typo.status, 2);
});

const wrong: [args: string[], english: RegExp, chinese: RegExp][] = [
  [['verify', 'prd.md'], /No results: name files with --results/, /没有结果文件/],
  [['verify', 'gone.md', '--results', 'r.json'], /gone\.md: cannot be read: there is no such file/, /文件不存在/],
  [['verify', 'prd.md', '--results', 'gone.json'], /gone\.json: cannot be read: there is no such file/, /文件不存在/],
  [['verify', 'prd.md', '--results', 'twice.json'], /twice\.json:1: the key "recall" stands twice/, /出现两次/],
  [['verify', 'prd.md', '--results', 'text.json'], /text\.json: holds no measured number/, /没有测量值/],
  [
    ['verify', 'prd.md', '--results', 'prd.md'],
    /prd\.md: has no front matter with a model-index/,
    /没有包含 model-index/,
  ],
  [['verify', 'prd.md', '--results', 'huge.json'], /huge\.json: is larger than 50 MB/, /超过 50 MB/],
  [['verify', 'prd.md', '--results', 'huger.json'], /huger\.json: is larger than 50 MB/, /超过 50 MB/],
];
for (const [args, english, chinese] of wrong) {
  test(`prdlint ${args.join(' ')} says what is wrong in both languages and ends with 2`, async () => {
    const folder = folderWith({
      ...files,
      'twice.json': '{"recall": 1, "recall": 0}',
      'text.json': '{"note": "good"}',
    });
    grow(join(folder, 'huge.json'), 100_000_000);
    grow(join(folder, 'huger.json'), 1_000_000_000);
    for (const [LANG, message] of [
      ['en_GB.UTF-8', english],
      ['zh_CN.UTF-8', chinese],
    ] as const) {
      const { status, out, err } = await prdlint(folder, args, { LANG });
      assert.match(err, message);
      assert.equal(out, '');
      assert.equal(status, 2);
    }
  });
}

/** A file of so many bytes that takes no room on the disk. */
function grow(path: string, size: number): void {
  const file = openSync(path, 'w');
  ftruncateSync(file, size);
  closeSync(file);
}
