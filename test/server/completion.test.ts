import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { CompletionItem, CompletionList, TextEdit } from 'vscode-languageserver-protocol/node';
import { Workspace } from './terms.ts';

const FILES = {
  '.prdlintrc.json': '{"glossaries": ["team.yaml"]}',
  'team.yaml':
    '- term: damage claim\n  definition: A report of damage.\n  aliases: [案件, { text: ticket, deprecated: true }]\n- term: 查勘员\n  definition: 到现场看损失的人\n',
};

let w: Workspace;
before(async () => {
  w = await Workspace.start(FILES);
});
after(() => w.client.stop());

let count = 0;
/** Completes where `^` stands in a line of a document. */
async function complete(line: string, above = '---\ntype: ai-prd\n---\n# P\n\n'): Promise<CompletionItem[]> {
  const name = `doc-${++count}.md`;
  const text = `${above}${line.replace('^', '')}\n`;
  const uri = await w.open(name, text);
  const position = { line: above.split('\n').length - 1, character: line.indexOf('^') };
  const answer = await w.client.request<CompletionItem[] | CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position,
  });
  return 'items' in answer ? answer.items : answer;
}

/** What becomes of the line when an item is taken. */
function taken(line: string, item: CompletionItem | undefined): string {
  assert.ok(item);
  const { range, newText } = item.textEdit as TextEdit;
  const text = line.replace('^', '');
  return text.slice(0, range.start.character) + newText + text.slice(range.end.character);
}

const found: [line: string, label: string, result: string][] = [
  ['The target of rec^', 'recall', 'The target of recall'],
  ['Rec^', 'recall', 'Recall'],
  ['We measure true pos^ per class.', 'true positive rate', 'We measure true positive rate per class.'],
  ['- mean squared err^', 'mean squared error', '- mean squared error'],
  ['A damage cl^', 'damage claim', 'A damage claim'],
  ['模型的召^不低于 90%', '召回率', '模型的召回率不低于 90%'],
  ['模型的召回^', '召回率', '模型的召回率'],
  ['模型的zhl^', '召回率', '模型的召回率'],
  ['模型的zql^不低于 90%', '准确率', '模型的准确率不低于 90%'],
  ['目标：zhl^', '召回率', '目标：召回率'],
  ['派cky^到现场', '查勘员', '派查勘员到现场'],
  ['每个案^', '案件', '每个案件'],
  ['| 指标 | zhl^ |', '召回率', '| 指标 | 召回率 |'],
  ['**召回^**', '召回率', '**召回率**'],
  ['使用大语言模^', '大语言模型', '使用大语言模型'],
];

for (const [line, label, result] of found) {
  test(`“${line}” completes to ${label}`, async () => {
    const item = (await complete(line)).find((one) => one.label === label);
    assert.ok(item, 'the term is offered');
    assert.equal(taken(line, item), result);
    const { start, end } = (item.textEdit as TextEdit).range;
    assert.equal(item.filterText, line.replace('^', '').slice(start.character, end.character));
  });
}

const none: [name: string, line: string, above?: string][] = [
  ['after a space', 'The model ^'],
  ['one Latin letter', 'The r^'],
  ['inside a word', 'unrec^'],
  ['inline code', '`rec^`'],
  ['a link target', '[x](rec^)'],
  ['an address', 'https://example.com/rec^'],
  ['a fence', 'rec^', '# P\n\n```\n'],
  ['front matter', 'title: rec^\n---', '---\ntype: ai-prd\n'],
  ['a document that is left out', 'rec^', '---\nprdlint: false\n---\n# P\n\n'],
];

for (const [name, line, above] of none) {
  test(`nothing is offered in ${name}`, async () => {
    assert.deepEqual(await complete(line, above), []);
  });
}

test('initials in an English document need a Chinese character before them', async () => {
  const english = '# P\n\nThe model reads photos of damaged cars and names each part that it finds on them.\n\n';
  assert.deepEqual(
    (await complete('The zhl^', english)).map(({ label }) => label),
    [],
  );
  assert.ok((await complete('The 模型zhl^', english)).some(({ label }) => label === '召回率'));
});

test('words that the team gave up are not offered', async () => {
  assert.ok(!(await complete('A tick^')).some(({ label }) => label === 'ticket'));
});

test('the list is asked for again at each letter, the best come first, and it stays short', async () => {
  const items = await complete('The model^');
  assert.ok(items.length <= 50);
  const labels = (await complete('模型的zq^')).map(({ label }) => label);
  assert.ok(labels.indexOf('准确率') < labels.indexOf('准确率提升') || !labels.includes('准确率提升'));
  assert.deepEqual(
    items.map(({ sortText }) => sortText),
    items.map(({ sortText }) => sortText).sort(),
  );
});

test('an item explains its term when it is looked at', async () => {
  const [item] = (await complete('The rec^')).filter(({ label }) => label === 'recall');
  assert.equal(item?.labelDetails?.description, '召回率');
  const resolved = await w.client.request<CompletionItem>('completionItem/resolve', item);
  assert.match(JSON.stringify(resolved.documentation), /TP \/ \(TP \+ FN\)/);
  const [own] = (await complete('A damage cl^')).filter(({ label }) => label === 'damage claim');
  assert.match(JSON.stringify(await w.client.request('completionItem/resolve', own)), /team\.yaml#L1/);
});
