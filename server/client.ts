import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol.ts';

/** What the client can do, as far as the server asks. */
export interface Client {
  readonly trusted: boolean;
  /** Answers requests for files. */
  readonly files: boolean;
  readonly pull: boolean;
  readonly workspacePull: boolean;
  readonly refresh: boolean;
  readonly relatedInformation: boolean;
  readonly versionedEdits: boolean;
  readonly literalActions: boolean;
  readonly settings: boolean;
  readonly registerSettings: boolean;
  readonly registerWatchers: boolean;
  readonly progress: boolean;
  readonly markdownHover: boolean;
  /** The URIs of the workspace's folders, without a slash at the end. */
  readonly folders: readonly string[];
}

/** Reads the parameters of `initialize`, whatever a client leaves out. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace, window } = params.capabilities ?? {};
  const options = (params.initializationOptions ?? {}) as InitializationOptions;
  const folders = params.workspaceFolders?.map(({ uri }) => uri) ?? (params.rootUri ? [params.rootUri] : []);
  return {
    trusted: options.trusted !== false,
    files: options.files === true,
    pull: textDocument?.diagnostic !== undefined,
    workspacePull: textDocument?.diagnostic !== undefined && options.workspaceDiagnostics !== false,
    refresh: workspace?.diagnostics?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    literalActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    settings: workspace?.configuration === true,
    registerSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    progress: window?.workDoneProgress === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    folders: folders.map((uri) => uri.replace(/\/$/, '')),
  };
}
