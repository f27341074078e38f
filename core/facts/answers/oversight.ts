import type { Statement } from '../statement.ts';
import { type AnswerHit, hasAll, ofTag } from './vocabulary.ts';

/** “An officer, within two days, looks at it”: as much may stand between who and what. */
const NEAR = 24;
/** 存 5 年: the short word counts before a number only. */
const KEPT = /[存留]\s?(?:满\s?)?\d/;

/** True for a line by which somebody may look at a result again: 被拒的人可以要求人来看. */
export function letsPeopleReview({ block, text }: Statement, hits: readonly AnswerHit[]): boolean {
  if (block === 'heading') return false;
  const people = ofTag(hits, 'person');
  return ofTag(hits, 'oversee').some((act) =>
    people.some(({ start, end }) => {
      const between = end <= act.start ? text.slice(end, act.start) : text.slice(act.end, start);
      return between.length <= NEAR && !/[.。;；|]/.test(between);
    }),
  );
}

/** True for a line that says what is kept of a decision, and for how long: “Each score is kept for ten years”. */
export function keepsRecord({ block, text }: Statement, hits: readonly AnswerHit[]): boolean {
  if (block === 'heading' || !hasAll(hits, 'decided', 'term')) return false;
  return hasAll(hits, 'record') || KEPT.test(text);
}
