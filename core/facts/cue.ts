import catalog from '../catalog/cues.json' with { type: 'json' };
import { SharedMatcher } from '../match/shared.ts';
import { sourceRange } from '../parse/plain.ts';
import type { Range } from '../text.ts';
import type { DocumentFacts, Placed } from './document.ts';
import { each, moved } from './each.ts';
import { within } from './outline.ts';
import type { Statement } from './statement.ts';

/** A theme that words of the catalogue speak of: `fallback`, `monitoring`, `rollback`, … */
export type CueId = keyof typeof catalog.cues;

/** Words that show that a document speaks of a theme. A cue proves that the theme is there, not that it is complete. */
export interface Cue {
  readonly range: Range;
  readonly cue: CueId;
  readonly statement: Statement;
}

const matcher = new SharedMatcher<CueId | 'other'>([
  ...Object.entries(catalog.cues).flatMap(([id, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: id as CueId, exact: /^[A-Z]{2,4}$/.test(text) })),
  ),
  ...[...catalog.others.en, ...catalog.others.zh].map((text) => ({ text, value: 'other' as const })),
]);

/** The cues in a section's statements, history and quoted examples left out. Overlapping words count each. */
export function readCues(statements: readonly Statement[]): Cue[] {
  return statements.flatMap(cuesIn);
}

const cuesIn = each(
  (statement: Statement): readonly Cue[] => {
    if (statement.quoted && within(statement.path, 'example')) return [];
    if (within(statement.path, 'history', 'competition')) return [];
    const found = matcher.findAll(statement.text);
    const others = found.filter(({ value }) => value === 'other');
    return found.flatMap(({ value, start, end }): Cue[] => {
      // “8 位灰度图” is a picture and no launch step.
      if (value === 'other' || others.some((other) => other.start <= start && end <= other.end)) return [];
      return [{ range: sourceRange(statement.plain, { start, end }), cue: value, statement }];
    });
  },
  moved,
  'roles',
);

/** The themes of which a text speaks that is no statement: a flow drawn in a code block. */
export function cueIdsIn(text: string): readonly CueId[] {
  return [...new Set(matcher.findAll(text).flatMap(({ value }) => (value === 'other' ? [] : [value])))];
}

/** The cues of some themes in a document. */
export function cuesOf(facts: DocumentFacts, ...ids: readonly CueId[]): readonly Placed<Cue>[] {
  const select = ({ cues }: { readonly cues: readonly Cue[] }): readonly Cue[] =>
    cues.filter(({ cue }) => ids.includes(cue));
  return facts.lists.of(`cues: ${ids.join(' ')}`, select) as readonly Placed<Cue>[];
}

/** True when a document speaks of one of some themes, in its text or in a flow that it draws. */
export function speaksOf(facts: DocumentFacts, ...ids: readonly CueId[]): boolean {
  if (cuesOf(facts, ...ids).length > 0) return true;
  const flows = facts.lists.words('cues in flows', ({ signals }) => signals.flowCues);
  return ids.some((id) => flows.has(id));
}
