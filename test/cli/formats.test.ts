import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Log } from 'sarif';
import { parseStringPromise } from 'xml2js';
import { LineIndex } from '../../core/text.ts';
import { DRAFT, DRAFT_ZH, folderWith, prdlint } from './cli.ts';

const REVERSED = '---\ntype: ai-prd\n---\n# PRD: API\n\n## Performance\n\n- p95 latency ≥ 300 ms\n';
/** What a careless form would let through: markup, separators of workflow commands, control characters. */
const HOSTILE = '---\ntype: ai-prd\n---\n# PRD <b>&"\u0007\n\n- Recall `<script>`%0A::error::: TBD\n';
const NAME = 'odd, name <&%> 需求.md';

let folder = '';
before(() => {
  folder = folderWith({
    'a.md': DRAFT,
    'sub/b.md': DRAFT_ZH,
    'c.md': REVERSED,
    [NAME]: HOSTILE,
    'notes.md': '# Notes\n',
  });
});

const checked = (...args: string[]): ReturnType<typeof prdlint> =>
  prdlint(folder, ['check', '--severity', 'warning', ...args]);

interface JsonFile {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly line: number; readonly severity: string }[];
}

async function jsonFiles(): Promise<JsonFile[]> {
  return (JSON.parse((await checked('--format', 'json')).out) as { files: JsonFile[] }).files;
}

test('sarif is what the schema of SARIF 2.1.0 describes', async () => {
  const schema: unknown = JSON.parse(readFileSync('test/fixtures/official/sarif-2.1.0.json', 'utf8'));
  const validate = new Ajv2020({ allErrors: true, strict: false, validateFormats: false }).compile(schema as object);
  for (const lang of ['en', 'zh']) {
    const { out } = await checked('--format', 'sarif', '--lang', lang);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors?.slice(0, 3), null, 2));
  }
  assert.equal(validate({ version: '2.1.0', runs: [{ tool: {} }] }), false);
});

test('sarif has every finding with its rule, its place and fixes that can be made from it', async () => {
  const log = JSON.parse((await checked('--format', 'sarif')).out) as Log;
  const run = log.runs[0];
  const found = (await jsonFiles()).flatMap(({ findings }) => findings.map(({ rule, line }) => `${rule}:${line}`));
  const results = run?.results ?? [];
  const region = (result: (typeof results)[number]): number | undefined =>
    result.locations?.[0]?.physicalLocation?.region?.startLine;
  assert.deepEqual(
    results.map((result) => `${result.ruleId}:${region(result)}`),
    found,
  );
  for (const { ruleId, ruleIndex } of results) {
    const rule = run?.tool.driver.rules?.[ruleIndex ?? -1];
    assert.equal(rule?.id, ruleId);
    assert.match(rule?.help?.markdown ?? '', /## /);
  }
  const uris = new Set(results.map((result) => result.locations?.[0]?.physicalLocation?.artifactLocation?.uri));
  assert.ok(uris.has('sub/b.md'));
  assert.ok(uris.has(NAME.split('/').map(encodeURIComponent).join('/')));
  const reversed = results.find(({ ruleId }) => ruleId === 'metric-direction-reversed');
  const replacement = reversed?.fixes?.[0]?.artifactChanges[0]?.replacements[0];
  const { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 } = replacement?.deletedRegion ?? {};
  const lines = new LineIndex(REVERSED);
  const start = lines.offsetAt({ line: startLine - 1, column: startColumn - 1 });
  const end = lines.offsetAt({ line: endLine - 1, column: endColumn - 1 });
  const mended = REVERSED.slice(0, start) + replacement?.insertedContent?.text + REVERSED.slice(end);
  assert.equal(mended, REVERSED.replace('≥', '≤'));
});

test('sarif has the words of a finding and its line, for viewers without the file', async () => {
  const long = `- Recall: TBD ${'and more of it '.repeat(200)}`;
  const folder = folderWith({ 'a.md': `---\ntype: ai-prd\n---\n# PRD\n\n- 😀 Recall: TBD\n\n${long}\n` });
  const log = JSON.parse((await prdlint(folder, ['check', '--format', 'sarif', 'a.md'])).out) as Log;
  const [run] = log.runs;
  const places = (run?.results ?? [])
    .filter(({ ruleId }) => ruleId === 'wording-placeholder')
    .map(({ locations }) => locations?.[0]?.physicalLocation);
  assert.deepEqual(
    places.map((place) => [place?.region?.snippet?.text, place?.contextRegion]),
    [
      ['TBD', { startLine: 6, snippet: { text: '- 😀 Recall: TBD' } }],
      ['TBD', undefined],
    ],
  );
  assert.ok(run?.tool.driver.rules?.some(({ id, name }) => id === 'wording-placeholder' && /\w \w/.test(name ?? '')));
});

interface JunitSuite {
  readonly $: Readonly<Record<string, string>>;
  readonly testcase: readonly { readonly $: Readonly<Record<string, string>>; readonly failure?: readonly unknown[] }[];
}

test('junit parses as XML, and its counts are those of its cases and of the findings', async () => {
  const parsed = (await parseStringPromise((await checked('--format', 'junit')).out)) as {
    testsuites: { $: Readonly<Record<string, string>>; testsuite: JunitSuite[] };
  };
  const { $: totals, testsuite: suites } = parsed.testsuites;
  const files = await jsonFiles();
  assert.deepEqual(
    suites.map(({ $ }) => $.name),
    files.map(({ file }) => file),
  );
  const cases = suites.flatMap(({ testcase }) => testcase);
  const failing = cases.filter(({ failure }) => failure);
  assert.equal(Number(totals.tests), cases.length);
  assert.equal(Number(totals.failures), failing.length);
  const severe = files.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== 'info'));
  assert.equal(failing.length, severe.length);
  for (const { $, testcase } of suites) assert.equal(Number($.tests), testcase.length);
});

test('gitlab has what code quality needs, and fingerprints that survive lines added above', async () => {
  const read = async (): Promise<Record<string, unknown>[]> =>
    JSON.parse((await checked('--format', 'gitlab', 'a.md')).out) as Record<string, unknown>[];
  const issues = await read();
  assert.ok(issues.length > 0);
  for (const issue of issues) {
    assert.deepEqual(Object.keys(issue), ['description', 'check_name', 'fingerprint', 'severity', 'location']);
    assert.match(String(issue.fingerprint), /^[0-9a-f]{64}$/);
    assert.ok(['info', 'minor', 'major'].includes(String(issue.severity)));
  }
  assert.equal(new Set(issues.map(({ fingerprint }) => fingerprint)).size, issues.length);
  const moved = folderWith({ 'a.md': DRAFT.replace('## Goals', 'Some more background.\n\n## Goals') });
  const later = JSON.parse((await prdlint(moved, ['check', '--format', 'gitlab', 'a.md'])).out) as typeof issues;
  assert.deepEqual(
    later.map(({ fingerprint }) => fingerprint),
    issues.map(({ fingerprint }) => fingerprint),
  );
});

test('github writes commands that a document cannot break, and a job summary in Markdown', async () => {
  const summary = join(folder, 'summary.txt');
  const { out } = await prdlint(folder, ['check', '--format', 'github', NAME], { GITHUB_STEP_SUMMARY: summary });
  const lines = out.trimEnd().split('\n');
  for (const line of lines)
    assert.match(line, /^::(?:error|warning|notice) file=odd%2C name <&%25> 需求\.md,line=\d+,/);
  const placeholder = lines.find((line) => line.includes('wording-placeholder'));
  assert.match(placeholder ?? '', /line=6,endLine=6,col=\d+,endColumn=\d+,title=prdlint%3A wording-placeholder::“TBD”/);
  const table = readFileSync(summary, 'utf8');
  assert.match(table, /^## prdlint\n\n✖ \d+ findings/);
  assert.equal(
    table.split('\n').filter((line) => line.startsWith('| odd, name \\<\\&%\\> 需求.md:')).length,
    lines.length,
  );
});

test('html shows every finding, and nothing of a document becomes markup', async () => {
  const { out } = await checked('--format', 'html');
  const count = (await jsonFiles()).reduce((sum, { findings }) => sum + findings.length, 0);
  assert.equal(out.match(/<li class=/g)?.length, count);
  assert.doesNotMatch(out, /<script|<b>&/);
  assert.match(out, /odd, name &lt;&amp;%&gt; 需求\.md/);
  assert.match((await checked('--format', 'html', '--lang', 'zh')).out, /<html lang="zh-CN">[\s\S]*检查结果/);
});

test('compact prints one line a finding, with control characters made visible', async () => {
  const { out } = await checked('--format', 'compact', 'a.md');
  for (const line of out.trimEnd().split('\n'))
    assert.match(line, /^a\.md:\d+:\d+: (?:error|warning|info): .+ \[[a-z-]+\]$/);
});

test('--output-file holds what would have been printed, and replaces a file whole', async () => {
  const { out } = await checked('--format', 'sarif');
  for (let round = 0; round < 2; round++) {
    const written = await checked('--format', 'sarif', '--output-file', 'out/report.sarif');
    assert.equal(written.out, '');
    assert.equal(readFileSync(join(folder, 'out/report.sarif'), 'utf8'), out);
  }
  const refused = await checked('--format', 'sarif', '-o', 'a.md/report.sarif');
  assert.match(refused.err, /a\.md\/report\.sarif: cannot be written/);
  assert.equal(refused.status, 2);
});
