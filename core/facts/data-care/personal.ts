import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { within } from '../outline.ts';
import type { CareStatement } from './read.ts';
import { isDenied, tagged } from './vocabulary.ts';

/** Data about people that a statement says is collected, kept or learnt from. */
export interface PersonalData {
  /** The words for the data. */
  readonly range: Range;
}

/** How far the verb may stand from the data. */
const REACH = 60;

/** The first personal data of each statement, with a verb of handling beside it; what is denied does not count. */
export function readPersonal(read: readonly CareStatement[]): PersonalData[] {
  return read.flatMap(({ statement, hits }) => {
    const { text } = statement;
    if (within(statement.path, 'background', 'users')) return [];
    const verbs = tagged(hits, 'handle');
    const found = tagged(hits, 'personal').find(
      ({ start, end }) =>
        !isDenied(text, hits, start) &&
        verbs.some(
          (verb) =>
            (verb.end <= start || verb.start >= end) &&
            Math.max(start - verb.end, verb.start - end) <= REACH &&
            !/[.;。；|]/.test(text.slice(Math.min(end, verb.end), Math.max(start, verb.start))) &&
            !isDenied(text, hits, verb.start),
        ),
    );
    return found ? [{ range: sourceRange(statement.plain, found) }] : [];
  });
}
