import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { type Client, PUSH, spawnServer } from './client.ts';
import { Folder } from './folder.ts';

let client: Client;
before(async () => {
  client = await spawnServer().start();
});
after(() => client.stop());

let count = 0;
/** Opens a text with `^` for the cursor, and hovers there. */
async function hover(marked: string): Promise<{ hover: Hover | null; text: string; lines: string[] }> {
  const at = marked.indexOf('^');
  const text = marked.slice(0, at) + marked.slice(at + 1);
  const before = text.slice(0, at).split('\n');
  const uri = `untitled:hover-${++count}`;
  await client.open(uri, text);
  const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
  const answer = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
  return { hover: answer, text, lines: text.split('\n') };
}

const AI = '---\ntype: ai-prd\n---\n';
const found: [name: string, text: string, term: string, says: RegExp][] = [
  ['an English term', `${AI}# Photos\n\nThe re^call is measured weekly.\n`, 'recall', /Recall/i],
  ['a Chinese term', `${AI}# 定损\n\n模型的召^回率按周统计。\n`, '召回率', /recall/i],
  [
    'the end of a table cell',
    `${AI}# Photos\n\n| Metric | Goal |\n|---|---|\n| Rec^all | 90% |\n`,
    'Recall',
    /Recall/i,
  ],
  [
    'a rule in a comment',
    `${AI}# Photos\n\n<!-- prdlint-disable wording-pl^aceholder -- agreed -->\n\nTBD\n`,
    'wording-placeholder',
    /docs\/rules\/wording-placeholder\.md/,
  ],
];

for (const [name, text, term, says] of found) {
  test(`hovering ${name}`, async () => {
    const { hover: answer, lines } = await hover(text);
    assert.ok(answer?.range);
    const { kind, value } = answer.contents as MarkupContent;
    assert.match(value, says);
    assert.equal(kind, 'markdown');
    const { start, end } = answer.range;
    assert.equal(lines[start.line]?.slice(start.character, end.character), term);
  });
}

const silent: [name: string, text: string][] = [
  ['a plain word', `${AI}# Photos\n\nThe wea^ther is fine.\n`],
  ['a fence', `${AI}# Photos\n\n\`\`\`\nre^call\n\`\`\`\n`],
  ['inline code', `${AI}# Photos\n\nThe \`re^call\` field.\n`],
  ['a link target', `${AI}# Photos\n\nSee [here](https://example.com/re^call).\n`],
  ['front matter', '---\nre^call: 1\ntype: ai-prd\n---\n# Photos\n'],
  ['an unknown rule', `${AI}# Photos\n\n<!-- prdlint-disable no-su^ch-rule -->\n`],
];

for (const [name, text] of silent) {
  test(`hovering ${name} says nothing`, async () => {
    assert.equal((await hover(text)).hover, null);
  });
}

test('the hover follows edits', async () => {
  const uri = 'untitled:hover-edits';
  await client.open(uri, `${AI}# Photos\n\nThe weather is fine.\n`);
  const params = { textDocument: { uri }, position: { line: 5, character: 6 } };
  assert.equal(await client.request('textDocument/hover', params), null);
  await client.change(uri, 2, 'recall', [5, 4, 5, 11]);
  assert.notEqual(await client.request('textDocument/hover', params), null);
});

test('an unknown document has no hover', async () => {
  const position = { line: 0, character: 0 };
  assert.equal(await client.request('textDocument/hover', { textDocument: { uri: 'untitled:no' }, position }), null);
});

test('a client that wants plain text gets plain text', async () => {
  const old = await spawnServer().start({ capabilities: PUSH });
  const uri = 'untitled:plain';
  await old.open(uri, `${AI}# Photos\n\nThe recall is fine.\n`);
  const params = { textDocument: { uri }, position: { line: 5, character: 6 } };
  const { kind, value } = (await old.request<Hover>('textDocument/hover', params)).contents as MarkupContent;
  assert.equal(kind, 'plaintext');
  assert.doesNotMatch(value, /\*\*|\\[*_.]/);
  await old.stop();
});

const completions: [name: string, text: string, has: string[], hasNot: string[]][] = [
  ['directives', '<!-- prd^', ['prdlint-disable-next-line', 'prdlint-disable-file'], ['wording-placeholder']],
  ['rules', '<!-- prdlint-disable-next-line ^', ['wording-placeholder', 'data-source-missing'], ['prdlint-disable']],
  ['further rules', '<!-- prdlint-disable wording-placeholder, ^', ['data-source-missing'], ['wording-placeholder']],
  ['nothing in the reason', '<!-- prdlint-disable wording-placeholder -- ^', [], ['data-source-missing']],
  ['nothing after the comment', '<!-- prdlint-disable a --> ^', [], ['data-source-missing', 'prdlint-disable']],
  ['nothing in other comments', '<!-- note to ^', [], ['data-source-missing', 'prdlint-disable']],
  ['nothing in text', 'The model ^', [], ['data-source-missing', 'prdlint-disable']],
];

for (const [name, marked, has, hasNot] of completions) {
  test(`completing ${name}`, async () => {
    const uri = `untitled:completion-${++count}`;
    const character = marked.indexOf('^');
    await client.open(uri, `${AI}# Photos\n\n${marked.replace('^', '')}\n`);
    const params = { textDocument: { uri }, position: { line: 5, character } };
    const labels = (await client.request<CompletionItem[]>('textDocument/completion', params)).map(
      (item) => item.label,
    );
    for (const label of has) assert.ok(labels.includes(label), label);
    for (const label of hasNot) assert.ok(!labels.includes(label), label);
  });
}

test("the team's glossary comes before the built-in one, and its mistakes are shown in it", async () => {
  const folder = new Folder({
    '.prdlintrc.json': '{"glossaries": ["words.yaml"]}',
    'words.yaml': 'terms:\n  - term: recall\n    definition: Our own word for a product that comes back.\n',
  });
  const team = await spawnServer().start({ folder: folder.uri });
  const uri = folder.uriOf('a.md');
  await team.open(uri, `${AI}# Photos\n\nThe recall is fine.\n`);
  const params = { textDocument: { uri }, position: { line: 5, character: 6 } };
  const ask = async (): Promise<string> => {
    const answer = await team.request<Hover>('textDocument/hover', params);
    return (answer.contents as MarkupContent).value;
  };
  const first = await ask();
  assert.match(first, /Our own word/);
  assert.match(first, /words\.yaml#L\d/);
  folder.write('words.yaml', 'terms:\n  - term: recall\n    definition: Another word.\n  - nonsense\n');
  assert.match(await ask(), /Our own word/, 'a file is read once until the client tells of a change');
  const changes = [{ uri: folder.uriOf('words.yaml'), type: 2 }];
  await team.notify('workspace/didChangeWatchedFiles', { changes });
  assert.match(await ask(), /Another word/);
  const problems = team.lastPublished(folder.uriOf('words.yaml')) ?? [];
  assert.equal(problems[0]?.range.start.line, 3);
  assert.equal(await team.stop(), 0);
});

const languages: [setting: string, locale: string, text: string, says: RegExp, not: RegExp | undefined][] = [
  ['document', 'zh-cn', 'The recall is fine.', /From: the built-in/, /出处/],
  ['document', 'en', '模型的召回率按周统计。', /出处：内置/, /From:/],
  ['interface', 'zh-cn', 'The recall is fine.', /出处：内置/, /From:/],
  ['interface', 'en', '模型的召回率按周统计。', /From: the built-in/, /出处/],
  ['both', 'en', 'The recall is fine.', /share that the model found[\s\S]*找出来的比例[\s\S]*From:/, undefined],
  ['both', 'en', '模型的召回率按周统计。', /找出来的比例[\s\S]*share that the model found[\s\S]*出处/, undefined],
  ['nonsense', 'en', '模型的召回率按周统计。', /出处：内置/, /From:/],
];

for (const [setting, locale, text, says, not] of languages) {
  test(`with the hover language “${setting}” in an interface in ${locale}: “${text}”`, async () => {
    const own = await spawnServer().start({ settings: { hover: { language: setting } }, locale });
    const uri = 'untitled:languages';
    await own.open(uri, `${AI}# ${text}\n\n${text}\n`);
    const character = Math.max(text.indexOf('recall'), text.indexOf('召回'));
    const params = { textDocument: { uri }, position: { line: 5, character } };
    const { value } = (await own.request<Hover>('textDocument/hover', params)).contents as MarkupContent;
    assert.match(value, says);
    if (not) assert.doesNotMatch(value, not);
    await own.stop();
  });
}
