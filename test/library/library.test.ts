import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type * as Public from '../../core/library/public.d.ts';
import type remarkPrdlint from '../../core/library/remark.ts';
import { bundlesFor } from '../../tools/bundles.ts';

/** The package as npm would lay it out, with the library alone. */
const stage = mkdtempSync(join(tmpdir(), 'prdlint-library-'));
after(() => rmSync(stage, { recursive: true, force: true }));
const home = join(stage, 'node_modules/prdlint');
mkdirSync(join(home, 'dist'), { recursive: true });
cpSync('package.json', join(home, 'package.json'));
const { metafile } = await build({ ...bundlesFor(join(home, 'dist'), true).library, metafile: true, sourcemap: false });
cpSync('core/library/public.d.ts', join(home, 'dist/index.d.ts'));
cpSync('core/library/remark-public.d.ts', join(home, 'dist/remark.d.ts'));

const library = (await import(pathToFileURL(join(home, 'dist/index.mjs')).href)) as typeof Public;

const DRAFT = '---\ntype: ai-prd\n---\n# PRD: spam filter\n\n## Metrics\n\n- Recall: TBD\n- Precision ≥ 99%\n';

test('check and facts give what the command line gives as JSON', () => {
  const report = library.check(DRAFT, { file: 'a.md', today: '2026-12-01' });
  assert.equal(report.kind, 'ai-prd');
  const placeholder = report.findings.find(({ rule }) => rule === 'wording-placeholder');
  assert.deepEqual([placeholder?.line, placeholder?.column, placeholder?.severity], [8, 11, 'warning']);
  const { thresholds, kind, file } = library.facts(DRAFT);
  assert.deepEqual([kind, file], ['ai-prd', 'document.md']);
  assert.deepEqual(
    thresholds.map(({ metric, op, value, status }) => [metric, op, value, status]),
    [['Precision', '>=', 99, 'target']],
  );
});

test('options choose profile, kind, language and levels', () => {
  const rules = (options: Public.CheckOptions): string[] =>
    library.check(DRAFT, options).findings.map(({ rule, severity }) => `${severity} ${rule}`);
  assert.ok(rules({ profile: 'gate' }).includes('error wording-placeholder'));
  assert.deepEqual(rules({ kind: 'other' }), []);
  assert.ok(!rules({ rules: { 'wording-placeholder': 'off' } }).some((line) => line.includes('wording-placeholder')));
  assert.match(library.check(DRAFT, { language: 'zh' }).findings[0]?.message ?? '', /[\u4e00-\u9fff]/);
});

test('the library asks for no module outside itself', () => {
  const outside = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external));
  assert.deepEqual(outside, []);
});

test('it runs where there is neither Node nor a page: a bare context with the language alone', async () => {
  const { outputFiles } = await build({
    stdin: { contents: "export { check } from 'prdlint'", resolveDir: stage },
    bundle: true,
    write: false,
    platform: 'neutral',
    format: 'iife',
    globalName: 'prdlint',
  });
  const context = createContext({});
  runInContext(outputFiles[0]?.text ?? '', context);
  const findings: unknown = runInContext(`JSON.stringify(prdlint.check(${JSON.stringify(DRAFT)}).findings)`, context);
  assert.deepEqual(JSON.parse(String(findings)), library.check(DRAFT).findings);
});

test('the types say what the functions take and give', async () => {
  const { default: plugin } = (await import(pathToFileURL(join(home, 'dist/remark.mjs')).href)) as {
    default: typeof remarkPrdlint;
  };
  assert.equal(typeof plugin, 'function');
  const use = [
    "import { check, facts, type Finding } from 'prdlint';",
    "import remarkPrdlint from 'prdlint/remark';",
    "import remarkParse from 'remark-parse';",
    "import { type Compiler, unified } from 'unified';",
    "function compile(this: { compiler?: Compiler | undefined }): undefined { this.compiler = () => ''; }",
    "const found: readonly Finding[] = check('# PRD', { profile: 'gate' }).findings;",
    "const values: (number | undefined)[] = facts('# PRD').thresholds.map(({ value }) => value);",
    '// @ts-expect-error a profile that is none',
    "check('# PRD', { profile: 'strict' });",
    "const parsing = unified().use(remarkParse).use(remarkPrdlint, { profile: 'gate' }).use(remarkPrdlint);",
    'const listed = unified().use([[remarkPrdlint, {}], remarkPrdlint]).use({ plugins: [remarkPrdlint] });',
    'export default [found, values, parsing.use(compile).process, listed.use(compile).process];',
  ];
  writeFileSync(join(stage, 'use.ts'), `${use.join('\n')}\n`);
  for (const name of ['typescript', 'unified', 'remark-parse', '@types']) {
    symlinkSync(resolve('node_modules', name), join(stage, 'node_modules', name));
  }
  const options = { module: 'nodenext', moduleResolution: 'nodenext', strict: true, noEmit: true, types: [] };
  writeFileSync(join(stage, 'package.json'), '{"type": "module"}');
  writeFileSync(join(stage, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['use.ts'] }));
  const { spawnSync } = await import('node:child_process');
  const { stdout, status } = spawnSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', stage], {
    encoding: 'utf8',
  });
  assert.equal(status, 0, stdout);
});

test('the remark plugin adds the findings to the file as messages', async () => {
  const { default: plugin } = (await import(pathToFileURL(join(home, 'dist/remark.mjs')).href)) as {
    default: typeof remarkPrdlint;
  };
  const processor = unified()
    .use(remarkParse)
    .use(plugin, { profile: 'review' })
    .use(function compile() {
      this.compiler = () => '';
    });
  const { messages } = await processor.process({ value: DRAFT, path: 'docs/a.md' });
  const { findings } = library.check(DRAFT, { file: 'docs/a.md', profile: 'review' });
  assert.deepEqual(
    messages.map(({ ruleId, source, line, column, fatal, reason }) => ({
      ruleId,
      source,
      line,
      column,
      fatal,
      reason,
    })),
    findings.map(({ rule, line, column, severity, message }) => ({
      ruleId: rule,
      source: 'prdlint',
      line,
      column,
      fatal: { error: true, warning: false, info: null }[severity],
      reason: message,
    })),
  );
  assert.ok(messages.length > 3);
});
