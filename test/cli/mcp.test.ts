import assert from 'node:assert/strict';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { rules } from '../../core/rules/index.ts';
import { cliFile, DRAFT, DRAFT_ZH, folderWith, prdlint } from './cli.ts';

const client = new Client({ name: 'test', version: '1.0.0' });
let outer = '';
let folder = '';

before(async () => {
  outer = folderWith({
    'secret.md': DRAFT,
    '.prdlintrc.json': '{"rules": {"wording-placeholder": "off"}}',
    'root/a.md': DRAFT,
    'root/sub/需求.md': DRAFT_ZH,
    'root/spec.md': '# PRD: x\n\n## Metrics\n\n- Recall ≥ 92%\n',
    'root/r.json': '{"recall": 0.95}',
    'root/big.md': `# PRD\n\n${'x'.repeat(6_000_000)}\n`,
    'root/deep/.prdlintrc.json': '{"exclude": ["old.md"]}',
    'root/deep/old.md': DRAFT,
  });
  folder = join(outer, 'root');
  symlinkSync('../secret.md', join(folder, 'link.md'));
  const args = [cliFile, 'mcp'];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, cwd: folder }));
});
after(() => client.close());

interface Called {
  readonly text: string;
  readonly data: Record<string, unknown>;
  readonly failed: boolean;
}

async function call(name: string, args: Record<string, unknown>): Promise<Called> {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const [first] = content as { type: string; text: string }[];
  return {
    text: first?.text ?? '',
    data: (structuredContent ?? {}) as Record<string, unknown>,
    failed: isError === true,
  };
}

interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}
const findings = ({ data }: Called): Finding[] =>
  (data.files as { findings: Finding[] }[]).flatMap((file) => file.findings);

test('the tools are listed with schemas, and say that they only read', async () => {
  const { tools } = await client.listTools();
  assert.deepEqual(
    tools.map(({ name }) => name),
    ['check', 'facts', 'explain', 'glossary', 'template', 'verify'],
  );
  for (const { inputSchema, annotations, description } of tools) {
    assert.equal(inputSchema.type, 'object');
    assert.equal(annotations?.readOnlyHint, true);
    assert.ok((description ?? '').length > 40);
  }
});

test('check gives the findings of a file with place, reason and example, as the command line does', async () => {
  const called = await call('check', { path: 'a.md' });
  assert.match(
    called.text,
    /^a\.md:12:11: warning: “TBD” leaves this open\. Write .*“open: .*”\. \[wording-placeholder\]$/m,
  );
  const { out } = await prdlint(folder, ['check', '--no-config', '--format', 'json', 'a.md']);
  assert.deepEqual(called.data, JSON.parse(out));
});

test('check takes a text, a folder, a profile and a language', async () => {
  const text = await call('check', { text: DRAFT, profile: 'gate', language: 'zh' });
  assert.match(text.text, /document\.md:12:11: error: “TBD”尚未确定/);
  const sub = await call('check', { path: 'sub' });
  assert.match(sub.text, /^sub\/需求\.md:8:7: /m);
  assert.equal(findings(await call('check', { path: 'deep' })).length, 0, 'the configuration leaves it out');
  assert.ok(findings(await call('check', { text: '# Notes\n' })).length === 0);
});

test('facts lists what a document states', async () => {
  const { data, text } = await call('facts', { path: 'spec.md' });
  const [document] = data.documents as { thresholds: { metric: string; line: number }[] }[];
  assert.deepEqual(
    document?.thresholds.map(({ metric, line }) => [metric, line]),
    [['Recall', 5]],
  );
  assert.match(text, /Thresholds\n.*Recall/);
});

test('explain, glossary and template give Markdown in either language', async () => {
  assert.match((await call('explain', { rule: 'wording-placeholder' })).text, /^# wording-placeholder\n[\s\S]*## Why/);
  assert.match((await call('explain', { rule: 'wording-placeholder', language: 'zh' })).text, /## 为什么/);
  assert.match((await call('explain', { rule: 'wording-placeholdr' })).text, /Did you mean wording-placeholder\?/);
  assert.match((await call('glossary', { term: 'recall' })).text, /recall[\s\S]*In the PRD/i);
  assert.match((await call('glossary', { term: '误识率' })).text, /误识率[\s\S]*PRD 里要写/);
  assert.equal((await call('glossary', { term: 'flurbification' })).failed, true);
  const { text } = await call('template', { system: 'spam-filter', name: 'Mail guard' });
  assert.match(text, /^---\ntype: ai-prd\n[\s\S]*Mail guard/);
  assert.equal((await call('template', { system: 'spam-filter', target: 'moon' })).failed, true);
});

test('verify compares targets with results', async () => {
  const { data, text } = await call('verify', { path: 'spec.md', results: ['r.json'] });
  assert.match(text, /^✔ spec\.md:5:10 {2}pass {2}Recall ≥ 92% {2}95% recall r\.json$/m);
  assert.deepEqual(data.summary, { pass: 1, fail: 0, 'not-measured': 0, ambiguous: 0 });
});

test('the page of every rule is a resource in both languages', async () => {
  const { resources } = await client.listResources();
  assert.equal(resources.length, rules.length * 2);
  const { contents } = await client.readResource({ uri: 'prdlint://rules/zh/wording-placeholder' });
  assert.match(JSON.stringify(contents[0]), /# wording-placeholder[\s\S]*## 为什么/);
  await assert.rejects(client.readResource({ uri: 'prdlint://rules/en/../../secret' }), /There is no resource/);
});

const refused: [what: string, tool: string, args: Record<string, unknown>, message: RegExp][] = [
  ['a path outside', 'check', { path: '../secret.md' }, /lies outside the folder/],
  ['an absolute path outside', 'check', { path: '/etc/passwd' }, /lies outside the folder/],
  ['a link that leads outside', 'check', { path: 'link.md' }, /lies outside the folder/],
  ['a path with a NUL', 'check', { path: 'a.md\0.md' }, /lies outside the folder/],
  ['a file that is not there', 'facts', { path: 'gone.md' }, /gone\.md: there is no such file/],
  ['results outside', 'verify', { path: 'spec.md', results: ['../x.json'] }, /lies outside the folder/],
  [
    'an argument that it does not know',
    'glossary',
    { words: 'recall' },
    /no argument “words”\. It takes: term, language/,
  ],
  ['no argument that it needs', 'explain', { language: 'zh' }, /^explain 缺少参数“rule”。$/],
  ['no path and no text', 'check', {}, /Give a “path” or a “text”/],
  ['a path that is no text', 'check', { path: 7 }, /“path” has to be a text/],
  ['a file too large', 'check', { path: 'big.md' }, /big\.md: is larger than 5 MB/],
  ['a profile that is none', 'check', { text: '', profile: 'strict' }, /has to be one of draft, review, gate/],
];
for (const [what, tool, args, message] of refused) {
  test(`a request is refused with a reason, and the server lives on: ${what}`, async () => {
    const { text, failed } = await call(tool, args);
    assert.equal(failed, true);
    assert.match(text, message);
    assert.equal((await client.listTools()).tools.length, 6);
  });
}

test('a tool that is not there is an error of the protocol', async () => {
  await assert.rejects(client.callTool({ name: 'delete', arguments: {} }), /There is no tool “delete”/);
});

test('the server writes nothing and ends when its input does', async () => {
  const before = readdirSync(folder).sort();
  const request = {
    jsonrpc: '2.0',
    id: 1,
    method: 'initialize',
    params: { protocolVersion: '2025-06-18', capabilities: {}, clientInfo: { name: 'x', version: '1' } },
  };
  const { out, status } = await prdlint(folder, ['mcp'], {}, `${JSON.stringify(request)}\n`);
  assert.equal((JSON.parse(out) as { result: { serverInfo: { name: string } } }).result.serverInfo.name, 'prdlint');
  assert.equal(status, 0);
  assert.deepEqual(readdirSync(folder).sort(), before);
  assert.equal(readFileSync(join(folder, 'a.md'), 'utf8'), DRAFT);
});
