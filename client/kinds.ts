import { type Disposable, type Memento, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { type DocumentKind, SET_KIND_REQUEST, type SetKindParams } from '../server/protocol.ts';

const KEY = 'prdlint.kinds';

/** What the user said that documents are. It is kept with the workspace and told to the server as documents open. */
export class KindChoices implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #memory: Memento;
  readonly #parts: readonly Disposable[];

  constructor(client: BaseLanguageClient, memory: Memento) {
    this.#client = client;
    this.#memory = memory;
    this.#parts = [
      workspace.onDidOpenTextDocument(({ uri }) => this.#tell(uri)),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const { uri } of workspace.textDocuments) this.#tell(uri);
      }),
    ];
  }

  of(uri: Uri): DocumentKind | undefined {
    return this.#all()[uri.toString()];
  }

  /** Settles what a document is; `null` leaves it to the engine again. */
  async set(uri: Uri, kind: DocumentKind | null): Promise<void> {
    const { [uri.toString()]: _, ...others } = this.#all();
    await this.#memory.update(KEY, kind === null ? others : { ...others, [uri.toString()]: kind });
    await this.#client.sendRequest(SET_KIND_REQUEST, { uri: uri.toString(), kind } satisfies SetKindParams);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  #all(): Readonly<Record<string, DocumentKind>> {
    return this.#memory.get<Record<string, DocumentKind>>(KEY, {});
  }

  #tell(uri: Uri): void {
    const kind = this.of(uri);
    if (kind === undefined || this.#client.state !== State.Running) return;
    this.#client
      .sendRequest(SET_KIND_REQUEST, { uri: uri.toString(), kind } satisfies SetKindParams)
      .catch((error: unknown) => this.#client.warn('The server did not take the kind of a document.', error));
  }
}
