import { commands, env, extensions, type Uri, window, workspace } from 'vscode';
import type { Api } from '../../../client/activate.ts';
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

interface Mark {
  readonly name: string;
  readonly startTime: number;
}

/** What VS Code itself counts as activation, where this version of it tells: the rest is its own work and its queue. */
function counted(): string {
  const { MonacoPerformanceMarks: all } = globalThis as { MonacoPerformanceMarks?: { getMarks(): readonly Mark[] } };
  const at = (what: string): number | undefined =>
    all?.getMarks().find(({ name }) => name === `code/extHost/${what}/prdlint.prdlint`)?.startTime;
  const between = (from: string, to: string): string => {
    const [start, end] = [at(from), at(to)];
    return start === undefined || end === undefined ? '?' : String(Math.round(end - start));
  };
  const loading = between('willLoadExtensionCode', 'didLoadExtensionCode');
  return `${loading} ms to load and ${between('willActivateExtension', 'didActivateExtension')} ms to activate by its own count`;
}

/** Runs first: later tests find the extension active. */
export const first: Test = async (note) => {
  ok(!extension().isActive, 'It is active before any Markdown document is open');
  const [start, before] = [Date.now(), worked()];
  await extension().activate();
  const [end, after] = [Date.now(), worked()];
  const processor =
    before === undefined || after === undefined ? '' : `, ${Math.round(after - before)} ms of processor time`;
  note(`activation took ${end - start} ms${processor}; VS Code needed ${counted()}`);
  ok(extension().isActive, 'It is inactive after its activation');
};

/** Runs next, while the server starts. */
const second: Test = async () => {
  const answers = extension().exports.ready.then(() => true);
  const soon = new Promise<false>((done) => setTimeout(() => done(false), 0));
  equal(await Promise.race([answers, soon]), false, 'the server answers as soon as the extension is active');
  // Whatever is not loaded yet: the command is there, and does its work.
  equal(await commands.executeCommand('prdlint.checkDocument'), undefined, 'the result without a document');
};

export const activation: Tests = {
  'the extension is inactive in a window without Markdown': first,

  'activation does not wait for the server, and a command at once after it is not lost': second,

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
