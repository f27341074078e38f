/** Does something in the editor and throws where the outcome is wrong. */
export type Test = () => Promise<void>;

/** Tests by name; the name is a sentence that holds. */
export type Tests = Readonly<Record<string, Test>>;
