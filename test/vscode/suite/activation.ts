import { commands, env, extensions, type Uri, window, workspace } from 'vscode';
import type { Api } from '../../../client/client.ts';
import { equal, ok } from './check.ts';
import { finding, findings, insert, open, openText, placeOf, ruleOf } from './editor.ts';
import type { Test, Tests } from './test.ts';

const COMMANDS = ['checkDocument', 'checkWorkspace', 'chooseKind', 'newPrd', 'restartServer', 'showOutput'];

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
 * Milliseconds of processor time that the extension host took so far, since other processes of a test machine take
 * theirs; undefined in a browser, which does not tell.
 */
function worked(): number | undefined {
  if (typeof process === 'undefined' || !process.cpuUsage) return undefined;
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

/** Runs first: later tests find the extension active. */
export const first: Test = async (note) => {
  ok(!extension().isActive, 'It is active before any Markdown document is open');
  const [start, before] = [Date.now(), worked()];
  await extension().activate();
  const [end, after] = [Date.now(), worked()];
  const processor =
    before === undefined || after === undefined ? '' : `, ${Math.round(after - before)} ms of processor time`;
  note(`activation took ${end - start} ms${processor}`);
  ok(extension().isActive, 'It is inactive after its activation');
};

export const activation: Tests = {
  'the extension is inactive in a window without Markdown': first,

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
