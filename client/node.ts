import type { ExtensionContext } from 'vscode';
import { type Api, activateWith } from './activate.ts';
import { findProgram } from './desktop/find-program.ts';

/** Entry on the desktop and on a remote machine: the language server is a process of its own. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, () => import('./server-process.ts'), findProgram);
}
