import { commands, extensions, type Uri, window } from 'vscode';
import type { Api } from '../../../client/client.ts';
import { equal, ok } from './check.ts';
import { finding, findings, insert, open, openText, placeOf, ruleOf } from './editor.ts';
import type { Test, Tests } from './test.ts';

const COMMANDS = ['checkDocument', 'checkWorkspace', 'chooseKind', 'newPrd', 'restartServer', 'showOutput'];
/** The most that activation may take, in milliseconds; in a browser the bundle is fetched through the test's own proxy. */
const BUDGET = { node: 200, browser: 2_000 };

function extension() {
  const found = extensions.getExtension<Api>('prdlint.prdlint');
  ok(found, 'The extension is not installed');
  return found;
}

/** What the extension says of a document. */
export function statusOf(uri: Uri): ReturnType<Api['statusOf']> {
  return extension().exports.statusOf(uri);
}

/** True in an extension host that is a web worker. */
function isBrowser(): boolean {
  return typeof process === 'undefined' || !process.versions?.node;
}

/** Runs first: later tests find the extension active. */
export const first: Test = async () => {
  ok(!extension().isActive, 'It is active before any Markdown document is open');
  const start = performance.now();
  await extension().activate();
  const took = performance.now() - start;
  ok(took < (isBrowser() ? BUDGET.browser : BUDGET.node), `Activation took ${Math.round(took)} ms`);
  console.log(`activation took ${Math.round(took)} ms`);
};

export const activation: Tests = {
  'the extension is inactive in a window without Markdown, and activates fast': first,

  'the server starts': async () => {
    const { ready } = await extension().activate();
    await ready;
  },

  'all commands are there': async () => {
    const all = await commands.getCommands(true);
    const missing = COMMANDS.filter((name) => !all.includes(`prdlint.${name}`));
    equal(missing, [], 'missing commands');
  },

  'findings come back after a restart of the server': async () => {
    const document = await open('damage-draft.md');
    await finding(document, 'wording-placeholder');
    await commands.executeCommand('prdlint.restartServer');
    await insert(placeOf(document, '- Release date').start, '- Price: TBD\n');
    const first = await finding(document, 'wording-placeholder');
    ok(ruleOf(first) !== '' && findings(document.uri).length > 0, 'no findings');
  },

  'check this document says nothing bad about a document without requirements': async () => {
    const document = await openText('# Notes\n\nBuy milk.\n');
    ok(window.activeTextEditor?.document === document, 'the document is not active');
    const result = await commands.executeCommand<{ checked: number }>('prdlint.checkDocument');
    equal(result.checked, 0, 'checked documents');
  },
};
