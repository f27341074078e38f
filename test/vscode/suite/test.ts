/**
 * Does something in the editor and throws where the outcome is wrong. A figure that it took is noted: it is printed with
 * the outcome and decides nothing, since machines differ.
 */
export type Test = (note: (figure: string) => void) => Promise<void>;

/** Tests by name; the name is a sentence that holds. */
export type Tests = Readonly<Record<string, Test>>;
