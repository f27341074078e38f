/** A reader of facts that failed on a section. */
export interface ReadingFault {
  /** The facts that it reads, by the name that they have in a section. */
  readonly reader: string;
  readonly error: string;
}

/** Thrown where facts are asked for that could not be read: a rule that needs them cannot judge. */
export class ReaderFailure extends Error {
  constructor(readonly fault: ReadingFault) {
    super(`${fault.reader} could not be read: ${fault.error}`);
    this.name = 'ReaderFailure';
  }
}

/**
 * Reads the facts of a section each by itself: where one reader throws, the others still read. Facts that could not be
 * read throw a `ReaderFailure` when they are asked for, since an empty list would say that there are none.
 */
export class Reading {
  readonly faults: ReadingFault[] = [];
  readonly #failed = new Map<string, ReadingFault>();
  /** Without statements there is nothing to read lists from. */
  #nothing: ReadingFault | undefined;

  /**
   * A list of facts; empty where its reader throws, until the section is sealed.
   * @param needs other lists that the reader looks at: where one of them failed, so does this one
   */
  list<T>(name: string, read: () => readonly T[], needs: readonly string[] = []): readonly T[] {
    return this.group([name], read, [], needs);
  }

  /** Several lists that one reader gives. */
  group<T>(names: readonly string[], read: () => T, none: T, needs: readonly string[] = []): T {
    const before = this.#nothing ?? needs.map((need) => this.#failed.get(need)).find((fault) => fault !== undefined);
    if (before) {
      for (const name of names) this.#failed.set(name, before);
      return none;
    }
    try {
      return read();
    } catch (error) {
      const fault = this.#fault(names[0] ?? '', error);
      for (const name of names) this.#failed.set(name, fault);
      return none;
    }
  }

  /** What all facts rest on: where its reader throws, something stands in for it and its lack is only told. */
  base<T>(name: string, read: () => T, instead: T): T {
    try {
      return read();
    } catch (error) {
      const fault = this.#fault(name, error);
      if (name === 'statements') this.#nothing = fault;
      return instead;
    }
  }

  /** The facts, with those that failed made to throw. */
  seal<F extends object>(facts: F): F {
    for (const [name, fault] of this.#failed) {
      // Not enumerable: who looks through all lists of a section passes it over.
      Object.defineProperty(facts, name, {
        enumerable: false,
        get: () => {
          throw new ReaderFailure(fault);
        },
      });
    }
    return facts;
  }

  #fault(reader: string, error: unknown): ReadingFault {
    const fault = { reader, error: error instanceof Error ? error.message : String(error) };
    this.faults.push(fault);
    return fault;
  }
}
