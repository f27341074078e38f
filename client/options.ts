import { type TextDocument, type Uri, workspace } from 'vscode';
import { type LanguageClientOptions, type Middleware, RevealOutputChannelOn } from 'vscode-languageclient';
import {
  ADD_TERM_COMMAND,
  INSERT_PART_COMMAND,
  type InitializationOptions,
  SHOW_REFERENCES_COMMAND,
  SHOW_SPEC_COMMAND,
} from '../server/protocol.ts';

/** Markdown of every scheme: files, untitled documents, remote and virtual file systems. */
export const SELECTOR = [{ language: 'markdown' }];

export function clientOptions(): LanguageClientOptions {
  return {
    documentSelector: SELECTOR,
    diagnosticCollectionName: 'prdlint',
    diagnosticPullOptions: { onChange: true, onSave: true },
    initializationOptions: (): InitializationOptions => ({
      trusted: workspace.isTrusted,
      files: true,
      // This library asks for workspace diagnostics again every two seconds; the command asks once instead.
      workspaceDiagnostics: false,
      // VS Code's own Markdown support shows the headings.
      headings: false,
      commands: [SHOW_REFERENCES_COMMAND, ADD_TERM_COMMAND, SHOW_SPEC_COMMAND, INSERT_PART_COMMAND],
    }),
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware,
  };
}

/**
 * True for the read-only old versions that a source control extension opens in a comparison: their findings would stand
 * in Problems a second time. A workspace that is read-only itself is checked.
 */
export function isOldVersion(uri: Uri): boolean {
  return workspace.fs.isWritableFileSystem(uri.scheme) === false && !workspace.getWorkspaceFolder(uri);
}

const middleware: Middleware = {
  didOpen: async (document, next) => {
    if (!isOldVersion(document.uri)) await next(document);
  },
  didChange: async (event, next) => {
    if (!isOldVersion(event.document.uri)) await next(event);
  },
  didClose: async (document, next) => {
    if (!isOldVersion(document.uri)) await next(document);
  },
  provideDiagnostics: (document, previous, token, next) =>
    isOldVersion(uriOf(document)) ? undefined : next(document, previous, token),
};

function uriOf(document: TextDocument | Uri): Uri {
  return 'uri' in document ? document.uri : document;
}
