import type { DocumentFacts } from '../core/facts/document.ts';
import { Session } from '../core/session.ts';
import type { Terminal } from './commands/options.ts';
import { findDocuments, readDocument, readFailure } from './files.ts';
import { printable } from './output.ts';
import type { SettingsFinder } from './settings.ts';

/** A document that was read. */
export interface ReadDocument {
  /** As the user or the walk named it, with `/` between its parts. */
  readonly name: string;
  readonly path: string;
  readonly facts: DocumentFacts;
}

/** The facts of the documents that paths name, one after the other. What cannot be read is told and counted. */
export class Documents {
  failures = 0;

  constructor(
    readonly settings: SettingsFinder,
    readonly terminal: Terminal,
  ) {}

  async *read(paths: readonly string[]): AsyncGenerator<ReadDocument> {
    const found = await findDocuments(paths, async (...path) => (await this.settings.match(...path)).included);
    for (const { name, path } of found) {
      let text: string;
      try {
        text = await readDocument(path);
      } catch (error) {
        this.failures++;
        await this.terminal.err(`${printable(readFailure(name, error).text[this.terminal.language])}\n`);
        continue;
      }
      yield { name: name.replaceAll('\\', '/'), path, facts: new Session(name).read(text) };
    }
  }
}
