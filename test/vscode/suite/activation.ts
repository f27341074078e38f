import { commands, env, extensions, type Uri, window, workspace } from 'vscode';
import type { Api } from '../../../client/client.ts';
import { equal, ok } from './check.ts';
import { finding, findings, insert, open, openText, placeOf, ruleOf } from './editor.ts';
import type { Test, Tests } from './test.ts';

const COMMANDS = ['checkDocument', 'checkWorkspace', 'chooseKind', 'newPrd', 'restartServer', 'showOutput'];
/** The most that activation may take, in milliseconds. */
const BUDGET = 200;

function extension() {
  const found = extensions.getExtension<Api>('prdlint.prdlint');
  ok(found, 'The extension is not installed');
  return found;
}

/** What the extension says of a document. */
export function statusOf(uri: Uri): ReturnType<Api['statusOf']> {
  return extension().exports.statusOf(uri);
}

/**
 * Milliseconds that the extension host works: on Node its processor time, since other processes of a test machine take
 * theirs; in a browser there is only the clock, and the bundle comes through the test's own proxy.
 */
function clock(): { readonly now: number; readonly budget: number } {
  if (typeof process === 'undefined' || !process.cpuUsage) return { now: performance.now(), budget: BUDGET * 10 };
  const { user, system } = process.cpuUsage();
  return { now: (user + system) / 1_000, budget: BUDGET };
}

/** Runs first: later tests find the extension active. */
export const first: Test = async () => {
  ok(!extension().isActive, 'It is active before any Markdown document is open');
  const { now: start, budget } = clock();
  await extension().activate();
  const took = Math.round(clock().now - start);
  ok(took < budget, `Activation took ${took} ms`);
  console.log(`prdlint: activation took ${took} ms`);
};

export const activation: Tests = {
  'the extension is inactive in a window without Markdown, and activates fast': first,

  'a window without a folder has no server behind it': async () => {
    if (!workspace.workspaceFolders) equal(env.remoteName, undefined, 'remote');
  },

  'the server starts': async () => {
    const { ready } = await extension().activate();
    await ready;
  },

  'all commands are there': async () => {
    const all = await commands.getCommands(true);
    const missing = COMMANDS.filter((name) => !all.includes(`prdlint.${name}`));
    equal(missing, [], 'missing commands');
  },
};

export const commandTests: Tests = {
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
