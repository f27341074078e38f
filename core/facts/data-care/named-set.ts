import { allMatches } from '../../match/all.ts';
import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import type { CareStatement } from './read.ts';
import { tagged } from './vocabulary.ts';

/** A data set of the team's own, and whether the model learns from it or is judged on it. */
export interface NamedSet {
  readonly name: string;
  readonly use: 'train' | 'judge';
  readonly range: Range;
}

/** A name with a year or a version, or one that ends as names of data sets do; `A100` and `GPT-4` are none. */
const NAME =
  /[A-Z][A-Za-z]{1,20}(?:[-_ ]?(?:19|20)\d{2}\b|[-_][A-Za-z]{0,12}[-_]?v\d{1,2}\b|(?:Set|Data|DB|Corpus)(?:[-_]?v?\d{1,4})?\b)/g;
const REACH = 30;

/** The data sets that sentences name right behind “on”, or between 用 or 在 and what is done. */
export function readNamedSets(read: readonly CareStatement[]): NamedSet[] {
  return read.flatMap(({ statement, hits }) => {
    const { text, plain } = statement;
    const learnt = tagged(hits, 'train');
    const judged = tagged(hits, 'judge');
    if (learnt.length + judged.length === 0) return [];
    return allMatches(text, NAME).flatMap((match) => {
      const start = match.index;
      const end = start + match[0].length;
      const before = /\bon (?:the )?$/i.test(text.slice(Math.max(0, start - 8), start));
      const after = /[用在]\s?$/.test(text.slice(Math.max(0, start - 2), start));
      if (!before && !after) return [];
      const distance = (hit: Range): number => (before ? start - hit.end : hit.start - end);
      const nearest = (found: readonly Range[]): number =>
        Math.min(...found.map(distance).filter((gap) => gap >= 0 && gap <= REACH), REACH + 1);
      const [train, judge] = [nearest(learnt), nearest(judged)];
      if (Math.min(train, judge) > REACH) return [];
      const use = train <= judge ? 'train' : 'judge';
      return [{ name: match[0].toLowerCase().replace(/[-_ ]/g, ''), use, range: sourceRange(plain, { start, end }) }];
    });
  });
}
