import {
  BrowserMessageReader,
  BrowserMessageWriter,
  type CodeAction,
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type ProtocolConnection,
} from 'vscode-languageserver-protocol/browser';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type InitializationOptions,
  SETTINGS_SECTION,
  STATUS_NOTIFICATION,
  type StatusParams,
} from '../server/protocol.ts';
import type { Change } from './change.ts';
import type { Language } from './texts.ts';

const URI = 'inmemory:///draft.md';
const CAPABILITIES: InitializeParams['capabilities'] = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    diagnostic: { dynamicRegistration: false },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
};
const OPTIONS: InitializationOptions = { workspaceDiagnostics: false, headings: false };

/** What the server says of one version of the text. */
export interface Answer {
  readonly document: TextDocument;
  readonly diagnostics: readonly Diagnostic[];
  readonly actions: readonly CodeAction[];
}

/** The language server in its worker, with the one document that the page edits. */
export class LanguageServer {
  readonly #connection: ProtocolConnection;
  #document = TextDocument.create(URI, 'markdown', 1, '');

  private constructor(worker: Worker, onStatus: (status: StatusParams) => void) {
    this.#connection = createProtocolConnection(new BrowserMessageReader(worker), new BrowserMessageWriter(worker));
    this.#connection.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => {
      if (status.version === this.#document.version) onStatus(status);
    });
    this.#connection.listen();
  }

  /**
   * Starts the server and opens the document. Rejects where the server does. `onStatus` hears what the server says of
   * the text as a whole, which follows its answers.
   */
  static async start(worker: Worker, text: string, onStatus: (status: StatusParams) => void): Promise<LanguageServer> {
    const server = new LanguageServer(worker, onStatus);
    const connection = server.#connection;
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      capabilities: CAPABILITIES,
      initializationOptions: OPTIONS,
    };
    await connection.sendRequest('initialize', params);
    await connection.sendNotification('initialized', {});
    server.#document = TextDocument.create(URI, 'markdown', 1, text);
    const textDocument = { uri: URI, languageId: 'markdown', version: 1, text };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    return server;
  }

  get version(): number {
    return this.#document.version;
  }

  /** The language of messages from now on. */
  async speak(language: Language): Promise<void> {
    const settings = { [SETTINGS_SECTION]: { language } };
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings });
  }

  /** Tells the server of a change, which counts in the text as it was told before. */
  async change({ start, end, text }: Change): Promise<void> {
    const document = this.#document;
    const range = { start: document.positionAt(start), end: document.positionAt(end) };
    const version = document.version + 1;
    this.#document = TextDocument.create(
      URI,
      'markdown',
      version,
      TextDocument.applyEdits(document, [{ range, newText: text }]),
    );
    const params = { textDocument: { uri: URI, version }, contentChanges: [{ range, text }] };
    await this.#connection.sendNotification('textDocument/didChange', params);
  }

  /** Asks for findings and fixes; undefined where the text went on meanwhile. */
  async check(): Promise<Answer | undefined> {
    const document = this.#document;
    const textDocument = { uri: URI };
    const report: DocumentDiagnosticReport = await this.#connection.sendRequest('textDocument/diagnostic', {
      textDocument,
    });
    if (report.kind !== 'full' || this.#document !== document) return undefined;
    const range = { start: document.positionAt(0), end: document.positionAt(document.getText().length) };
    const context = { diagnostics: [], only: ['quickfix', 'source.fixAll'] };
    const actions: CodeAction[] = await this.#connection.sendRequest('textDocument/codeAction', {
      textDocument,
      range,
      context,
    });
    if (this.#document !== document) return undefined;
    return { document, diagnostics: report.items, actions };
  }
}
