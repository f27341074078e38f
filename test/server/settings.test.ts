import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CodeLens, Hover, InlayHint } from 'vscode-languageserver-protocol/node';
import { type Client, codes, messageOf, spawnServer } from './client.ts';

/** What each setting of the server changes, value by value, in a document that shows it. */

const TEXT =
  '---\ntype: ai-prd\n---\n# PRD: Spam filter\n\n## Evaluation\n\n- Recall ≥ 95% on the frozen test set\n- Region: TBD\n';
const URI = 'untitled:settings';
const EVERYTHING = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
const RULE = 'wording-placeholder';

const found = async (client: Client): Promise<string> => {
  const all = await client.diagnostics(URI);
  return codes(all).includes(RULE) ? 'findings' : `${all.length} findings`;
};
const message = async (client: Client): Promise<string> => {
  const all = await client.diagnostics(URI);
  return /\p{Script=Han}/u.test(messageOf(all.find(({ code }) => code === RULE))) ? 'Chinese' : 'English';
};
const profile = async (client: Client): Promise<string> => {
  await client.pull(URI);
  await client.until(() => client.statuses.length > 0);
  return client.statuses.at(-1)?.profile ?? '';
};
const lenses = async (client: Client): Promise<string> => {
  const all = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri: URI } });
  return all.some(({ command }) => /^Completeness \d+\/100$/.test(command?.title ?? '')) ? 'score' : 'no score';
};
const hints = async (client: Client): Promise<string> => {
  const params = { textDocument: { uri: URI }, range: EVERYTHING };
  const all = await client.request<InlayHint[]>('textDocument/inlayHint', params);
  return all.map(({ label }) => label).join();
};
const hover = async (client: Client): Promise<string> => {
  const params = { textDocument: { uri: URI }, position: { line: 7, character: 4 } };
  const { contents } = (await client.request<Hover | null>('textDocument/hover', params)) ?? {};
  const text = JSON.stringify(contents ?? '');
  return [/真实为正/.test(text) ? 'Chinese' : '', /real positives/.test(text) ? 'English' : ''].join(' ').trim();
};
/** What is found after opening, after an edit that adds a finding, after a save, and after the command. */
const moments = async (client: Client): Promise<string> => {
  const count = async (): Promise<number> =>
    codes(await client.diagnostics(URI)).filter((code) => code === RULE).length;
  const opened = await count();
  await client.change(URI, 2, 'Owner TBD.\n\n', [4, 0, 4, 0]);
  const typed = await count();
  const { refreshes } = client;
  await client.notify('textDocument/didSave', { textDocument: { uri: URI } });
  if (client.settings.run === 'onSave')
    await client.until(() => client.refreshes > refreshes, 'the check after the save');
  const saved = await count();
  await client.request('prdlint/check', { uri: URI });
  return [opened, typed, saved, await count()].join();
};

type Effect = readonly [
  settings: Record<string, unknown>,
  shows: (client: Client) => Promise<string>,
  expected: string,
];

const effects: readonly Effect[] = [
  [{}, found, 'findings'],
  [{ enable: true }, found, 'findings'],
  [{ enable: false }, found, '0 findings'],
  [{ enable: false }, hover, 'English'],
  [{ run: 'onType' }, moments, '1,2,2,2'],
  [{ run: 'onSave' }, moments, '1,1,2,2'],
  [{ run: 'manual' }, moments, '0,0,0,2'],
  [{ language: 'auto' }, message, 'English'],
  [{ language: 'en' }, message, 'English'],
  [{ language: 'zh' }, message, 'Chinese'],
  [{ profile: 'auto' }, profile, 'review'],
  [{ profile: 'draft' }, profile, 'draft'],
  [{ profile: 'review' }, profile, 'review'],
  [{ profile: 'gate' }, profile, 'gate'],
  [{}, lenses, 'score'],
  [{ codeLens: false }, lenses, 'no score'],
  [{}, hints, ''],
  [{ inlayHints: true }, hints, 'target · quality'],
  [{ hover: { language: 'document' } }, hover, 'English'],
  [{ hover: { language: 'interface' } }, hover, 'Chinese'],
  [{ hover: { language: 'both' } }, hover, 'Chinese English'],
];

for (const [settings, shows, expected] of effects) {
  test(`the settings ${JSON.stringify(settings)} lead to “${expected}”`, async () => {
    const locale = 'hover' in settings ? 'zh-cn' : 'en';
    const client = await spawnServer().start({ settings, locale });
    await client.open(URI, TEXT);
    assert.equal(await shows(client), expected);
    await client.stop();
  });
}
