import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CodeAction, Diagnostic, TextDocumentEdit, TextEdit } from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Client, codes, PULL, spawnServer } from './client.ts';

let client: Client;
before(async () => {
  client = await spawnServer().start();
});
after(() => client.stop());

const AI = '---\ntype: ai-prd\n---\n';
const RULE = 'wording-placeholder';
let count = 0;

interface Asked {
  readonly uri: string;
  readonly text: string;
  readonly actions: CodeAction[];
  readonly diagnostic: Diagnostic;
}

/** Opens a text and asks for the actions at its first placeholder. */
async function ask(text: string, only?: string[]): Promise<Asked> {
  const uri = `untitled:actions-${++count}`;
  await client.open(uri, text);
  const diagnostic = (await client.diagnostics(uri)).find(({ code }) => code === RULE);
  assert.ok(diagnostic, 'a placeholder is found');
  const context = { diagnostics: [diagnostic], ...(only ? { only } : {}) };
  const params = { textDocument: { uri }, range: diagnostic.range, context };
  return { uri, text, diagnostic, actions: await client.request<CodeAction[]>('textDocument/codeAction', params) };
}

function editsOf(action: CodeAction | undefined): TextEdit[] {
  const [change] = action?.edit?.documentChanges ?? [];
  return ((change as TextDocumentEdit | undefined)?.edits ?? []) as TextEdit[];
}

/** What the document is after an action, and its placeholders as the server then sees them. */
async function apply({ uri, text }: Asked, action: CodeAction | undefined): Promise<{ text: string; left: number }> {
  const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), editsOf(action));
  await client.change(uri, 2, after);
  return { text: after, left: codes(await client.diagnostics(uri)).filter((code) => code === RULE).length };
}

const lines: [name: string, before: string, after: string][] = [
  [
    'a paragraph gets the comment above',
    'Intro.\n\nRegion TBD.\n',
    `Intro.\n\n<!-- prdlint-disable-next-line ${RULE} -- reason -->\nRegion TBD.\n`,
  ],
  [
    'a heading gets it above, even right after text',
    'Intro.\n## Region TBD\n',
    `Intro.\n<!-- prdlint-disable-next-line ${RULE} -- reason -->\n## Region TBD\n`,
  ],
  [
    'a list item keeps its list whole',
    'The plan is:\n\n- first\n- region TBD\n- last\n',
    `The plan is:\n\n- first\n- region TBD <!-- prdlint-disable-line ${RULE} -- reason -->\n- last\n`,
  ],
  [
    'a nested item too',
    '- first\n  1. region TBD\n',
    `- first\n  1. region TBD <!-- prdlint-disable-line ${RULE} -- reason -->\n`,
  ],
  [
    'a table row keeps its table whole',
    '| Item | Value |\n|---|---|\n| a | b |\n| region | TBD |\n| c | d |\n',
    `| Item | Value |\n|---|---|\n| a | b |\n| region | TBD <!-- prdlint-disable-line ${RULE} -- reason --> |\n| c | d |\n`,
  ],
  [
    'a row without a closing bar gets it at its end',
    'Item | Value\n---|---\nregion | TBD\n',
    `Item | Value\n---|---\nregion | TBD <!-- prdlint-disable-line ${RULE} -- reason -->\n`,
  ],
  [
    'a wrapped paragraph stays one',
    'The first line of this paragraph is long enough to wrap here,\nthe region is TBD as of now,\nand it goes on.\n',
    `The first line of this paragraph is long enough to wrap here,\nthe region is TBD as of now, <!-- prdlint-disable-line ${RULE} -- reason -->\nand it goes on.\n`,
  ],
  ['a quote', '> Region TBD.\n', `<!-- prdlint-disable-next-line ${RULE} -- reason -->\n> Region TBD.\n`],
];

for (const [name, before, expected] of lines) {
  test(`disabling for a line: ${name}`, async () => {
    const asked = await ask(`${AI}# Photos\n\n${before}`);
    const action = asked.actions.find(({ title }) => title === `Disable ${RULE} for this line`);
    const result = await apply(asked, action);
    assert.equal(result.text, `${AI}# Photos\n\n${expected}`);
    assert.equal(result.left, 0);
  });
}

test('the comment ends its line as the document does, in the language of the document', async () => {
  const asked = await ask(`${AI}# 智能客服\n\n数据区域待定。\n`.replaceAll('\n', '\r\n'));
  const action = asked.actions.find(({ title }) => title === `在此行停用 ${RULE}`);
  assert.equal(editsOf(action)[0]?.newText, `<!-- prdlint-disable-next-line ${RULE} -- 原因 -->\r\n`);
  assert.equal((await apply(asked, action)).left, 0);
});

test('disabling for the file stands at its start', async () => {
  const uri = `untitled:file-${++count}`;
  const text = '# Photos\n\nRegion TBD. Owner TBD.\n';
  await client.request('prdlint/setKind', { uri, kind: 'ai-prd' });
  await client.open(uri, text);
  const range = { start: { line: 2, character: 7 }, end: { line: 2, character: 7 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
  const action = actions.find(({ title }) => title === `Disable ${RULE} for this file`);
  const { left, ...result } = await apply({ uri, text, actions, diagnostic: {} as Diagnostic }, action);
  assert.equal(result.text, `<!-- prdlint-disable-file ${RULE} -- reason -->\n\n${text}`);
  assert.equal(left, 0);
});

test('disabling for the file stands after front matter', async () => {
  const asked = await ask(`${AI}# Photos\n\nRegion TBD.\n`);
  const action = asked.actions.find(({ title }) => title === `Disable ${RULE} for this file`);
  const result = await apply(asked, action);
  assert.equal(result.text, `${AI}\n<!-- prdlint-disable-file ${RULE} -- reason -->\n# Photos\n\nRegion TBD.\n`);
  assert.equal(result.left, 0);
});

test('an action names its finding and the version that it was made for', async () => {
  const { uri, actions, diagnostic } = await ask(`${AI}# Photos\n\nRegion TBD.\n`);
  const action = actions.find(({ title }) => title === `Disable ${RULE} for this line`);
  assert.equal(action?.kind, 'quickfix');
  assert.deepEqual(action.diagnostics, [diagnostic]);
  const [change] = action.edit?.documentChanges ?? [];
  assert.deepEqual((change as TextDocumentEdit).textDocument, { uri, version: 1 });
});

test('only the kinds that the client asks for are offered', async () => {
  const { actions } = await ask(`${AI}# Photos\n\nRegion TBD.\n`, ['refactor']);
  assert.deepEqual(actions, []);
  const quick = await ask(`${AI}# Photos\n\nRegion TBD.\n`, ['quickfix']);
  assert.ok(quick.actions.length > 0 && quick.actions.every(({ kind }) => kind === 'quickfix'));
  const fixAll = await ask(`${AI}# Photos\n\nRegion TBD.\n`, ['source.fixAll']);
  assert.ok(fixAll.actions.every(({ kind }) => kind === 'source.fixAll.prdlint'));
});

test('every fix of every finding removes it', async () => {
  const uri = `untitled:fixes-${++count}`;
  const text = `${AI}# Photo triage\n\nA model finds damage on claim photos. Region TBD.\n`;
  await client.open(uri, text);
  const before = await client.diagnostics(uri);
  const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
  const params = { textDocument: { uri }, range, context: { diagnostics: before } };
  const actions = await client.request<CodeAction[]>('textDocument/codeAction', params);
  const fixes = actions.filter(({ kind, title }) => kind === 'quickfix' && !title.startsWith('Disable'));
  assert.ok(fixes.length > 0, 'there are fixes');
  let version = 1;
  for (const fix of fixes) {
    const rule = fix.diagnostics?.[0]?.code;
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, text), editsOf(fix));
    await client.change(uri, ++version, after);
    const left = codes(await client.diagnostics(uri)).filter((code) => code === rule).length;
    assert.ok(left < codes(before).filter((code) => code === rule).length, `${rule}: ${fix.title}`);
  }
});

test('a client without versioned edits gets plain ones', async () => {
  const { workspace, ...rest } = PULL;
  const old = await spawnServer().start({
    capabilities: { ...rest, workspace: { ...workspace, workspaceEdit: {} } },
  });
  await old.open('untitled:plain', `${AI}# Photos\n\nRegion TBD.\n`);
  const range = { start: { line: 5, character: 8 }, end: { line: 5, character: 8 } };
  const params = { textDocument: { uri: 'untitled:plain' }, range, context: { diagnostics: [] } };
  const actions = await old.request<CodeAction[]>('textDocument/codeAction', params);
  assert.ok(actions.length > 0 && actions.every(({ edit }) => edit?.changes?.['untitled:plain']?.length === 1));
  await old.stop();
});

const fixable: [name: string, text: string, fixed: string][] = [
  [
    'fixes that do not meet',
    'Recall ≥ 95%%, F1 ≥ 90%%.\n\n- Precision ≥ 92%%\n',
    'Recall ≥ 95%, F1 ≥ 90%.\n\n- Precision ≥ 92%\n',
  ],
  [
    'fixes that make room for each other',
    '😀 P50 latency ≤ 300 ms, P95 latency ≤ 200 ms, P99 latency ≤ 100 ms.\n\nRecall ≥ 95%% 😀\n',
    '😀 P50 latency ≤ 100 ms, P95 latency ≤ 200 ms, P99 latency ≤ 300 ms.\n\nRecall ≥ 95% 😀\n',
  ],
  [
    'line ends of Windows',
    'P50 latency ≤ 300 ms,\r\nP95 latency ≤ 200 ms,\r\nP99 latency ≤ 100 ms.\r\n',
    'P50 latency ≤ 100 ms,\r\nP95 latency ≤ 200 ms,\r\nP99 latency ≤ 300 ms.\r\n',
  ],
];
for (const [name, text, fixed] of fixable) {
  test(`all safe fixes in one request, as on save: ${name}`, async () => {
    const uri = `untitled:all-${++count}`;
    const head = `${AI}# Photo triage\n\n## Targets\n\n`;
    await client.open(uri, head + text);
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
    const ask = (only: string[]): Promise<CodeAction[]> =>
      client.request('textDocument/codeAction', { textDocument: { uri }, range, context: { diagnostics: [], only } });
    const [action, ...others] = await ask(['source.fixAll.prdlint']);
    assert.deepEqual(others, []);
    const after = TextDocument.applyEdits(TextDocument.create(uri, 'markdown', 1, head + text), editsOf(action));
    assert.equal(after, head + fixed);
    await client.change(uri, 2, after);
    assert.deepEqual(await ask(['source.fixAll.prdlint']), [], 'a second request finds nothing more to fix');
    assert.deepEqual(await ask(['source.organizeImports']), []);
  });
}

for (const [locale, message] of [
  ['en', 'The document changed meanwhile, so the fix was not made. Try again.'],
  ['zh-cn', '文档刚刚有改动，修复没有执行，请重试。'],
] as const) {
  test(`a fix that is chosen after the document went on is refused with a message, in ${locale}`, async () => {
    const resolveSupport = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const codeAction = { ...PULL.textDocument?.codeAction, ...resolveSupport };
    const late = await spawnServer().start({
      capabilities: { ...PULL, textDocument: { ...PULL.textDocument, codeAction } },
      locale,
    });
    const messages: string[] = [];
    late.connection.onNotification('window/showMessage', (shown: { message: string }) => {
      messages.push(shown.message);
    });
    const provider = late.result?.capabilities.codeActionProvider;
    assert.ok(typeof provider === 'object' && provider.resolveProvider);
    const uri = 'untitled:late';
    await late.open(uri, `${AI}# Photos\n\nRecall ≥ 95%%.\n`);
    const range = { start: { line: 5, character: 12 }, end: { line: 5, character: 12 } };
    const params = { textDocument: { uri }, range, context: { diagnostics: [] } };
    const actions = await late.request<CodeAction[]>('textDocument/codeAction', params);
    const fix = actions.find(({ title }) => title === 'Remove the second percent sign');
    assert.ok(fix && actions.every(({ edit }) => edit === undefined), 'edits come when they are asked for');

    const resolved = await late.request<CodeAction>('codeAction/resolve', fix);
    assert.equal(editsOf(resolved)[0]?.newText, '%');
    assert.deepEqual(messages, []);

    await late.change(uri, 2, 'New.\n\n', [4, 0, 4, 0]);
    assert.deepEqual(await late.request('codeAction/resolve', fix), fix);
    assert.deepEqual(messages, [message]);
    for (const odd of [
      { title: 'x' },
      { title: 'x', data: 7 },
      { title: 'x', data: { uri: 'untitled:gone', edit: {} } },
    ]) {
      assert.deepEqual(await late.request('codeAction/resolve', odd), odd);
    }
    await late.stop();
  });
}

for (const [run, titles] of [
  ['onSave', ['Fix all safe problems (prdlint)']],
  ['manual', []],
] as const) {
  test(`fixes on save of a text whose check waits (${run}): ${titles.length}`, async () => {
    const waiting = await spawnServer().start({ settings: { run } });
    const uri = 'untitled:waiting';
    await waiting.open(uri, `${AI}# Photos\n\nRecall ≥ 95%.\n`);
    await waiting.diagnostics(uri);
    await waiting.change(uri, 2, '%', [5, 12, 5, 12]);
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const ask = (only?: string[]): Promise<CodeAction[]> =>
      waiting.request('textDocument/codeAction', {
        textDocument: { uri },
        range,
        context: { diagnostics: [], ...(only ? { only } : {}) },
      });
    assert.deepEqual(await ask(), [], 'the light bulb waits, too');
    const actions = await ask(['source.fixAll.prdlint']);
    assert.deepEqual(
      actions.map(({ title }) => title),
      titles,
    );
    await waiting.stop();
  });
}
