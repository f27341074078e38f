import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Running, startClient } from './client.ts';

/** Starts the language server in a process of its own, and all that shows its results. */
export function start(context: ExtensionContext): Running {
  const server = { module: context.asAbsolutePath('dist/server.cjs'), transport: TransportKind.ipc };
  const debug = { ...server, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return startClient(context, (id, name, options) => new LanguageClient(id, name, { run: server, debug }, options));
}
