import catalog from '../catalog/capture.json' with { type: 'json' };
import { outermost } from '../match/matcher.ts';
import type { DocumentFacts } from './document.ts';
import { once, unmoved } from './each.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';
import { groupsOf } from './vocabulary.ts';

const { $schema: _, ...words } = catalog;

/** A side of how pictures or sound are taken that decides how well they are recognised. */
export type Aspect = keyof typeof words;

/** A word of the catalogue, in small letters, and the aspect that it is about. */
interface Condition {
  readonly aspect: Aspect;
  readonly word: string;
}

const matcher = groupsOf<Aspect>(words);

/** The conditions that a document names for its pictures or recordings, each word once: “daylight”, 噪声. */
export function conditionsOf(facts: DocumentFacts): readonly Condition[] {
  const all = facts.lists.of(conditionsIn, ({ statements }) => statements.flatMap(conditionsIn));
  return [...new Map(all.map((condition) => [condition.word, condition])).values()];
}

const conditionsIn = once(
  ({ text, path, quoted }: Statement): readonly Condition[] => {
    if (within(path, 'history', 'competition') || (quoted && within(path, 'example'))) return [];
    return outermost(matcher.findAll(text)).map(({ value, start, end }) => ({
      aspect: value,
      word: text.slice(start, end).toLowerCase(),
    }));
  },
  unmoved,
  'roles',
);
