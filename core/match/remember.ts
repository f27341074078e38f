/** Longer texts are seldom read twice, and would hold much memory. */
const LONG = 2000;

/**
 * A reader of texts that remembers what it found in the last ones: several facts ask the same of one statement, and
 * an edit leaves most statements as they are. The reader looks at nothing but the text; nobody changes what it gives.
 * @param kept how many texts at least; twice as many at most
 */
export function remember<T>(read: (text: string) => T, kept = 200): (text: string) => T {
  let recent = new Map<string, T>();
  let older = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known;
    const found = older.get(text) ?? read(text);
    if (text.length > LONG) return found;
    if (recent.size >= kept) {
      older = recent;
      recent = new Map();
    }
    recent.set(text, found);
    return found;
  };
}
