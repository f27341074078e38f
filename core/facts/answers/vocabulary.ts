import catalog from '../../catalog/answers.json' with { type: 'json' };
import type { Match } from '../../match/matcher.ts';
import { remember } from '../../match/remember.ts';
import { once, unmoved } from '../each.ts';
import { within } from '../outline.ts';
import type { Statement } from '../statement.ts';
import { groupsOf } from '../vocabulary.ts';

/** Heads of columns are looked up by themselves: “on” is a word of every sentence. */
const {
  $schema: _,
  'set-column': _set,
  'amount-column': _amount,
  'owner-column': _owner,
  'reaction-column': _reaction,
  ...words
} = catalog;

/** What a word does in an answer: it names what fails, says how often, who looks, … */
export type AnswerTag = keyof typeof words;

export type AnswerHit = Match<AnswerTag>;

const matcher = groupsOf<AnswerTag>(words);

/** A longer statement is no sentence that a person wrote; it is left unread so that the work stays linear. */
const LONGEST = 600;

/** The words of the catalogue in a statement; none where the product of today, of others or an example is told of. */
export const hitsIn: (statement: Statement) => readonly AnswerHit[] = once(
  ({ text, path }) => {
    if (text.length > LONGEST) return [];
    if (within(path, 'background', 'competition', 'history', 'glossary', 'example', 'out-of-scope')) return [];
    return hitsOf(text);
  },
  unmoved,
  'roles',
);

/** The words of the catalogue in a text, those inside longer ones too. */
export function hitsOf(text: string): readonly AnswerHit[] {
  return matcher.findAll(text.replaceAll('’', "'"));
}

/** The groups of which a text has words: a heading's title. */
export const tagsIn: (text: string) => ReadonlySet<AnswerTag> = remember(
  (text) => new Set(hitsOf(text).map(({ value }) => value)),
);

/** The hits of one of the groups. */
export function ofTag(hits: readonly AnswerHit[], ...tags: readonly AnswerTag[]): readonly AnswerHit[] {
  return hits.filter(({ value }) => tags.includes(value));
}

/** True where there are hits of every group. */
export function hasAll(hits: readonly AnswerHit[], ...tags: readonly AnswerTag[]): boolean {
  return tags.every((tag) => hits.some(({ value }) => value === tag));
}
