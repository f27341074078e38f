import { type Disposable, type TextDocument, type Uri, workspace } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { BADGES_REQUEST, type BadgesParams, type BadgesResult } from '../../server/protocol.ts';
import type { Statuses } from '../statuses.ts';
import type { ShownBadges } from './badges.ts';
import { linesOf, moved } from './moved.ts';
import { refreshPreviews } from './refresh.ts';

/** What the server said last about a document, with the lines that it was about. */
interface Known extends ShownBadges {
  readonly document: TextDocument;
  /** The version that it was asked about last. */
  readonly asked: number;
}

/**
 * The badges of documents that previews show. A preview is rendered without waiting for anybody: it gets what is known, and
 * is rendered again where the server then says otherwise.
 */
export class KnownBadges implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #known = new Map<string, Known>();
  readonly #parts: readonly Disposable[];

  constructor(client: BaseLanguageClient, statuses: Statuses) {
    this.#client = client;
    this.#parts = [
      // Each check tells its status.
      statuses.onDidChange((uri) => void this.#ask(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#known.delete(uri.toString())),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) for (const uri of this.#known.keys()) void this.#ask(uri);
      }),
    ];
  }

  /** What is known of a document's present text; undefined where it is not open. */
  of(uri: Uri | undefined): ShownBadges | undefined {
    const key = uri?.toString();
    const document = key && workspace.textDocuments.find((one) => one.uri.toString() === key);
    if (!document) return undefined;
    const known = this.#known.get(key) ?? { document, asked: -1, lines: [], badges: [] };
    if (known.asked !== document.version) {
      this.#known.set(key, { ...known, document, asked: document.version });
      void this.#ask(key);
    }
    const lines = linesOf(document.getText());
    return { lines, badges: moved(known.badges, known.lines, lines) };
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }

  async #ask(uri: string): Promise<void> {
    if (!this.#known.has(uri) || this.#client.state !== State.Running) return;
    const params: BadgesParams = { uri };
    const result = await this.#client.sendRequest<BadgesResult>(BADGES_REQUEST, params).catch((error: unknown) => {
      this.#client.warn('The badges of a preview are not known.', error);
      return null;
    });
    const known = this.#known.get(uri);
    // Where the text went on meanwhile, the preview is rendered and asks again.
    if (!result || !known || result.version !== known.document.version) return;
    const { badges } = result;
    const lines = linesOf(known.document.getText());
    this.#known.set(uri, { ...known, lines, badges });
    if (JSON.stringify(moved(known.badges, known.lines, lines)) !== JSON.stringify(badges)) refreshPreviews();
  }
}
