import type { DocumentFacts } from '../../facts/document.ts';
import { normalise } from '../../match/normalise.ts';
import { documentDrafts } from '../document.ts';
import type { Draft } from '../draft.ts';

/** A word that is defined again with another meaning. */
export interface Redefined {
  readonly again: Draft;
  readonly first: Draft;
}

/** Words that the document's own glossary defines twice in different words. */
export function definedTwice(facts: DocumentFacts): Redefined[] {
  const first = new Map<string, Draft>();
  return documentDrafts(facts).flatMap((draft) => {
    const key = normalise(draft.text).trim();
    const before = first.get(key);
    const text = meaning(draft);
    if (key === '' || text === '') return [];
    if (!before) {
      first.set(key, draft);
      return [];
    }
    const known = meaning(before);
    return text.includes(known) || known.includes(text) ? [] : [{ again: draft, first: before }];
  });
}

function meaning({ definition }: Draft): string {
  return normalise(`${definition.en ?? ''}${definition.zh ?? ''}`).replace(/[\s\p{P}]+/gu, '');
}
