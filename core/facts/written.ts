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

/** A longer quotation is no name with its number any more. */
const QUOTED = 60;

/** A metric and its value as a message quotes them: as they stand in the source where that is short, else side by side. */
export function shownTarget(facts: DocumentFacts, threshold: Placed<Threshold>): string {
  const { start, end } = place(threshold);
  const written = facts.text.slice(start, end);
  const beside = end - start <= QUOTED && !/[|\n\r]/.test(written);
  const said = beside ? spokenMath(written) : `${threshold.metric} ${shownValue(facts, threshold)}`;
  return said.replace(/[*_`]/g, '').trim();
}
