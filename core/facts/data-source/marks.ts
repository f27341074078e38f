import catalog from '../../catalog/data-sources.json' with { type: 'json' };
import { remember } from '../../match/remember.ts';
import { SharedMatcher } from '../../match/shared.ts';
import type { Range } from '../../text.ts';
import { verbForms } from './verb-forms.ts';

/** What a word means where records are said to come from somewhere; the groups of the catalogue. */
export type MarkTag = keyof typeof catalog.records;

/** A word of the catalogue's records in a text. */
export interface Mark extends Range {
  readonly tag: MarkTag;
}

interface Group {
  readonly en: readonly string[];
  readonly zh: readonly string[];
  readonly verbs?: boolean;
}

const matcher = new SharedMatcher<MarkTag>(
  Object.entries(catalog.records as Record<string, Group>).flatMap(([tag, { en, zh, verbs }]) =>
    [...new Set([...(verbs ? en.flatMap(verbForms) : en), ...zh])].map((text) => ({ text, value: tag as MarkTag })),
  ),
);

/** The words of records, of whoever keeps them and of handing them over; a word of two groups gives two marks. */
export const marksOf: (text: string) => readonly Mark[] = remember((text) =>
  matcher.find(text).map(({ start, end, value }) => ({ start, end, tag: value })),
);
