import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Api, start } from './client.ts';

/** Entry in the browser (vscode.dev): the language server is a web worker. */
export function activate(context: ExtensionContext): Api {
  const script = Uri.joinPath(context.extensionUri, 'dist/server.worker.js').toString(true);
  let worker: Worker | undefined;
  const open = async (): Promise<Worker> => {
    worker?.terminate();
    worker = new Worker(script);
    return worker;
  };
  context.subscriptions.push({ dispose: () => worker?.terminate() });
  return start(context, (id, name, options) => new LanguageClient(id, name, open, options));
}
