import { aiWeights } from './ai-weights.ts';
import type { Lists } from './lists.ts';
import { requirementWeights, type Surroundings, type Weight } from './requirement-weights.ts';
import type { SectionFacts } from './section.ts';
import { tallyOf } from './tally.ts';

export type Kind = 'ai-prd' | 'prd' | 'other';

/** What a document is, and the signals that say so. */
export interface Verdict {
  readonly kind: Kind;
  /** `low` where the signals barely reach, or barely miss, what a verdict needs. */
  readonly confidence: 'high' | 'low';
  /** Ids of the signals that decided, strongest first. */
  readonly reasons: readonly string[];
}

/** The least sum of weights for a requirement document, and for an AI part. Set on real documents of both languages. */
const REQUIREMENT_FROM = 3;
const AI_FROM = 3;
/**
 * A part that learns leaves its signs all over a document. Few of them in a long one come from elsewhere: the tools of its
 * users, one feature of another product, an algorithm that has learned nothing. So these numbers of statements ask for
 * one more each.
 */
const LONG = [25, 45];

/**
 * Judges what a document is from its sections' facts.
 * @param lists lists over the same sections
 */
export function classify(sections: readonly SectionFacts[], lists: Lists, around: Surroundings = {}): Verdict {
  const tally = tallyOf(lists);
  const requirement = requirementWeights(sections, tally, around);
  const sum = total(requirement);
  if (sum < REQUIREMENT_FROM) return verdict('other', sum - REQUIREMENT_FROM, requirement, -1);
  const ai = aiWeights(sections, tally);
  const aiFrom = AI_FROM + LONG.filter((long) => tally.statements >= long).length;
  const margin = total(ai) - aiFrom;
  if (margin < 0) return verdict('prd', Math.min(sum - REQUIREMENT_FROM, -margin), requirement, 1);
  return verdict('ai-prd', Math.min(sum - REQUIREMENT_FROM, margin), [...ai, ...requirement], 1);
}

function total(weights: readonly Weight[]): number {
  return weights.reduce((sum, { weight }) => sum + weight, 0);
}

function verdict(kind: Kind, margin: number, weights: readonly Weight[], sign: 1 | -1): Verdict {
  const reasons = weights.filter(({ weight }) => weight * sign > 0).sort((a, b) => sign * (b.weight - a.weight));
  return { kind, confidence: Math.abs(margin) >= 2 ? 'high' : 'low', reasons: reasons.map(({ reason }) => reason) };
}
