import { type Disposable, EventEmitter, type Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { STATUS_NOTIFICATION, type StatusParams } from '../server/protocol.ts';

/** The latest status of each open document, as the server told it. */
export class Statuses implements Disposable {
  readonly #byUri = new Map<string, StatusParams>();
  readonly #changed = new EventEmitter<string>();
  readonly #parts: readonly Disposable[];

  /** Fires with the document's URI, also when the document is closed and its status forgotten. */
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#parts = [
      this.#changed,
      client.onNotification(STATUS_NOTIFICATION, (status: StatusParams) => this.#set(status)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
    ];
  }

  of(uri: Uri): StatusParams | undefined {
    return this.#byUri.get(uri.toString());
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #set(status: StatusParams): void {
    this.#byUri.set(status.uri, status);
    this.#changed.fire(status.uri);
  }

  #forget(uri: string): void {
    if (this.#byUri.delete(uri)) this.#changed.fire(uri);
  }
}
