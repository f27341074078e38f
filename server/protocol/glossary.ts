import type { Term } from '../../core/glossary/entry.ts';
import type { LspRange } from './range.ts';

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
        readonly range: LspRange;
        readonly newText: string;
      }[];
    }
  /** There is no glossary; one could be created at this place. */
  | { readonly state: 'missing'; readonly uri: string }
  | { readonly state: 'refused'; readonly message: string };
