import type { CancellationToken, Disposable } from 'vscode-languageserver';
import { type Config, DEFAULT_CONFIG } from '../core/config.ts';
import { isoDate } from '../core/facts/date.ts';
import type { DocumentFacts } from '../core/facts/document.ts';
import type { Language } from '../core/facts/language.ts';
import type { Term } from '../core/glossary/entry.ts';
import { kindOf, type LintOptions, type LintResult, lint } from '../core/lint.ts';
import type { Session } from '../core/session.ts';
import type { DocumentText } from '../core/text.ts';
import type { Applied, Configurations } from './configurations.ts';
import type { OpenDocument } from './documents.ts';
import type { Host } from './host.ts';
import type { DocumentKind, Settings } from './protocol.ts';
import { keyOf } from './uri.ts';

/** The result of a check. */
export interface Checked {
  /** What the document was judged as; `off` where it is left out. */
  readonly kind: DocumentKind;
  readonly result: LintResult;
  /** Undefined where the document was too large to be read. */
  readonly facts: DocumentFacts | undefined;
  readonly language: Language;
  readonly applied: Applied;
  /** The limit in bytes where the document is larger and was not read. */
  readonly tooLarge: number | undefined;
  readonly version: number;
  /** The state of settings and configuration that it was checked under. */
  readonly stamp: number;
}

/** Reading gives way to waiting messages after so many milliseconds. */
const SLICE = 15;

const NOTHING: LintResult = { kind: 'other', decidedBy: 'engine', profile: DEFAULT_CONFIG.profile, findings: [] };

/** Checks documents: each version once, however many requests ask, and never for longer than a slice at a time. */
export class Checks {
  settings: Settings;
  /** Gives the terms of the team's glossary under a configuration. */
  teamOf: (applied: Applied) => Promise<readonly Term[] | undefined> = async () => undefined;
  readonly #host: Host;
  readonly #configurations: Configurations;
  /** What the user says of documents, by the key of their URIs. */
  readonly #kinds = new Map<string, DocumentKind>();
  readonly #listeners: ((document: OpenDocument, checked: Checked) => void)[] = [];
  #stamp = 0;

  constructor(host: Host, configurations: Configurations, settings: Settings) {
    this.#host = host;
    this.#configurations = configurations;
    this.settings = settings;
  }

  /** Calls the listener after each check of an open document. */
  onChecked(listener: (document: OpenDocument, checked: Checked) => void): void {
    this.#listeners.push(listener);
  }

  /** Settings or configuration changed: every document counts as not checked. */
  outdate(): void {
    this.#stamp++;
  }

  /** Sets or, with null, takes back the user's word on what a document is. */
  setKind(uri: string, kind: DocumentKind | null): void {
    if (kind === null) this.#kinds.delete(keyOf(uri));
    else this.#kinds.set(keyOf(uri), kind);
    this.outdate();
  }

  /**
   * The check of a document's present version, or the last one made where checks wait for a save or a command. Undefined
   * where the document was closed meanwhile or the token cancelled.
   */
  async of(document: OpenDocument, token?: CancellationToken): Promise<Checked | undefined> {
    while (document.open && !token?.isCancellationRequested) {
      const { checked } = document;
      const fresh = checked?.version === document.version && checked.stamp === this.#stamp;
      if (checked && !document.due && (fresh || (this.settings.run !== 'onType' && checked.stamp === this.#stamp))) {
        return checked;
      }
      document.running ??= this.#check(document).finally(() => {
        document.running = undefined;
      });
      await untilCancelled(document.running, token);
    }
    return undefined;
  }

  /** The facts of a document's present version; undefined where it is too large, closed, or the token cancelled. */
  async facts(document: OpenDocument, token?: CancellationToken): Promise<DocumentFacts | undefined> {
    while (document.open && !token?.isCancellationRequested) {
      if (document.facts?.version === document.version) return document.facts.facts;
      const { version } = document;
      const { config } = await this.#configurations.for(document.uri);
      if (document.isLarger(limitOf(config))) return undefined;
      await untilCancelled(this.#read(document, version), token);
    }
    return undefined;
  }

  /** Checks a text that is not open. Undefined where the token cancelled. */
  async ofText(
    session: Session,
    uri: string,
    text: string,
    token: CancellationToken,
    applied: Applied,
  ): Promise<Checked | undefined> {
    const stamp = this.#stamp;
    const facts = await this.#steps(session, text, () => token.isCancellationRequested);
    return facts && this.#judge(uri, facts, { ...applied, team: await this.teamOf(applied) }, 0, stamp);
  }

  /** Checks the present version, if it is still there in the end. */
  async #check(document: OpenDocument): Promise<void> {
    const { version, due } = document;
    const stamp = this.#stamp;
    const stale = (): boolean => !document.open || document.version !== version || this.#stamp !== stamp;
    const applied = await this.#configurations.for(document.uri);
    const team = await this.teamOf(applied);
    if (stale()) return;
    const limit = limitOf(applied.config);
    if (!due && this.settings.run === 'manual' && !document.checked?.facts) {
      this.#keep(document, empty(version, stamp, applied));
      return;
    }
    if (!due && document.isLarger(limit)) {
      this.#keep(document, {
        ...(document.checked ?? empty(version, stamp, applied)),
        version,
        stamp,
        tooLarge: limit,
      });
      return;
    }
    const facts = await this.#read(document, version);
    if (!facts || stale()) return;
    document.due = false;
    this.#keep(document, this.#judge(document.uri, facts, { ...applied, team }, version, stamp));
  }

  /** Reads a version once, however many ask: two readings of one session must not take turns. */
  async #read(document: OpenDocument, version: number): Promise<DocumentFacts | undefined> {
    if (document.facts?.version === version) return document.facts.facts;
    if (document.reading?.version !== version) {
      document.reading = { version, facts: this.#readAnew(document, version) };
    }
    return document.reading.facts;
  }

  async #readAnew(document: OpenDocument, version: number): Promise<DocumentFacts | undefined> {
    const stale = (): boolean => !document.open || document.version !== version;
    const facts = await this.#steps(document.session, document.text.now, stale);
    if (facts && !stale()) document.facts = { version, facts };
    return facts;
  }

  #keep(document: OpenDocument, checked: Checked): void {
    document.checked = checked;
    for (const listener of this.#listeners) listener(document, checked);
  }

  async #steps(session: Session, text: DocumentText, stale: () => boolean): Promise<DocumentFacts | undefined> {
    const steps = session.reading(text);
    let since = performance.now();
    for (;;) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() - since < SLICE) continue;
      await this.#host.pause();
      if (stale()) return undefined;
      since = performance.now();
    }
  }

  #judge(
    uri: string,
    facts: DocumentFacts,
    { team, ...applied }: Applied & { readonly team: readonly Term[] | undefined },
    version: number,
    stamp: number,
  ): Checked {
    const settled = this.#settled(uri, applied);
    const { language, profile } = this.settings;
    const config: Partial<Config> = {
      ...applied.config,
      ...(language === 'auto' ? {} : { language }),
      ...(profile === 'auto' ? {} : { profile }),
    };
    const known = { facts, language: facts.language, applied, tooLarge: undefined, version, stamp };
    const result = lint(facts, {
      config,
      today: isoDate(new Date()),
      ...(settled ? { kind: settled } : {}),
      ...(team ? { team } : {}),
      ...(applied.known ? { baseline: applied.known.entries } : {}),
    });
    // What the configuration leaves out stays out, whatever the document says of itself.
    const out = !applied.match.included && settled?.by !== 'user';
    if (out) return { ...known, kind: 'off', result: { ...result, decidedBy: 'config', findings: [] } };
    return { ...known, kind: kindOf(facts, settled).kind, result };
  }

  /** What a document is, where that does not depend on its text. */
  #settled(uri: string, { match }: Applied): LintOptions['kind'] {
    const word = this.settings.enable ? this.#kinds.get(keyOf(uri)) : 'off';
    if (word) return { kind: word, by: 'user' };
    if (!match.included) return { kind: 'off', by: 'config' };
    return match.kind ? { kind: match.kind, by: 'config' } : undefined;
  }
}

/** The language of what the server says about a document. */
export function messageLanguage(checked: Checked, settings: Settings): 'en' | 'zh' {
  const wanted = settings.language === 'auto' ? (checked.applied.config.language ?? 'auto') : settings.language;
  return wanted === 'auto' ? (checked.language === 'zh' ? 'zh' : 'en') : wanted;
}

/** The largest size in bytes at which documents are checked while they are edited. */
export function limitOf(config: Partial<Config>): number {
  return config.maxFileSize ?? DEFAULT_CONFIG.maxFileSize;
}

/** Waits for a promise, but not longer than until the token cancels. */
async function untilCancelled(promise: Promise<unknown>, token: CancellationToken | undefined): Promise<void> {
  if (!token) {
    await promise;
    return;
  }
  let stop: Disposable | undefined;
  const cancelled = new Promise<void>((resolve) => {
    stop = token.onCancellationRequested(() => resolve());
  });
  try {
    await Promise.race([promise, cancelled]);
  } finally {
    stop?.dispose();
  }
}

function empty(version: number, stamp: number, applied: Applied): Checked {
  return {
    kind: 'other',
    result: NOTHING,
    facts: undefined,
    language: 'en',
    applied,
    tooLarge: undefined,
    version,
    stamp,
  };
}
