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

/** Notification, client to server: the user trusts the workspace from now on. It has no parameters. */
export const TRUST_NOTIFICATION = 'prdlint/trust';
