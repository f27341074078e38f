import { type Connection, type Diagnostic, TextDocuments } from 'vscode-languageserver';
import type { Position } from 'vscode-languageserver-textdocument';
import type { DocumentFacts } from '../core/facts/document.ts';
import { Session } from '../core/session.ts';
import type { Range } from '../core/text.ts';
import type { Checked } from './checks.ts';
import { OpenText } from './open-text.ts';
import { bytesOf } from './size.ts';
import { keyOf, nameOf } from './uri.ts';

/** A document that is open in the client, with all that is kept of it between two edits. */
export class OpenDocument {
  readonly session: Session;
  /** The facts of the version that they were read from. */
  facts: { readonly version: number; readonly facts: DocumentFacts } | undefined;
  /** The reading under way, or the last one. */
  reading: { readonly version: number; readonly facts: Promise<DocumentFacts | undefined> } | undefined;
  checked: Checked | undefined;
  /** What the client is shown of the last check. */
  shown: readonly Diagnostic[] = [];
  /** A check that is under way. */
  running: Promise<unknown> | undefined;
  /** The next check happens even where the document is large or checks wait for a command. */
  due = false;
  open = true;
  /** The size in bytes at the length at which it was measured. */
  #size: { readonly length: number; readonly bytes: number } | undefined;

  constructor(readonly text: OpenText) {
    this.session = new Session(nameOf(text.uri));
  }

  get uri(): string {
    return this.text.uri;
  }

  get version(): number {
    return this.text.version;
  }

  /** True where the text is larger than so many bytes. An edit moves the size by little, so it is not measured each time. */
  isLarger(bytes: number): boolean {
    const { now: text } = this.text;
    if (text.length > bytes) return true;
    if (text.length * 3 <= bytes) return false;
    if (!this.#size || Math.abs(text.length - this.#size.length) > text.length / 200) {
      this.#size = { length: text.length, bytes: bytesOf(text.toString()) };
    }
    return this.#size.bytes > bytes;
  }

  offsetAt(position: Position): number {
    return this.text.offsetAt(position);
  }

  /** The offsets of a range of the client; ranges outside the document are clamped to it. */
  offsets({ start, end }: { start: Position; end: Position }): Range {
    const from = this.offsetAt(start);
    return { start: from, end: Math.max(from, this.offsetAt(end)) };
  }
}

/** The open Markdown documents, and glossary files of other kinds, kept in step with the client. */
export class Documents {
  readonly #store = new TextDocuments<OpenDocument>({
    create: (uri, language, version, text) => new OpenDocument(new OpenText(uri, language, version, text)),
    update: (document, changes, version) => {
      document.text.update(changes, version);
      return document;
    },
  });

  constructor(connection: Connection) {
    this.#store.onDidClose(({ document }) => {
      document.open = false;
    });
    this.#store.listen(connection);
  }

  /** An open document by its URI, also where that is escaped in another way. */
  get(uri: string): OpenDocument | undefined {
    const document = this.any(uri);
    return document && isMarkdown(document.text) ? document : undefined;
  }

  /** An open file of whichever kind, such as a glossary in YAML. */
  any(uri: string): OpenDocument | undefined {
    return this.#store.get(uri) ?? this.#store.all().find((other) => keyOf(other.uri) === keyOf(uri));
  }

  all(): OpenDocument[] {
    return this.#store.all().filter(({ text }) => isMarkdown(text));
  }

  onChange(listener: (document: OpenDocument) => void): void {
    this.#store.onDidChangeContent(({ document }) => isMarkdown(document.text) && listener(document));
  }

  onSave(listener: (document: OpenDocument) => void): void {
    this.#store.onDidSave(({ document }) => isMarkdown(document.text) && listener(document));
  }

  onClose(listener: (document: OpenDocument) => void): void {
    this.#store.onDidClose(({ document }) => isMarkdown(document.text) && listener(document));
  }
}

/** Clients may send more than was asked for, such as the configuration file. */
function isMarkdown({ languageId, uri }: OpenText): boolean {
  return /markdown|mdx/i.test(languageId) || isMarkdownFile(uri);
}

export function isMarkdownFile(uri: string): boolean {
  return /\.(?:md|markdown|mdx)$/i.test(uri);
}
