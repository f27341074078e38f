import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Api, start } from './client.ts';
import { findProgram } from './desktop/find-program.ts';

/** Entry on the desktop and on a remote machine: the language server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return start(
    context,
    (id, name, options) => new LanguageClient(id, name, { run: server, debug }, options),
    findProgram,
  );
}
