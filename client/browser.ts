import { type ExtensionContext, Uri, workspace } from 'vscode';
import { type Api, activateWith } from './activate.ts';

type Rest = typeof import('./server-worker.ts');

/** Entry in the browser (vscode.dev): the language server is a web worker. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, () => load<Rest>(Uri.joinPath(context.extensionUri, 'dist/client.web.rest.cjs')));
}

/**
 * Runs a file of the extension as VS Code runs this one: the extension host of a browser has no way of its own to load a
 * second file.
 */
async function load<M>(file: Uri): Promise<M> {
  const code = new TextDecoder().decode(await workspace.fs.readFile(file));
  const module = { exports: {} };
  new Function('module', 'exports', 'require', `${code}\n//# sourceURL=${file}`)(module, module.exports, require);
  return module.exports as M;
}
