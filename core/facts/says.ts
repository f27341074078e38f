import type { DocumentFacts } from './document.ts';

/** True where an expression finds something in a statement of a document. An edit costs the changed sections only. */
export function says(facts: DocumentFacts, words: RegExp): boolean {
  return facts.lists.of(words, ({ statements }) => statements.filter(({ text }) => words.test(text))).length > 0;
}
