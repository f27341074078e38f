import * as vscode from 'vscode';
import { equal, includes, ok } from './check.ts';
import { open } from './editor.ts';
import type { Tests } from './test.ts';

/** The parts of the API for agents, which the oldest supported version of VS Code has not. */
interface Agents {
  readonly tools?: readonly { readonly name: string }[];
  readonly invokeTool?: (
    name: string,
    options: { readonly input: object; readonly toolInvocationToken: undefined },
    token: vscode.CancellationToken,
  ) => Thenable<{ readonly content: readonly { readonly value?: string }[] }>;
}

const agents = (vscode as unknown as { lm?: Agents }).lm;

async function invoke(name: string, input: object): Promise<string> {
  const token = new vscode.CancellationTokenSource().token;
  ok(agents?.invokeTool, 'this VS Code has no tools');
  const { content } = await agents.invokeTool(name, { input, toolInvocationToken: undefined }, token);
  return content.map(({ value }) => value ?? '').join('');
}

/** In a window with a folder. */
export const agentTests: Tests = {
  'agents are offered tools to check, read and explain': () => {
    const names = (agents?.tools ?? []).map(({ name }) => name).filter((name) => name.startsWith('prdlint_'));
    equal([...names].sort(), ['prdlint_check', 'prdlint_explain', 'prdlint_facts'], 'tools');
    return Promise.resolve();
  },

  'an agent checks a file by its path, and the active document without one': async () => {
    includes(await invoke('prdlint_check', { path: 'damage-draft.md' }), '[wording-placeholder]', 'by path');
    await open('kiosk-draft.md');
    includes(await invoke('prdlint_check', {}), '[wording-placeholder]', 'the active document');
    includes(await invoke('prdlint_facts', {}), 'thresholds:', 'facts');
    includes(await invoke('prdlint_explain', { rule: 'wording-placeholder' }), '# wording-placeholder', 'explain');
  },

  'an agent learns nothing of files outside the workspace': async () => {
    for (const path of ['../secret.md', '/etc/hosts.md']) {
      const said = await invoke('prdlint_check', { path }).catch(String);
      ok(/outside the workspace|工作区之外/.test(said), said);
    }
  },
};
