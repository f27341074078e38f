import { Disposable, EventEmitter, workspace } from 'vscode';
import type { AgentApi } from './api.ts';

/** Finds a program of this machine by its name: its path, or undefined. */
export type FindProgram = (name: string) => Promise<string | undefined>;

/**
 * Offers `prdlint mcp` for each folder of a trusted workspace, where this version of VS Code takes such servers and the
 * command line is installed. VS Code starts one when its user agrees.
 */
export function registerServers(api: AgentApi, find: FindProgram): Disposable {
  const register = api.registerMcpServerDefinitionProvider;
  if (!register) return new Disposable(() => {});
  const changed = new EventEmitter<void>();
  return Disposable.from(
    changed,
    workspace.onDidGrantWorkspaceTrust(() => changed.fire()),
    workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    register('prdlint', {
      onDidChangeMcpServerDefinitions: changed.event,
      provideMcpServerDefinitions: async () => {
        const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
        if (!workspace.isTrusted || folders.length === 0) return [];
        const program = await find('prdlint');
        if (program === undefined) return [];
        return folders.map(({ name, uri }) => {
          const label = folders.length === 1 ? 'prdlint' : `prdlint (${name})`;
          return api.server(label, program, ['mcp', '--root', uri.fsPath]);
        });
      },
    }),
  );
}
