import { type DocumentFacts, type Placed, place } from './document.ts';
import { spokenMath } from './math.ts';
import type { Threshold } from './threshold.ts';

/** A threshold's value as it stands in the source, for edits. */
export function writtenValue(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  const { start, end } = place(threshold, threshold.valueRange);
  return facts.text.slice(start, end).trim();
}

/** A threshold's value as a message quotes it: a formula with its signs. */
export function shownValue(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  return spokenMath(writtenValue(facts, threshold));
}
