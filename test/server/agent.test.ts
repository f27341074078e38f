import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { AgentParams, AgentResult } from '../../server/protocol.ts';
import { spawnServer } from './client.ts';
import { Folder } from './folder.ts';

const DRAFT = '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Metrics\n\n- Recall ≥ 92%\n- Precision: TBD\n';
const folder = new Folder({
  'in/docs/prd.md': DRAFT,
  'in/notes.md': '# Notes\n\nMilk.\n',
  'in/old.md': DRAFT,
  'in/.prdlintrc.json': '{"exclude": ["old.md"]}',
  'secret.md': DRAFT,
});
const client = spawnServer();

before(async () => {
  await client.start({ folder: folder.uriOf('in') });
});
after(() => client.stop());

async function ask(params: AgentParams): Promise<string> {
  const { text } = await client.connection.sendRequest<AgentResult>('prdlint/agent', params);
  return text;
}

test('an agent gets the findings of a closed document with place, reason and rule', async () => {
  const text = await ask({ tool: 'check', uri: folder.uriOf('in/docs/prd.md') });
  assert.match(text, /^9:14: warning: “TBD” leaves this open\. Write .+ \[wording-placeholder\]$/m);
});

test('an open document counts as it is in the editor', async () => {
  const uri = folder.uriOf('in/docs/prd.md');
  await client.open(uri, DRAFT.replace('TBD', '≥ 90%'));
  assert.doesNotMatch(await ask({ tool: 'check', uri }), /wording-placeholder/);
  assert.match(await ask({ tool: 'facts', uri }), /thresholds:\n- line 8: Recall ≥ 92% · target · quality\n- line 9: /);
  await client.notify('textDocument/didClose', { textDocument: { uri } });
  assert.match(await ask({ tool: 'check', uri }), /wording-placeholder/);
});

test('an agent learns what a rule asks for', async () => {
  assert.match(await ask({ tool: 'explain', rule: 'wording-placeholder' }), /^# wording-placeholder\n[\s\S]*## Why/);
  assert.match(await ask({ tool: 'explain', rule: 'wording-placeholdr' }), /Did you mean wording-placeholder\?/);
});

const refused: [what: string, file: string, answer: RegExp][] = [
  ['a file outside the workspace', 'secret.md', /outside the workspace/],
  ['a way around by dots', 'in/../secret.md', /outside the workspace/],
  ['a file that is not there', 'in/gone.md', /There is no such document/],
  ['a document that is left out', 'in/old.md', /the configuration leaves it out/],
  ['a document that is no PRD', 'in/notes.md', /no requirement document/],
];
for (const [what, file, answer] of refused) {
  test(`nothing but a reason is said of ${what}`, async () => {
    assert.match(await ask({ tool: 'check', uri: `${folder.uri}/${file}` }), answer);
  });
}
