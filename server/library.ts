import type { Term } from '../core/glossary/entry.ts';
import type { Layer } from '../core/glossary/layer.ts';
import { readForTerms, type TermDocument, type TermSection } from '../core/glossary/section.ts';
import { LineIndex } from '../core/text.ts';
import type { Files } from './files.ts';
import { type Positions, positionsOf } from './report.ts';
import { keyOf } from './uri.ts';

/** Texts of closed documents are kept up to so many code units in all. */
const KEPT = 60_000_000;
/** Larger files are not searched for terms, in bytes. */
const LARGEST = 4_000_000;

/** A document that is not open, read for its terms. */
export class ClosedText {
  readonly document: TermDocument;
  readonly #mentions = new WeakMap<Layer, readonly ReadonlySet<Term>[]>();
  #positions: Positions | undefined;

  constructor(
    readonly text: string,
    /** Tells one state of the file from another, where the client does not tell of changes. */
    readonly stamp: string,
  ) {
    this.document = readForTerms(text);
  }

  get positions(): Positions {
    this.#positions ??= positionsOf(new LineIndex(this.text));
    return this.#positions;
  }

  /** The sections in which a term of a layer may stand. Each section is searched once for all terms of the layer. */
  sectionsWith(layer: Layer, term: Term): TermSection[] {
    let mentions = this.#mentions.get(layer);
    if (!mentions) {
      mentions = this.document.sections.map(({ offset, end }) => layer.mentioned(this.text.slice(offset, end)));
      this.#mentions.set(layer, mentions);
    }
    return this.document.sections.filter((_, i) => mentions[i]?.has(term));
  }
}

/** The closed documents of the workspace, kept from one search for terms to the next. */
export class Library {
  readonly #kept = new Map<string, ClosedText>();
  #size = 0;

  constructor(
    readonly files: Files,
    /** True where the client tells of changed files. */
    readonly watched: boolean,
  ) {}

  /** A file as it is now; undefined where there is none, or it is too large to be searched. */
  async get(uri: string): Promise<ClosedText | undefined> {
    const key = keyOf(uri);
    const known = this.#kept.get(key);
    if (known && this.watched) return known;
    const stat = await this.files.stat(uri);
    const stamp = stat ? `${stat.size} ${stat.modified ?? ''}` : '';
    if (known && stat?.modified !== undefined && known.stamp === stamp) return known;
    if (stat?.type !== 'file' || stat.size > LARGEST) return undefined;
    const text = await this.files.read(uri);
    if (text === undefined) return undefined;
    const read = new ClosedText(text, stamp);
    this.forget(uri);
    this.#kept.set(key, read);
    this.#size += text.length;
    for (const [oldest, { text: old }] of this.#kept) {
      if (this.#size <= KEPT || oldest === key) break;
      this.#kept.delete(oldest);
      this.#size -= old.length;
    }
    return read;
  }

  /** Reads a file anew when it is next asked for. */
  forget(uri: string): void {
    const key = keyOf(uri);
    this.#size -= this.#kept.get(key)?.text.length ?? 0;
    this.#kept.delete(key);
  }
}
