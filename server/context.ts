import { type Connection, LSPErrorCodes, type ServerCapabilities } from 'vscode-languageserver';
import type { Checks } from './checks.ts';
import type { Client } from './client.ts';
import type { ClosedDocuments } from './closed.ts';
import type { Configurations } from './configurations.ts';
import type { Documents } from './documents.ts';
import type { Files } from './files.ts';
import type { Glossaries } from './glossaries.ts';
import type { Host } from './host.ts';
import type { Library } from './library.ts';
import type { Published } from './published.ts';
import { Refusal } from './refusal.ts';
import type { Results } from './results.ts';

/** What a feature of one server works with. Every connection has its own. */
export interface Context {
  readonly connection: Connection;
  readonly client: Client;
  readonly documents: Documents;
  readonly closed: ClosedDocuments;
  readonly files: Files;
  readonly configurations: Configurations;
  readonly checks: Checks;
  readonly glossaries: Glossaries;
  readonly library: Library;
  readonly published: Published;
  readonly results: Results;
  /** Shows findings anew after a change of settings or configuration. */
  readonly refresh: () => void;
  /** Shows code lenses anew after a change of what they tell beside the document. */
  readonly refreshLenses: () => void;
  /** Answers with `empty` where the handler throws, and logs why: bad input never ends the server or a feature. */
  readonly guard: Guard;
}

export type Guard = <A extends readonly unknown[], R>(
  name: string,
  empty: R,
  handler: (...args: A) => R | Promise<R>,
) => (...args: A) => Promise<R>;

/** One feature of the language server: registers its handlers and says what it can do. */
export type Feature = (context: Context) => ServerCapabilities;

export function createGuard(connection: Connection, host: Pick<Host, 'error'>): Guard {
  return (name, empty, handler) =>
    async (...args) => {
      try {
        return await handler(...args);
      } catch (error) {
        if (error instanceof Refusal) throw host.error(error.code, error.message);
        connection.console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
        return empty;
      }
    };
}

/** The answer to a request that the client cancelled. */
export function cancelled(): Refusal {
  return new Refusal(LSPErrorCodes.RequestCancelled, 'cancelled');
}
