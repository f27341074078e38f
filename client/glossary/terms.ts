import type { Disposable, Uri } from 'vscode';
import { type BaseLanguageClient, State } from 'vscode-languageclient';
import { Glossary } from '../../core/glossary/glossary.ts';
import { Layer } from '../../core/glossary/layer.ts';
import {
  GLOSSARY_NOTIFICATION,
  GLOSSARY_REQUEST,
  type GlossaryParams,
  type GlossaryResult,
} from '../../server/protocol.ts';
import { refreshPreviews } from '../preview/refresh.ts';

/** The terms in force, as the server told them; the built-in ones are asked for once. */
export class Terms implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #byUri = new Map<string, Glossary>();
  readonly #asking = new Set<string>();
  #builtIn: Layer | undefined;
  readonly #parts: readonly Disposable[];

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    const forget = (): void => {
      this.#byUri.clear();
      refreshPreviews();
    };
    this.#parts = [
      client.onNotification(GLOSSARY_NOTIFICATION, forget),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Running) forget();
      }),
    ];
  }

  /** The terms in force in a document as far as they are known; where they are not yet, previews are rendered again. */
  known(uri: Uri | undefined): Glossary | undefined {
    const key = uri?.toString() ?? '';
    const known = this.#byUri.get(key);
    if (!known && this.#client.state === State.Running && !this.#asking.has(key)) {
      this.#asking.add(key);
      this.of(uri)
        .then(refreshPreviews, (error: unknown) => this.#client.warn('The terms of a preview are not known.', error))
        .finally(() => this.#asking.delete(key));
    }
    return known;
  }

  /** The terms in force in a document, or in the workspace. */
  async of(uri: Uri | undefined): Promise<Glossary> {
    const result = await this.ask(uri, this.#builtIn === undefined);
    const layers = result.layers.map(({ name, terms }) => new Layer(name, terms));
    this.#builtIn ??= layers.find(({ name }) => name === 'built-in');
    const near = layers.filter(({ name }) => name !== 'built-in');
    const glossary = new Glossary(this.#builtIn ? [...near, this.#builtIn] : near);
    this.#byUri.set(uri?.toString() ?? '', glossary);
    return glossary;
  }

  ask(uri: Uri | undefined, builtIn: boolean): Promise<GlossaryResult> {
    const params: GlossaryParams = { ...(uri ? { uri: uri.toString() } : {}), builtIn };
    return this.#client.sendRequest<GlossaryResult>(GLOSSARY_REQUEST, params);
  }

  dispose(): void {
    for (const part of this.#parts) part.dispose();
  }
}
