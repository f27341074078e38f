import { createConnection, IPCMessageReader, IPCMessageWriter, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from './node-host.ts';
import { createServer } from './server.ts';

/** The language server as a process of its own: over stdio with `--stdio`, else over Node's IPC. */
export function serve(stdio: boolean): void {
  process.on('uncaughtException', (error) => process.stderr.write(`prdlint: ${error.stack ?? error.message}\n`));
  process.on('unhandledRejection', (error) => process.stderr.write(`prdlint: ${String(error)}\n`));
  if (!stdio) process.on('disconnect', () => process.exit(1));
  const connection = stdio
    ? createConnection(ProposedFeatures.all, process.stdin, process.stdout)
    : createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process));
  createServer(connection, nodeHost);
}
