import type { DocumentKind } from './kind.ts';

/**
 * Request, client to server: checks one document (even a large one, or where checks run by command only) or, without a
 * `uri`, every document of the workspace. Progress and cancelling are those of LSP (`workDoneToken`, `$/cancelRequest`).
 * Findings of open documents follow by a diagnostic refresh, those of closed ones by `textDocument/publishDiagnostics`.
 */
export const CHECK_REQUEST = 'prdlint/check';

export interface CheckParams {
  readonly uri?: string;
  readonly workDoneToken?: string | number;
}

export interface CheckResult {
  /** Documents looked at, and those among them that were judged as requirement documents. */
  readonly documents: number;
  readonly checked: number;
  readonly counts: Counts;
  /** The checked documents with findings. */
  readonly files: readonly { readonly uri: string; readonly counts: Counts }[];
  /** True where it stopped before its end because the client cancelled. */
  readonly cancelled: boolean;
  /** Documents left out because they are larger than `maxFileSize`. */
  readonly tooLarge: readonly string[];
  /** Files and folders that are there but could not be read. */
  readonly unread: readonly string[];
}

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
}

/** Notification, server to client: what is known of an open document after each check. */
export const STATUS_NOTIFICATION = 'prdlint/status';

export interface StatusParams {
  readonly uri: string;
  readonly version: number;
  readonly kind: DocumentKind;
  readonly decidedBy: 'engine' | 'front-matter' | 'config' | 'user';
  readonly confidence: 'high' | 'low';
  /** Why, strongest first: ids of the engine's signals. */
  readonly reasons: readonly string[];
  readonly counts: Counts;
  readonly profile: 'draft' | 'review' | 'gate';
  /** The document's own language. */
  readonly language: 'en' | 'zh' | 'other';
  /** How complete an AI PRD is; absent for other documents. */
  readonly score?: StatusScore;
  /** True where the document is larger than `maxFileSize` and waits for a save or a command. */
  readonly tooLarge: boolean;
  /** The configuration file in force, and whether its last good state is used because it is broken now. */
  readonly config?: { readonly uri: string; readonly broken: boolean };
}

/** How complete an AI PRD is, from 0 to 100, and where the lost points went. */
export interface StatusScore {
  readonly value: number;
  /** The parts of a specification, and the heading of each where there is one (a line that counts from 0). */
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly state: 'present' | 'partial' | 'missing' | 'not-needed';
    readonly lost: number;
    readonly reason: string;
    readonly line?: number;
  }[];
  /** Points lost to findings that no part counts, a rule each. */
  readonly losses: readonly { readonly rule: string; readonly findings: number; readonly lost: number }[];
}
