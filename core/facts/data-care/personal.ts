import { sourceRange } from '../../parse/plain.ts';
import type { Range } from '../../text.ts';
import { within } from '../outline.ts';
import type { CareStatement } from './read.ts';
import { type CareTag, isDenied, tagged } from './vocabulary.ts';

/** Data about people that a statement says is worked on. */
export interface PersonalData {
  /** The words for the data. */
  readonly range: Range;
  /** True where it is collected, kept or learnt from; else it is read at least. */
  readonly kept: boolean;
}

/** How far the verb may stand from the data. */
const REACH = 60;

/** The first personal data of each statement, with a verb of handling beside it; what is denied does not count. */
export function readPersonal(read: readonly CareStatement[]): PersonalData[] {
  return read.flatMap((one) => {
    if (within(one.statement.path, 'background', 'users')) return [];
    const kept = besideVerb(one, 'handle', ['personal', 'whereabouts']);
    const found = kept ?? besideVerb(one, 'process', ['personal']) ?? recognition(one);
    return found ? [{ range: sourceRange(one.statement.plain, found), kept: kept !== undefined }] : [];
  });
}

/** The first words for personal data that have a verb of the group beside them. */
function besideVerb(
  { statement: { text }, hits }: CareStatement,
  group: 'handle' | 'process',
  data: readonly CareTag[],
): Range | undefined {
  const verbs = tagged(hits, group);
  return tagged(hits, ...data).find(
    ({ start, end }) =>
      !isDenied(text, hits, start) &&
      !isVision(text, start, end) &&
      verbs.some(
        (verb) =>
          (verb.end <= start || verb.start >= end) &&
          Math.max(start - verb.end, verb.start - end) <= REACH &&
          !/[.;。；|]/.test(text.slice(Math.min(end, verb.end), Math.max(start, verb.start))) &&
          !isDenied(text, hits, verb.start),
      ),
  );
}

/** “CV step”: computer vision, where nobody looks for work. */
function isVision(text: string, start: number, end: number): boolean {
  return /^cvs?$/i.test(text.slice(start, end)) && !FOR_WORK.test(text);
}

const FOR_WORK =
  /resum|candidate|applicant|recruit|hiring|\bhire|\bjobs?\b|cover letter|career|curriculum|招聘|候选|简历|求职|应聘|投递|履历|岗位/i;

/** Words for a task that cannot do without personal data. */
function recognition({ statement: { text }, hits }: CareStatement): Range | undefined {
  return tagged(hits, 'recognition').find(({ start }) => !isDenied(text, hits, start));
}
