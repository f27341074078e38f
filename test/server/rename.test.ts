import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Range, WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { PULL } from './client.ts';
import { EDITOR, Workspace } from './terms.ts';

const AI = '---\ntype: ai-prd\n---\n';
const FILES = {
  '.prdlintrc.json': '{"glossaries": ["team.md", "more.yaml", "list.json"]}',
  'team.md':
    '# Our words\n\n| Term | Alias | Definition |\n|---|---|---|\n| damage claim | case, 案件 | A report by a customer. |\n| rider | | An addition to a damage claim. |\n',
  'more.yaml': '- term: "excess"\n  definition: What the customer pays.\n  aliases: [own share, 免赔额]\n',
  'list.json': '{"terms": [{"term": "查勘", "aliases": ["现场查勘"], "definition": "到现场看损失"}]}',
  'a.md': `${AI}# Claims\n\nDamage claims come first, then a case. Each damage **claim** is read; the recall counts.\n\n\`damage claim\` stays, as does https://example.com/case and 案件.\n`,
  'b.md': `${AI}# 定损\n\n每个案件先查勘，现场查勘要拍照。Excess and own share are paid.\n\n## 术语表\n\n- **定损单**：金额清单，每个案件一份。\n- **复核单**：看定损单。\n`,
};

let w: Workspace;
before(async () => {
  w = await Workspace.start(FILES);
});
after(() => w.client.stop());

const rename = (name: string, marked: string, newName: string): Promise<WorkspaceEdit> =>
  w.at<WorkspaceEdit>('textDocument/rename', name, marked, { newName });

/** The lines of files that an edit changes, as they are afterwards. */
function changed(texts: ReadonlyMap<string, string>, files: Readonly<Record<string, string>> = FILES): string[] {
  return [...texts].flatMap(([name, text]) => {
    const old = (files[name] ?? '').split('\n');
    return text.split('\n').flatMap((line, i) => (line === old[i] ? [] : [`${name}:${i} ${line}`]));
  });
}

test('the word is renamed wherever it stands, plurals and capitals kept, markup left whole', async () => {
  const edit = await rename('a.md', 'Damage cl^aims', 'loss report');
  assert.deepEqual(changed(w.applied(edit, (id) => id === 'word')).sort(), [
    'a.md:5 Loss reports come first, then a case. Each **loss report** is read; the recall counts.',
    'team.md:4 | loss report | case, 案件 | A report by a customer. |',
    'team.md:5 | rider | | An addition to a loss report. |',
  ]);
});

test('aliases of the same script are offered apart, for a person to confirm', async () => {
  const edit = await rename('a.md', 'Damage cl^aims', 'loss report');
  assert.deepEqual(changed(w.applied(edit, (id) => id === 'aliases')), [
    'a.md:5 Damage claims come first, then a loss report. Each damage **claim** is read; the recall counts.',
  ]);
  assert.equal(edit.changeAnnotations?.aliases?.needsConfirmation, true);
  assert.match(edit.changeAnnotations?.word?.label ?? '', /“damage claim” becomes “loss report”/);
});

const renames: [name: string, marked: string, newName: string, lines: string[]][] = [
  [
    'b.md',
    '每个案^件先',
    '赔案',
    [
      'a.md:7 `damage claim` stays, as does https://example.com/case and 赔案.',
      'b.md:5 每个赔案先查勘，现场查勘要拍照。Excess and own share are paid.',
      'b.md:9 - **定损单**：金额清单，每个赔案一份。',
      'team.md:4 | damage claim | case, 赔案 | A report by a customer. |',
    ],
  ],
  [
    'b.md',
    'Exc^ess',
    'retention',
    ['b.md:5 每个案件先查勘，现场查勘要拍照。Retention and own share are paid.', 'more.yaml:0 - term: "retention"'],
  ],
  [
    'b.md',
    'own sh^are',
    'own part',
    [
      'b.md:5 每个案件先查勘，现场查勘要拍照。Excess and own part are paid.',
      'more.yaml:2   aliases: [own part, 免赔额]',
    ],
  ],
  [
    'b.md',
    '先查^勘',
    '勘验',
    [
      'b.md:5 每个案件先勘验，现场查勘要拍照。Excess and own share are paid.',
      'list.json:0 {"terms": [{"term": "勘验", "aliases": ["现场查勘"], "definition": "到现场看损失"}]}',
    ],
  ],
  [
    'b.md',
    '看定损^单',
    '估损单',
    ['b.md:10 - **复核单**：看估损单。', 'b.md:9 - **估损单**：金额清单，每个案件一份。'],
  ],
];

for (const [name, marked, newName, lines] of renames) {
  test(`renaming “${marked}” to “${newName}” changes documents and glossary`, async () => {
    const edit = await rename(name, marked, newName);
    assert.deepEqual(changed(w.applied(edit, (id) => id === 'word')).sort(), lines);
  });
}

test('open documents are changed at their version, files at none', async () => {
  await w.open('a.md');
  const edit = await rename('b.md', '每个案^件先', '赔案');
  const versions = (edit.documentChanges ?? []).map((one) => 'textDocument' in one && one.textDocument.version);
  assert.deepEqual(versions.sort(), [1, 1, null].sort());
});

test('prepareRename gives the range and the word of the glossary', async () => {
  const { range, placeholder } = await w.at<{ range: Range; placeholder: string }>(
    'textDocument/prepareRename',
    'a.md',
    'Damage cl^aims',
  );
  assert.equal(placeholder, 'damage claim');
  assert.deepEqual([range.start.character, range.end.character], [0, 13]);
  assert.equal(await w.at('textDocument/prepareRename', 'a.md', 'come fir^st'), null);
});

const refused: [name: string, marked: string, newName: string, why: RegExp][] = [
  ['a.md', 'the rec^all', 'hit rate', /built-in glossary/],
  ['a.md', 'Damage cl^aims', 'rider', /another term/],
  ['a.md', 'Damage cl^aims', '   ', /needs a name/],
  ['a.md', 'Damage cl^aims', 'a | b', /no marks/],
  ['a.md', 'Damage cl^aims', '[x](command:y)', /no marks/],
  ['a.md', 'Damage cl^aims', 'two\nlines', /no line breaks/],
  ['a.md', 'Damage cl^aims', 'x'.repeat(121), /at most 120/],
  ['b.md', 'Exc^ess', 'own: share', /no marks/],
  ['b.md', '看定损^单', '复核单', /another term/],
];

for (const [name, marked, newName, why] of refused) {
  test(`renaming “${marked}” to ${JSON.stringify(newName.slice(0, 20))} is refused with a reason`, async () => {
    await assert.rejects(rename(name, marked, newName), ({ message }: Error) => why.test(message));
  });
}

test('a built-in term is refused before a name is asked for, in the language of the interface', async () => {
  await assert.rejects(w.at('textDocument/prepareRename', 'a.md', 'the rec^all'), /built-in glossary/);
});

test('a client without annotations gets the aliases of the main name, and no others', async () => {
  const plain = await Workspace.start(FILES, {}, { ...EDITOR, workspace: PULL.workspace ?? {} });
  const main = await plain.at<WorkspaceEdit>('textDocument/rename', 'a.md', 'Damage cl^aims', { newName: 'report' });
  assert.equal(main.changeAnnotations, undefined);
  assert.match(plain.applied(main).get('a.md') ?? '', /Reports come first, then a report\./);
  const alias = await plain.at<WorkspaceEdit>('textDocument/rename', 'a.md', 'a ca^se', { newName: 'file' });
  assert.match(plain.applied(alias).get('a.md') ?? '', /Damage claims come first, then a file\./);
  assert.match(plain.applied(alias).get('team.md') ?? '', /\| damage claim \| file, 案件 \|/);
  await plain.client.stop();
});
