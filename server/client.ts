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
  readonly refreshLenses: boolean;
  readonly relatedInformation: boolean;
  readonly versionedEdits: boolean;
  readonly literalActions: boolean;
  /** Asks for the edit of a code action when it is chosen. */
  readonly resolvesEdits: boolean;
  readonly settings: boolean;
  readonly registerSettings: boolean;
  readonly registerWatchers: boolean;
  /** Takes registrations for single files: their text, and questions about what stands in them. */
  readonly registerFiles: boolean;
  readonly progress: boolean;
  readonly markdownHover: boolean;
  /** Takes edits with tab stops, and applies them where it applies others. */
  readonly snippetEdits: boolean;
  /** Takes snippets with tab stops as completions. */
  readonly snippets: boolean;
  /** Takes links as definitions, with the range that they start from. */
  readonly definitionLinks: boolean;
  /** Shows parts of an edit apart, for a person to confirm. */
  readonly annotations: boolean;
  /** Names the range and the text to rename. */
  readonly renames: boolean;
  /** Takes symbols with children. */
  readonly symbolTrees: boolean;
  readonly headings: boolean;
  readonly commands: ReadonlySet<string>;
  /** The language of the client's interface. */
  readonly language: 'en' | 'zh';
  /** The URIs of the workspace's folders, without a slash at the end. */
  readonly folders: readonly string[];
}

const FILE_FEATURES = ['synchronization', 'definition', 'references', 'rename', 'codeLens'] as const;

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
    refreshLenses: workspace?.codeLens?.refreshSupport === true,
    relatedInformation:
      (textDocument?.diagnostic ?? textDocument?.publishDiagnostics)?.relatedInformation === true ||
      textDocument?.publishDiagnostics?.relatedInformation === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    snippetEdits:
      workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.snippetEditSupport === true,
    literalActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    settings: workspace?.configuration === true,
    registerSettings: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registerWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    registerFiles: FILE_FEATURES.every((feature) => textDocument?.[feature]?.dynamicRegistration === true),
    progress: window?.workDoneProgress === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') !== false,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    annotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    renames: textDocument?.rename?.prepareSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    headings: options.headings !== false,
    commands: new Set(Array.isArray(options.commands) ? options.commands : []),
    language: /^zh\b/i.test(params.locale ?? '') ? 'zh' : 'en',
    folders: folders.map((uri) => uri.replace(/\/$/, '')),
  };
}
