import type { Term } from '../core/glossary/entry.ts';
import type { OverviewRow } from '../core/report/row.ts';

/**
 * What prdlint's server and client say to each other beside the Language Server Protocol. Every message is optional: a
 * client that knows none of them still gets diagnostics, hovers and code actions.
 */

/** What a document is judged as; `off` means that it is not checked. */
export type DocumentKind = 'ai-prd' | 'prd' | 'other' | 'off';

/** `initializationOptions` of the `initialize` request. */
export interface InitializationOptions {
  /** False in an untrusted workspace: no configuration or glossary file of it is read. Default: true. */
  readonly trusted?: boolean;
  /** True where the client answers `prdlint/readFile`, `prdlint/stat` and `prdlint/findFiles`. Default: false. */
  readonly files?: boolean;
  /** Announce `workspace/diagnostic`. A client that asks for it without pause sets false. Default: true. */
  readonly workspaceDiagnostics?: boolean;
  /** False where the client shows a document's headings itself: symbols are definitions of terms only. Default: true. */
  readonly headings?: boolean;
  /** The commands of the client that the server may name in code lenses and code actions. Default: none. */
  readonly commands?: readonly string[];
}

/** Command of the client: shows the references of what stands at a place. Arguments: the URI and a position of LSP. */
export const SHOW_REFERENCES_COMMAND = 'prdlint.showReferences';

/** Command of the client: shows the view of the specification. Argument: the URI of the document. */
export const SHOW_SPEC_COMMAND = 'prdlint.showSpec';

/** Command of the client: adds a part of the specification. Arguments: the URI of the document and the part's id. */
export const INSERT_PART_COMMAND = 'prdlint.insertPart';

/** Command of the client: adds a term to the team's glossary. Arguments: the URI of the document and the term. */
export const ADD_TERM_COMMAND = 'prdlint.addTerm';

/** The section `prdlint` of the client's settings: what belongs to the person, not to the project. */
export interface Settings {
  readonly enable: boolean;
  /** When an open document is checked. */
  readonly run: 'onType' | 'onSave' | 'manual';
  /** The language of messages; `auto`: that of the configuration file, else the document's own. */
  readonly language: 'auto' | 'en' | 'zh';
  /** `auto`: the profile of the configuration file. */
  readonly profile: 'auto' | 'draft' | 'review' | 'gate';
  /** The language of what is said of terms: that of messages, that of the client's interface, or both languages. */
  readonly hoverLanguage: 'document' | 'interface' | 'both';
  /** Show the state of the specification above its title and sections. */
  readonly codeLens: boolean;
  /** Show behind each number how it was read. */
  readonly inlayHints: boolean;
}

export const SETTINGS_SECTION = 'prdlint';

export const DEFAULT_SETTINGS: Settings = {
  enable: true,
  run: 'onType',
  language: 'auto',
  profile: 'auto',
  hoverLanguage: 'document',
  codeLens: true,
  inlayHints: false,
};

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

/** Request, client to server: what an open document states, in lists for a person. */
export const SPEC_REQUEST = 'prdlint/spec';

export interface SpecParams {
  readonly uri: string;
}

export interface SpecResult {
  readonly groups: readonly {
    readonly id: 'dataSources' | 'thresholds' | 'deployment' | 'models' | 'owners';
    readonly facts: readonly SpecFact[];
  }[];
  readonly decisions: readonly (SpecFact & { readonly owner?: string; readonly due?: string })[];
}

/** One thing that the document states, and where. */
export interface SpecFact {
  readonly label: string;
  readonly detail: string;
  readonly range: { readonly start: LspPosition; readonly end: LspPosition };
}

/**
 * Request, client to server: every requirement document of the workspace with its score, the state of its parts and what
 * to look at first. Cancelling is that of LSP; what was done until then is the answer.
 */
export const OVERVIEW_REQUEST = 'prdlint/overview';

export interface OverviewParams {
  readonly workDoneToken?: string | number;
}

export interface OverviewResult {
  readonly rows: readonly OverviewRow[];
}

/** Request, client to server: what may stand beside the text of an open document where it is rendered. */
export const BADGES_REQUEST = 'prdlint/badges';

export interface BadgesParams {
  readonly uri: string;
}

/** `null` where the document is not open, too large, or not checked as it is now. */
export type BadgesResult = {
  /** The version of the document that the badges belong to. */
  readonly version: number;
  /** In the order of their places. */
  readonly badges: readonly Badge[];
} | null;

/** A finding, or how a number was read. */
export interface Badge {
  /** The line, and the characters of it that it is about; all count from 0. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly level: 'error' | 'warning' | 'info' | 'number';
  /** In few words: how the number was read, or the rule. */
  readonly label: string;
  readonly text: string;
}

/** Request, client to server: the edits that add a part of the specification, `null` where there is nothing to add. */
export const PART_REQUEST = 'prdlint/part';

export interface PartParams {
  readonly uri: string;
  /** The part's id, as in `StatusScore`. */
  readonly part: string;
}

export type PartResult = {
  /** The version of the document that the edit belongs to. */
  readonly version: number;
  readonly range: { readonly start: LspPosition; readonly end: LspPosition };
  readonly newText: string;
  /** The same text with a tab stop for each blank. */
  readonly snippet: string;
} | null;

/** Request, client to server: the user's word on what a document is; `null` takes it back. The answer is `null`. */
export const SET_KIND_REQUEST = 'prdlint/setKind';

export interface SetKindParams {
  readonly uri: string;
  readonly kind: DocumentKind | null;
}

/**
 * Request, client to server: what an agent of the editor asks for, as a text for it to read. Documents are those of the
 * workspace and open ones; nothing is changed.
 */
export const AGENT_REQUEST = 'prdlint/agent';

export type AgentParams =
  | { readonly tool: 'check' | 'facts'; readonly uri: string }
  /** The page of a rule. */
  | { readonly tool: 'explain'; readonly rule: string };

export interface AgentResult {
  readonly text: string;
}

/** Notification, client to server: the user trusts the workspace from now on. It has no parameters. */
export const TRUST_NOTIFICATION = 'prdlint/trust';

/** Request, server to client: the text of a file, `null` where there is none or it cannot be read. */
export const READ_FILE_REQUEST = 'prdlint/readFile';

export interface ReadFileParams {
  readonly uri: string;
}

export type ReadFileResult = string | null;

/** Request, server to client: what stands at a URI; `null` where nothing does. */
export const STAT_REQUEST = 'prdlint/stat';

export interface StatParams {
  readonly uri: string;
}

export type StatResult = FileStat | null;

export interface FileStat {
  readonly type: 'file' | 'folder' | 'other';
  /** In bytes. */
  readonly size: number;
  /** When it last changed, in milliseconds; anything that differs where the file does. */
  readonly modified?: number;
}

/** Request, server to client: the Markdown files below a workspace folder, as URIs; `node_modules` and `.git` left out. */
export const FIND_FILES_REQUEST = 'prdlint/findFiles';

export interface FindFilesParams {
  /** The URI of a workspace folder. */
  readonly folder: string;
  /** File extensions without a dot. */
  readonly extensions: readonly string[];
  /** At most so many. */
  readonly limit: number;
}

export type FindFilesResult = readonly string[];

/** Request, client to server: the terms in force for a document, or for the first folder of the workspace. */
export const GLOSSARY_REQUEST = 'prdlint/glossary';

export interface GlossaryParams {
  readonly uri?: string;
  /** False where the client has the built-in glossary already. Default: true. */
  readonly builtIn?: boolean;
}

export interface GlossaryResult {
  /** Nearest first. */
  readonly layers: readonly {
    readonly name: 'document' | 'workspace' | 'built-in';
    readonly terms: readonly ShownTerm[];
  }[];
}

/** A term as `schemas/glossary.schema.json` has it, and where it is written. */
export interface ShownTerm extends Omit<Term, 'origin'> {
  readonly link?: string;
}

/** Notification, server to client: the terms in force changed. It has no parameters. */
export const GLOSSARY_NOTIFICATION = 'prdlint/glossaryChanged';

/** Request, client to server: the edits that add a term to the first glossary that a document's configuration names. */
export const ADD_TERM_REQUEST = 'prdlint/addTerm';

export interface AddTermParams {
  /** The document from which the term is added. */
  readonly uri: string;
  readonly term: string;
  readonly definition: string;
  /** Create a glossary, and name it in the configuration, where there is none. */
  readonly create?: boolean;
}

export type AddTermResult =
  | {
      readonly state: 'edits';
      /** The glossary file. */
      readonly uri: string;
      readonly edits: readonly {
        readonly uri: string;
        /** The file is new. */
        readonly create?: boolean;
        readonly range: { readonly start: LspPosition; readonly end: LspPosition };
        readonly newText: string;
      }[];
    }
  /** There is no glossary; one could be created at this place. */
  | { readonly state: 'missing'; readonly uri: string }
  | { readonly state: 'refused'; readonly message: string };

interface LspPosition {
  readonly line: number;
  readonly character: number;
}
