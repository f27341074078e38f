import type { Diagnostic } from 'vscode-languageserver';
import { keyOf } from './uri.ts';

/** A report that the client may have: its id, and its diagnostics as text to compare with. */
interface Report {
  readonly id: string;
  readonly text: string;
}

/** The last report of each document, so that a client which has it is told so instead of getting it again. */
export class Reports {
  readonly #last = new Map<string, Report>();
  #count = 0;

  /** The id of a document's diagnostics: the same as before where they are the same as before. */
  idOf(uri: string, items: readonly Diagnostic[]): string {
    const text = JSON.stringify(items);
    const last = this.#last.get(keyOf(uri));
    if (last?.text === text) return last.id;
    const id = String(++this.#count);
    this.#last.set(keyOf(uri), { id, text });
    return id;
  }

  forget(uri: string): void {
    this.#last.delete(keyOf(uri));
  }
}
