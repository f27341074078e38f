import { Disposable, l10n, Uri, window, workspace } from 'vscode';
import { AGENT_REQUEST, type AgentParams, type AgentResult } from '../../server/protocol.ts';
import type { Running } from '../client.ts';
import type { AgentApi, Tool } from './api.ts';

/** The tools that package.json contributes for agents, where this version of VS Code has them. They only read. */
export function registerTools(api: AgentApi, running: Promise<Running>): Disposable {
  const { registerTool } = api;
  if (!registerTool) return new Disposable(() => {});
  const tool = (message: () => string, ask: (input: Input) => AgentParams): Tool => ({
    prepareInvocation: () => ({ invocationMessage: message() }),
    invoke: async ({ input }, token) => {
      const params = ask(typeof input === 'object' && input !== null ? input : {});
      const { client, ready } = await running;
      await ready;
      const { text } = await client.sendRequest<AgentResult>(AGENT_REQUEST, params, token);
      return api.answer(text);
    },
  });
  const tools: Readonly<Record<string, Tool>> = {
    prdlint_check: tool(
      () => l10n.t('Checking requirements'),
      (input) => ({ tool: 'check', uri: uriOf(input) }),
    ),
    prdlint_facts: tool(
      () => l10n.t('Reading requirements'),
      (input) => ({ tool: 'facts', uri: uriOf(input) }),
    ),
    prdlint_explain: tool(
      () => l10n.t('Looking up a rule'),
      (input) => ({ tool: 'explain', rule: String(input.rule ?? '') }),
    ),
  };
  return Disposable.from(...Object.entries(tools).map(([name, one]) => registerTool(name, one)));
}

interface Input {
  readonly path?: unknown;
  readonly rule?: unknown;
}

/** The document that an agent names, by its path in the workspace, or the active one. Throws where there is none. */
function uriOf({ path }: Input): string {
  if (path === undefined || path === '') {
    const document = window.activeTextEditor?.document;
    if (document?.languageId === 'markdown') return document.uri.toString();
    throw new Error(l10n.t('Name a Markdown file of the workspace by its path, or open one.'));
  }
  const found = typeof path === 'string' ? within(path) : undefined;
  if (found) return found.toString();
  throw new Error(l10n.t('This path lies outside the workspace.'));
}

/** A path inside a folder of the workspace: relative to the first, or absolute in any. */
function within(path: string): Uri | undefined {
  const folders = workspace.workspaceFolders ?? [];
  const isAbsolute = /^(?:[\\/]|[A-Za-z]:[\\/])/.test(path);
  const [first] = folders;
  if (!first) return undefined;
  const uri = isAbsolute
    ? first.uri.with({ path: Uri.file(path).path })
    : Uri.joinPath(first.uri, ...path.split(/[\\/]/));
  return workspace.getWorkspaceFolder(uri) ? uri : undefined;
}
