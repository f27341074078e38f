import catalog from '../../catalog/data-care.json' with { type: 'json' };
import { SharedMatcher } from '../../match/shared.ts';
import type { Range } from '../../text.ts';

/** What a word says of how data is divided, tested on and looked after; the groups of the catalogue. */
export type CareTag = keyof typeof catalog.groups;

/** A word of the catalogue in a text. */
export interface CareHit extends Range {
  readonly tag: CareTag;
}

interface Group {
  readonly en: readonly string[];
  readonly zh: readonly string[];
}

const words = new SharedMatcher<CareTag>(
  Object.entries(catalog.groups as Record<string, Group>).flatMap(([tag, { en, zh }]) =>
    [...en, ...zh].map((text) => ({ text, value: tag as CareTag, exact: text === 'PII' || text === 'MIT' })),
  ),
);

/** The words of the catalogue in a text, those inside longer ones too, in the order of their starts. */
export function careIn(text: string): CareHit[] {
  return words
    .findAll(text)
    .map(({ start, end, value }) => ({ start, end, tag: value }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The hits of one of the tags. */
export function tagged(hits: readonly CareHit[], ...tags: readonly CareTag[]): CareHit[] {
  return hits.filter((hit) => tags.includes(hit.tag));
}

/** True where a word denies what stands at an offset: before it in the same clause. */
export function isDenied(text: string, hits: readonly CareHit[], at: number): boolean {
  return hits.some(
    ({ tag, end }) => tag === 'negation' && end <= at && at - end < 40 && !/[.;。；|]/.test(text.slice(end, at)),
  );
}
