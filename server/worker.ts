import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { createServer } from './server.ts';
import { workerHost } from './worker-host.ts';

/** The language server inside a web worker, where `self` is the channel to the client. */
declare const self: ConstructorParameters<typeof BrowserMessageReader>[0];

// In Node, the process of the server takes the engine from this bundle; see shared-server.ts.
const shared = (globalThis as { prdlintShared?: { createServer?: typeof createServer } }).prdlintShared;
if (shared) shared.createServer = createServer;
else createServer(createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)), workerHost);
