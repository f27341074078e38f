import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import {
  createProtocolConnection,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeParams,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import type { InitializationOptions, StatusParams } from '../../server/protocol.ts';
import { killAtEnd, scratchFolder } from '../leftovers.ts';

/** What a modern client announces. */
export const PULL: InitializeParams['capabilities'] = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    didChangeConfiguration: { dynamicRegistration: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false },
    publishDiagnostics: { relatedInformation: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  window: { workDoneProgress: true },
};

/** What an old client announces: it waits for diagnostics, and its edits have no versions. */
export const PUSH: InitializeParams['capabilities'] = {
  textDocument: { publishDiagnostics: {}, hover: { contentFormat: ['plaintext'] } },
};

export interface StartOptions {
  readonly capabilities?: InitializeParams['capabilities'];
  readonly folder?: string;
  readonly options?: InitializationOptions;
  readonly settings?: Record<string, unknown>;
  readonly locale?: string;
}

/** A protocol-level client with a server process of its own. */
export class Client {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  readonly logs: string[] = [];
  readonly registered: string[] = [];
  settings: Record<string, unknown> = {};
  refreshes = 0;
  stderr = '';
  result: InitializeResult | undefined;
  readonly exited: Promise<number | null>;
  readonly #waiting = new Set<() => void>();

  constructor(
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
  ) {
    this.exited = once(process, 'exit').then(([code]) => code as number | null);
    process.stderr?.on('data', (data) => {
      this.stderr += String(data);
    });
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      this.published.push(params);
      this.#happened();
    });
    connection.onNotification('prdlint/status', (params: StatusParams) => {
      this.statuses.push(params);
      this.#happened();
    });
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
      this.logs.push(message);
      this.#happened();
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
      items.map(() => this.settings),
    );
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      this.#happened();
      return null;
    });
    connection.onRequest('client/registerCapability', (params: { registrations: { method: string }[] }) => {
      this.registered.push(...params.registrations.map(({ method }) => method));
      this.#happened();
      return null;
    });
    connection.onRequest('window/workDoneProgress/create', () => null);
    connection.listen();
  }

  /** Initializes the server and waits until it has the settings. */
  async start({ capabilities = PULL, folder, options, settings = {}, locale }: StartOptions = {}): Promise<this> {
    this.settings = settings;
    const params: InitializeParams = {
      processId: process.pid,
      rootUri: folder ?? null,
      capabilities,
      workspaceFolders: folder ? [{ uri: folder, name: 'test' }] : null,
      ...(options ? { initializationOptions: options } : {}),
      ...(locale === undefined ? {} : { locale }),
    };
    this.result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    if (capabilities.workspace?.diagnostics?.refreshSupport) await this.until(() => this.refreshes > 0);
    return this;
  }

  /** Resolves once the condition holds; it is looked at whenever the server sent something. */
  async until(condition: () => boolean, what = condition.toString()): Promise<void> {
    const deadline = Date.now() + 20_000;
    while (!condition()) {
      const left = deadline - Date.now();
      if (left <= 0) throw new Error(`Never happened: ${what}\n${this.logs.join('\n')}\n${this.stderr}`);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(done, left);
        const waiting = this.#waiting;
        function done(): void {
          clearTimeout(timer);
          waiting.delete(done);
          resolve();
        }
        waiting.add(done);
      });
    }
  }

  async open(uri: string, text: string, languageId = 'markdown'): Promise<void> {
    await this.notify('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
  }

  /** Replaces a range given by lines and characters, or the whole text without one. */
  async change(uri: string, version: number, text: string, range?: [number, number, number, number]): Promise<void> {
    const change = range
      ? {
          range: { start: { line: range[0], character: range[1] }, end: { line: range[2], character: range[3] } },
          text,
        }
      : { text };
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [change] });
  }

  notify(method: string, params?: unknown): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  request<T>(method: string, params: unknown): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  pull(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.request('textDocument/diagnostic', {
      textDocument: { uri },
      ...(previousResultId === undefined ? {} : { previousResultId }),
    });
  }

  /** The diagnostics that a pull gives. */
  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.pull(uri);
    if (report.kind !== 'full') throw new Error('expected a full report');
    return report.items;
  }

  /** The diagnostics that were last published for a document. */
  lastPublished(uri: string): Diagnostic[] | undefined {
    return this.published.findLast((params) => params.uri === uri)?.diagnostics;
  }

  /** Ends the server as the protocol says, and gives its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest('shutdown');
    await this.connection.sendNotification('exit');
    const code = await this.exited;
    this.connection.dispose();
    return code;
  }

  #happened(): void {
    for (const done of [...this.#waiting]) done();
  }
}

let bundle: string | undefined;

/** The server as one file, made once for each test process from the sources as they are now. */
export function bundledServer(): string {
  if (bundle === undefined) {
    bundle = join(scratchFolder('server'), 'server.cjs');
    buildSync({ entryPoints: ['server/main.ts'], outfile: bundle, bundle: true, platform: 'node', format: 'cjs' });
  }
  return bundle;
}

/** Starts a server process over stdio. */
export function spawnServer(): Client {
  const child = spawn(process.execPath, [bundledServer(), '--stdio'], { stdio: 'pipe' });
  killAtEnd(child);
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  return new Client(child, connection);
}

export function codes(diagnostics: readonly Diagnostic[] | undefined): unknown[] {
  return (diagnostics ?? []).map(({ code }) => code);
}

export function messageOf(diagnostic: Diagnostic | undefined): string {
  const message = diagnostic?.message ?? '';
  return typeof message === 'string' ? message : message.value;
}
