import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './activate.ts';

/** Entry in the browser (vscode.dev): the language server is a web worker. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, () => import('./server-worker.ts'));
}
