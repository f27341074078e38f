import type { Connection } from 'vscode-languageserver';
import type { Checked } from './checks.ts';
import type { Client } from './client.ts';
import { diagnosticsOf, positionsOf } from './report.ts';
import { keyOf } from './uri.ts';

/** The diagnostics of documents that are not open, sent after a check of the workspace. */
export class Published {
  readonly #shown = new Map<string, string>();

  constructor(
    readonly connection: Connection,
    readonly client: Client,
  ) {}

  /** Shows the findings of a closed document; a document without findings goes away from what is shown. */
  show(uri: string, { result, facts }: Checked): void {
    if (!facts || result.findings.length === 0) {
      this.clear(uri);
      return;
    }
    const positions = positionsOf(facts.lines);
    const { relatedInformation } = this.client;
    const diagnostics = diagnosticsOf({ result }, { uri, positions, relatedInformation });
    this.#shown.set(keyOf(uri), uri);
    void this.connection.sendDiagnostics({ uri, diagnostics });
  }

  /** True where findings of this closed document are shown. */
  has(uri: string): boolean {
    return this.#shown.has(keyOf(uri));
  }

  clear(uri: string): void {
    const shown = this.#shown.get(keyOf(uri));
    if (shown === undefined) return;
    this.#shown.delete(keyOf(uri));
    void this.connection.sendDiagnostics({ uri: shown, diagnostics: [] });
  }

  /** Takes away what is shown of files that are not in the workspace any more. */
  keepOnly(uris: readonly string[]): void {
    const there = new Set(uris.map(keyOf));
    for (const [key, uri] of [...this.#shown]) if (!there.has(key)) this.clear(uri);
  }
}
