import { builtin } from '../core/glossary/builtin.ts';
import { Glossary } from '../core/glossary/glossary.ts';

/** The glossaries that hold for a document. */
export class Glossaries {
  readonly #builtin = new Glossary([builtin]);

  async for(_uri: string): Promise<Glossary> {
    return this.#builtin;
  }
}
