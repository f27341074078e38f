import { type ExtensionContext, Uri } from 'vscode';
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  LanguageClient,
  type MessageTransports,
} from 'vscode-languageclient/browser';
import { type Running, startClient } from './client.ts';

/** Starts the language server in a web worker, and all that shows its results. */
export function start(context: ExtensionContext): Running {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true);
  let worker: Worker | undefined;
  // VS Code's own Worker class yields objects that are no instances of it, so the library cannot tell them by type.
  const open = async (): Promise<MessageTransports> => {
    worker?.terminate();
    worker = new Worker(script);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return startClient(context, (id, name, options) => new LanguageClient(id, name, open, options));
}
