import { type DocumentFacts, place } from '../facts/document.ts';
import type { Range } from '../text.ts';
import { documentDrafts } from './document.ts';

/** A word that the document defines. Ranges count in the document. */
export interface DefinedTerm {
  readonly range: Range;
  readonly term: string;
  readonly definition: string;
  readonly aliases: readonly string[];
  /** `glossary` in a part for definitions, `text` in a sentence elsewhere. */
  readonly from: 'glossary' | 'text';
}

/** All terms that a document defines, those of its glossary first. */
export function definedTerms(facts: DocumentFacts): DefinedTerm[] {
  const own = documentDrafts(facts).map(
    ({ range, text, definition, aliases }): DefinedTerm => ({
      range,
      term: text,
      definition: definition.en ?? definition.zh ?? '',
      aliases: aliases.map((alias) => (typeof alias === 'string' ? alias : alias.text)),
      from: 'glossary',
    }),
  );
  const starts = new Set(own.map(({ range }) => range.start));
  const text = facts.inlineTerms.map(
    (fact): DefinedTerm => ({
      range: place(fact),
      term: fact.term,
      definition: fact.definition,
      aliases: [],
      from: 'text',
    }),
  );
  return [...own, ...text.filter(({ range }) => !starts.has(range.start))];
}
